import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreError, type Store } from '../../../../src/counter/store/store.ts';
import { withTimeout } from '../../../../src/counter/store/with-timeout.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const storeWith = (state: Store['state']) => withTimeout({ state } as Store);

test('a store that does not answer fails after 5 seconds', async () => {
  const answer = storeWith(() => new Promise(() => {})).state();
  const failure = expect(answer).rejects.toThrow(StoreError);
  await vi.advanceTimersByTimeAsync(4999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await failure;
});

test('a store that answers leaves no timer', async () => {
  const state = { changes: 1, changedAt: 2 };
  expect(await storeWith(() => Promise.resolve(state)).state()).toEqual(state);
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a store that fails is a StoreError with the reason', async () => {
  const cause = new Error('NOPERM');
  const answer = storeWith(() => Promise.reject(cause)).state();
  await expect(answer).rejects.toThrow('The store refused: NOPERM');
  await expect(answer).rejects.toMatchObject({ name: 'StoreError', cause });
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});
