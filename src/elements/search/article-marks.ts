import { queryMarks, type TextRange } from '../../domain/search/query-highlights.ts';
import { make } from './parts.ts';
import { MARKS, markedIn } from './query.ts';

/** What is searched of an article; the build of the index reads the same. */
const ZONES = '[data-search]:not([data-search="none"])';
/** What stands in a zone, but is not searched. */
const UNSEARCHED =
  '[data-search="none"], [aria-hidden="true"], [hidden], .visually-hidden, [data-footnote-ref], [data-footnote-backref]';

/** The marks on the words of some queries in the article that is open, and the button in `root` that takes them away. */
export class ArticleMarks {
  readonly #root: HTMLElement;
  #marks: HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    root.querySelector('button')?.addEventListener('click', () => this.#remove());
  }

  /** Marks the words that the address asks for in title, lead and body. Without any, the button stays hidden. */
  show(): void {
    const paragraphs = [...document.querySelectorAll(ZONES)].flatMap(paragraphsOf);
    const texts = paragraphs.map((nodes) => nodes.map(({ data }) => data).join(''));
    const places = queryMarks(texts, markedIn(location.search));
    this.#marks = paragraphs.flatMap((nodes, index) =>
      // From the last to the first, since a mark shortens the text node it begins in.
      (places[index] ?? []).toReversed().flatMap((place) => markPlace(nodes, place)),
    );
    this.#root.hidden = this.#marks.length === 0;
  }

  #remove(): void {
    for (const mark of this.#marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    forgetQuery();
    // The focus must not get lost with the button.
    document.querySelector('main')?.focus({ preventScroll: true });
    this.#root.hidden = true;
  }
}

/** Takes the query out of the address: what is shared or opened again from here on has no marks. */
function forgetQuery(): void {
  const address = new URL(location.href);
  address.searchParams.delete(MARKS);
  history.replaceState(history.state, '', address);
}

/** The text of an element, cut where a line ends: at every element that is not in the line, and at a line break. */
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

/** One mark for each text node that has a share of the place, so that a link or an emphasis stays one. */
function markPlace(nodes: readonly Text[], { start, end }: TextRange): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(0, start - offset);
    const to = Math.min(node.length, end - offset);
    offset += node.length;
    if (from >= to) continue;
    node.splitText(to);
    const found = node.splitText(from);
    const mark = make('mark');
    found.replaceWith(mark);
    mark.append(found);
    marks.push(mark);
  }
  return marks;
}
