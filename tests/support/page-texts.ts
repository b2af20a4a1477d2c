/** Finds the texts of a page with their boxes and colours, for the measurement of contrast. */

/** Edges in pixels, from the upper left corner of the page. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A text, or a part of it that a style sheet makes. */
export interface PageText {
  /** Tag, classes and first words, for messages. */
  name: string;
  colour: string;
  /** `::before`, `::after`, whose place within the box is not known; empty for others. */
  pseudo: string;
  /** Of the text and everything around it. */
  opacity: number;
  disabled: boolean;
  boxes: Box[];
}

/** Runs in the page. The texts that a reader sees: of elements, of `::before` and `::after`, of empty inputs. */
export function findTexts(root: string): PageText[] {
  const INSET = 2;
  const found: PageText[] = [];
  // What lies over the page covers texts that nobody reads there.
  const layers = [...document.querySelectorAll('[role="listbox"], dialog[open]')]
    .filter((layer) => layer.checkVisibility())
    .map((layer) => ({ layer, box: layer.getBoundingClientRect() }));
  const clips = new Map<Element, Box>();
  const opacities = new Map<Element, number>();
  // For what axe cannot decide; see axe.ts.
  const measured = ((window as { measuredTexts?: WeakSet<Element> }).measuredTexts ??=
    new WeakSet());
  for (const element of document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('.visually-hidden, [aria-hidden="true"] svg')) continue;
    const clip = clipOf(element);
    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const style = getComputedStyle(element);
    add(element, style.color, own.flatMap(boxesOf), clip, '');
    for (const pseudo of ['::before', '::after']) {
      const { content, color } = getComputedStyle(element, pseudo);
      if (/^["'][^"']*[^\s"']|^counter/.test(content)) {
        add(element, color, [...element.getClientRects()], clip, pseudo);
      }
    }
    if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
      const { color } = getComputedStyle(element, '::placeholder');
      add(element, color, inner(element), clip, '::placeholder');
    }
  }
  return found;

  function add(of: HTMLElement, colour: string, all: DOMRect[], clip: Box, part: string): void {
    measured.add(of);
    const boxes = all
      .filter((box) => !isCovered(of, box))
      // Letters touch the edges of their box nowhere; the next colour begins there.
      .map(({ left, top, right, bottom, height }) => ({
        left: Math.max(left, clip.left) + scrollX + INSET,
        top: Math.max(top + height / 8, clip.top) + scrollY + INSET,
        right: Math.min(right, clip.right) + scrollX - INSET,
        bottom: Math.min(bottom - height / 8, clip.bottom) + scrollY - INSET,
      }))
      .filter(({ left, top, right, bottom }) => right > left && bottom > top);
    if (boxes.length === 0) return;
    const words = of.textContent?.trim().replace(/\s+/g, ' ').slice(0, 30);
    const name = `<${of.localName} class="${of.className}">${part} “${words}”`;
    const disabled = Boolean(of.closest('[aria-disabled=true], :disabled'));
    found.push({ name, colour, pseudo: part, opacity: opacityOf(of), disabled, boxes });
  }

  function isCovered(of: Element, { left, top, right, bottom }: DOMRect): boolean {
    return layers.some(
      ({ layer, box }) =>
        !layer.contains(of) &&
        Math.max(left, box.left) < Math.min(right, box.right) &&
        Math.max(top, box.top) < Math.min(bottom, box.bottom),
    );
  }

  function boxesOf(node: Node): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  /** The box of an input less its border. */
  function inner(input: HTMLElement): DOMRect[] {
    const { left, top, width, height } = input.getBoundingClientRect();
    return [new DOMRect(left + 4, top + 4, width - 8, height - 8)];
  }

  /** What the boxes around an element let through. */
  function clipOf(element: HTMLElement): Box {
    const box = element.parentElement;
    if (!box || box === document.documentElement) {
      return { left: -scrollX, top: -scrollY, right: Infinity, bottom: Infinity };
    }
    const known = clips.get(box);
    if (known) return known;
    const around = clipOf(box);
    const clip =
      box === document.body || getComputedStyle(box).overflow === 'visible'
        ? around
        : intersection(around, box.getBoundingClientRect());
    clips.set(box, clip);
    return clip;
  }

  function intersection(one: Box, other: Box): Box {
    return {
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  function opacityOf(element: HTMLElement): number {
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const around = element.parentElement ? opacityOf(element.parentElement) : 1;
    const opacity = around * Number(getComputedStyle(element).opacity);
    opacities.set(element, opacity);
    return opacity;
  }
}
