/** The store of one machine: a SQLite file. A worker thread writes to it, this thread reads. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { readFeedback } from './sqlite-feedback.ts';
import { openExisting, openForReading } from './sqlite-schema.ts';
import { startWriter, type Writer } from './sqlite-writer.ts';
import type {
  ArticleCounts,
  Batch,
  Committed,
  CountsById,
  Dump,
  DumpReader,
  SiteViews,
  State,
  Store,
} from './store.ts';

/** Opens the store in a file, and creates it when it does not exist. Rejects when that is not possible. */
export async function openSqliteStore(file: string): Promise<Store> {
  await mkdir(path.dirname(file), { recursive: true });
  const writer = await startWriter(file);
  const database = openForReading(file);
  const reading = createReading(database);
  const cleaner = createCleaner(writer);
  return {
    commit: async (batch): Promise<Committed> => {
      const committed = await writer.call('commit', batch);
      if (batch.purgeExpired) cleaner.start(batch);
      return committed;
    },
    addFeedback: (feedback) => writer.call('addFeedback', feedback),
    allFeedback: async () => readFeedback(database),
    salt: (day, until) => writer.call('salt', day, until),
    restore: (dump) => writer.call('restore', dump, Date.now()),
    state: async () => reading.state(),
    counts: async (ids) => reading.counts(ids),
    allCounts: async () => reading.allCounts(),
    siteViews: async (today) => reading.siteViews(today),
    dump: async () => reading.dump(),
    close: async () => {
      await cleaner.done();
      database.close();
      await writer.call('close');
    },
  };
}

/** Opens the store in a file that exists, for a command that only reads. Throws when there is none. */
export function openSqliteReader(file: string): DumpReader {
  const database = openExisting(file);
  const reading = createReading(database);
  return {
    dump: async () => reading.dump(),
    allFeedback: async () => readFeedback(database),
    close: async () => database.close(),
  };
}

/** Drops all readers that have expired, a part in each transaction, so that commits get their turn in between. */
function createCleaner(writer: Writer) {
  let cleaning: Promise<void> | undefined;

  async function dropAll(now: number): Promise<void> {
    while (await writer.call('dropReaders', now));
  }

  return {
    start: ({ now }: Batch): void => {
      // What could not be dropped is dropped the next time. If the store cannot write, the next commit reports it.
      cleaning ??= dropAll(now)
        .catch(() => {})
        .finally(() => (cleaning = undefined));
    },
    done: () => cleaning,
  };
}

interface ArticleRow extends ArticleCounts {
  id: string;
}

function createReading(database: DatabaseSync) {
  const one = database.prepare('SELECT * FROM articles WHERE id = ?');
  const all = database.prepare('SELECT * FROM articles ORDER BY id');
  const days = database.prepare('SELECT * FROM days ORDER BY day, article');
  const site = database.prepare('SELECT * FROM site ORDER BY day');
  const state = database.prepare('SELECT changes, changed_at AS changedAt FROM state');
  const siteViews = database.prepare(`
    SELECT
      coalesce(sum(views) FILTER (WHERE day = ?1), 0) AS today,
      coalesce(sum(views) FILTER (WHERE day BETWEEN ?2 AND ?1), 0) AS month,
      coalesce(sum(views), 0) AS total
    FROM site`);

  const allCounts = () => byId(all.all() as unknown as ArticleRow[]);
  return {
    allCounts,
    counts: (ids: readonly string[]) =>
      byId(ids.map((id) => one.get(id) as unknown as ArticleRow).filter(Boolean)),
    state: () => ({ ...state.get() }) as unknown as State,
    siteViews: (today: string) =>
      ({ ...siteViews.get(today, `${today.slice(0, 7)}-01`) }) as unknown as SiteViews,
    /** Read in one transaction, so that the tables agree with each other. */
    dump: (): Dump => {
      database.exec('BEGIN');
      try {
        const dump: Dump = { articles: allCounts(), days: {}, site: {} };
        for (const { day, article, views } of days.all()) {
          (dump.days[String(day)] ??= {})[String(article)] = Number(views);
        }
        for (const { day, views } of site.all()) dump.site[String(day)] = Number(views);
        return dump;
      } finally {
        database.exec('ROLLBACK');
      }
    },
  };
}

function byId(rows: readonly ArticleRow[]): CountsById {
  return Object.fromEntries(
    rows.map(({ id, views, recent, ratings, score }) => [id, { views, recent, ratings, score }]),
  );
}
