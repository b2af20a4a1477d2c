/** What is told of bodies and pictures without a page being built. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { readContent } from '../../../src/content/read-content.ts';

const MINIMAL = path.join(import.meta.dirname, '../../fixtures/minimal');
const HEAD = 'summary: Tin thử.\npublishedAt: 2024-05-01\ncategories: [tin-tuc]\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noi-dung-'));
  await cp(MINIMAL, folder, { recursive: true });
  const below = (name: string, text: string) =>
    writeFile(path.join(folder, 'articles', name), text);
  // Its front matter has a fault: the title is missing.
  const cover = 'cover: { src: ./bia-hong.jpg, alt: Cầu mới }\n';
  await below('thieu-tieu-de.md', `---\n${HEAD}${cover}---\n\n![Bến đò](./ben-hong.jpg)\n`);
  await below('hen-gio.md', `---\ntitle: Hẹn giờ\n${HEAD}---\n\n[Bài mất](/bai-viet/khong-co/)\n`);
  await below('bia-hong.jpg', 'không phải ảnh');
  await below('ben-hong.jpg', '');
});
afterAll(() => rm(folder, { recursive: true }));

test('a picture that cannot be decoded is reported in the same run as a fault of the front matter', async () => {
  const { content, problems } = await readContent(folder);
  expect(problems.map(({ file }) => file)).toEqual(['articles/thieu-tieu-de.md']);
  const found = await checkBodies(folder, content);
  expect(found.map(({ severity, file, line }) => [severity, file, line])).toEqual([
    ['error', 'articles/hen-gio.md', 8],
    ['error', 'articles/bia-hong.jpg', undefined],
    ['error', 'articles/ben-hong.jpg', undefined],
  ]);
});

test('a check of some files reports only the faults of these files', async () => {
  const { content } = await readContent(folder);
  const found = await checkBodies(folder, content, { only: new Set(['articles/hen-gio.md']) });
  expect(found.map(({ file, line }) => [file, line])).toEqual([['articles/hen-gio.md', 8]]);
});
