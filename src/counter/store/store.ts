/** What the service asks of a store. SQLite and Redis keep this promise alike; the same tests run against both. */
import type { ArticleCounts, RatingTotals } from '../../domain/counting/article-counts.ts';
import { RECENT_DAYS } from '../../domain/counting/rules.ts';
import { daysBefore } from '../../domain/time/hanoi-day.ts';

export type { ArticleCounts, RatingTotals };

/** The newest day that no longer belongs to `recent`. */
export function lastForgottenDay(today: string): string {
  return daysBefore(today, RECENT_DAYS);
}

/** A reader of an article, known only by a keyed hash of both together; see readers/reader.ts. */
interface Reading {
  article: string;
  reader: string;
  /** The same reader under the key of the day before, in the first half hour of a day. */
  readerBefore?: string | undefined;
}

export type View = Reading;

export interface Rating extends Reading {
  /** 1 to 5. */
  stars: number;
  /** Until when the reader can change it, in milliseconds. */
  changeableUntil: number;
}

/** What is written in one transaction. */
export interface Batch {
  /** The moment of writing, in milliseconds. */
  now: number;
  /** Its Hanoi day. */
  day: string;
  views: View[];
  ratings: Rating[];
  /** Whether to also drop what has expired. Always writes something, so that it tells whether the store can write. */
  tidy: boolean;
}

export interface Committed {
  /** How many of the views were counted; the others were repetitions. */
  counted: number;
  /** The ratings of the article after each rating of the batch, in the same order. */
  ratings: RatingTotals[];
}

/** Counts by article id. */
export type CountsById = Record<string, ArticleCounts>;

/** Changes whenever a count does. */
export interface State {
  changes: number;
  /** In milliseconds. */
  changedAt: number;
}

export interface SiteViews {
  today: number;
  month: number;
  total: number;
}

/** Everything worth keeping, and nothing about readers. */
export interface Dump {
  articles: CountsById;
  /** Views by day and article, of the days that belong to `recent`. */
  days: Record<string, Record<string, number>>;
  /** Views of the whole portal by day. */
  site: Record<string, number>;
}

export interface Store {
  /**
   * Writes a batch at once. When the promise is fulfilled it is on disk; when it is rejected it may have been written or
   * not, and writing it again counts nothing twice.
   */
  commit(batch: Batch): Promise<Committed>;
  /** The random half of the key of a day: made when it is first asked for, dropped after `until`. */
  salt(day: string, until: number): Promise<string>;
  state(): Promise<State>;
  /** Counts of these articles; those without any are left out. */
  counts(ids: readonly string[]): Promise<CountsById>;
  /** All counts, sorted by id. */
  allCounts(): Promise<CountsById>;
  siteViews(today: string): Promise<SiteViews>;
  dump(): Promise<Dump>;
  /** Replaces all counts at once, and forgets the votes of today: nobody can change one that is not in the new counts. */
  restore(dump: Dump): Promise<void>;
  close(): Promise<void>;
}

/** What a command that only reads needs of a store. */
export type StoreToRead = Pick<Store, 'dump' | 'close'>;

/** The store cannot be reached, or cannot write. Asking again later is safe. */
export class StoreError extends Error {
  override name = 'StoreError';
}
