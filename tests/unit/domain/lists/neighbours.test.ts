import { describe, expect, test } from 'vitest';
import { neighboursOf } from '../../../../src/domain/lists/neighbours.ts';

describe('neighboursOf', () => {
  const list = ['third', 'second', 'first'];

  test.each([
    [0, { newer: undefined, older: 'second' }],
    [1, { newer: 'third', older: 'first' }],
    [2, { newer: 'second', older: undefined }],
    [3, { newer: undefined, older: undefined }],
    [-1, { newer: undefined, older: undefined }],
  ])('neighboursOf(list, %i) is %j in a list sorted newest first', (index, neighbours) => {
    expect(neighboursOf(list, index)).toStrictEqual(neighbours);
  });
});

test('an empty list and a lone article have no neighbours', () => {
  expect(neighboursOf([], 0)).toStrictEqual({ newer: undefined, older: undefined });
  expect(neighboursOf(['only'], 0)).toStrictEqual({ newer: undefined, older: undefined });
});
