/** Fetches the totals of the counting service and adds them to the counts. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { CommandError } from '../../cli/run-command.ts';
import { clampScore, NO_COUNTS, type ArticleCounts } from '../../domain/counting/article-counts.ts';
import { dayOf } from '../../domain/time/hanoi-day.ts';
import { countsByArticle, type Counts, type CountsByArticle } from '../../schemas/counts.ts';
import { withRecent } from '../snapshot/recent-views.ts';
import { hasDecreased } from './same-service.ts';

/** The service has to answer within this time. */
const TIMEOUT_MS = 30_000;

const INVALID_ANSWER = 'câu trả lời không phải là số liệu lượt xem';

/** The name of a service in the snapshot: its URL without a trailing slash. */
export function serviceName(serviceUrl: string): string {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    return (url.origin + url.pathname).replace(/\/+$/, '');
  }
  throw new CommandError(
    `Địa chỉ dịch vụ đếm phải là địa chỉ web đầy đủ, ví dụ https://dem.example.vn, không phải “${serviceUrl}”.`,
  );
}

/** Fetches the totals of a service. Throws a CommandError when they do not arrive in time. */
export async function fetchTotals(
  name: string,
  signal: AbortSignal = AbortSignal.timeout(TIMEOUT_MS),
): Promise<CountsByArticle> {
  const url = `${name}/counts`;
  const fail = (reason: string): never => {
    throw new CommandError(
      `Không lấy được số liệu từ ${url}: ${reason}. Số liệu cũ được giữ nguyên. Hãy kiểm tra địa chỉ, và dịch vụ đếm có đang chạy không (docs/counter.md).`,
    );
  };
  const response = await fetch(url, {
    headers: { Accept: 'application/json' },
    signal,
  }).catch((error: Error) => fail(reasonOf(error)));
  if (!response.ok) return fail(`dịch vụ trả lời mã ${response.status}`);
  const answer: unknown = await response
    .json()
    .catch((error: Error) => fail(error instanceof SyntaxError ? INVALID_ANSWER : reasonOf(error)));
  const parsed = z.object({ articles: countsByArticle }).safeParse(answer);
  return parsed.data?.articles ?? fail(INVALID_ANSWER);
}

/** Why `fetch` failed. The message of its error is “fetch failed” only; the cause says more. */
function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `không trả lời xong trong ${TIMEOUT_MS / 1000} giây`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

export interface Pull {
  counts: Counts;
  /** Views added by article id. */
  delta: Map<string, number>;
  /** Articles of which the service has fewer views or ratings than at the last pull. */
  decreased: string[];
}

/**
 * Adds what a service has counted since the last pull. Where its totals have decreased, nothing is subtracted, and the next
 * pull counts from the present totals.
 */
export function addPull(counts: Counts, name: string, totals: CountsByArticle, now: Date): Pull {
  const previous = counts.sources[name];
  const last = previous?.kind === 'service' ? previous : undefined;
  const articles = { ...counts.articles };
  const delta = new Map<string, number>();
  const decreased: string[] = [];

  for (const id of new Set([...Object.keys(last?.articles ?? {}), ...Object.keys(totals)])) {
    const before = last?.articles[id] ?? NO_COUNTS;
    const after = totals[id] ?? NO_COUNTS;
    if (hasDecreased(before, after)) {
      decreased.push(id);
      continue;
    }
    const sum = addDifference(articles[id] ?? NO_COUNTS, before, after);
    if (sum.views > 0 || sum.ratings > 0) articles[id] = sum;
    if (after.views > before.views) delta.set(id, after.views - before.views);
  }

  const source = {
    kind: 'service' as const,
    // Unchanged when nothing is new, so that a nightly run has nothing to commit.
    pulledAt: last && isDeepStrictEqual(last.articles, totals) ? last.pulledAt : now.toISOString(),
    articles: totals,
    months: last ? addToMonth(last.months, delta, now) : {},
  };
  const changed = {
    updatedAt: now.toISOString(),
    articles,
    sources: { ...counts.sources, [name]: source },
  };
  return { counts: withRecent(changed, now), delta, decreased };
}

/** Readers may change their stars, so the sum of the stars may decrease. It is clamped to what is possible. */
function addDifference(
  own: ArticleCounts,
  before: ArticleCounts,
  after: ArticleCounts,
): ArticleCounts {
  const ratings = own.ratings + after.ratings - before.ratings;
  const score = own.score + after.score - before.score;
  return {
    views: own.views + after.views - before.views,
    recent: own.recent,
    ratings,
    score: clampScore({ ratings, score }),
  };
}

/** Views of a pull belong to the month of the pull. Those of the first pull are of unknown months. */
function addToMonth(
  months: Readonly<Record<string, number>>,
  delta: ReadonlyMap<string, number>,
  now: Date,
): Record<string, number> {
  const month = dayOf(now.getTime()).slice(0, '2026-11'.length);
  const views = [...delta.values()].reduce((sum, number) => sum + number, 0);
  return views > 0 ? { ...months, [month]: (months[month] ?? 0) + views } : { ...months };
}
