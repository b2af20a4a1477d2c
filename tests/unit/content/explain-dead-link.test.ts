/** What is known of a dead link is said: a draft, a document that is not attached, a picture without its mark. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { explainDeadLink } from '../../../src/content/explain-dead-link.ts';
import { ownPathFinder } from '../../../src/content/link-resolver.ts';
import { readContent } from '../../../src/content/read-content.ts';

const FIELDS = 'summary: B\ncategories: [tin-tuc]\n';
const FILE = 'articles/2023/co-lien-ket.md';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lien-ket-'));
  await cp(path.join(import.meta.dirname, '../../fixtures/minimal'), folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const article = (more: string) => `---\ntitle: A\n${FIELDS}${more}\n---\n\nChữ.\n`;
  await write('articles/2023/nhap.md', article('publishedAt: 2023-05-01\ndraft: true'));
  await write(
    'articles/2023/het-han.md',
    article('publishedAt: 2023-05-01\nexpiresAt: 2023-06-01'),
  );
  await write('articles/2023/Biên bản.pdf', '%PDF-1.4');
  await write('articles/2023/ben-do.jpg', '');
  await write('articles/2023/so-lieu.XLSM', '');
  await write('pages/noi-quy.pdf', '%PDF-1.4');
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['/bai-viet/nhap/', 'articles/2023/nhap.md còn là bản nháp', 'đăng bài ấy trước'],
  ['/bai-viet/het-han/#muc', 'articles/2023/het-han.md đã hết hạn', 'đăng bài ấy trước'],
  ['./nhap.md', 'articles/2023/nhap.md còn là bản nháp', 'đăng bài ấy trước'],
  ['./Bi%C3%AAn%20b%E1%BA%A3n.pdf', 'chưa đính kèm', '- { file: "./Biên bản.pdf", title: "đây" }'],
  ['./so-lieu.XLSM', 'không được đăng', 'Hãy lưu tệp thành PDF'],
  ['ben-do.jpg', 'tệp ấy là ảnh', '![đây](./ben-do.jpg)'],
])('a dead link to %s is explained with its cure', async (href, reason, hint) => {
  const known = await explainDeadLink(folder, { file: FILE, href, text: 'đây' });
  expect(known?.reason).toContain(reason);
  expect(known?.hint).toContain(hint);
});

test('a file that lies in the folder of another year is given with its path', async () => {
  const origin = { file: 'articles/2025/moi.md', text: 'bài ấy' };
  const known = await explainDeadLink(folder, { ...origin, href: './nhap.md' });
  expect(known?.hint).toBe('Hãy viết: [bài ấy](../2023/nhap.md)');
});

test('no document is proposed that an article cannot attach, nor to a file that attaches none', async () => {
  const ask = (file: string, href: string) => explainDeadLink(folder, { file, href, text: 'đây' });
  expect(await ask(FILE, '../../counts.json')).toBeUndefined();
  expect(await ask(FILE, '../../pages/noi-quy.pdf')).toBeUndefined();
  expect(await ask('pages/gioi-thieu.md', './noi-quy.pdf')).toBeUndefined();
});

test('of a link to nothing, nothing is known', async () => {
  for (const href of ['/bai-viet/khong-co/', './khong-co.md', '/khong-co/']) {
    expect(await explainDeadLink(folder, { file: FILE, href, text: 'đây' })).toBeUndefined();
  }
});

test('a full URL of the portal itself is held against its pages as a path is', async () => {
  const before = await readContent(folder);
  const url = before.content.portal?.url ?? '';
  const dead = new URL('/bai-viet/khong-co/', url).href;
  const alive = new URL('/bai-viet/nhap/', url).href;
  await writeFile(
    path.join(folder, FILE),
    `---\ntitle: A\n${FIELDS}publishedAt: 2023-05-01\n---\n\n[một](${dead}), [hai](${alive}).\n`,
  );
  const { content } = await readContent(folder);
  const problems = await checkBodies(folder, content, { only: new Set([FILE]) });
  expect(problems).toMatchObject([{ severity: 'error', file: FILE, line: 8 }]);
  expect(problems[0]?.message).toContain(dead);
});

test.each([
  ['https://cong.example/bai-viet/a/?b#c', '/', '/bai-viet/a/?b#c'],
  ['http://CONG.example', '/', '/'],
  ['https://cong.example/tin/bai-viet/a/', '/tin/', '/bai-viet/a/'],
  ['https://cong.example/khac/', '/tin/', undefined],
  ['https://khac.example/bai-viet/a/', '/', undefined],
  ['mailto:a@cong.example', '/', undefined],
])('of %s below the base %s, the path of the portal is %s', (url, base, expected) => {
  expect(ownPathFinder('https://cong.example/', base)(url)).toBe(expected);
});
