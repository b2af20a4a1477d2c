/** The same folder gives the same portal, on whatever machine it is built, and however often. */
import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { SOUND_CONTENT, SOUND_DIR } from '../support/sound-portal.ts';
import { readFolder } from './folder.ts';
import { find, textOf } from './html.ts';
import { articlesOf, readSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await readSite(SOUND_DIR, 'https://thunghiem.example/');
});

test('a portal built again a week later, when the same articles are shown, in another zone and language, with one processor and folders in another order is the same, byte for byte', async () => {
  const outDir = await buildSoundFixture('same-bytes', {
    prepare: ({ content }) =>
      cp(SOUND_CONTENT, content, { recursive: true, verbatimSymlinks: true }),
    env: {
      ...{ TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '1' },
      SOURCE_DATE_EPOCH: String(Date.parse('2024-06-08T03:17:42Z') / 1000),
      NODE_OPTIONS: '--import ./tests/support/other-machine.mjs',
    },
  });
  const first = await readFolder(SOUND_DIR);
  const again = await readFolder(outDir);
  expect(Object.keys(again)).toEqual(Object.keys(first));
  for (const [file, content] of Object.entries(again)) {
    expect(content === first[file], `${file} differs`).toBe(true);
  }
});

describe('a date', () => {
  test.each([
    'co-dau-cach',
    'chu-t-o-giua',
    'kieu-viet-nam',
    'co-mui-gio',
    'gio-quoc-te',
    'trong-ngoac-kep',
    'mui-gio-khac',
  ])('a date written as in %s.md is shown as the same date and time', (slug) => {
    expect(metaOf(slug)).toContain('Ngày đăng 13/01/2023 | 08:59');
  });

  test('a date without an hour is midnight in Hanoi', () => {
    expect(metaOf('chi-co-ngay')).toContain('Ngày đăng 13/01/2023 | 00:00');
  });

  test('an article belongs to the year and month of its date in Hanoi', () => {
    expect(metaOf('dem-giao-thua')).toContain('Ngày đăng 01/01/2023 | 00:30');
    expect(sourceOf('luu-tru/2023/01/index.html')).toContain('/bai-viet/dem-giao-thua/');
    expect(sourceOf('luu-tru/2022/12/index.html')).not.toContain('/bai-viet/dem-giao-thua/');
  });
});

test('views of the old portal and of the snapshot are one number', () => {
  expect(metaOf('doi-giay-phep-tai-quay-so-3')).toContain('Lượt xem: 500');
  expect(metaOf('hop-dau-nam')).toContain('Lượt xem: 1.200');
  expect(metaOf('lich-cat-nuoc')).not.toContain('Lượt xem');
});

function metaOf(slug: string): string {
  const page = articlesOf(site).find(({ file }) => file === `bai-viet/${slug}/index.html`);
  const [meta] = find(page?.elements ?? [], 'p').filter((element) =>
    textOf(element).startsWith('Ngày đăng'),
  );
  return meta ? textOf(meta) : '';
}

function sourceOf(file: string): string {
  const page = site.pages.find((known) => known.file === file);
  if (!page) throw new Error(`There is no ${file}.`);
  return page.source;
}
