import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../../src/content/search-record.ts';
import { BUNDLE_FILES } from '../../../../src/domain/search/manifest.ts';
import { bundleFiles, readEntry } from '../../../../src/integrations/search-index/bundle-files.ts';

const ENGINE = 'engine_aa';

/** A word of letters only, which stay one word. */
const wordOf = (number: number) =>
  [...String(number)].map((figure) => 'bcdghklmnt'.charAt(Number(figure))).join('');

/** So many articles, each with so many words that no other has. */
const recordsOf = (count: number, own: number) =>
  Array.from({ length: count }, (_, number): SearchRecord => {
    const date = `2023-01-13T08:59:00+07:00`;
    return {
      path: `bai-viet/bai-${number}/`,
      title: `Quận họp kỳ ${number}`,
      lead: 'Tin của quận.',
      facts: { date, category: 'Tin', categories: ['tin'], wards: [] },
      blocks: [
        { text: Array.from({ length: own }, (_, word) => wordOf(number * own + word)).join(' ') },
      ],
    };
  });

/** How long the files of a kind are. */
async function sizesOf(records: readonly SearchRecord[], kind: 'fragment' | 'index') {
  const { files } = await bundleFiles(records, ENGINE);
  return [...files].filter(([file]) => file.startsWith(`${kind}/`)).map(([, { length }]) => length);
}

test('in a bundle for first answers files of words are small', async () => {
  const sizes = await sizesOf(recordsOf(40, 500), 'index');
  // Of Pagefind's usual files, which hold 20,000 places of words, there would be one.
  expect(sizes.length).toBeGreaterThan(5);
});

test('in a bundle for first answers each text has its own file, in a large one some share a file', async () => {
  expect(await sizesOf(recordsOf(300, 1), 'fragment')).toHaveLength(300);
  const shared = await sizesOf(recordsOf(301, 1), 'fragment');
  expect(shared.length).toBeGreaterThan(10);
  expect(shared.length).toBeLessThan(301 / 12);
});

test('a bundle leads to the program that all share, and to its list of pages by a name that stays', async () => {
  const { files } = await bundleFiles(recordsOf(1, 1), ENGINE);
  const entry = JSON.parse(Buffer.from(files.get(BUNDLE_FILES.entry) ?? []).toString()) as unknown;
  const vi = { hash: 'bundle', wasm: `/../../${ENGINE}/wasm.unknown`, page_count: 1 };
  expect(entry).toMatchObject({ languages: { vi } });
  expect(files.has(BUNDLE_FILES.meta)).toBe(true);
});

test.each([
  ['another name for the program', '{"languages":{"vi":{"hash":"vi_1","wasm":"vi"}}}'],
  ['another language', '{"languages":{"en":{"hash":"en_1","wasm":null}}}'],
  ['one language more', '{"languages":{"vi":{"hash":"vi_1","wasm":null},"en":{}}}'],
  ['no languages', '{"version":"2.0.0"}'],
  ['a language without a hash', '{"languages":{"vi":{"wasm":null}}}'],
])('a Pagefind that writes %s is noticed when the index is built', (_, text) => {
  expect(() => readEntry(text)).toThrow('pagefind-entry.json');
});
