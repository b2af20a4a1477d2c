/** What is clumsy but can be read is told and published all the same. */
import { beforeAll, expect, test } from 'vitest';
import { readSoundOutput, SOUND_DIR } from '../support/sound-portal.ts';
import { listFiles } from './folder.ts';

let output: string;
beforeAll(async () => {
  output = await readSoundOutput();
});

test('the build succeeds and publishes the article', async () => {
  expect(await listFiles(SOUND_DIR)).toContain('bai-viet/con-vung-ve/index.html');
});

test.each([
  [7, 'Tiêu đề cấp một'],
  [9, 'Mô tả “IMG_0012.jpg” của ảnh ./hoi-truong.jpg không nói lên điều nhìn thấy trong ảnh.'],
  [11, 'Nhảy cóc hai cấp'],
  [15, '**'],
  [17, '<marquee>'],
])('the warning about line %i has its cause and hint', (line, words) => {
  const place = `Cảnh báo – articles/2023/con-vung-ve.md:${line}\n`;
  const [, after = ''] = output.split(place);
  const [message = '', hint = ''] = after.split('\n');
  expect(message).toContain(words);
  expect(hint).toMatch(/Cách sửa: \S/);
});

test('the warning about an unused file names the file that may be meant', () => {
  expect(output).toMatch(/Cảnh báo – abreviations\.yml\n.*“abbreviations\.yaml”\?\n.*Cách sửa: \S/);
});

test('each warning is listed once, and the last line counts them', () => {
  const told = output.match(/Cảnh báo – .+\n.+/g) ?? [];
  expect(told.filter((text) => /con-vung-ve|abreviations/.test(text))).toHaveLength(6);
  expect(new Set(told).size).toBe(told.length);
  expect(output.trimEnd().split('\n').at(-1)).toContain(` ${told.length} cảnh báo`);
});

test('the report of a build names the moment when time alone makes the next one necessary', () => {
  expect(output).toMatch(/Cần dựng lại khi tới giờ: \S+\.md – (?:hiện từ|hết hạn lúc) \d/);
});
