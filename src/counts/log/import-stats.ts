/** Counts what an import meets in the logs, for its report. */
export interface ImportStats {
  files: number;
  /** Lines about requests, readable or not. */
  lines: number;
  /** Lines in none of the known formats. */
  damaged: number;
  /** Lines with a timestamp in the future. */
  future: number;
  /** The first damaged lines, without IP addresses. */
  damagedExamples: DamagedLine[];
  /** Successful requests for articles of this portal, by robots and people. */
  articleRequests: number;
  robots: number;
  prefetched: number;
  /** Requests by people for paths that look like an article but are none of this portal. */
  unknownArticles: number;
  /** Files that could not be read to their end, with the reason and the number of lines read before. */
  brokenFiles: { file: string; reason: string; lines: number }[];
}

export interface DamagedLine {
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

const MAX_EXAMPLES = 3;
const MAX_EXAMPLE_LENGTH = 100;
/** Bytes inspected of each example: enough for MAX_EXAMPLE_LENGTH characters after IP addresses are replaced. */
const MAX_EXAMPLE_BYTES = 8 * 1024;

export function createImportStats(): ImportStats {
  return {
    files: 0,
    lines: 0,
    damaged: 0,
    future: 0,
    damagedExamples: [],
    articleRequests: 0,
    robots: 0,
    prefetched: 0,
    unknownArticles: 0,
    brokenFiles: [],
  };
}

/** How many lines could be read and may count. */
export function readableLines({ lines, damaged, future }: ImportStats): number {
  return lines - damaged - future;
}

/** Whether a person has requested an article of this portal. */
export function hasViews({ articleRequests, robots, prefetched }: ImportStats): boolean {
  return articleRequests > robots + prefetched;
}

/** Counts a damaged line and keeps the first few as examples. */
export function countDamaged(
  stats: ImportStats,
  file: string,
  number: number,
  bytes: Buffer,
): void {
  stats.damaged += 1;
  if (stats.damagedExamples.length >= MAX_EXAMPLES) return;
  const text = maskIps(bytes.toString('utf8', 0, MAX_EXAMPLE_BYTES))
    // Control characters could be commands to a terminal.
    .replace(/\p{C}/gu, '·');
  stats.damagedExamples.push({
    file,
    number,
    text: text.length > MAX_EXAMPLE_LENGTH ? `${text.slice(0, MAX_EXAMPLE_LENGTH)}…` : text,
  });
}

/** Replaces IP addresses: messages end up in mails of cron and in logs of CI. */
function maskIps(text: string): string {
  return text
    .replace(/\d{1,3}(?:\.\d{1,3}){3}/g, '×.×.×.×')
    .replace(/(?:[\da-f]{0,4}:){4,7}[\da-f]{0,4}|[\da-f:]*::[\da-f:]*/gi, '×:×');
}
