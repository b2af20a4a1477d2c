import { describe, expect, test } from 'vitest';
import { closestMatch, editDistance } from '../../../src/domain/edit-distance.ts';

describe('editDistance', () => {
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
  ])('editDistance(%j, %j) is %i, in both directions', (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
    expect(editDistance(other, one)).toBe(edits);
  });
});

describe('closestMatch', () => {
  test('the closest match is the candidate with the fewest edits', () => {
    expect(closestMatch('quna', ['quanh', 'quan', 'qua'], 2)).toBe('quan');
  });

  test('of two candidates that are equally near, the first is returned', () => {
    expect(closestMatch('ban', ['bang', 'bank'], 2)).toBe('bang');
    expect(closestMatch('ban', ['bank', 'bang'], 2)).toBe('bank');
  });

  test('a candidate at the greatest distance allowed is returned, and none beyond it', () => {
    expect(closestMatch('ban', ['binh'], 2)).toBe('binh');
    expect(closestMatch('ban', ['binh'], 1)).toBeUndefined();
    expect(closestMatch('ban', [], 9)).toBeUndefined();
  });

  test('the word itself is found, whatever stands before it in the list', () => {
    expect(closestMatch('ban', ['bang', 'ban'], 1)).toBe('ban');
    expect(closestMatch('ban', ['ban'], 0)).toBe('ban');
  });
});
