/** The words of a text: what is searched as one word, and what a short form stands for. */
import { expect, test } from 'vitest';
import { oneSpelling, textWords } from '../../../../src/domain/search/text-words.ts';

test.each([
  [
    'Gọi 024.3825.1234 trước 8h',
    'gọi|letters 024|number 38251234|number trước|letters 8|number h|letters',
  ],
  ['Chi 1.500.000 đồng/hộ', 'chi|letters 1500000|number đồng|letters hộ|letters'],
  [
    'CO₂ dưới 10 mg/m³',
    'co|letters 2|lowered dưới|letters 10|number mg|letters m|letters 3|raised',
  ],
  [
    'P. Sen Hạ thu 1.500.000 ở Q. 3',
    'phường|short-form sen|letters hạ|letters thu|letters 1500000|number ở|letters quận|short-form 3|number',
  ],
  ['P. Sen Hạ', 'phường|short-form sen|letters hạ|letters'],
  ['TP. Bến Sen, Q. 3', 'thành phố|short-form bến|letters sen|letters quận|short-form 3|number'],
  ['Ðoàn kĩ sư Hoà', 'đoàn|letters kĩ|letters sư|letters hòa|letters'],
])('the words of %s are read with their kinds', (text, expected) => {
  const words = textWords(text);
  expect(words.map((word) => `${word.words.join(' ')}|${word.kind}`).join(' ')).toBe(expected);
  for (const { start, end } of words) expect(text.slice(start, end)).toMatch(/^\S+$/);
  expect(words.map(({ start }) => start)).toEqual(
    words.map(({ start }) => start).toSorted((a, b) => a - b),
  );
});

test.each([
  ['02', '2'],
  ['kĩ', 'kỹ'],
  ['0', '0'],
  ['00', '0'],
  ['024', '024'],
  ['2023', '2023'],
  ['120', '120'],
])('oneSpelling(%s) is %s', (word, spelling) => {
  expect(oneSpelling(word)).toBe(spelling);
});
