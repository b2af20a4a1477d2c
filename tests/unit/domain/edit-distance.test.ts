import { describe, expect, test } from 'vitest';
import { closestMatch, editDistance } from '../../../src/domain/edit-distance.ts';

describe('an inserted, deleted or replaced character and two swapped neighbours are one edit', () => {
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
  test('returns the candidate with the fewest edits', () => {
    expect(closestMatch('quna', ['quanh', 'quan', 'qua'], 2)).toBe('quan');
  });

  test('returns the first of two that are equally near', () => {
    expect(closestMatch('ban', ['bang', 'bank'], 2)).toBe('bang');
    expect(closestMatch('ban', ['bank', 'bang'], 2)).toBe('bank');
  });

  test('returns a candidate at the greatest distance allowed, and none beyond it', () => {
    expect(closestMatch('ban', ['binh'], 2)).toBe('binh');
    expect(closestMatch('ban', ['binh'], 1)).toBeUndefined();
    expect(closestMatch('ban', [], 9)).toBeUndefined();
  });

  test('finds the word itself, whatever stands before it', () => {
    expect(closestMatch('ban', ['bang', 'ban'], 1)).toBe('ban');
    expect(closestMatch('ban', ['ban'], 0)).toBe('ban');
  });
});
