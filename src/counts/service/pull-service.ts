/** `npm run counts -- pull`: the totals of the counting service. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { CommandError } from '../../cli/run-command.ts';
import { dayOf } from '../../domain/time/hanoi-day.ts';
import { countsByArticle, type Counts, type CountsByArticle } from '../../schemas/counts.ts';
import { withRecent } from '../snapshot/recent.ts';
import { hasFallen, NO_TOTALS, type Totals } from './same-service.ts';

/** How long the service may take to answer, in milliseconds. */
const PATIENCE = 30_000;

const NO_COUNTS = 'câu trả lời không phải là số liệu lượt xem';

/** The name under which a service stands in the snapshot: its address without a slash at the end. */
export function serviceName(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    return (url.origin + url.pathname).replace(/\/+$/, '');
  }
  throw new CommandError(
    `Địa chỉ dịch vụ đếm phải là địa chỉ web đầy đủ, ví dụ https://dem.example.vn, không phải “${address}”.`,
  );
}

/** Asks a service for its totals. Throws a CommandError when it does not give them in `patience` milliseconds. */
export async function askService(name: string, patience = PATIENCE): Promise<CountsByArticle> {
  const address = `${name}/counts`;
  const fail = (reason: string): never => {
    throw new CommandError(
      `Không lấy được số liệu từ ${address}: ${reason}. Số liệu cũ được giữ nguyên. Hãy kiểm tra địa chỉ, và dịch vụ đếm có đang chạy không (docs/counter.md).`,
    );
  };
  const response = await fetch(address, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  }).catch((error: Error) => fail(reasonOf(error, patience)));
  if (!response.ok) return fail(`dịch vụ trả lời mã ${response.status}`);
  const answer: unknown = await response
    .json()
    .catch((error: Error) =>
      fail(error instanceof SyntaxError ? NO_COUNTS : reasonOf(error, patience)),
    );
  const parsed = z.object({ articles: countsByArticle }).safeParse(answer);
  return parsed.data?.articles ?? fail(NO_COUNTS);
}

/** Why `fetch` failed: what it says itself is “fetch failed”. */
function reasonOf(error: Error, patience: number): string {
  if (error.name === 'TimeoutError') return `không trả lời xong trong ${patience / 1000} giây`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

export interface Pull {
  counts: Counts;
  /** Views added by article id. */
  gained: Map<string, number>;
  /** Articles of which the service knows less than last time. */
  fallen: string[];
}

/**
 * Adds to the counts what a service has counted since it was last asked. What has fallen is not taken away, and what it
 * shows now is where the next pull begins.
 */
export function addPull(counts: Counts, name: string, totals: CountsByArticle, now: Date): Pull {
  const former = counts.sources[name];
  const last = former?.kind === 'service' ? former : undefined;
  const articles = { ...counts.articles };
  const gained = new Map<string, number>();
  const fallen: string[] = [];

  for (const id of new Set([...Object.keys(last?.articles ?? {}), ...Object.keys(totals)])) {
    const before = last?.articles[id] ?? NO_TOTALS;
    const after = totals[id] ?? NO_TOTALS;
    if (hasFallen(before, after)) {
      fallen.push(id);
      continue;
    }
    const own = articles[id] ?? NO_TOTALS;
    const sum = addDifference(own, before, after);
    if (sum.views > 0 || sum.ratings > 0) articles[id] = sum;
    if (after.views > before.views) gained.set(id, after.views - before.views);
  }

  const source = {
    kind: 'service' as const,
    // Where nothing is new nothing is written, and a nightly run has nothing to commit.
    pulledAt: last && isDeepStrictEqual(last.articles, totals) ? last.pulledAt : now.toISOString(),
    articles: totals,
    months: last ? addToMonth(last.months, gained, now) : {},
  };
  const changed = {
    updatedAt: now.toISOString(),
    articles,
    sources: { ...counts.sources, [name]: source },
  };
  return { counts: withRecent(changed, now), gained, fallen };
}

/** Readers may change their stars, so that the sum of all stars may fall; it stays within what is possible. */
function addDifference(own: Totals, before: Totals, after: Totals): Totals {
  const ratings = own.ratings + after.ratings - before.ratings;
  const score = own.score + after.score - before.score;
  return {
    views: own.views + after.views - before.views,
    recent: own.recent,
    ratings,
    score: Math.min(5 * ratings, Math.max(ratings, score)),
  };
}

/** The first pull brings views of many months; what later ones bring belongs to the month in which they are made. */
function addToMonth(
  months: Readonly<Record<string, number>>,
  gained: ReadonlyMap<string, number>,
  now: Date,
): Record<string, number> {
  const month = dayOf(now.getTime()).slice(0, '2026-11'.length);
  const views = [...gained.values()].reduce((sum, number) => sum + number, 0);
  return views > 0 ? { ...months, [month]: (months[month] ?? 0) + views } : { ...months };
}
