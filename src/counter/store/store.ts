/** What the service needs of a store. SQLite and Redis both implement it, and the same tests run against both. */
import type { ArticleCounts, RatingTotals } from '../../domain/counting/article-counts.ts';
import { RECENT_DAYS } from '../../domain/counting/view-rules.ts';
import { daysBefore } from '../../domain/time/hanoi-day.ts';
import type { FeedbackStore } from './feedback.ts';

export type { ArticleCounts, RatingTotals };

/** The newest day that no longer belongs to `recent`. */
export function lastForgottenDay(today: string): string {
  return daysBefore(today, RECENT_DAYS);
}

export interface View {
  article: string;
  /** A keyed hash of reader and article; see readers/reader-id.ts. */
  readerId: string;
  /** The id of the same reader under the key of the day before, in the first half hour of a day. */
  previousDayId?: string | undefined;
}

export interface Rating extends View {
  /** 1 to 5. */
  stars: number;
  /** Until when the reader can change it, in milliseconds. */
  changeableUntil: number;
}

/** What is written in one transaction. */
export interface Batch {
  /** When it is written, in milliseconds. */
  now: number;
  /** Its Hanoi day. */
  day: string;
  views: View[];
  ratings: Rating[];
  /** Also drops what has expired. Always writes something, which shows whether the store can write. */
  purgeExpired: boolean;
}

export interface Committed {
  /** How many of the views were counted. The others were repetitions. */
  counted: number;
  /** For each rating of the batch, in the same order: the totals of its article after it. */
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

/** All counts, and nothing about readers. */
export interface Dump {
  articles: CountsById;
  /** Views by day and article, of the days that belong to `recent`. */
  days: Record<string, Record<string, number>>;
  /** Views of the whole portal by day. */
  site: Record<string, number>;
}

export interface Store extends FeedbackStore {
  /**
   * Writes a batch in one transaction. When the promise is fulfilled, the batch is on disk. When it is rejected, the batch may
   * or may not have been written; writing it again counts nothing twice.
   */
  commit(batch: Batch): Promise<Committed>;
  /** The random part of the key of a day. Made at the first call, dropped after `until` (milliseconds). */
  salt(day: string, until: number): Promise<string>;
  state(): Promise<State>;
  /** Counts of these articles. Those without any are left out. */
  counts(ids: readonly string[]): Promise<CountsById>;
  /** All counts, sorted by id. */
  allCounts(): Promise<CountsById>;
  siteViews(today: string): Promise<SiteViews>;
  dump(): Promise<Dump>;
  /** Replaces all counts in one transaction; messages stay. Forgets the ratings of today, so that none is changed that is not in the new counts. */
  restore(dump: Dump): Promise<void>;
  close(): Promise<void>;
}

/** What a command needs that only reads. */
export type DumpReader = Pick<Store, 'dump' | 'allFeedback' | 'close'>;

/** The store cannot be reached, or cannot write. The same may be tried again later. */
export class StoreError extends Error {
  override name = 'StoreError';
}
