/** What the SQLite store writes, each as one transaction. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { VIEW_INTERVAL } from '../../domain/counting.ts';
import {
  lastForgottenDay,
  type Batch,
  type Committed,
  type Dump,
  type Rating,
  type RatingTotals,
  type View,
} from './store.ts';

/** Old readers dropped with each commit, beside two for each that comes: so the table shrinks after a rush. */
const SWEEP = 200;

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

  function sweepSeen(now: number, limit: number): void {
    const expired = now - VIEW_INTERVAL;
    const oldest = statements.oldestSeen.get();
    if (!oldest || Number(oldest['at']) > expired) return;
    statements.sweepReaders.run(expired, limit);
    statements.sweepSeen.run(expired, limit);
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
        sweepSeen(batch.now, SWEEP + 2 * batch.views.length);
        const forgot = batch.tidy && tidy(batch);
        const counted = countViews(batch);
        const ratings = batch.ratings.map(rate);
        if (forgot || counted > 0 || ratings.length > 0) statements.changed.run(batch.now);
        return { counted, ratings };
      }),

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
