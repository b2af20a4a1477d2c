import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import type { RedisClient } from '../../../../src/counter/store/redis-client.ts';
import { warnIfUnsafe } from '../../../../src/counter/store/redis-config-warning.ts';

let log: MockInstance;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const clientWith = (configGet: () => Promise<object>) => ({ configGet }) as unknown as RedisClient;
const SAFE = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };

test.each([
  ['has safe settings', () => Promise.resolve(SAFE)],
  ['does not tell its settings', () => Promise.reject(new Error('NOPERM'))],
  ['does not know some of them', () => Promise.resolve({ appendonly: 'yes' })],
])('a Redis that %s is not logged', async (_, configGet) => {
  await warnIfUnsafe(clientWith(configGet));
  expect(log).not.toHaveBeenCalled();
});

test.each(Object.keys(SAFE))('a Redis with another %s is logged', async (name) => {
  await warnIfUnsafe(clientWith(() => Promise.resolve({ ...SAFE, [name]: 'other' })));
  const value = SAFE[name as keyof typeof SAFE];
  expect(log.mock.calls).toEqual([[expect.stringContaining(`của Redis: ${name} ${value}.`)]]);
});
