/** What a run has met in the logs, for its last lines. */
export interface Tally {
  files: number;
  lines: number;
  /** Lines in none of the known formats. */
  damaged: number;
  /** Lines of a time that has not come yet. */
  future: number;
  /** Some of them, without the addresses of readers. */
  examples: DamagedLine[];
  /** Requests for articles that arrived, by robots and people. */
  asked: number;
  robots: number;
  prefetched: number;
  /** Requests by people for what is an article by its address, but none of this portal. */
  unknown: number;
  /** Files that could not be read to their end, why, and how many lines were read before. */
  broken: { file: string; reason: string; lines: number }[];
}

export interface DamagedLine {
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

/** More examples than these do not make it clearer what is wrong. */
const EXAMPLES = 3;
/** Letters shown of each. */
const SHOWN = 100;
/** Bytes looked at of each: enough for so many letters when most of them are addresses that are taken out. */
const LOOKED_AT = 8 * 1024;

export function createTally(): Tally {
  return {
    files: 0,
    lines: 0,
    damaged: 0,
    future: 0,
    examples: [],
    asked: 0,
    robots: 0,
    prefetched: 0,
    unknown: 0,
    broken: [],
  };
}

/** How many lines could be read and may count. */
export function readableLines({ lines, damaged, future }: Tally): number {
  return lines - damaged - future;
}

/** Whether somebody has asked for an article of this portal who is no robot. */
export function hasViews({ asked, robots, prefetched }: Tally): boolean {
  return asked > robots + prefetched;
}

/** Counts a damaged line; the first few are kept to be shown. */
export function countDamaged(tally: Tally, file: string, number: number, bytes: Buffer): void {
  tally.damaged += 1;
  if (tally.examples.length >= EXAMPLES) return;
  const text = withoutAddresses(bytes.toString('utf8', 0, LOOKED_AT))
    // What a terminal would take for a command.
    .replace(/\p{C}/gu, '·');
  tally.examples.push({
    file,
    number,
    text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  });
}

/** Messages end up in mails of cron and in logs of CI machines, where addresses of readers have no business. */
function withoutAddresses(text: string): string {
  return text
    .replace(/\d{1,3}(?:\.\d{1,3}){3}/g, '×.×.×.×')
    .replace(/(?:[\da-f]{0,4}:){4,7}[\da-f]{0,4}|[\da-f:]*::[\da-f:]*/gi, '×:×');
}
