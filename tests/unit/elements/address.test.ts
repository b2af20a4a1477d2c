import { expect, test } from 'vitest';
import { readQuestion, writeQuestion } from '../../../src/elements/search/address.ts';

test.each([
  ['', '', ''],
  ['?q=', '', ''],
  ['?q=qu%E1%BA%ADn+%E1%BB%A7y', 'quận ủy', ''],
  ['?q=qu%E1%BA%ADn%20%E1%BB%A7y&chuyen-muc=tin-noi-bat', 'quận ủy', 'tin-noi-bat'],
  ['?chuyen-muc=tin-noi-bat', '', 'tin-noi-bat'],
  ['?q=a&q=b&utm_source=zalo', 'a', ''],
  ['?q=%E1%BA', '\uFFFD', ''],
  [`?q=${'dai+hoi+'.repeat(1250)}`, 'dai hoi '.repeat(25).trim(), ''],
])('readQuestion(%j)', (search, query, category) => {
  expect(readQuestion(search)).toEqual({ query, category });
});

test.each([
  [{ query: '', category: '' }, ''],
  [{ query: 'a & b=c #1?', category: '' }, '?q=a+%26+b%3Dc+%231%3F'],
  [{ query: '', category: 'tin-noi-bat' }, '?chuyen-muc=tin-noi-bat'],
  [{ query: 'quận', category: 'van-hoa' }, '?q=qu%E1%BA%ADn&chuyen-muc=van-hoa'],
])('writeQuestion(%j) → %j, and it reads back the same', (question, address) => {
  expect(writeQuestion(question)).toBe(address);
  expect(readQuestion(address)).toEqual(question);
});
