/** What is clumsy but can be read is told and published all the same. */
import { beforeAll, expect, test } from 'vitest';
import { buildFixture, type FixturePortal } from '../support/fixture-portal.ts';
import { listFiles } from './folder.ts';

let built: FixturePortal;
beforeAll(async () => {
  built = await buildFixture('warnings', { overlay: 'warnings', env: { SEARCH_INDEX: 'off' } });
});

test('the build succeeds and publishes the article', async () => {
  expect(built.exitCode, built.output).toBe(0);
  expect(await listFiles(built.outDir)).toContain('bai-viet/con-vung-ve/index.html');
});

test.each([
  [7, 'Tiêu đề cấp một'],
  [9, 'Mô tả “IMG_0012.jpg” của ảnh ./hoi-truong.jpg không nói lên điều nhìn thấy trong ảnh.'],
  [11, 'Nhảy cóc hai cấp'],
  [15, '**'],
  [17, '<marquee>'],
])('the warning about line %i has its cause and hint', (line, words) => {
  const place = `Cảnh báo – articles/2023/con-vung-ve.md:${line}\n`;
  const [, after = ''] = built.output.split(place);
  const [message = '', hint = ''] = after.split('\n');
  expect(message).toContain(words);
  expect(hint).toMatch(/Cách sửa: \S/);
});

test('the warning about an unused file names the file that may be meant', () => {
  expect(built.output).toMatch(
    /Cảnh báo – abreviations\.yml\n.*“abbreviations\.yaml”\?\n.*Cách sửa: \S/,
  );
});

test('each warning is listed once, and the last line counts them', () => {
  expect(built.output.match(/Cảnh báo – /g)).toHaveLength(6);
  expect(built.output.trimEnd().split('\n').at(-1)).toContain('6 cảnh báo');
});
