/** Which lines of the logs of one source have been counted: all of some times, and some lines one at a time. */
import { slugOf } from '../../domain/article.ts';
import { VIEW_WINDOW } from '../../domain/counting/counts.ts';
import type { LogsSource } from '../../schemas/counts.ts';
import { markOf } from '../log/hash53.ts';
import { createIntervals, type Intervals } from './intervals.ts';
import type { Known, Verdict } from './dedupe.ts';
import { checkOf, nextCheck, readLines, writeLines } from './ledger-text.ts';
import { createMoments } from './timestamp-multiset.ts';
import type { Request } from '../log/request.ts';

/** A line at the border of what has been read, as it was decided. */
interface Entry {
  time: number;
  check: number;
  verdict: Verdict;
  /** The request, when it was met in this run; a ledger that is read from disk knows of no visitors. */
  request?: Request;
}

export interface Ledger {
  /** Notes that a request has been met in this run. */
  meet(request: Request): void;
  /** Whether all known lines from `from` to `to` have been met in this run, which has read the times in `read`. */
  hasMetAll(from: number, to: number, read: Intervals): boolean;
  known(request: Request): Known;
  /** Keeps a verdict on a line that may be met again. */
  keep(request: Request, verdict: Verdict): void;
  /** All lines from `from` to `to` have been counted for good. */
  close(from: number, to: number): void;
  /** What lies open before `moment` is closed as it is, so that the ledger stays small. */
  forget(moment: number): void;
  /** How many lines that an earlier run has remembered, of the times in `read`, this run has met, and how many it has not. */
  remembered(read: Intervals): { met: number; missed: number };
  /** For the snapshot. */
  write(): Pick<LogsSource, 'closed' | 'open'>;
}

const HOUR = 3600;

/** Opens the ledger of a source, or begins one. `ids` are those of the articles, by place. */
export function openLedger(ids: readonly string[], source?: LogsSource): Ledger {
  const closed = createIntervals(
    Object.entries(source?.closed ?? {}).map(([from, to]) => [secondsOf(from), secondsOf(to)]),
  );
  /** By hour, so that what is old can be found. */
  const open = new Map<number, Map<string, Entry>>();
  const former: Entry[] = [];

  /** A file that is filed elsewhere keeps its address, and so its lines. */
  const articleMarks = ids.map((id) => markOf(slugOf(id)));
  const checkOn = ({ article, mark }: Request): number => checkOf(articleMarks[article] ?? 0, mark);

  /** When the lines were logged that this run has not met. */
  const missing = createMoments();

  const put = (entry: Entry): void => {
    const hour = hourOf(entry.time);
    let entries = open.get(hour);
    if (!entries) open.set(hour, (entries = new Map()));
    entries.set(keyOf(entry), entry);
  };

  for (const [moment, text] of Object.entries(source?.open ?? {})) {
    const hour = secondsOf(moment);
    for (const { second, verdict, check } of readLines(text)) {
      const entry = { time: hour + second, check, verdict };
      former.push(entry);
      missing.add(entry.time);
      put(entry);
    }
  }

  /** The entry of a line, or the check under which it may have one: the first that no other line of this run has taken. */
  const find = (request: Request): { entry?: Entry | undefined; check: number } => {
    const { time, mark } = request;
    const entries = open.get(hourOf(time));
    const first = checkOn(request);
    let check = first;
    let entry = entries?.get(keyOf({ time, check }));
    while (entry?.request && entry.request.mark !== mark) {
      check = nextCheck(check);
      if (check === first) break;
      entry = entries?.get(keyOf({ time, check }));
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
      if (entry) return entry.verdict;
      return closed.covers(request.time, request.time) ? 'settled' : 'new';
    },
    keep: (request, verdict) =>
      put({ time: request.time, check: find(request).check, verdict, request }),
    close: closed.add,
    forget: (moment) => {
      for (const [hour, entries] of open) {
        if (hour + HOUR > moment) continue;
        const times = [...entries.values()].map(({ time }) => time);
        closed.add(Math.min(...times), Math.max(...times));
        open.delete(hour);
      }
      closed.bridge(VIEW_WINDOW, moment);
    },
    remembered: (read) => {
      const expected = former.filter(({ time }) => read.covers(time, time));
      const met = expected.filter(({ request }) => request !== undefined).length;
      return { met, missed: expected.length - met };
    },
    write: () => ({
      closed: Object.fromEntries(closed.list().map(([from, to]) => [isoOf(from), isoOf(to)])),
      open: Object.fromEntries(
        [...open].flatMap(([hour, entries]) => {
          const left = [...entries.values()].filter(({ time }) => !closed.covers(time, time));
          return left.length > 0 ? [[isoOf(hour), writeEntries(left)]] : [];
        }),
      ),
    }),
  };
}

function hourOf(time: number): number {
  return time - (time % HOUR);
}

function keyOf({ time, check }: Pick<Entry, 'time' | 'check'>): string {
  return `${time}/${check}`;
}

function writeEntries(entries: readonly Entry[]): string {
  const inOrder = entries.toSorted((a, b) => a.time - b.time || a.check - b.check);
  return writeLines(
    inOrder.map(({ time, verdict, check }) => ({ second: time % HOUR, verdict, check })),
  );
}

function secondsOf(moment: string): number {
  return Date.parse(moment) / 1000;
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}
