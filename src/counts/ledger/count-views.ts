/**
 * Counts each line of a log exactly once, however the log is handed over: again, under another name, compressed, grown, in
 * overlapping parts, in any order, or by a run that was killed. The rules:
 *
 * 1. A line is identified by its time and its content. File names do not matter.
 * 2. A log has no gaps, and each line is at most MAX_SKEW_S (10 minutes) from its place in the order of time. So a segment
 *    holds all lines of its time, except for its first and its last ten minutes.
 * 3. Whether a request counts depends on the requests of the same visitor in the 30 minutes before, which may depend on the
 *    30 minutes before those.
 * 4. A time of which all lines are known, and all lines of the SETTLE_S (2 hours) before, is closed: it is never counted again.
 * 5. Every other line is remembered with its decision. When it is met again it is not counted again. When lines before it are
 *    there now that were missing at first, its decision is corrected.
 * 6. All this is written with the counts into one file that is replaced atomically: a killed run leaves no trace.
 *
 * So any sequence of runs ends with the counts of one clean run if each line was read once together with the two hours before
 * it. Visitors are known within one run only. If a run lacks what came before, a visitor who read on both sides of the border
 * is counted twice, until a later run, within MAX_OPEN_DAYS, reads both sides.
 */
import { VIEW_WINDOW_S } from '../../domain/counting/view-rules.ts';
import { ROBOTS_TXT } from '../articles/path-index.ts';
import type { Batch } from '../log/merge-logs.ts';
import { MAX_SKEW_S } from '../log/read-log.ts';
import type { Request } from '../log/request.ts';
import { createDedupe } from './dedupe.ts';
import { createIntervals } from './intervals.ts';
import type { Ledger } from './ledger.ts';
import type { Totals } from './totals.ts';

/** People do not reload an article for two hours with pauses of less than 30 minutes. */
const SETTLE_S = 2 * 60 * 60;

/** How many days of the log lines near borders are remembered. The next run has to come within this time. */
export const MAX_OPEN_DAYS = 7;
const DAY_S = 24 * 60 * 60;

/** At night there may be no request for this long. A missing file leaves a longer gap. */
const MAX_IDLE_S = 60 * 60;

/** Makes the function that takes the batches of a run and records their views in `totals`. */
export function createViewCounter(ledger: Ledger, totals: Totals): (batch: Batch) => void {
  const dedupe = createDedupe();
  /** Times of which this run has all lines. */
  const complete = createIntervals();
  /** The same, with segments joined that follow each other within MAX_IDLE_S. */
  const joined = createIntervals();
  /** The time of the latest line of this run. */
  let latest = -Infinity;

  const decide = (request: Request): void => {
    const { time, article } = request;
    const known = article === ROBOTS_TXT ? ({ kind: 'settled' } as const) : ledger.known(request);
    const knowsAll = ledger.hasMetAll(time - VIEW_WINDOW_S, time, joined);
    const decision = dedupe(request, known, knowsAll);
    if (article === ROBOTS_TXT) return;
    totals.record(request, known, decision);
    const isSettled = complete.covers(time - SETTLE_S, time);
    if (known.kind !== 'settled' && !(known.kind === 'new' && isSettled)) {
      ledger.keep(request, decision);
    }
  };

  return ({ requests, segment, until }) => {
    if (segment && !segment.isPartial) {
      complete.add(segment.from + MAX_SKEW_S, segment.to - MAX_SKEW_S);
    }
    if (segment) {
      joined.add(segment.from + MAX_SKEW_S, segment.to + MAX_SKEW_S + MAX_IDLE_S);
      latest = Math.max(latest, segment.to);
    }
    const lines = requests.filter((request, index) => !isSameLine(request, requests[index - 1]));
    lines.forEach(ledger.meet);
    lines.forEach(decide);
    for (const [from, to] of complete.list()) {
      ledger.close(from + SETTLE_S, Math.min(to, until - 1));
    }
    ledger.expire(Math.min(latest, until) - MAX_OPEN_DAYS * DAY_S);
  };
}

/** Whether two requests are copies of one line. */
function isSameLine(a: Request, b: Request | undefined): boolean {
  return a.lineHash === b?.lineHash && a.time === b.time;
}
