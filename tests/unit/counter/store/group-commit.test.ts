import { expect, test } from 'vitest';
import { createGroupCommit } from '../../../../src/counter/store/group-commit.ts';
import type { Batch, Committed } from '../../../../src/counter/store/store.ts';

const NOW = Date.parse('2026-01-31T18:00:00Z');
const viewOf = (reader: string) => ({ article: '2026/bai', reader });

/** A store whose commits end when the test says so. */
function heldStore() {
  const commits: { batch: Batch; end: PromiseWithResolvers<Committed> }[] = [];
  const commit = (batch: Batch) => {
    const end = Promise.withResolvers<Committed>();
    commits.push({ batch, end });
    return end.promise;
  };
  return { commits, commit };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what arrives while a batch is on its way goes with the next, and nobody is answered before', async () => {
  const store = heldStore();
  const commits = createGroupCommit(store, () => NOW);
  const answered: string[] = [];
  const view = (reader: string) => commits.view(viewOf(reader)).then(() => answered.push(reader));
  const all = [view('a'), view('b')];
  await turn();
  all.push(view('c'), view('d'));
  await turn();
  expect(store.commits.map(({ batch }) => batch.views.map(({ reader }) => reader))).toEqual([
    ['a', 'b'],
  ]);
  expect(store.commits[0]?.batch).toMatchObject({ now: NOW, day: '2026-02-01', tidy: false });
  expect(answered).toEqual([]);
  store.commits[0]?.end.resolve({ counted: 2, ratings: [] });
  await turn();
  expect(answered).toEqual(['a', 'b']);
  expect(store.commits[1]?.batch.views).toHaveLength(2);
  store.commits[1]?.end.resolve({ counted: 2, ratings: [] });
  await Promise.all(all);
});

test('a batch that cannot be written fails for each of its readers, and the next is tried', async () => {
  const store = heldStore();
  const commits = createGroupCommit(store, () => NOW);
  const failing = [commits.view(viewOf('a')), commits.view(viewOf('b'))];
  await turn();
  const next = commits.tidy();
  store.commits[0]?.end.reject(new Error('disk full'));
  for (const view of failing) await expect(view).rejects.toThrow('disk full');
  await turn();
  expect(store.commits[1]?.batch.tidy).toBe(true);
  store.commits[1]?.end.resolve({ counted: 0, ratings: [] });
  await next;
});

test('each rating is answered with its own article’s ratings', async () => {
  const store = heldStore();
  const commits = createGroupCommit(store, () => NOW);
  const rate = (reader: string) =>
    commits.rating({ ...viewOf(reader), stars: 5, changeableUntil: NOW + 1 });
  const both = Promise.all([rate('a'), rate('b')]);
  await turn();
  const ratings = [
    { ratings: 1, score: 5 },
    { ratings: 2, score: 10 },
  ];
  store.commits[0]?.end.resolve({ counted: 0, ratings });
  expect(await both).toEqual(ratings);
});

test('more readers than a batch holds are refused rather than kept', async () => {
  const store = heldStore();
  const commits = createGroupCommit(store, () => NOW);
  const first = commits.view(viewOf('first'));
  await turn();
  const waiting = Array.from({ length: 4096 }, (_, index) => commits.view(viewOf(`${index}`)));
  await expect(commits.view(viewOf('last'))).rejects.toThrow('does not keep up');
  store.commits[0]?.end.resolve({ counted: 1, ratings: [] });
  await turn();
  store.commits[1]?.end.resolve({ counted: 4096, ratings: [] });
  await Promise.all([first, ...waiting]);
});
