/**
 * Counts each line of a log exactly once, whichever way the log is handed over: again, under another name, packed, grown,
 * in overlapping parts, in any order, or by a run that was killed. What holds:
 *
 * 1. Lines are known by when they were logged and what they say; names of files do not matter.
 * 2. A log has no holes, and its lines stand at most DISORDER (10 minutes) from their place in the order of time. So a
 *    piece of a log holds all lines of its time, but for the first and the last ten minutes.
 * 3. Whether a request counts depends on what the same visitor asked for in the half hours before it.
 * 4. Times of which all lines are there, and all lines of the SETTLING (2 hours) before, are closed: never counted again.
 * 5. Every other line is remembered one at a time, with its verdict. Met again, it is not counted again; when the lines
 *    before it are there now and were not at first, its verdict is mended.
 * 6. All this is written with the counts, in one file that is replaced at once: a killed run has not happened.
 *
 * So any runs leave the counts of one clean run if each line has at some time been read together with the two hours before
 * it. Visitors are known within one run only: when a run is not given what came before, somebody who read on both sides of
 * the border is counted twice, until a later run, within OPEN_DAYS, reads both sides.
 */
import { VIEW_WINDOW } from '../../domain/counting/counts.ts';
import type { Account } from './totals.ts';
import { ROBOTS_TXT } from '../articles/path-index.ts';
import type { Batch } from '../log/merge-logs.ts';
import { createIntervals } from './intervals.ts';
import { createJudge } from './dedupe.ts';
import type { Ledger } from './ledger.ts';
import { DISORDER } from '../log/read-log.ts';
import type { Request } from '../log/request.ts';

/** Nobody reloads an article for two hours without half an hour's pause, unless to be counted. */
export const SETTLING = 2 * 60 * 60;

/** Lines at borders are remembered for so many days of the log, in which the next run should come. */
const OPEN_DAYS = 7;
const DAY = 24 * 60 * 60;

/** For so many seconds nobody may ask for anything at night; a file that is missing leaves a longer gap. */
const SILENCE = 60 * 60;

/** Makes the function that takes the batches of a run; the account hears what has been counted. */
export function createCounting(ledger: Ledger, account: Account): (batch: Batch) => void {
  const judge = createJudge();
  /** Times of which this run has all lines. */
  const complete = createIntervals();
  /** The same where two pieces that follow each other within a SILENCE are believed to be one. */
  const joined = createIntervals();
  /** The time of the latest line of this run. */
  let latest = -Infinity;

  const decide = (request: Request): void => {
    const { time, article } = request;
    const known = article === ROBOTS_TXT ? 'settled' : ledger.known(request);
    const knowsAll = ledger.hasMetAll(time - VIEW_WINDOW, time, joined);
    const verdict = judge(request, known, knowsAll);
    if (article === ROBOTS_TXT) return;
    account.enter(request, known, verdict);
    const isSettled = complete.covers(time - SETTLING, time);
    if (known !== 'settled' && !(known === 'new' && isSettled)) ledger.keep(request, verdict);
  };

  return ({ requests, piece, until }) => {
    if (piece && !piece.isScattered) complete.add(piece.from + DISORDER, piece.to - DISORDER);
    if (piece) {
      joined.add(piece.from + DISORDER, piece.to + DISORDER + SILENCE);
      latest = Math.max(latest, piece.to);
    }
    const lines = requests.filter((request, place) => !isSameLine(request, requests[place - 1]));
    lines.forEach(ledger.meet);
    lines.forEach(decide);
    for (const [from, to] of complete.list()) {
      ledger.close(from + SETTLING, Math.min(to, until - 1));
    }
    ledger.forget(Math.min(latest, until) - OPEN_DAYS * DAY);
  };
}

/** One line that stands in two copies. */
function isSameLine(a: Request, b: Request | undefined): boolean {
  return a.mark === b?.mark && a.time === b.time;
}
