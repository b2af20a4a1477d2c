/** The same folder gives the same portal, on whatever machine it is built, and however often. */
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { readFolder } from './folder.ts';
import { find, textOf } from './html.ts';
import { articlesOf, readSite, type Site } from './site.ts';

/** Pagefind numbers its files by chance, and pictures are made by another program. */
const TEXTS = /\.(?:html|xml|json|txt|webmanifest|css|js)$|_headers$/;

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'];

let first: Record<string, string>;
let site: Site;
beforeAll(async () => {
  const outDir = await buildIn('UTC', 'first');
  first = await readFolder(outDir, TEXTS);
  site = await readSite(outDir, 'https://thunghiem.example/');
});

describe('a portal', () => {
  test.each(ZONES)('a portal built again in %s is the same, byte for byte', async (zone) => {
    const again = await readFolder(await buildIn(zone, zone.replace('/', '-')), TEXTS);
    expect(Object.keys(again)).toEqual(Object.keys(first));
    for (const [file, content] of Object.entries(again)) {
      expect(content === first[file], `${file} differs`).toBe(true);
    }
  });
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
    expect(stampOf(slug)).toContain('Ngày đăng 13/01/2023 | 08:59');
  });

  test('a date without an hour is midnight in Hanoi', () => {
    expect(stampOf('chi-co-ngay')).toContain('Ngày đăng 13/01/2023 | 00:00');
  });

  test('an article belongs to the year and month of its date in Hanoi', () => {
    expect(stampOf('dem-giao-thua')).toContain('Ngày đăng 01/01/2023 | 00:30');
    expect(sourceOf('luu-tru/2023/01/index.html')).toContain('/bai-viet/dem-giao-thua/');
    expect(sourceOf('luu-tru/2022/12/index.html')).not.toContain('/bai-viet/dem-giao-thua/');
  });
});

test('views of the old portal and of the snapshot are one number', () => {
  expect(stampOf('doi-giay-phep-tai-quay-so-3')).toContain('Lượt xem: 500');
  expect(stampOf('hop-dau-nam')).toContain('Lượt xem: 1.200');
  expect(stampOf('lich-cat-nuoc')).not.toContain('Lượt xem');
});

function buildIn(zone: string, name: string): Promise<string> {
  return buildSoundFixture(`time-zones-${name}`, { overlay: 'date-forms', env: { TZ: zone } });
}

function stampOf(slug: string): string {
  const page = articlesOf(site).find(({ file }) => file === `bai-viet/${slug}/index.html`);
  const [stamp] = find(page?.elements ?? [], 'p').filter((element) =>
    textOf(element).startsWith('Ngày đăng'),
  );
  return stamp ? textOf(stamp) : '';
}

function sourceOf(file: string): string {
  const page = site.pages.find((known) => known.file === file);
  if (!page) throw new Error(`There is no ${file}.`);
  return page.source;
}
