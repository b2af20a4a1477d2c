/** How the answers of all bundles become one. In one file, since all of it is asked in the same manner. */
import { describe, expect, test } from 'vitest';
import { SearchResults } from '../../../../src/elements/search/search-results.ts';
import type { SearchRequest } from '../../../../src/elements/search/search-request.ts';
import { indexInMemory, type Told } from './index-in-memory.ts';

const ARTICLES: Told[] = [
  {
    slug: 'moi',
    title: 'Quận họp',
    date: '2024-05-01',
    categories: ['tin'],
    wards: ['sen-ha'],
    views: 5,
  },
  {
    slug: 'giua',
    title: 'Tin',
    body: ['Ở quận'],
    date: '2023-06-01',
    categories: ['tin', 'y-te'],
    views: 80,
  },
  {
    slug: 'cung-nam',
    title: 'Quận dọn rác',
    date: '2023-05-01',
    categories: ['y-te'],
    wards: ['sen-ha'],
  },
  {
    slug: 'cu',
    title: 'Quận xưa',
    date: '2021-01-01',
    categories: ['tin'],
    topic: 'dai-hoi',
    views: 80,
  },
  { slug: 'khong', title: 'Chuyện khác', date: '2022-01-01', categories: ['tin'], views: 999 },
];

/** Each year a bundle of its own. */
const createIndex = (articles = ARTICLES) => indexInMemory(articles, { most: 2 });

function ask(
  changes: Partial<SearchRequest>,
  { index = createIndex(), lastIsPrefix = false } = {},
): SearchResults {
  const question = {
    query: 'quận',
    filters: {},
    sort: 'lien-quan',
    exact: false,
    ...changes,
  } as const;
  return new SearchResults(index, question, lastIsPrefix);
}

/** The whole answer. */
async function slugs(answer: SearchResults, count = 10): Promise<string[]> {
  await answer.searchUntil(Infinity);
  return (await answer.top(count)).map(({ id }) => id);
}

describe('the order of an answer', () => {
  test('by relevance, the better article comes first, also from another bundle, and of equals the newer', async () => {
    expect(await slugs(ask({}))).toEqual(['moi', 'cung-nam', 'cu', 'giua']);
  });

  test('by date, the newest article comes first', async () => {
    expect(await slugs(ask({ sort: 'moi-nhat' }))).toEqual(['moi', 'giua', 'cung-nam', 'cu']);
  });

  test('by views, the most read comes first across bundles, of equals the newer, and without views last', async () => {
    expect(await slugs(ask({ sort: 'xem-nhieu' }))).toEqual(['giua', 'cu', 'moi', 'cung-nam']);
  });

  test.each(['lien-quan', 'moi-nhat', 'xem-nhieu'] as const)(
    'the first few results are in the same order as all: %s',
    async (sort) => {
      const all = await slugs(ask({ sort }));
      for (const count of [0, 1, 2, 3]) {
        expect(await slugs(ask({ sort }), count)).toEqual(all.slice(0, count));
      }
    },
  );
});

test('the order is one for all variants of a query', async () => {
  const told: Told[] = [
    { slug: 'dai', title: 'Ủy ban nhân dân', date: '2023-04-01', views: 1 },
    { slug: 'tat', title: 'UBND', date: '2023-03-01', views: 9 },
    { slug: 'dai-cu', title: 'Ủy ban nhân dân', date: '2023-02-01', views: 5 },
    { slug: 'tat-cu', title: 'UBND', date: '2023-01-01', views: 7 },
  ];
  const index = indexInMemory(told, { abbreviations: [['UBND', 'Ủy ban nhân dân']] });
  for (const query of ['UBND', 'ủy ban nhân dân']) {
    for (const sort of ['lien-quan', 'moi-nhat'] as const) {
      expect(await slugs(ask({ query, sort }, { index })), `${query} ${sort}`).toEqual([
        ...['dai', 'tat', 'dai-cu', 'tat-cu'],
      ]);
    }
    expect(await slugs(ask({ query, sort: 'xem-nhieu' }, { index })), query).toEqual([
      ...['tat', 'tat-cu', 'dai-cu', 'dai'],
    ]);
  }
});

test('by views, articles that nobody has counted come newest first, across bundles too', async () => {
  const told = ['2024-05', '2024-02', '2023-09', '2023-03', '2021-01'].map((month): Told => {
    return { slug: month, title: 'Quận họp', date: `${month}-01` };
  });
  for (const most of [2, 100]) {
    const index = indexInMemory(told, { most });
    expect(await slugs(ask({ sort: 'xem-nhieu' }, { index }))).toEqual(
      told.map(({ slug }) => slug),
    );
  }
});

describe('the bundles', () => {
  test('bundles answer newest first, and none is asked before the newest has answered', async () => {
    const index = createIndex();
    const answer = ask({}, { index });
    const seen: [string, string[]][] = [];
    for await (const { name } of answer.searchBundles()) {
      if (seen.length === 0) expect(answer.total).toBe(1);
      seen.push([name, [...index.opened]]);
    }
    expect(seen).toEqual([
      ['2024', ['2024']],
      ['2023', ['2024', '2023', '2021-2022']],
      ['2021-2022', ['2024', '2023', '2021-2022']],
    ]);
    expect(answer.total).toBe(4);
    expect(answer.isComplete).toBe(true);
  });

  test('of many bundles three are asked at the same time', async () => {
    const told = Array.from({ length: 9 }, (_, age): Told => {
      return { slug: `b${age}`, title: 'Quận họp', date: `${2024 - age}-01-01` };
    });
    const index = indexInMemory(told, { most: 1 });
    let running = 0;
    const most: number[] = [];
    const slow: typeof index = {
      ...index,
      async open(bundle) {
        most.push(++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        return index.open(bundle);
      },
    };
    const answer = ask({}, { index: slow });
    await answer.searchUntil(Infinity);
    expect(answer.total).toBe(9);
    expect(Math.max(...most)).toBe(3);
    expect(most[1]).toBe(1);
  });

  test.each([{ nam: '2022' }, { thang: '2021-01' }])(
    'the bundle with the year that is wanted is asked first: %j',
    async (filters) => {
      const index = createIndex();
      const answer = ask({ filters }, { index });
      await answer.searchBundles().next();
      expect(index.opened[0]).toBe('2021-2022');
      expect(answer.isComplete).toBe(false);
    },
  );

  test('no more bundles are asked than needed', async () => {
    const index = createIndex();
    const answer = ask({}, { index });
    await answer.searchUntil(1);
    expect(answer.total).toBe(1);
    expect(index.opened).toEqual(['2024']);
  });

  test('no bundle is asked when there is nothing to look for', async () => {
    for (const query of ['', '?!', '😀']) {
      const index = createIndex();
      const answer = ask({ query }, { index });
      expect(await slugs(answer)).toEqual([]);
      expect(answer.hasWords).toBe(false);
      expect(index.opened).toEqual([]);
    }
  });

  test('a bundle that cannot be fetched makes the answer fail, so that the page can say so', async () => {
    const index = { ...createIndex(), open: () => Promise.reject(new Error('404')) };
    await expect(ask({}, { index }).searchUntil(1)).rejects.toThrow('404');
  });
});

describe('filters', () => {
  test.each<[SearchRequest['filters'], string[]]>([
    [{ nam: '2023' }, ['cung-nam', 'giua']],
    [{ thang: '2023-05' }, ['cung-nam']],
    [{ 'chuyen-muc': 'y-te' }, ['cung-nam', 'giua']],
    [{ phuong: 'sen-ha' }, ['moi', 'cung-nam']],
    [{ 'dong-su-kien': 'dai-hoi' }, ['cu']],
    [{ 'chuyen-muc': 'tin', nam: '2023' }, ['giua']],
    [{ 'chuyen-muc': 'khong-co' }, []],
  ])('with the filters %j only the articles that pass are found', async (filters, expected) => {
    const answer = ask({ filters });
    expect(await slugs(answer)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
  });

  test('each value has the number of articles it would give, over all bundles', async () => {
    const answer = ask({});
    await answer.searchUntil(Infinity);
    await answer.fetchFacets();
    expect(answer.counts('chuyen-muc')).toEqual(
      new Map([
        ['tin', 3],
        ['y-te', 2],
      ]),
    );
    expect(answer.counts('nam')).toEqual(
      new Map([
        ['2024', 1],
        ['2023', 2],
        ['2021', 1],
      ]),
    );
    expect(answer.counts('phuong')).toEqual(new Map([['sen-ha', 2]]));
  });

  test('a filter is counted with the other filters on, but not with its own', async () => {
    const answer = ask({ filters: { 'chuyen-muc': 'y-te' } });
    await answer.searchUntil(Infinity);
    expect(answer.counts('chuyen-muc')).toEqual(
      new Map([
        ['tin', 3],
        ['y-te', 2],
      ]),
    );
    expect(answer.counts('nam')).toEqual(new Map([['2023', 2]]));
    expect(answer.counts('dong-su-kien')).toEqual(new Map());
  });

  test('years are counted without the month, which a reader who chooses another year leaves', async () => {
    const answer = ask({ filters: { nam: '2023', thang: '2023-05' } });
    await answer.searchUntil(Infinity);
    expect([...answer.counts('nam').keys()].sort()).toEqual(['2021', '2023', '2024']);
    expect([...answer.counts('thang').keys()].sort()).toEqual(['2023-05', '2023-06']);
    expect(answer.total).toBe(1);
  });

  test('nothing is counted before the filters have been fetched', async () => {
    const answer = ask({});
    await answer.searchUntil(Infinity);
    expect(answer.counts('nam')).toEqual(new Map());
  });
});

test('a word that is nowhere gives nothing, in whatever order and with whatever filter', async () => {
  for (const sort of ['lien-quan', 'moi-nhat', 'xem-nhieu'] as const) {
    expect(await slugs(ask({ query: 'khôngđâucó quận', sort, filters: { nam: '2023' } }))).toEqual(
      [],
    );
  }
});

test('“đúng dấu” and the word that is still being typed reach every bundle', async () => {
  expect(await slugs(ask({ query: 'quan', exact: true }))).toEqual([]);
  expect(await slugs(ask({ query: 'qu' }))).toEqual([]);
  expect(await slugs(ask({ query: 'qu' }, { lastIsPrefix: true }))).toHaveLength(4);
});
