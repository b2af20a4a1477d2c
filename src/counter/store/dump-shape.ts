import { isPossibleScore, type ArticleCounts } from '../../domain/counting/article-counts.ts';
import type { Dump } from './store.ts';

/** A day, such as `2026-01-31`. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a value is a complete dump that a store can restore. */
export function isDump(value: unknown): value is Dump {
  if (!isRecord(value)) return false;
  const { articles, days, site } = value as Partial<Record<keyof Dump, unknown>>;
  return (
    isRecord(articles) &&
    Object.values(articles).every(isArticleCounts) &&
    isByDay(days) &&
    Object.values(days).every((views) => isRecord(views) && Object.values(views).every(isCount)) &&
    isByDay(site) &&
    Object.values(site).every(isCount)
  );
}

/** The ids of articles whose counts are impossible, such as a sum of stars below 0. */
export function invalidArticleIds({ articles }: Dump): string[] {
  return Object.keys(articles).filter((id) => !isArticleCounts(articles[id]));
}

function isArticleCounts(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { views, recent, ratings, score } = value as Partial<Record<keyof ArticleCounts, unknown>>;
  return (
    isCount(views) &&
    isCount(recent) &&
    isCount(ratings) &&
    isCount(score) &&
    isPossibleScore({ ratings, score })
  );
}

function isByDay(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.keys(value).every((day) => DAY.test(day));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
