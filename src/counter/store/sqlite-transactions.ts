/** What the SQLite store writes. Each function is one transaction. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { VIEW_INTERVAL_MS } from '../../domain/counting/view-rules.ts';
import type { Feedback } from './feedback.ts';
import { createFeedbackWriting } from './sqlite-feedback.ts';
import { createWalTruncation } from './sqlite-wal.ts';
import {
  lastForgottenDay,
  type Batch,
  type Committed,
  type Dump,
  type Rating,
  type RatingTotals,
  type View,
} from './store.ts';

/** Expired readers dropped in one transaction. It takes some milliseconds, for which a commit may have to wait. */
const MAX_DROPPED = 2000;

export type Transactions = ReturnType<typeof createTransactions>;

/** Prepares the transactions on a connection of `openForWriting`. */
export function createTransactions(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const statements = {
    findReader: prepare('SELECT 1 FROM recent_readers WHERE reader = ? AND at > ?'),
    addReader: prepare(`
      INSERT INTO recent_readers VALUES (?1, ?2)
      ON CONFLICT (reader) DO UPDATE SET at = ?2 WHERE at <= ?3`),
    addSeen: prepare('INSERT INTO seen VALUES (?, ?)'),
    oldestSeen: prepare('SELECT at FROM seen ORDER BY rowid LIMIT 1'),
    dropReaders: prepare(`
      DELETE FROM recent_readers
      WHERE at <= ?1 AND reader IN (SELECT reader FROM seen ORDER BY rowid LIMIT ?2)`),
    dropSeen: prepare(`
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
    addVote: prepare('INSERT INTO votes VALUES (?, ?, ?)'),
    addRating: prepare(`
      INSERT INTO articles (id, ratings, score) VALUES (?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET ratings = ratings + ?2, score = score + ?3
      RETURNING ratings, score`),
    dropVotes: prepare('DELETE FROM votes WHERE changeable_until <= ?'),
    dropSalts: prepare('DELETE FROM salts WHERE until <= ?'),
    subtractOldViews: prepare(`
      UPDATE articles SET recent = recent - old.views
      FROM (SELECT article, sum(views) AS views FROM days WHERE day <= ? GROUP BY article) AS old
      WHERE id = old.article`),
    dropDays: prepare('DELETE FROM days WHERE day <= ?'),
    setChanged: prepare('UPDATE state SET changes = changes + 1, changed_at = ?'),
    setPurged: prepare('UPDATE state SET tidied_at = ?'),
    addSalt: prepare('INSERT INTO salts VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    getSalt: prepare('SELECT salt FROM salts WHERE day = ?'),
    addArticle: prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?)'),
  };

  const feedback = createFeedbackWriting(database);
  const truncateWal = createWalTruncation(database);

  /** Whatever fails, also a full disk, leaves the tables as they were. */
  function transaction<Result>(write: () => Result): Result {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // On a full disk SQLite has often rolled back already.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function isNew({ readerId, previousDayId }: View, now: number): boolean {
    const expired = now - VIEW_INTERVAL_MS;
    if (previousDayId && statements.findReader.get(previousDayId, expired)) return false;
    if (statements.addReader.run(readerId, now, expired).changes === 0) return false;
    statements.addSeen.run(now, readerId);
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

  /** A reader who has rated before changes that rating. The new one is stored under the id of today. */
  function rate(rating: Rating): RatingTotals {
    const { article, readerId, previousDayId, stars, changeableUntil } = rating;
    const previous = statements.takeVote.get(readerId, previousDayId ?? readerId);
    statements.addVote.run(readerId, stars, changeableUntil);
    const { ratings, score } = statements.addRating.get(
      article,
      previous ? 0 : 1,
      stars - Number(previous?.['stars'] ?? 0),
    ) as unknown as RatingTotals;
    return { ratings, score };
  }

  function hasExpired(expired: number): boolean {
    const oldest = statements.oldestSeen.get();
    return oldest !== undefined && Number(oldest['at']) <= expired;
  }

  /** Drops at most `limit` readers that have expired. Returns whether there are more. */
  function dropReaders(now: number, limit: number): boolean {
    const expired = now - VIEW_INTERVAL_MS;
    if (!hasExpired(expired)) return false;
    statements.dropReaders.run(expired, limit);
    statements.dropSeen.run(expired, limit);
    return hasExpired(expired);
  }

  /** Returns whether a count has changed. */
  function purgeExpired({ now, day }: Batch): boolean {
    feedback.purge(now);
    statements.dropVotes.run(now);
    statements.dropSalts.run(now);
    statements.setPurged.run(now);
    const lastDay = lastForgottenDay(day);
    statements.subtractOldViews.run(lastDay);
    return statements.dropDays.run(lastDay).changes > 0;
  }

  return {
    commit: (batch: Batch): Committed =>
      transaction(() => {
        // Two for each view: the table cannot grow however many readers come.
        dropReaders(batch.now, 2 * batch.views.length);
        const hasDropped = batch.purgeExpired && purgeExpired(batch);
        const counted = countViews(batch);
        const ratings = batch.ratings.map(rate);
        if (hasDropped || counted > 0 || ratings.length > 0) statements.setChanged.run(batch.now);
        return { counted, ratings };
      }),

    addFeedback: (sent: Feedback): boolean => transaction(() => feedback.add(sent)),

    /** Drops some of the readers that have expired at `now`. Returns whether there are more. */
    dropReaders: (now: number): boolean => {
      const more = transaction(() => dropReaders(now, MAX_DROPPED));
      if (!more) truncateWal(now);
      return more;
    },

    salt: (day: string, until: number): string =>
      transaction(() => {
        statements.addSalt.run(day, randomBytes(32).toString('base64url'), until);
        return String(statements.getSalt.get(day)?.['salt']);
      }),

    restore: ({ articles, days, site }: Dump, now: number): void =>
      transaction(() => {
        // Changing a vote would subtract it from sums that do not hold it. Readers subtract nothing, so they may stay.
        database.exec(
          'DELETE FROM articles; DELETE FROM days; DELETE FROM site; DELETE FROM votes',
        );
        for (const [id, { views, recent, ratings, score }] of Object.entries(articles)) {
          statements.addArticle.run(id, views, recent, ratings, score);
        }
        for (const [day, views] of Object.entries(days)) {
          for (const [id, number] of Object.entries(views)) {
            statements.addDayViews.run(day, id, number);
          }
        }
        for (const [day, views] of Object.entries(site)) statements.addSiteViews.run(day, views);
        statements.setChanged.run(now);
      }),
  };
}
