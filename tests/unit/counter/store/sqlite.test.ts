import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForReading, openForWriting } from '../../../../src/counter/store/sqlite-schema.ts';
import { createTransactions } from '../../../../src/counter/store/sqlite-transactions.ts';
import type { Batch } from '../../../../src/counter/store/store.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-01-31T05:00:00Z');

let folder: string;
let file: string;
let database: DatabaseSync;
let transactions: ReturnType<typeof createTransactions>;

function open(): void {
  database = openForWriting(file, NOW);
  transactions = createTransactions(database);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-sqlite-'));
  file = path.join(folder, 'counter.sqlite');
  open();
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const views = (now: number, ...readerIds: string[]): Batch => ({
  now,
  day: '2026-01-31',
  views: readerIds.map((readerId) => ({ article: 'a', readerId })),
  ratings: [],
  purgeExpired: false,
});
const rowsOf = (table: string) =>
  Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows']);

test('a commit is on disk when it returns, and what is deleted is overwritten', () => {
  const pragma = (name: string) => database.prepare(`PRAGMA ${name}`).get();
  expect(pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(pragma('synchronous'), 'FULL').toEqual({ synchronous: 2 });
  expect(pragma('secure_delete')).toEqual({ secure_delete: 1 });
});

test('a reader is recognised after a restart, until 30 minutes after the last counted view', () => {
  expect(transactions.commit(views(NOW, 'one')).counted).toBe(1);
  expect(transactions.commit(views(NOW + 30 * MINUTE, 'one', 'two')).counted).toBe(2);
  database.close();
  open();
  expect(transactions.commit(views(NOW + 59 * MINUTE, 'one')).counted).toBe(0);
  expect(transactions.commit(views(NOW + 60 * MINUTE, 'one')).counted).toBe(1);
});

test('an expired row of a reader that is not dropped yet counts for nothing', () => {
  // A commit drops two expired rows for each view, the oldest first, so that those of `one` stay for a while.
  transactions.commit(views(NOW, 'three', 'four', 'five', 'six', 'one'));
  expect(transactions.commit(views(NOW + 30 * MINUTE, 'one')).counted, 'expired').toBe(1);
  expect(rowsOf('seen')).toBe(4);
  database.close();
  open();
  expect(transactions.commit(views(NOW + 59 * MINUTE, 'one')).counted, 'newer row').toBe(0);
});

test('views drop readers that have expired, so that the tables do not grow between purges', () => {
  transactions.commit(views(NOW, 'one', 'two', 'three', 'four'));
  transactions.commit(views(NOW + 30 * MINUTE, 'five', 'six'));
  for (const table of ['seen', 'recent_readers']) expect(rowsOf(table), table).toBe(2);
});

test('a transaction that fails leaves everything as it was, and the next one works', () => {
  transactions.commit(views(NOW, 'one'));
  const impossible = { views: 1, recent: 1, ratings: 0, score: null as unknown as number };
  const restore = () =>
    transactions.restore({ articles: { b: impossible }, days: {}, site: {} }, NOW);
  expect(restore).toThrow('NOT NULL');
  expect({ ...database.prepare('SELECT id, views FROM articles').get() }).toEqual({
    id: 'a',
    views: 1,
  });
  expect(transactions.commit(views(NOW, 'two')).counted).toBe(1);
});

test('a connection that reads does not hold up the commits behind a purge', () => {
  transactions.commit(views(NOW, 'one'));
  const reader = openForReading(file);
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM articles').all();
  transactions.commit(views(NOW, 'two'));
  const startedAt = performance.now();
  expect(transactions.dropReaders(NOW)).toBe(false);
  expect(performance.now() - startedAt, 'a busy connection is waited for 2000 ms').toBeLessThan(
    1000,
  );
  reader.close();
});
