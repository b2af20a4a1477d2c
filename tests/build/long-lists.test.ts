/** Lists that are much longer than those of the demonstration: a busy month, a topic that goes on, hundreds of tags. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { LONG_PAGE_SIZE } from '../../src/domain/lists/pagination.ts';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { attribute, find } from './html.ts';
import { readSite, type Site } from './site.ts';

const ARTICLES = 2 * LONG_PAGE_SIZE + 5;
const TAGS_EACH = 8;
const KIB = 1024;
/** Half of the articles are of one topic and so fill more than a page of it. */
const isOfTopic = (number: number) => number % 2 === 0;

let site: Site;
beforeAll(async () => {
  const folder = await buildSoundFixture('long-lists', {
    env: { SEARCH_INDEX: 'off' },
    prepare: writeArticles,
  });
  site = await readSite(folder, 'https://thunghiem.example/');
}, 120_000);

async function writeArticles({ content }: { content: string }): Promise<void> {
  const folder = path.join(content, 'articles/2024');
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= ARTICLES; number += 1) {
    await writeFile(path.join(folder, `${slugOf(number)}.md`), articleOf(number));
  }
}

const slugOf = (number: number) => `tin-${String(number).padStart(3, '0')}`;

/** The higher its number, the newer it is; each has words of its own, so that nothing is squeezed for being said twice. */
function articleOf(number: number): string {
  const minutes = 420 + number;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const tags = Array.from(
    { length: TAGS_EACH },
    (_, index) => `Việc ${wordsOf(number * 97 + index)}`,
  );
  return [
    '---',
    `title: Tổ ${number} báo cáo ${wordsOf(number)} ${wordsOf(number + 500)} ${wordsOf(number + 900)}`,
    `summary: ${Array.from({ length: 9 }, (_, index) => wordsOf(number * 31 + index)).join(', ')}.`,
    `publishedAt: 15/04/2024 ${time.join(':')}`,
    'categories: [tin-tuc]',
    ...(isOfTopic(number) ? ['topic: sua-duong-thuoc-ke'] : []),
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
    `Nội dung của bài số ${number}.`,
    '',
  ].join('\n');
}

/** Four syllables that depend on a number, from the same number always the same. */
function wordsOf(seed: number): string {
  const heads = [
    'b',
    'ch',
    'đ',
    'gi',
    'h',
    'kh',
    'l',
    'm',
    'ng',
    'nh',
    'ph',
    'qu',
    's',
    't',
    'th',
    'tr',
    'v',
    'x',
  ];
  const tails = [
    'an',
    'ất',
    'ường',
    'iên',
    'ồng',
    'ưa',
    'ích',
    'uyển',
    'ọc',
    'ầm',
    'ế',
    'oai',
    'ượt',
    'inh',
    'ộng',
  ];
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (count: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return Array.from(
    { length: 4 },
    () => heads[next(heads.length)]! + tails[next(tails.length)]!,
  ).join(' ');
}

/** The slugs of the articles that the main part of a page lists, in its order. */
function listedOn(file: string): string[] {
  const page = site.pages.find((each) => each.file === file);
  if (!page) throw new Error(`There is no ${file}.`);
  return find(page.elements, 'a')
    .map((link) => /^\/bai-viet\/(tin-\d+)\/$/.exec(attribute(link, 'href') ?? '')?.[1])
    .filter((slug) => slug !== undefined);
}

const allOf = (isListed: (number: number) => boolean) =>
  Array.from({ length: ARTICLES }, (_, index) => ARTICLES - index)
    .filter(isListed)
    .map(slugOf);

test.each([
  ['a month', 'luu-tru/2024/04', () => true],
  ['a topic', 'dong-su-kien/sua-duong-thuoc-ke', isOfTopic],
])('%s of many articles has them on several pages, each once, the newest first', (_, list, of) => {
  const expected = allOf(of);
  const pages = Math.ceil(expected.length / LONG_PAGE_SIZE);
  expect(pages).toBeGreaterThan(1);
  const files = Array.from({ length: pages }, (_page, index) =>
    index === 0 ? `${list}/index.html` : `${list}/${index + 1}/index.html`,
  );
  expect(files.flatMap(listedOn).filter((slug) => !['', undefined].includes(slug))).toEqual(
    expected,
  );
  expect(site.files).not.toContain(`${list}/${pages + 1}/index.html`);
});

test('every tag is on one of the pages that list them all, which the site map leads to', () => {
  const hrefsOn = (file: string) =>
    find(site.pages.find((page) => page.file === file)?.elements ?? [], 'a').map((link) =>
      attribute(link, 'href'),
    );
  expect(hrefsOn('so-do/index.html')).toContain('/so-do/tu-khoa/');
  const listed = [
    'so-do/tu-khoa/index.html',
    'so-do/tu-khoa/2/index.html',
    'so-do/tu-khoa/3/index.html',
  ]
    .flatMap(hrefsOn)
    .filter((href) => href?.startsWith('/the/'));
  const tags = [...site.files].flatMap(
    (file) => /^(the\/[^/]+\/)index\.html$/.exec(file)?.[1] ?? [],
  );
  expect(tags.length).toBeGreaterThan(400);
  expect(listed.sort()).toEqual(tags.map((path) => `/${path}`).sort());
});

test('no page of long lists has more than 14 KB, which travel in one round trip', () => {
  const sizes = site.pages.map(({ file, source }) => ({
    file,
    kib: gzipSync(source).length / KIB,
  }));
  expect(sizes.length).toBeGreaterThan(ARTICLES * TAGS_EACH);
  expect(sizes.filter(({ kib }) => kib > 14)).toEqual([]);
});
