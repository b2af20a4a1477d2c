/** Which lines of one source's logs have been counted: whole intervals, and single lines near their borders. */
import { slugOf } from '../../domain/entry-paths.ts';
import { VIEW_WINDOW_S } from '../../domain/counting/view-rules.ts';
import type { LogsSource } from '../../schemas/counts.ts';
import { hash53 } from '../log/hash53.ts';
import type { Request } from '../log/request.ts';
import type { Decision, Known } from './dedupe.ts';
import { createIntervals, type Intervals } from './intervals.ts';
import { CHECKS, checkOf, nextCheck, readLines, writeLines } from './ledger-text.ts';
import { createTimestampMultiset } from './timestamp-multiset.ts';

/** A remembered line with the decision on it. */
interface Entry {
  time: number;
  check: number;
  decision: Decision;
  /** The request if it was read in this run. Snapshots hold no visitors. */
  request?: Request;
}

export interface Ledger {
  /** Notes that this run has met a request. */
  meet(request: Request): void;
  /** Whether this run, which has read the times in `read`, has met all known lines from `from` to `to`. */
  hasMetAll(from: number, to: number, read: Intervals): boolean;
  known(request: Request): Known;
  /** Remembers the decision on a line that may be met again. */
  keep(request: Request, decision: Decision): void;
  /** All lines from `from` to `to` have been counted for good. */
  close(from: number, to: number): void;
  /** Closes what was remembered before `time`, so that the ledger stays small. */
  expire(time: number): void;
  /** Of the lines remembered by earlier runs in the times in `read`: how many this run has met and missed. */
  remembered(read: Intervals): { met: number; missed: number };
  /** For the snapshot. */
  write(): Pick<LogsSource, 'closed' | 'open'>;
}

const HOUR_S = 3600;

/** Opens the ledger of a source, or an empty one. `ids` are those of the articles, by position. */
export function openLedger(ids: readonly string[], source?: LogsSource): Ledger {
  const closed = createIntervals(
    Object.entries(source?.closed ?? {}).map(([from, to]) => [parseTime(from), parseTime(to)]),
  );
  /** By hour, so that old entries are found quickly. */
  const open = new Map<number, Map<number, Entry>>();
  /** Entries of earlier runs. */
  const previous: Entry[] = [];

  // By slug: a file that is moved to another folder keeps its URL and so its lines.
  const articleHashes = ids.map((id) => hash53(slugOf(id)));
  const firstCheckOf = ({ article, lineHash }: Request): number =>
    checkOf(articleHashes[article] ?? 0, lineHash);

  /** Times of the lines that this run has not met. */
  const missing = createTimestampMultiset();

  const put = (entry: Entry): void => {
    const hour = hourOf(entry.time);
    let entries = open.get(hour);
    if (!entries) open.set(hour, (entries = new Map()));
    entries.set(keyOf(entry.time, entry.check), entry);
  };

  for (const [hourText, text] of Object.entries(source?.open ?? {})) {
    const hour = parseTime(hourText);
    for (const { second, decision, check } of readLines(text)) {
      const entry = { time: hour + second, check, decision };
      previous.push(entry);
      missing.add(entry.time);
      put(entry);
    }
  }

  /** The entry of a line, or the check for a new one: the first that no other line of this run has. */
  const find = (request: Request): { entry?: Entry | undefined; check: number } => {
    const { time, lineHash } = request;
    const entries = open.get(hourOf(time));
    const first = firstCheckOf(request);
    let check = first;
    let entry = entries?.get(keyOf(time, check));
    while (entry?.request && entry.request.lineHash !== lineHash) {
      check = nextCheck(check);
      if (check === first) break;
      entry = entries?.get(keyOf(time, check));
    }
    return { entry, check };
  };

  return {
    meet: (request) => {
      const { entry } = find(request);
      if (!entry || entry.request) return;
      missing.remove(entry.time);
      entry.request = request;
    },
    hasMetAll: (from, to, read) =>
      closed.within(from, to).every(([start, end]) => read.covers(start, end)) &&
      !missing.hasBetween(from, to),
    known: (request) => {
      const { entry } = find(request);
      if (entry) return entry.decision;
      return { kind: closed.covers(request.time, request.time) ? 'settled' : 'new' };
    },
    keep: (request, decision) =>
      put({ time: request.time, check: find(request).check, decision, request }),
    close: closed.add,
    expire: (before) => {
      for (const [hour, entries] of open) {
        if (hour + HOUR_S > before) continue;
        const times = [...entries.values()].map(({ time }) => time);
        closed.add(Math.min(...times), Math.max(...times));
        open.delete(hour);
      }
      closed.bridge(VIEW_WINDOW_S, before);
    },
    remembered: (read) => {
      const expected = previous.filter(({ time }) => read.covers(time, time));
      const met = expected.filter(({ request }) => request !== undefined).length;
      return { met, missed: expected.length - met };
    },
    write: () => ({
      closed: Object.fromEntries(
        closed.list().map(([from, to]) => [formatTime(from), formatTime(to)]),
      ),
      open: Object.fromEntries(
        [...open].flatMap(([hour, entries]) => {
          const left = [...entries.values()].filter(({ time }) => !closed.covers(time, time));
          return left.length > 0 ? [[formatTime(hour), writeEntries(left)]] : [];
        }),
      ),
    }),
  };
}

function hourOf(time: number): number {
  return time - (time % HOUR_S);
}

/** The key of an entry within its hour. A number: a second with many lines is looked up 256 times for each of them. */
function keyOf(time: number, check: number): number {
  return (time % HOUR_S) * CHECKS + check;
}

function writeEntries(entries: readonly Entry[]): string {
  const sorted = entries.toSorted((a, b) => a.time - b.time || a.check - b.check);
  return writeLines(
    sorted.map(({ time, decision, check }) => ({ second: time % HOUR_S, decision, check })),
  );
}

function parseTime(iso: string): number {
  return Date.parse(iso) / 1000;
}

function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}
