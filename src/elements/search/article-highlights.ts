import '../old-browsers.ts';
import { queryHighlights, type TextRange } from '../../domain/search/query-highlights.ts';
import { createElement } from './dom.ts';
import { HIGHLIGHT_PARAM, readHighlightQueries } from './normalise-query.ts';

/** The searched parts of an article. */
const ZONES = '[data-search]:not([data-search="none"])';
/** Parts of a zone that are not searched. */
const UNSEARCHED =
  '[data-search="none"], [aria-hidden="true"], [hidden], .visually-hidden, [data-footnote-ref], [data-footnote-backref]';

/** Highlights the words of some queries in the open article. The button inside `root` removes the highlights. */
export class ArticleHighlights {
  readonly #root: HTMLElement;
  #marks: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    root.querySelector('button')?.addEventListener('click', () => this.#remove());
  }

  /** Highlights the words that the URL asks for in title, lead and body. When there are none, the button stays hidden. */
  show(): void {
    const paragraphs = [...document.querySelectorAll(ZONES)].flatMap(paragraphsOf);
    const texts = paragraphs.map((nodes) => nodes.map(({ data }) => data).join(''));
    const ranges = queryHighlights(texts, readHighlightQueries(location.search));
    this.#marks = paragraphs.flatMap((nodes, index) =>
      // From the last to the first, since a highlight shortens the text node it begins in.
      (ranges[index] ?? []).toReversed().flatMap((range) => highlight(nodes, range)),
    );
    this.#root.hidden = this.#marks.length === 0;
  }

  #remove(): void {
    for (const mark of this.#marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    removeHighlightParam();
    // The button that has the focus disappears.
    document.querySelector('main')?.focus({ preventScroll: true });
    this.#root.hidden = true;
  }
}

/** A URL that is shared or opened again from here on has no highlights. */
function removeHighlightParam(): void {
  const url = new URL(location.href);
  url.searchParams.delete(HIGHLIGHT_PARAM);
  history.replaceState(history.state, '', url);
}

/** The text nodes of an element by paragraph. Every element that is not inline ends a paragraph, and so does a line break. */
function paragraphsOf(zone: Element): Text[][] {
  const walker = document.createTreeWalker(
    zone,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(UNSEARCHED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const paragraphs: Text[][] = [];
  let block: Element | undefined;
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof HTMLBRElement) block = undefined;
    if (!(currentNode instanceof Text)) continue;
    const ownBlock = blockOf(currentNode);
    if (ownBlock === block) paragraphs.at(-1)?.push(currentNode);
    else paragraphs.push([currentNode]);
    block = ownBlock;
  }
  return paragraphs;
}

function blockOf(text: Text): Element | undefined {
  let element = text.parentElement ?? undefined;
  while (element && getComputedStyle(element).display === 'inline') {
    element = element.parentElement ?? undefined;
  }
  return element;
}

/** One `<mark>` for each text node of the range, so that links and emphasis stay intact. */
function highlight(nodes: readonly Text[], { start, end }: TextRange): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(0, start - offset);
    const to = Math.min(node.length, end - offset);
    offset += node.length;
    if (from >= to) continue;
    node.splitText(to);
    const found = node.splitText(from);
    const mark = createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
    marks.push(mark);
  }
  return marks;
}
