import { expect, test } from 'vitest';
import { correctionsOf } from '../../../../src/domain/lists/corrections.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

test('the corrections of all articles stand newest first, each with its place on the page of its article', () => {
  const twice = {
    corrections: [
      { at: at(3), note: 'Sửa ngày.' },
      { at: at(9), note: 'Sửa tên.' },
    ],
  };
  const never = { corrections: [] };
  const once = { corrections: [{ at: at(5), note: 'Sửa số.' }] };
  expect(correctionsOf([never, twice, once])).toEqual([
    { article: twice, at: at(9), note: 'Sửa tên.', anchor: 'dinh-chinh-2' },
    { article: once, at: at(5), note: 'Sửa số.', anchor: 'dinh-chinh-1' },
    { article: twice, at: at(3), note: 'Sửa ngày.', anchor: 'dinh-chinh-1' },
  ]);
});
