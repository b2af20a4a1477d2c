import { expect, test } from 'vitest';
import { createRateLimit } from '../../../../src/counter/http/rate-limit.ts';

const NOW = 1_800_000_000_000;

test('an IP may save up a burst, and then has its rate', () => {
  const take = createRateLimit(2, 10);
  for (let request = 0; request < 10; request++) expect(take('a', NOW)).toBe(0);
  expect(take('a', NOW)).toBe(0.5);
  expect(take('a', NOW + 499)).toBeGreaterThan(0);
  expect(take('a', NOW + 501)).toBe(0);
  expect(take('a', NOW + 60_000)).toBe(0);
  expect(take('a', NOW + 60_000, 9)).toBe(0);
  expect(take('a', NOW + 60_000)).toBeGreaterThan(0);
});

test('each IP has its own tokens', () => {
  const take = createRateLimit(1, 1);
  expect(take('a', NOW)).toBe(0);
  expect(take('a', NOW)).toBe(1);
  expect(take('b', NOW)).toBe(0);
});

test('a clock that is set back neither adds nor removes tokens', () => {
  const take = createRateLimit(1, 1);
  take('a', NOW);
  expect(take('a', NOW - 3_600_000)).toBe(1);
});

test('an IP that keeps flooding is remembered, however many other IPs come', () => {
  const take = createRateLimit(1, 1);
  take('a', NOW);
  for (let other = 0; other < 120_000; other++) {
    take(`other ${other}`, NOW);
    if (other % 20_000 === 0) expect(take('a', NOW)).toBe(1);
  }
});

test('an IP is forgotten after 50,000 others, so that a flood of IPs cannot fill the memory', () => {
  const take = createRateLimit(1, 1);
  take('a', NOW);
  expect(take('a', NOW)).toBe(1);
  for (let other = 0; other < 50_001; other++) take(`other ${other}`, NOW);
  expect(take('a', NOW), 'a new bucket is full').toBe(0);
});
