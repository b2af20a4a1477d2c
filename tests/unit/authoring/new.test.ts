/** `npm run new`: what it writes is a sound article, and what it cannot write it refuses. */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { articleFile, cleanTitle, nameFor } from '../../../src/authoring/write-article.ts';
import { parseMarkdownFile } from '../../../src/content/front-matter.ts';
import { article } from '../../../src/schemas/article.ts';
import { findProblems } from '../../../src/check/find-problems.ts';
import { copyFixture, FIXTURE_TIME } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';
import { runs } from '../../support/properties.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const NOW = new Date(FIXTURE_TIME * 1000);
const command = () => import('../../../src/commands/new.ts');

let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  folder = await copyFixture('minimal', 'new');
  env = { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(FIXTURE_TIME) };
});

test('a new article has its name, its folder, its picture and its fields, and passes the check', async () => {
  const picture = path.join(folder, '../Ảnh lễ khởi công.JPG');
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toFile(picture);
  const alt = 'Mọi người đứng bên máy xúc';
  const words = [
    'Khởi công cầu Bến Đò: “nối hai bờ”',
    '--category',
    'Tin tức',
    '--image',
    picture,
    '--alt',
    alt,
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/commands/new.ts', ...words, '--at', '2024-06-02 08:00'],
    { cwd: ROOT, env: { ...process.env, ...env } },
  );
  expect(stdout).toContain(
    'articles/2024/khoi-cong-cau-ben-do-noi-hai-bo.md, kèm ảnh anh-le-khoi-cong.jpg',
  );
  expect(stdout).toContain('/bai-viet/khoi-cong-cau-ben-do-noi-hai-bo/');
  const { content, findings } = await findProblems(folder, NOW);
  expect(findings).toEqual([]);
  const found = content.articles.find(({ id }) => id === '2024/khoi-cong-cau-ben-do-noi-hai-bo');
  expect(found?.data).toMatchObject({
    title: 'Khởi công cầu Bến Đò: “nối hai bờ”',
    categories: ['tin-tuc'],
    publishedAt: new Date('2024-06-02T01:00:00Z'),
    cover: { src: './anh-le-khoi-cong.jpg', alt },
    draft: true,
  });
}, 60_000);

test('a second article of the same name is refused, and nothing is written', async () => {
  const words = ['Họp tổ dân phố', '--category', 'tin-tuc'];
  expect((await runInside(command, words, env)).exitCode).toBe(0);
  const before = await readdir(folder, { recursive: true });
  const again = await runInside(command, [...words, '--at', '2023-01-01'], env);
  expect([again.exitCode, again.stderr]).toEqual([
    1,
    expect.stringContaining('articles/2024/hop-to-dan-pho.md') as string,
  ]);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test.each([
  [[], 'Thiếu tiêu đề'],
  [['🎉🎉', '--category', 'tin-tuc'], '“🎉🎉” không dùng được'],
  [['Tin'], 'Thiếu --category'],
  [['Tin', '--category', 'tin-tuk'], 'Ý bạn là “tin-tuc”'],
  [['Tin', '--category', 'tin-tuc', '--at', '31/02/2024'], 'không phải là một ngày giờ'],
  [
    ['Tin', '--category', 'tin-tuc', '--image', 'khong-co.jpg', '--alt', 'Cầu mới'],
    'Không tìm thấy tệp ảnh',
  ],
  [['???', '--category', 'tin-tuc'], 'không dùng được làm tên tệp'],
  [['chữ '.repeat(60), '--category', 'tin-tuc'], 'quá giới hạn 180 ký tự'],
])('the call %j ends with 2, says why, and writes nothing', async (words, reason) => {
  const before = await readdir(folder, { recursive: true });
  const { exitCode, stderr } = await runInside(command, words, env);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason) as string]);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test('whatever the title, the file says that title and no other', () => {
  const sign = fc.constantFrom(
    ...[
      'a',
      'Đ',
      'ế',
      ' ',
      ':',
      '#',
      '"',
      "'",
      '-',
      '[',
      ']',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      ',',
    ],
    ...[
      '12',
      '2024-01-01',
      'true',
      'null',
      '~',
      '\\',
      '\u00A0',
      '\u200B',
      '?',
      '=',
      '<b>',
      '0x1F',
      '1_000',
      '12:30:45',
    ],
  );
  const title = fc
    .array(sign, { minLength: 1, maxLength: 12 })
    .map((signs) => cleanTitle(signs.join('')));
  fc.assert(
    fc.property(fc.oneof(title, fc.string({ unit: 'binary' }).map(cleanTitle)), (written) => {
      fc.pre(nameFor(written) !== '' && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(written));
      const source = articleFile({
        title: written,
        summary: 'Tin.',
        at: NOW,
        categories: ['tin-tuc'],
        wards: [],
      });
      const { data, faults } = parseMarkdownFile(source);
      expect(faults).toEqual([]);
      expect(article.parse(data).title).toBe(written);
    }),
    runs(300),
  );
});

test('a picture of the same name and other bytes gets a name of its own', async () => {
  const { copyPicture } = await import('../../../src/authoring/copy-picture.ts');
  const [first, second] = ['a', 'b'].map((name) => path.join(folder, `../${name}/Ảnh 1.png`)) as [
    string,
    string,
  ];
  await cp(path.join(folder, 'portal.yaml'), first);
  await cp(path.join(folder, 'counts.json'), second);
  const target = path.join(folder, 'articles/2024');
  expect(await copyPicture(first, target)).toEqual({ name: 'anh-1.png', isNew: true });
  expect(await copyPicture(first, target)).toEqual({ name: 'anh-1.png', isNew: false });
  expect(await copyPicture(second, target)).toEqual({ name: 'anh-1-2.png', isNew: true });
  await writeFile(second, '');
  expect((await readFile(path.join(target, 'anh-1-2.png'))).length).toBeGreaterThan(0);
});
