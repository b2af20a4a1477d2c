import { expect, test, vi } from 'vitest';
import { createSnapshot } from '../../../../src/counter/http/snapshot.ts';

test('counts are read again only when one has changed, also in the same millisecond', async () => {
  const state = { changes: 1, changedAt: 1000 };
  const allCounts = vi.fn(() => Promise.resolve({}));
  const snapshot = createSnapshot({ state: () => Promise.resolve(state), allCounts });
  const first = await snapshot();
  expect(JSON.parse(first.json)).toEqual({ updatedAt: '1970-01-01T00:00:01.000Z', articles: {} });
  expect(await snapshot()).toBe(first);
  expect(allCounts).toHaveBeenCalledTimes(1);
  state.changes = 2;
  expect((await snapshot()).etag).not.toBe(first.etag);
  expect(allCounts).toHaveBeenCalledTimes(2);
});
