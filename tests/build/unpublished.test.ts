/** Drafts, articles that wait for their day and notices whose day is over are nowhere in what hosts copy. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { slugOf } from '../../src/domain/entry-paths.ts';
import { BUILD_TIME } from '../support/build-portal.ts';
import { DEMO_DIR } from '../support/demo-portal.ts';
import { FIXTURES } from '../support/fixture-portal.ts';
import { SOUND_DIR } from '../support/sound-portal.ts';
import { readUnpublished } from './demo.ts';
import { listFiles } from './folder.ts';
import { findWords } from './secrets.ts';

/** Words of what is not published, all of which stand in `tests/fixtures/minimal`. */
const SECRETS = {
  'a draft': [
    'Bản nháp kể chuyện',
    'Tóm tắt của bản nháp',
    'Nội dung của bản nháp',
    'ban-nhap-ve-san-choi',
  ],
  'a scheduled article': [
    'Bài hẹn giờ đến',
    'Tóm tắt của bài hẹn',
    'Nội dung của bài hẹn',
    'hen-gio-nam-sau',
  ],
  'the text of an expired notice': ['Tóm tắt của giấy mời', 'Nội dung của giấy mời'],
  'an expired alert': ['Mất điện đã khắc phục', 'Điện đã có lại'],
  'one of their tags': ['từ khóa của bản nháp', 'từ khóa hẹn giờ', 'từ khóa hết hạn'],
  'one of their pictures': ['san-choi', 'Khung cầu trượt'],
  'one of their documents': ['ban-ve-san-choi', 'chuong-trinh-le', 'giay-moi'],
};
const SECRET_WORDS = Object.values(SECRETS).flat();

describe('what the demonstration does not publish yet, or any more,', () => {
  let unpublished: Awaited<ReturnType<typeof readUnpublished>>;
  beforeAll(async () => {
    unpublished = await readUnpublished();
  });

  test('the demonstration has a draft, a scheduled article and an expired one', () => {
    const now = BUILD_TIME * 1000;
    const states = unpublished.map(({ data }) =>
      data.draft ? 'draft' : data.publishedAt.getTime() > now ? 'scheduled' : 'expired',
    );
    expect(states.sort()).toEqual(['draft', 'expired', 'scheduled']);
  });

  test('no file has the title, the words or the name of an unpublished article', async () => {
    const words = unpublished.flatMap(({ id, data }) =>
      data.draft || !data.expiresAt ? [data.title, data.summary, slugOf(id)] : [data.summary],
    );
    expect(words).toHaveLength(7);
    expect(await findWords(DEMO_DIR, words)).toEqual([]);
  });
});

describe('in a small portal', () => {
  test.each([
    ...Object.entries(SECRETS),
    ['a tag that only they have', ['the/tu-khoa']],
    ['a month with nothing else in it', ['luu-tru/2025', 'luu-tru/2023/03', 'luu-tru/2023/04']],
  ])('no file holds %s', async (_, words) => {
    expect(await findWords(SOUND_DIR, words)).toEqual([]);
  });

  test('the title and the name of an expired notice stand on the page that says so, and nowhere else', async () => {
    const found = await findWords(SOUND_DIR, ['Mời họp khu phố', 'moi-hop-khu-pho']);
    expect(found.length).toBeGreaterThan(1);
    const otherLines = found.filter((line) => !line.includes('bai-viet/moi-hop-khu-pho'));
    // The list by which a host checks its copy names every file.
    expect(otherLines.filter((line) => !line.includes('sha256sums'))).toEqual([]);
    const page = await readFile(
      path.join(SOUND_DIR, 'bai-viet/moi-hop-khu-pho/index.html'),
      'utf8',
    );
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toMatch(/đã hết hạn và được gỡ ngày \d\d\/\d\d\/\d{4}/);
  });

  test('every word that is looked for stands in the content', async () => {
    const found = await findWords(path.join(FIXTURES, 'minimal'), SECRET_WORDS);
    for (const word of SECRET_WORDS) {
      expect(
        found.some((line) => line.endsWith(`“${word}”`)),
        word,
      ).toBe(true);
    }
  });

  test('what is published is there, so that the search for words can find any', async () => {
    const words = [
      'Cấm đường Thước Kẻ',
      'Phường Thử Nghiệm họp đầu năm',
      'ke-hoach.pdf',
      'giao thông',
    ];
    const found = await findWords(SOUND_DIR, words);
    for (const word of words)
      expect(
        found.some((line) => line.includes(word)),
        word,
      ).toBe(true);
    expect(await listFiles(SOUND_DIR)).toContain('bai-viet/hop-dau-nam/ke-hoach.pdf');
  });
});
