import { expect, test } from 'vitest';
import { compareVietnamese } from '../../../../src/domain/vietnamese/order.ts';

test('đ is a letter after d, ă and â are letters after a', () => {
  const words = ['em', 'đá', 'dê', 'âm', 'ăn', 'anh'];
  expect(words.sort(compareVietnamese)).toEqual(['anh', 'ăn', 'âm', 'dê', 'đá', 'em']);
});

test('numbers are compared as numbers', () => {
  expect(['Tổ 10', 'Tổ 2'].sort(compareVietnamese)).toEqual(['Tổ 2', 'Tổ 10']);
});
