import { expect, test } from 'vitest';
import { createGroupCommit } from '../../../../src/counter/store/group-commit.ts';
import type { Batch, Committed } from '../../../../src/counter/store/store.ts';

const NOW = Date.parse('2026-01-31T18:00:00Z');
const viewOf = (readerId: string) => ({ article: '2026/bai', readerId });

/** A store whose commits end when the test ends them. */
function controlledStore() {
  const commits: { batch: Batch; end: PromiseWithResolvers<Committed> }[] = [];
  const commit = (batch: Batch) => {
    const end = Promise.withResolvers<Committed>();
    commits.push({ batch, end });
    return end.promise;
  };
  return { commits, commit };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('views that arrive during a write go into the next batch, and none is answered before its batch', async () => {
  const store = controlledStore();
  const commits = createGroupCommit(store, () => NOW);
  const answered: string[] = [];
  const view = (reader: string) => commits.view(viewOf(reader)).then(() => answered.push(reader));
  const all = [view('a'), view('b')];
  await nextTurn();
  all.push(view('c'), view('d'));
  await nextTurn();
  expect(store.commits.map(({ batch }) => batch.views.map(({ readerId }) => readerId))).toEqual([
    ['a', 'b'],
  ]);
  expect(store.commits[0]?.batch).toMatchObject({
    now: NOW,
    day: '2026-02-01',
    purgeExpired: false,
  });
  expect(answered).toEqual([]);
  store.commits[0]?.end.resolve({ counted: 2, ratings: [] });
  await nextTurn();
  expect(answered).toEqual(['a', 'b']);
  expect(store.commits[1]?.batch.views).toHaveLength(2);
  store.commits[1]?.end.resolve({ counted: 2, ratings: [] });
  await Promise.all(all);
});

test('a batch that cannot be written fails for each of its views, and the next one is tried', async () => {
  const store = controlledStore();
  const commits = createGroupCommit(store, () => NOW);
  const failing = [commits.view(viewOf('a')), commits.view(viewOf('b'))];
  await nextTurn();
  const next = commits.purgeExpired();
  store.commits[0]?.end.reject(new Error('disk full'));
  for (const view of failing) await expect(view).rejects.toThrow('disk full');
  await nextTurn();
  expect(store.commits[1]?.batch.purgeExpired).toBe(true);
  store.commits[1]?.end.resolve({ counted: 0, ratings: [] });
  await next;
});

test('each rating is answered with the totals of its own article', async () => {
  const store = controlledStore();
  const commits = createGroupCommit(store, () => NOW);
  const rate = (reader: string) =>
    commits.rating({ ...viewOf(reader), stars: 5, changeableUntil: NOW + 1 });
  const both = Promise.all([rate('a'), rate('b')]);
  await nextTurn();
  const ratings = [
    { ratings: 1, score: 5 },
    { ratings: 2, score: 10 },
  ];
  store.commits[0]?.end.resolve({ counted: 0, ratings });
  expect(await both).toEqual(ratings);
});

test('views beyond the size of a batch are refused', async () => {
  const store = controlledStore();
  const commits = createGroupCommit(store, () => NOW);
  const first = commits.view(viewOf('first'));
  await nextTurn();
  const waiting = Array.from({ length: 4096 }, (_, index) => commits.view(viewOf(`${index}`)));
  await expect(commits.view(viewOf('last'))).rejects.toThrow('does not keep up');
  store.commits[0]?.end.resolve({ counted: 1, ratings: [] });
  await nextTurn();
  store.commits[1]?.end.resolve({ counted: 4096, ratings: [] });
  await Promise.all([first, ...waiting]);
});
