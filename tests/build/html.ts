/** Questions to ask of a parsed page. */
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a document, in its order, as a browser without script would build it. */
export function elementsOf(source: string, kind: 'page' | 'fragment' = 'page'): Element[] {
  const read = kind === 'page' ? parse : parseFragment;
  return descendants(read(source, { scriptingEnabled: false }));
}

function descendants(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  return children.flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...descendants(child),
  ]);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((known) => known.name === name)?.value;
}

/** The text of an element and all below it, white space made single. */
export function textOf(node: Node): string {
  const raw = 'childNodes' in node ? node.childNodes.map(rawText).join('') : rawText(node);
  return raw.replace(/\s+/g, ' ').trim();
}

/** The text of an element and all below it, as it stands in the file. */
export function rawText(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

/** The elements of a name, with an attribute of a value where one is asked for. */
export function find(
  elements: readonly Element[],
  tagName: string,
  attributes: Record<string, string> = {},
): Element[] {
  return elements.filter(
    (element) =>
      element.tagName === tagName &&
      Object.entries(attributes).every(([name, value]) => attribute(element, name) === value),
  );
}

/** Whether an element lies in one with this name, or in one of this class when the name begins with a dot. */
export function isWithin(element: Element, name: string): boolean {
  for (let above = element.parentNode; above && 'attrs' in above; above = above.parentNode) {
    const classes = attribute(above, 'class')?.split(/\s+/) ?? [];
    if (above.tagName === name || classes.some((known) => `.${known}` === name)) return true;
  }
  return false;
}

/** The content of `<meta name="…">` or `<meta property="…">`. */
export function metaOf(elements: readonly Element[], name: string): string | undefined {
  const [element] = [
    ...find(elements, 'meta', { name }),
    ...find(elements, 'meta', { property: name }),
  ];
  return attribute(element, 'content');
}

/** The URLs of a `srcset`. */
export function srcsetOf(value: string): string[] {
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** Text as it was before it was written as XML or HTML. */
export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
