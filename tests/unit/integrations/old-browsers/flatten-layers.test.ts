import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattenLayers } from '../../../../src/integrations/old-browsers/flatten-layers.ts';

const ORDER = ['reset', 'base', 'components', 'preferences'];

/** Selectors that all mean one `<p class="a b" data-x>` in `<div class="c">`, with their specificity. */
const SELECTORS: [string, number, number][] = [
  ['p', 0, 1],
  ['*', 0, 0],
  ['.a', 1, 0],
  ['p.a', 1, 1],
  ['.a.b', 2, 0],
  ['.c .a', 2, 0],
  ['div .a.b[data-x]', 3, 1],
  ['.c>p:not(.z)', 2, 1],
  ['p:not(#y)', 100, 1],
  ['.a:nth-child(1)', 2, 0],
];
const PROPERTIES = ['color', 'border', 'border-top', 'margin-left', 'margin', 'font', 'font-size'];

interface Declared {
  layer: string;
  selector: number;
  property: string;
}

const sheets = fc.array(
  fc.record<Declared>({
    layer: fc.constantFrom(...ORDER),
    selector: fc.nat(SELECTORS.length - 1),
    property: fc.constantFrom(...PROPERTIES),
  }),
  { minLength: 1, maxLength: 14 },
);

/** Which declaration says what `property` is, by the rules of cascade layers. */
function winnerWithLayers(declared: readonly Declared[], property: string): string | undefined {
  return declared
    .map((one, index) => {
      const [, classes, types] = SELECTORS[one.selector] ?? ['', 0, 0];
      return { ...one, index, rank: [ORDER.indexOf(one.layer), classes, types, index] };
    })
    .filter((one) => sets(one.property, property))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ index }) => `v${index}`)
    .at(-1);
}

/** The same by specificity and order alone, read from the flat style sheet. */
function winnerWithout(css: string, property: string): string | undefined {
  return [...css.matchAll(/([^{}]+)\{([^{}]+)\}/g)]
    .flatMap(([, selector = '', body = ''], index) =>
      body.split(';').map((line) => {
        const [name = '', value = ''] = line.split(':');
        const added = selector.split(':not(#\\#)').length - 1;
        const plain = selector.replaceAll(':not(#\\#)', '').trim();
        const [, classes, types] = SELECTORS.find(([known]) => known === plain) ?? ['', NaN, NaN];
        return { name, value, rank: [added * 100 + classes, types, index] };
      }),
    )
    .filter(({ name }) => sets(name, property))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .at(-1)?.value;
}

function sets(shorthand: string, property: string): boolean {
  return property === shorthand || property.startsWith(`${shorthand}-`);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

test('without layers the same declarations win as with them, whatever the selectors', () => {
  fc.assert(
    fc.property(sheets, (declared) => {
      const css = declared
        .map(({ layer, selector, property }, index) => {
          const [text = ''] = SELECTORS[selector] ?? [];
          return `@layer ${layer}{${text}{${property}:v${index}}}`;
        })
        .join('');
      const flat = flattenLayers(css, ORDER);
      for (const property of ['color', 'border-top', 'margin-left', 'font-size']) {
        expect(winnerWithout(flat, property)).toBe(winnerWithLayers(declared, property));
      }
    }),
  );
});

test('a selector becomes more specific only where a former layer would outdo it', () => {
  const css = '@layer components{.a{color:red;margin:0}}@layer base{p a.b{color:blue}}';
  expect(flattenLayers(css, ORDER)).toBe('p a.b{color:blue}.a:not(#\\#){color:red}.a{margin:0}');
});

test('the addition stands before a pseudo-element, where it is allowed', () => {
  const css = '@layer base{p.a.b::after{color:blue}}@layer components{.a:hover::after{color:red}}';
  expect(flattenLayers(css, ORDER)).toContain('.a:hover:not(#\\#)::after{color:red}');
});

test('rules in media queries are in the layer around them, keyframes and fonts stay as they are', () => {
  const css =
    '@layer components{@media print{.a{color:red}}}@layer base{.a.b{color:blue}}' +
    '@layer base{@keyframes k{from{color:red}}}@font-face{font-family:x}';
  expect(flattenLayers(css, ORDER)).toBe(
    '@font-face{font-family:x}.a.b{color:blue}@keyframes k{from{color:red}}' +
      '@media print{.a:not(#\\#){color:red}}',
  );
});

test('what stands in no layer stays stronger than all of them', () => {
  const css = '.a{color:red}@layer preferences{.a.b.c{color:blue}}';
  expect(flattenLayers(css, ORDER)).toBe('.a.b.c{color:blue}.a:not(#\\#){color:red}');
});

test('a layer without a place in the order is a fault', () => {
  expect(() => flattenLayers('@layer extra{a{color:red}}', ORDER)).toThrow('"extra"');
});
