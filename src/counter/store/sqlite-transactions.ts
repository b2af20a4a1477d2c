/** What the SQLite store writes, each as one transaction. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { VIEW_INTERVAL } from '../../domain/counting/rules.ts';
import { BUSY_TIMEOUT } from './sqlite-schema.ts';
import {
  lastForgottenDay,
  type Batch,
  type Committed,
  type Dump,
  type Rating,
  type RatingTotals,
  type View,
} from './store.ts';

/** Old readers dropped in one transaction of `sweep`, which takes some milliseconds: so long a commit may have to wait. */
const SWEEP = 2000;

/** How often what was dropped is also taken out of the file beside the database, in milliseconds. */
const SCRUB = 10 * 60_000;

export type Writing = ReturnType<typeof createWriting>;

/** The writing half of the store on a connection of `openForWriting`. */
export function createWriting(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    seenUnder: prepare('SELECT 1 FROM recent_readers WHERE reader = ? AND at > ?'),
    see: prepare(`
      INSERT INTO recent_readers VALUES (?1, ?2)
      ON CONFLICT (reader) DO UPDATE SET at = ?2 WHERE at <= ?3`),
    keepSeen: prepare('INSERT INTO seen VALUES (?, ?)'),
    oldestSeen: prepare('SELECT at FROM seen ORDER BY rowid LIMIT 1'),
    sweepReaders: prepare(`
      DELETE FROM recent_readers
      WHERE at <= ?1 AND reader IN (SELECT reader FROM seen ORDER BY rowid LIMIT ?2)`),
    sweepSeen: prepare(`
      DELETE FROM seen
      WHERE at <= ?1 AND rowid IN (SELECT rowid FROM seen ORDER BY rowid LIMIT ?2)`),
    addViews: prepare(`
      INSERT INTO articles (id, views, recent) VALUES (?1, ?2, ?2)
      ON CONFLICT (id) DO UPDATE SET views = views + ?2, recent = recent + ?2`),
    addDayViews: prepare(`
      INSERT INTO days VALUES (?, ?, ?)
      ON CONFLICT (day, article) DO UPDATE SET views = views + excluded.views`),
    addSiteViews: prepare(`
      INSERT INTO site VALUES (?, ?)
      ON CONFLICT (day) DO UPDATE SET views = views + excluded.views`),
    takeVote: prepare('DELETE FROM votes WHERE reader IN (?, ?) RETURNING stars'),
    keepVote: prepare('INSERT INTO votes VALUES (?, ?, ?)'),
    addRating: prepare(`
      INSERT INTO articles (id, ratings, score) VALUES (?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET ratings = ratings + ?2, score = score + ?3
      RETURNING ratings, score`),
    sweepVotes: prepare('DELETE FROM votes WHERE changeable_until <= ?'),
    sweepSalts: prepare('DELETE FROM salts WHERE until <= ?'),
    forgetViews: prepare(`
      UPDATE articles SET recent = recent - gone.views
      FROM (SELECT article, sum(views) AS views FROM days WHERE day <= ? GROUP BY article) AS gone
      WHERE id = gone.article`),
    forgetDays: prepare('DELETE FROM days WHERE day <= ?'),
    changed: prepare('UPDATE state SET changes = changes + 1, changed_at = ?'),
    tidied: prepare('UPDATE state SET tidied_at = ?'),
    makeSalt: prepare('INSERT INTO salts VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    salt: prepare('SELECT salt FROM salts WHERE day = ?'),
    restoreArticle: prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)'),
  };

  /** All or nothing: whatever fails, also a full disk, leaves the tables as they were. */
  function transaction<Result>(write: () => Result): Result {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // On a full disk SQLite may have rolled back already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function isNew({ reader, readerBefore }: View, now: number): boolean {
    const expired = now - VIEW_INTERVAL;
    if (readerBefore && statements.seenUnder.get(readerBefore, expired)) return false;
    if (statements.see.run(reader, now, expired).changes === 0) return false;
    statements.keepSeen.run(now, reader);
    return true;
  }

  function countViews({ views, now, day }: Batch): number {
    const byArticle = new Map<string, number>();
    let counted = 0;
    for (const view of views) {
      if (!isNew(view, now)) continue;
      counted++;
      byArticle.set(view.article, (byArticle.get(view.article) ?? 0) + 1);
    }
    for (const [article, number] of byArticle) {
      statements.addViews.run(article, number);
      statements.addDayViews.run(day, article, number);
    }
    if (counted > 0) statements.addSiteViews.run(day, counted);
    return counted;
  }

  /** A reader who has rated before changes that rating; it then belongs to the key of today. */
  function rate({ article, reader, readerBefore, stars, changeableUntil }: Rating): RatingTotals {
    const former = statements.takeVote.get(reader, readerBefore ?? reader);
    statements.keepVote.run(reader, stars, changeableUntil);
    const { ratings, score } = statements.addRating.get(
      article,
      former ? 0 : 1,
      stars - Number(former?.['stars'] ?? 0),
    ) as unknown as RatingTotals;
    return { ratings, score };
  }

  function isDue(expired: number): boolean {
    const oldest = statements.oldestSeen.get();
    return oldest !== undefined && Number(oldest['at']) <= expired;
  }

  /** Returns whether there are more old readers than it was to drop. */
  function sweepSeen(now: number, limit: number): boolean {
    const expired = now - VIEW_INTERVAL;
    if (!isDue(expired)) return false;
    statements.sweepReaders.run(expired, limit);
    statements.sweepSeen.run(expired, limit);
    return isDue(expired);
  }

  let scrubbedAt = -Infinity;

  /** Until the file beside the database (WAL) is emptied into it, both still hold what was dropped. */
  function scrub(now: number): void {
    if (now - scrubbedAt < SCRUB) return;
    try {
      // Commits do not wait with it for a connection that reads: then it is done the next time.
      database.exec('PRAGMA busy_timeout = 0');
      const { busy } = { ...database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() };
      if (busy === 0) scrubbedAt = now;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  /** Returns whether a count has changed. */
  function tidy({ now, day }: Batch): boolean {
    statements.sweepVotes.run(now);
    statements.sweepSalts.run(now);
    statements.tidied.run(now);
    const forgotten = lastForgottenDay(day);
    statements.forgetViews.run(forgotten);
    return statements.forgetDays.run(forgotten).changes > 0;
  }

  return {
    commit: (batch: Batch): Committed =>
      transaction(() => {
        // Two for each that comes: the table does not grow while readers keep coming.
        sweepSeen(batch.now, 2 * batch.views.length);
        const forgot = batch.tidy && tidy(batch);
        const counted = countViews(batch);
        const ratings = batch.ratings.map(rate);
        if (forgot || counted > 0 || ratings.length > 0) statements.changed.run(batch.now);
        return { counted, ratings };
      }),

    /** Drops some of the readers that have expired at `now`. Returns whether there are more. */
    sweep: (now: number): boolean => {
      const more = transaction(() => sweepSeen(now, SWEEP));
      if (!more) scrub(now);
      return more;
    },

    salt: (day: string, until: number): string =>
      transaction(() => {
        statements.makeSalt.run(day, randomBytes(32).toString('base64url'), until);
        return String(statements.salt.get(day)?.['salt']);
      }),

    restore: ({ articles, days, site }: Dump, now: number): void =>
      transaction(() => {
        // A vote that is changed would be taken from sums it is not in. Readers seen take nothing away and may stay.
        database.exec(
          'DELETE FROM articles; DELETE FROM days; DELETE FROM site; DELETE FROM votes',
        );
        for (const [id, { views, recent, ratings, score }] of Object.entries(articles)) {
          statements.restoreArticle.run(id, views, recent, ratings, score);
        }
        for (const [day, views] of Object.entries(days)) {
          for (const [id, number] of Object.entries(views)) {
            statements.addDayViews.run(day, id, number);
          }
        }
        for (const [day, views] of Object.entries(site)) statements.addSiteViews.run(day, views);
        statements.changed.run(now);
      }),
  };
}
