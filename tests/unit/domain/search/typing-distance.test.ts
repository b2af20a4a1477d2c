import { expect, test } from 'vitest';
import { typingDistance } from '../../../../src/domain/search/typing-distance.ts';

test.each([
  ['quan', 'quan', 0],
  ['quna', 'quan', 1],
  ['uy', 'yu', 1],
  ['nhn', 'nhan', 1],
  ['chunng', 'chung', 1],
  ['quam', 'quan', 1],
  ['truonwg', 'truong', 1],
  ['hcoj', 'hoc', 2],
  ['ca', 'abc', 3],
  ['', 'ban', 3],
  ['ban', '', 3],
  ['', '', 0],
])('typingDistance(%j, %j) → %i, either way round', (one, other, slips) => {
  expect(typingDistance(one, other)).toBe(slips);
  expect(typingDistance(other, one)).toBe(slips);
});
