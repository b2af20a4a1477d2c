/** What the index writes is read back, whatever stands in articles, and in few bytes. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoFiles, filesFor } from '../../../../../src/domain/search/index-format/directory.ts';
import { readFacets, storeFacets } from '../../../../../src/domain/search/index-format/facets.ts';
import {
  asIndexed,
  byLetters,
  withoutMarks,
} from '../../../../../src/domain/search/index-format/letters.ts';
import {
  decodePostings,
  encodePostings,
  type Posting,
} from '../../../../../src/domain/search/index-format/postings.ts';
import {
  decodeWords,
  encodeWords,
} from '../../../../../src/domain/search/index-format/word-file.ts';
import { toIndexText, toIndexWord } from '../../../../../src/domain/search/index-text.ts';

/** Ascending numbers, each once. */
const ascending = (max: number, maxLength: number) =>
  fc
    .uniqueArray(fc.nat(max), { minLength: 1, maxLength })
    .map((numbers) => numbers.sort((a, b) => a - b));

const postings: fc.Arbitrary<Posting[]> = ascending(3000, 40).chain((articles) =>
  fc
    .tuple(...articles.map(() => ascending(100_000, 12)))
    .map((lists) =>
      lists.map((positions, index) => ({ article: articles[index] ?? 0, positions })),
    ),
);

test('where a word stands is read back as it was written', () => {
  fc.assert(
    fc.property(postings, (list) => {
      expect(decodePostings(encodePostings(list))).toEqual(list);
    }),
  );
});

test('a frequent word takes less than its places as bytes that gzip has packed', () => {
  // Gaps that are all as likely, which suits gzip best.
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const list = Array.from({ length: 1500 }, (_, article): Posting => {
    const gaps = Array.from({ length: 9 }, () => 1 + random(180));
    return { article, positions: gaps.map((_, at) => sum(gaps.slice(0, at + 1)) + 200) };
  });
  const gaps = list.flatMap(({ positions }) =>
    positions.map((position, at) => position - (positions[at - 1] ?? 0)),
  );
  const packed = gzipSync(Uint16Array.from(gaps)).length;
  expect(encodePostings(list).length).toBeLessThan(0.9 * packed);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('a file of words', () => {
  const encoded = (words: readonly string[]) =>
    encodeWords(
      words.map((word) => ({ word, postings: encodePostings([{ article: 7, positions: [3] }]) })),
    );

  test('any word is read back, in its order', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(asIndexed);
    fc.assert(
      fc.property(fc.array(word.filter((one) => one !== '')), (words) => {
        const read = decodeWords(encoded(words));
        expect(read.map((stored) => stored.word)).toEqual(words);
        for (const stored of read) {
          expect(stored.plain).toBe(withoutMarks(stored.word));
          expect(stored.read()).toEqual([{ article: 7, positions: [3] }]);
        }
      }),
    );
  });

  test.each([
    ['a login page of the network', new TextEncoder().encode('<!doctype html><title>Đăng nhập')],
    ['nothing', new Uint8Array()],
  ])('%s is not taken for words', (_, file) => {
    expect(() => decodeWords(file)).toThrow(RangeError);
  });

  test('a file that is cut off anywhere is refused', () => {
    const file = encoded(['quận', 'ủy', 'phường'].map(toIndexWord));
    for (let length = 0; length < file.length; length++) {
      expect(() => decodeWords(file.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
    }
  });
});

describe('the files of a bundle', () => {
  /** Words as articles have them, in order, each with some bytes. */
  const words = fc
    .uniqueArray(
      fc.stringMatching(/^[a-eăâêđ]{1,4}$/).map((word) => asIndexed(toIndexText(word))),
      { minLength: 1, maxLength: 60 },
    )
    .map((list) =>
      list
        .map((word) => ({ word, plain: withoutMarks(word), bytes: 10 * word.length }))
        .sort(byLetters),
    );

  test('whatever begins with a term is in the files that are fetched for it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 400 }), (list, size) => {
        const { starts, files } = cutIntoFiles(list, size);
        expect(files.flat()).toEqual(list);
        for (const { plain } of list) {
          for (const end of [plain.length, 2]) {
            const term = plain.slice(0, end);
            const fetched = filesFor(starts, term);
            const holding = files.flatMap((file, number) =>
              file.some((word) => word.plain.startsWith(term)) ? [number] : [],
            );
            // Of a beginning that many words have, only the first files are fetched.
            expect(fetched.slice(0, 6)).toEqual(expect.arrayContaining(holding.slice(0, 5)));
          }
        }
      }),
    );
  });

  test('a whole word needs one file', () => {
    fc.assert(
      fc.property(words, (list) => {
        const { starts, files } = cutIntoFiles(list, 50);
        for (const [number, file] of files.entries()) {
          for (const { plain } of file) expect(filesFor(starts, plain)).toEqual([number]);
        }
      }),
    );
  });

  test('a word before all others, or behind them, is looked for in one file at most', () => {
    const { starts } = cutIntoFiles(
      ['ban', 'dan', 'uy'].map((plain) => ({ plain, bytes: 10 })),
      10,
    );
    expect(starts).toHaveLength(3);
    for (const term of ['a', 'c', 'z']) expect(filesFor(starts, term)).toHaveLength(1);
    expect(filesFor([], 'a')).toEqual([]);
  });
});

test('what articles can be filtered by is read back, with months and years', () => {
  const date = (month: string) => `${month}-05T08:00:00+07:00`;
  const articles = [
    { date: date('2024-02'), category: 'Tin', categories: ['tin', 'dang'], wards: [], topic: 'le' },
    { date: date('2024-02'), category: 'Tin', categories: ['tin'], wards: ['sen-ha'] },
    { date: date('2023-11'), category: 'Tin', categories: ['tin', 'dang'], wards: ['sen-ha'] },
  ];
  const stored = JSON.parse(JSON.stringify(storeFacets(articles))) as ReturnType<
    typeof storeFacets
  >;
  expect(readFacets(stored)).toEqual(
    new Map([
      [
        'year',
        new Map([
          ['2024', new Set([0, 1])],
          ['2023', new Set([2])],
        ]),
      ],
      [
        'month',
        new Map([
          ['2024-02', new Set([0, 1])],
          ['2023-11', new Set([2])],
        ]),
      ],
      [
        'category',
        new Map([
          ['tin', new Set([0, 1, 2])],
          ['dang', new Set([0, 2])],
        ]),
      ],
      ['ward', new Map([['sen-ha', new Set([1, 2])]])],
      ['topic', new Map([['le', new Set([0])]])],
    ]),
  );
});
