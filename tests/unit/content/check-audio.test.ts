/** What is told of sound of an editor's own that no browser would play. */
import { appendFile, copyFile, cp, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readAllButBodies } from '../../../src/content/read-checked-content.ts';
import { FIXTURES } from '../../support/fixture-portal.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

const FOLDER = path.join(import.meta.dirname, '../../../.output/unit/check-audio');
const beside = (name: string) => path.join(FOLDER, 'articles/2023', name);
const sample = (name: string) => path.join(FIXTURES, 'media', name);

beforeEach(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(path.join(FIXTURES, 'minimal'), FOLDER, { recursive: true });
});

/** The problems of an article with this front matter, without their files and lines. */
async function problemsWith(fields: string): Promise<string[]> {
  const head = 'title: Nghe\nsummary: Tóm tắt.\npublishedAt: 2023-05-03\ncategories: [tin-tuc]\n';
  await writeFile(beside('nghe.md'), `---\n${head}${fields}\n---\n\nNội dung.\n`);
  const { problems } = await readAllButBodies(FOLDER);
  return problems
    .filter(({ file }) => file === 'articles/2023/nghe.md')
    .map(({ severity, line, message, hint = '' }) => {
      expectVietnamese(`${message}\n${hint}`);
      expect(line).toBeGreaterThan(5);
      return `${severity}: ${message}`;
    });
}

test('a whole file of the right kind is taken, also when it is among the documents', async () => {
  await copyFile(sample('vbr.mp3'), beside('nghe.mp3'));
  const documents = 'attachments: [{ file: ./nghe.mp3, title: Bản nghe }]';
  expect(await problemsWith(`audio: { src: ./nghe.mp3 }\n${documents}`)).toEqual([]);
});

test('a file that is missing, lies elsewhere or has another kind is refused', async () => {
  expect(await problemsWith('audio: { src: ./ngeh.mp3 }')).toEqual([
    'error: Tệp nghe “./ngeh.mp3” không có: không tìm thấy articles/2023/ngeh.mp3.',
  ]);
  expect(await problemsWith('audio: { src: ../../nghe.mp3 }')).toEqual([
    'error: Tệp nghe “../../nghe.mp3” nằm ngoài thư mục articles/.',
  ]);
  await writeFile(beside('nghe.wav'), 'RIFF');
  expect(await problemsWith('audio: { src: ./nghe.wav }')).toEqual([
    expect.stringContaining('không phải tệp âm thanh mà trình duyệt phát được') as string,
  ]);
  await copyFile(sample('noi.m4a'), beside('nghe.mp3'));
  expect(await problemsWith('audio: { src: ./nghe.mp3 }')).toEqual([
    'error: Tệp “./nghe.mp3” không phải tệp .mp3: bên trong là một tệp .mp4 hoặc .m4a.',
  ]);
});

test('a file that broke off or is too large is refused', async () => {
  await copyFile(sample('noi.m4a'), beside('nghe.m4a'));
  await truncate(beside('nghe.m4a'), 3000);
  expect(await problemsWith('audio: { src: ./nghe.m4a }')).toEqual([
    'error: Tệp “./nghe.m4a” không phát được: tệp bị chép dở hoặc bị hỏng.',
  ]);
  await copyFile(sample('vbr.mp3'), beside('nghe.mp3'));
  // Sparse: it takes no room on the disk.
  await truncate(beside('nghe.mp3'), 50_000_001);
  await appendFile(beside('nghe.mp3'), 'x');
  expect(await problemsWith('audio: { src: ./nghe.mp3 }')).toEqual([
    'error: Tệp “./nghe.mp3” nặng 47,7 MB, quá giới hạn 47,7 MB.',
  ]);
});

test('a recording that tells where it was made is warned of', async () => {
  await copyFile(sample('dung.mp4'), beside('nghe.m4a'));
  expect(await problemsWith('audio: { src: ./nghe.m4a }')).toEqual([
    expect.stringMatching(/^warning: .*tọa độ/) as string,
  ]);
});

test('two different files with one name in the URL are refused', async () => {
  await copyFile(sample('vbr.mp3'), beside('nghe.mp3'));
  await copyFile(sample('cbr.mp3'), beside('Nghe.mp3'));
  const documents = 'attachments: [{ file: ./Nghe.mp3, title: Bản nghe }]';
  expect(await problemsWith(`${documents}\naudio: { src: ./nghe.mp3 }`)).toEqual([
    'error: Hai tệp đính kèm của bài có cùng tên “Nghe.mp3”.',
  ]);
});

test('a name alone is explained with the line to write', async () => {
  expect(await problemsWith('audio: nghe.mp3')).toEqual([
    expect.stringContaining('audio (tệp nghe) phải có dạng { src: ./nghe.mp3 }') as string,
  ]);
});
