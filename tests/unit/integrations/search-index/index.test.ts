/**
 * The index that a build writes, queried through the modules that query it in a browser, and held to one that looks through
 * all words. In one file, so that the index is written once.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tokenize, toIndexPrefix, toIndexWord } from '../../../../src/domain/search/index-text.ts';
import type { OpenBundle } from '../../../../src/elements/search/search-index.ts';
import {
  pruneRendered,
  saveRendered,
  storedName,
  type RenderedEntry,
} from '../../../../src/content/rendered-store.ts';
import { writeSearchIndex } from '../../../../src/integrations/search-index/index.ts';
import { openFromDisk } from '../../../support/index-on-disk.ts';
import { bundleInMemory, type Told } from '../../elements/search/index-in-memory.ts';

const ARTICLES: Told[] = [
  {
    slug: 'quan-uy-hop',
    title: 'Quận uỷ Long Biên họp',
    lead: 'Kế hoạch số 159-KH/QU.',
    body: ['Quận uỷ họp ngày 13/01/2023; ông Đinh Văn Anh dự.', 'An ninh quận.'],
    date: '2023-03-01T08:00:00+07:00',
    categories: ['tin', 'dang'],
    wards: ['sen-ha'],
    topic: 'dai-hoi',
    views: 9,
  },
  {
    slug: 'duong-hoa-binh',
    title: 'Đường Hoà Bình thông xe',
    lead: 'Quan trọng: không họp chợ trên đường.',
    body: ['Ủy ban phường dự lễ. Hòa bình!'],
    date: '2023-02-01T08:00:00+07:00',
    categories: ['tin'],
    views: 30,
  },
  {
    slug: 'dinh-chi',
    title: 'Đình chỉ thi công',
    body: ['Định hướng quân sự, hoa bình.'],
    date: '2022-01-01T08:00:00+07:00',
    categories: ['tin'],
  },
  {
    slug: 'kinh-te-xa-hoi',
    title: 'Kinh tế - xã hội',
    lead: '– VNeID, YouTube, COVID19: từ 15h45, nhà 10A3, 01-CTr/QU …',
    body: ['• Tăng 5 %, giảm ½ giờ → 120m² 😀 đất', '...'],
    date: '2021-01-01T08:00:00+07:00',
    categories: ['tin'],
    views: 10,
  },
  {
    slug: 'hop-dan',
    title: 'Họp dân',
    date: '2021-06-01T08:00:00+07:00',
    categories: ['tin'],
  },
  {
    slug: 'hop-to',
    title: 'Họp tổ',
    date: '2020-01-01T08:00:00+07:00',
    categories: ['tin'],
  },
  {
    slug: 'bac-sy',
    title: 'Bác sỹ TP.ĐN về P. Sen Đỏ, KP3',
    lead: 'Gọi 0912 345 678, (024) 3872.1234 trước 02/09.',
    body: ['Góp 1.500.000 đồng, 450 m³ và 12 000 000 lít CO₂; họp về kĩ thuật.'],
    date: '2019-01-01T08:00:00+07:00',
    categories: ['tin'],
  },
];

const LISTS = {
  abbreviations: [['QU', 'Quận ủy']],
  synonyms: [['cúp nước', 'ngừng cấp nước']],
} as const;

let folder: string;
let real: OpenBundle;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-search-'));
  const rendered = path.join(folder, 'rendered');
  await pruneRendered(rendered, new Set());
  for (const article of ARTICLES) {
    const name = storedName(new Date(article.date), `bai-viet/${article.slug}`, 'khoa');
    await saveRendered(rendered, name, renderedOf(article));
  }
  await writeSearchIndex(folder, { rendered, cache: path.join(folder, 'cache'), lists: LISTS });
  const index = await openFromDisk(folder);
  const [bundle] = index.bundles;
  if (!bundle) throw new Error('The index has no bundle.');
  real = await index.open(bundle);
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const inMemory = bundleInMemory(ARTICLES);

/** What a bundle finds, by path, with the places. */
async function found(bundle: OpenBundle, term: string, options: Parameters<OpenBundle['find']>[1]) {
  const articles = await bundle.find(term, options);
  return Promise.all(
    articles.map(async ({ positions, load }) => [slugOf((await load()).path), positions] as const),
  );
}

test.each([
  'quận',
  'quan',
  'quân',
  'ủy',
  'uỷ',
  'đường',
  'duong',
  'dường',
  'an',
  'anh',
  '159-KH/QU',
  '13/01/2023',
  'quận ủy',
  'quận úy',
  'hòa bình',
  'hoà bình',
  'hoa bình',
  'quận khôngđâucó',
  'khôngđâucó',
  'kinh tế xã hội',
  'VNeID',
  'v',
  'vnx',
  'id',
  'tube',
  'youtubx',
  'covid',
  'covid19',
  '15h45',
  '1599',
  '10',
  '109',
  '3',
  'CTr',
  'c',
  'trx',
  '5',
  'giờ đất',
  'bác sĩ',
  'kỹ thuật',
  'thành phố',
  'phường sen',
  'khu phố 3',
  'p',
  'tp',
  '0912345678',
  '0912.345.678',
  '02438721234',
  '3872 1234',
  '1500000',
  '12000000',
  '450m3',
  'co2',
  '2/9',
  '02-09',
])('a word is found where it stands, and nowhere else: %s', async (query) => {
  const terms = tokenize(query).map(toIndexWord);
  expect(terms.length).toBeGreaterThan(0);
  for (const term of terms) {
    for (const exact of [false, true]) {
      const options = { exact, sort: 'date' } as const;
      expect(await found(real, term, options), `${term}, exact: ${exact}`).toEqual(
        await found(inMemory, term, options),
      );
    }
  }
});

test.each(['qua', 'đ', 'an', 'hoà'])(
  'while a word is being typed, all words that begin so are found where they stand: %s',
  async (beginning) => {
    const options = { exact: false, sort: 'views' } as const;
    const term = toIndexPrefix(beginning);
    expect(await found(real, term, options)).toEqual(await found(inMemory, term, options));
  },
);

test.each(['date', 'views'] as const)(
  'what different queries find stands in one order, of equals the newer first, by %s',
  async (sort) => {
    const ranks = new Map<string, number>();
    for (const query of ['quận', 'đường', 'đình', 'kinh', 'họp']) {
      for (const { rank, load } of await real.find(toIndexWord(query), { exact: true, sort })) {
        ranks.set(slugOf((await load()).path), rank);
      }
    }
    const expected = await inMemory.find(toIndexPrefix('h'), { exact: false, sort });
    expect(expected).toHaveLength(7);
    expect([...ranks.keys()].sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0))).toEqual(
      expected.map(({ id }) => id),
    );
  },
);

test('every filter has its values, and each the articles that have it', async () => {
  const everything = await real.find(toIndexPrefix('h'), { exact: false, sort: 'date' });
  const slugs = new Map<string, string>();
  for (const { id, load } of everything) slugs.set(id, slugOf((await load()).path));
  const facets = await real.facets();
  const readable = [...facets].map(
    ([name, values]) =>
      [
        name,
        [...values]
          .map(([value, ids]) => [value, [...ids].map((id) => slugs.get(id)).sort()])
          .sort(),
      ] as const,
  );
  const expected = [...(await inMemory.facets())].map(
    ([name, values]) =>
      [name, [...values].map(([value, ids]) => [value, [...ids].sort()]).sort()] as const,
  );
  expect(Object.fromEntries(readable)).toEqual(Object.fromEntries(expected));
});

test('what a result shows comes back as it was put in', async () => {
  const [first] = await real.find(toIndexWord('đinh'), { exact: true, sort: 'date' });
  const [same] = await inMemory.find(toIndexWord('đinh'), { exact: true, sort: 'date' });
  const { path, ...article } = (await first?.load()) ?? { path: '' };
  expect(slugOf(path)).toBe('quan-uy-hop');
  expect(article).toMatchObject({ date: ARTICLES[0]?.date, category: 'Tin' });
  expect(await first?.views()).toBe(9);
  expect(article).toHaveProperty('words', (await same?.load())?.words);
});

/** The rendered text of an article, as far as the index reads it. */
function renderedOf({ slug, title, lead = '', body = [], ...facts }: Told): RenderedEntry {
  const search = {
    path: `bai-viet/${slug}/`,
    title,
    lead,
    facts: { category: 'Tin', categories: [], wards: [], ...facts },
    blocks: body.map((text) => ({ text })),
  };
  return {
    html: '',
    headings: [],
    blocks: [],
    links: [],
    pictures: [],
    words: 0,
    media: [],
    search,
  };
}

function slugOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}
