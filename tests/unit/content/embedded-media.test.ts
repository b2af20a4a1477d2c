/** Films in texts, with what lies beside them. */
import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { lookAtMedia, mediaNamedIn } from '../../../src/content/embedded-media.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { FIXTURES } from '../../support/fixture-portal.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

const FOLDER = path.join(import.meta.dirname, '../../../.output/unit/embedded-media');
const beside = (name: string) => path.join(FOLDER, 'articles/2023', name);
const sample = (name: string) => path.join(FIXTURES, 'media', name);
const HEAD =
  '---\ntitle: Phim\nsummary: Tóm tắt.\npublishedAt: 2023-05-03\ncategories: [tin-tuc]\n---\n\n';

beforeEach(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(path.join(FIXTURES, 'minimal'), FOLDER, { recursive: true });
});

async function problemsOf(body: string): Promise<string[]> {
  await writeFile(beside('phim.md'), `${HEAD}${body}\n`);
  const { content } = await readContent(FOLDER);
  const problems = await checkBodies(FOLDER, content);
  return problems.map(({ severity, file, line, message, hint = '' }) => {
    expectVietnamese(`${message}\n${hint}`);
    return `${severity} ${path.basename(file)}${line === undefined ? '' : `:${line}`} ${message}`;
  });
}

test('captions in two languages and a poster beside a film are found', async () => {
  await copyFile(sample('ngang.mp4'), beside('lan.mp4'));
  await writeFile(beside('lan.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\nTrống.\n');
  await writeFile(beside('lan.en.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\nDrums.\n');
  await writeFile(beside('lan.png'), '');
  const found = await lookAtMedia(FOLDER, 'articles/2023/lan.mp4');
  expect(found).toMatchObject({
    ...{ isVideo: true, type: 'MP4', width: 160, height: 90, seconds: 3, problems: [] },
    captions: [
      { file: 'articles/2023/lan.vtt', lang: 'vi' },
      { file: 'articles/2023/lan.en.vtt', lang: 'en' },
    ],
    poster: 'articles/2023/lan.png',
  });
});

test('a film that is heard and has no captions is warned of, a silent one is not', async () => {
  await copyFile(sample('ngang.mp4'), beside('cam.mp4'));
  expect(await problemsOf('![Đội lân múa ở sân đình](./cam.mp4)')).toEqual([]);
  await copyFile(sample('co-tieng.mp4'), beside('lan.mp4'));
  expect(await problemsOf('![Đội lân múa ở sân đình](./lan.mp4)')).toEqual([
    'warning lan.mp4 Video “lan.mp4” có tiếng mà chưa có phụ đề cho người không nghe được.',
  ]);
});

test('faults of captions are told at their lines in their file, those of a film at the film', async () => {
  await copyFile(sample('ngang.mp4'), beside('lan.mp4'));
  await writeFile(beside('lan.vtt'), '1\n00:00:01,000 --> 00:00:02,000\nTrống.\n');
  await copyFile(sample('vbr.mp3'), beside('gia.mp4'));
  const body = '![Đội lân múa ở sân đình](./lan.mp4)\n\n![Đội lân thứ hai](./gia.mp4)';
  expect(await problemsOf(body)).toEqual([
    'error lan.vtt:1 Tệp phụ đề không bắt đầu bằng chữ WEBVTT, nên trình duyệt bỏ qua cả tệp.',
    'error lan.vtt:2 Dòng thời gian của phụ đề không đúng dạng.',
    'error gia.mp4 Tệp “gia.mp4” không phải tệp .mp4: bên trong là một tệp âm thanh .mp3.',
  ]);
});

test('only what a text names is published beside its page, from its own folder', async () => {
  await mkdir(path.join(FOLDER, 'articles/2024'));
  const playable = ['2023/lan.mp4', '2024/lan.mp4', '2023/khac.mp3'].map(
    (name) => `articles/${name}`,
  );
  for (const file of playable) await writeFile(path.join(FOLDER, file), '');
  await writeFile(beside('lan.vtt'), 'WEBVTT');
  await writeFile(beside('phim.md'), `${HEAD}![Múa lân](./lan.mp4)\n`);
  expect(await mediaNamedIn(FOLDER, { file: 'articles/2023/phim.md' }, playable)).toEqual([
    'articles/2023/lan.mp4',
    'articles/2023/lan.vtt',
  ]);
});
