/** How specific selectors are, what they mean, and what declarations set. https://www.w3.org/TR/selectors-4/ */
import parseSelectors, { type Node, type Selector } from 'postcss-selector-parser';

/** Ids; classes, attributes and pseudo-classes; types and pseudo-elements. */
export type Specificity = readonly [ids: number, classes: number, types: number];

const NONE: Specificity = [0, 0, 0];
/** Pseudo-classes that are as specific as the most specific selector between their brackets. */
const AS_ARGUMENT = new Set([':is', ':not', ':has', ':-webkit-any', ':-moz-any', ':matches']);
const SINGLE_COLON_ELEMENTS = new Set([':before', ':after', ':first-line', ':first-letter']);

export interface ParsedSelector {
  specificity: Specificity;
  /** The type of the elements that are meant; undefined when it may be any. `:root` is a type of its own. */
  type: string | undefined;
  /** `::before` and the like; empty for an element itself. */
  pseudoElement: string;
  /** The selector, more specific by so many ids. */
  lifted(ids: number): string;
}

/** Each selector of a list, such as `h2, .title a:hover`. */
export function parseList(list: string): ParsedSelector[] {
  return parseSelectors()
    .astSync(list)
    .nodes.map((selector) => {
      const element = selector.nodes.findLast(isPseudoElement);
      return {
        specificity: specificityOf(selector),
        type: typeOf(selector),
        pseudoElement: element ? String(element.value).replace('::', ':') : '',
        lifted: (ids) => lift(selector, ids),
      };
    });
}

/** Less than 0 when `a` loses to `b`. */
export function compare(a: Specificity, b: Specificity): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Longhands of the shorthands that the portal uses, where their names do not tell. */
const SHORTHANDS: Readonly<Record<string, readonly string[]>> = {
  font: ['font-size', 'font-style', 'font-weight', 'font-family', 'font-variant', 'line-height'],
  gap: ['row-gap', 'column-gap'],
  'place-content': ['align-content', 'justify-content'],
  'place-items': ['align-items', 'justify-items'],
  'place-self': ['align-self', 'justify-self'],
};

/** Where every longhand may be taken for the whole: too wide rather than too narrow. */
const WHOLE =
  /^(?:animation|background|border(?!-(?:collapse|spacing|radius))|flex(?!-direction|-wrap)|grid|list-style|margin|outline(?!-offset)|overflow(?!-wrap)|padding|text-decoration|transition)(?=-|$)/;

/** What a declaration sets; two declarations can outdo each other when they have one of these in common. */
export function propertiesOf(property: string): readonly string[] {
  if (property.startsWith('--')) return [property];
  const plain = property.replace(/^-(?:webkit|moz|ms)-/, '');
  return SHORTHANDS[plain] ?? [WHOLE.exec(plain)?.[0] ?? plain];
}

function specificityOf(selector: Selector): Specificity {
  return selector.nodes.reduce((sum, node) => add(sum, ofNode(node)), NONE);
}

/** The portal has no class on `<html>` or `<body>`, so a class never means one of them. */
function typeOf(selector: Selector): string | undefined {
  const start = selector.nodes.findLastIndex(({ type }) => type === 'combinator');
  const subject = selector.nodes.slice(start + 1);
  if (subject.some(({ type, value }) => type === 'pseudo' && value === ':root')) return 'html';
  return subject.find(({ type }) => type === 'tag')?.value;
}

function ofNode(node: Node): Specificity {
  if (node.type === 'id') return [1, 0, 0];
  if (node.type === 'class' || node.type === 'attribute') return [0, 1, 0];
  if (node.type === 'tag') return [0, 0, 1];
  if (node.type !== 'pseudo') return NONE;
  if (isPseudoElement(node)) return [0, 0, 1];
  if (node.value === ':where') return NONE;
  if (!AS_ARGUMENT.has(node.value)) return [0, 1, 0];
  const inner = node.nodes.map(specificityOf).sort(compare);
  return inner.at(-1) ?? NONE;
}

function isPseudoElement(node: Node): boolean {
  if (node.type !== 'pseudo') return false;
  return node.value.startsWith('::') || SINGLE_COLON_ELEMENTS.has(node.value);
}

function add(a: Specificity, b: Specificity): Specificity {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** An element whose id is `#` does not exist, so the addition excludes nothing. */
function lift(selector: Selector, ids: number): string {
  const text = String(selector).trim();
  const addition = ':not(#\\#)'.repeat(ids);
  const element = selector.nodes.findLast(isPseudoElement);
  if (!element) return text + addition;
  const tail = selector.nodes.slice(selector.index(element)).join('').trim();
  return text.slice(0, text.length - tail.length) + addition + tail;
}
