import { expect, test } from 'vitest';
import { createRateLimit } from '../../../../src/counter/http/rate-limit.ts';

const NOW = 1_800_000_000_000;

test('an address may save up a burst, and then has its rate', () => {
  const take = createRateLimit(2, 10);
  for (let request = 0; request < 10; request++) expect(take('a', NOW)).toBe(0);
  expect(take('a', NOW)).toBe(0.5);
  expect(take('a', NOW + 499)).toBeGreaterThan(0);
  expect(take('a', NOW + 501)).toBe(0);
  expect(take('a', NOW + 60_000)).toBe(0);
  expect(take('a', NOW + 60_000, 9)).toBe(0);
  expect(take('a', NOW + 60_000)).toBeGreaterThan(0);
});

test('addresses do not know of each other', () => {
  const take = createRateLimit(1, 1);
  expect(take('a', NOW)).toBe(0);
  expect(take('a', NOW)).toBe(1);
  expect(take('b', NOW)).toBe(0);
});

test('a clock that is set back neither gives nor takes', () => {
  const take = createRateLimit(1, 1);
  take('a', NOW);
  expect(take('a', NOW - 3_600_000)).toBe(1);
});

test('a flooder is not forgotten as long as it floods, however many other addresses come', () => {
  const take = createRateLimit(1, 1);
  take('a', NOW);
  for (let other = 0; other < 120_000; other++) {
    take(`other ${other}`, NOW);
    if (other % 20_000 === 0) expect(take('a', NOW)).toBe(1);
  }
});
