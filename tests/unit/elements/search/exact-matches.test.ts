/** What the answer to a question knows of the marks that were typed. */
import { describe, expect, test } from 'vitest';
import { SearchResults } from '../../../../src/elements/search/search-results.ts';
import type { SearchRequest } from '../../../../src/elements/search/search-request.ts';
import { indexInMemory, type Told } from './index-in-memory.ts';

const ARTICLES: Told[] = [
  { slug: 'moi', title: 'Tuyển sinh đầu cấp', date: '2026-05-01' },
  { slug: 'cu', title: 'Tuyên sinh; UBND họp', date: '2023-05-01' },
];

function ask(question: Partial<SearchRequest>, most = 1): SearchResults {
  const index = indexInMemory(ARTICLES, { most, abbreviations: [['UBND', 'Ủy ban nhân dân']] });
  const whole = { query: '', filters: {}, sort: 'lien-quan', exact: false, ...question } as const;
  return new SearchResults(index, whole);
}

/** The whole answer. */
async function slugs(answer: SearchResults): Promise<string[]> {
  await answer.searchUntil(Infinity);
  return (await answer.top(10)).map(({ id }) => id);
}

describe('whether what was typed stands anywhere with its diacritics', () => {
  test.each<[boolean, Partial<SearchRequest>]>([
    [true, { query: 'tuyển sinh' }],
    [true, { query: 'tuyen sinh' }],
    [true, { query: 'tuyển sinh', filters: { nam: '2023' } }],
    [false, { query: 'tuyến sinh' }],
    [false, { query: 'tuyến sinh', filters: { nam: '2023' } }],
  ])('that exact words exist is %s for %j', async (expected, question) => {
    for (const most of [1, 100]) {
      const answer = ask(question, most);
      expect(await slugs(answer)).toEqual(
        question.filters ? ['cu'] : expect.arrayContaining(['moi', 'cu']),
      );
      expect(answer.hasExactMatch).toBe(expected);
    }
  });

  test('exact words are not denied while a bundle has yet to answer', async () => {
    const answer = ask({ query: 'tuyến sinh', filters: { nam: '2023' } });
    await answer.searchUntil(1);
    expect(answer.isSettled).toBe(true);
    expect(answer.isComplete).toBe(false);
    expect(answer.hasExactMatch).toBe(true);
  });
});

test.each([
  ['ủy ban nhân dân', ['cu']],
  ['Uỷ ban nhân dân', ['cu']],
  ['uy ban nhan dan', []],
])(
  '“đúng dấu” takes only a name with all its diacritics for an abbreviation: %s',
  async (query, found) => {
    expect(await slugs(ask({ query, exact: true }))).toEqual(found);
  },
);
