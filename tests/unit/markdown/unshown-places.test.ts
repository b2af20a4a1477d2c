/** A line that loses several signs is told with all of them: who mends what is named has mended the line. */
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

async function read(markdown: string) {
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  return { faults, shown: visibleText(html).trim() };
}

test.each([
  'Mã dự thưởng: *BL*0001*, *BL*0002*, #BL0003#, _BL_0004_',
  'Đừng dùng: 123456, _admin_, *admin*.',
  'Thay __HOTEN__ [HOTEN] ***HOTEN*** bằng tên người nhận.',
  'Đáp án là _TET_2027_ hoặc (A)_(B)_(C) nhé.',
])('one fault names all lost signs of “%s”, and its line brings them back', async (line) => {
  const { faults } = await read(line);
  const [fault, ...more] = faults;
  expect(more).toEqual([]);
  const [, cured = ''] = /hãy viết cả dòng: (.*)$/.exec(fault?.hint ?? '') ?? [];
  const after = await read(cured);
  expect(after.shown).toBe(line);
  expect(after.faults).toEqual([]);
});

test('a sign is told although another fault names another word of its line', async () => {
  const { faults } = await read('Gửi tệp _TET_2027_ cùng ma`y ti`nh.');
  expect(faults.map(({ message }) => message).join(' ')).toContain('_TET_2027_');
  expect(faults.map(({ message }) => message).join(' ')).toContain('ma`y');
});

test('italics of a name alone are italics', async () => {
  expect((await read('Loài *Lan* nở, loài **Sen** tàn, ***Cúc*** còn.')).faults).toEqual([]);
});

test('a backslash between the groups of a pattern is told', async () => {
  const { faults } = await read('Tìm ([0-9])\\.([0-9]) rồi thay.');
  expect(faults.map(({ hint }) => hint).join(' ')).toContain('([0-9])\\\\.([0-9])');
});
