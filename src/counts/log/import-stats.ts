/** Counts what an import meets in the logs, for its report. */
import { findIp } from './formats/client-ip.ts';
import type { FormatName } from './formats/detect.ts';
import type { LogLine, RequiredField } from './formats/log-line.ts';
import { createReaderStats, type ReaderStats } from './reader-stats.ts';

export interface ImportStats {
  files: number;
  /** Lines about requests, readable or not. */
  lines: number;
  /** Lines in none of the known formats. */
  damaged: number;
  /** Lines with a timestamp in the future. */
  future: number;
  /** The first damaged lines, without IPs. */
  damagedExamples: DamagedLine[];
  /** Successful requests for articles of this portal, by robots and people. */
  articleRequests: number;
  robots: number;
  prefetched: number;
  /** Requests by people for paths that look like an article but are none of this portal. */
  unknownArticles: number;
  /** Lines read in each format. */
  formats: Record<FormatName, number>;
  /** Required fields that lines or headers lack. */
  missing: Set<RequiredField>;
  /** Statistics about the readers in the log. */
  readers: ReaderStats;
  /** The first requests for articles as they were read, for a dry run. */
  samples: Sample[];
  /** Files that could not be read to their end, with the reason and the number of lines read before. */
  brokenFiles: { file: string; reason: string; lines: number }[];
}

/** A line as it was read. */
export interface Sample {
  file: string;
  /** From 1. */
  number: number;
  time: number;
  /** The IP with its last parts replaced. */
  ip: string;
  ipField: string;
  /** The quoted fields behind the agent, shortened in the same way. */
  quoted: readonly string[];
  agent: string | undefined;
  request: string;
  article: number;
  kind: 'person' | 'robot' | 'prefetch';
}

export interface DamagedLine {
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

/** What stands for a text that is no IP. */
export const NO_IP = '(không phải địa chỉ IP)';
const MAX_EXAMPLES = 3;
const MAX_EXAMPLE_CHARS = 100;
/** Bytes inspected of each example: enough for MAX_EXAMPLE_CHARS characters after IPs are replaced. */
const MAX_EXAMPLE_BYTES = 8 * 1024;

/** Makes empty statistics of one import. */
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
    formats: { combined: 0, json: 0, w3c: 0, template: 0 },
    missing: new Set(),
    readers: createReaderStats(),
    samples: [],
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

/** Lines that do not request an article of this portal. */
export function otherLines(stats: ImportStats): number {
  return readableLines(stats) - stats.articleRequests - stats.unknownArticles;
}

/** Keeps a request for an article as an example if there are too few. */
export function addSample(
  { samples }: ImportStats,
  file: string,
  number: number,
  { time, ip, ipField, quoted, agent, request, article }: LogLine,
  kind: Sample['kind'],
): void {
  if (samples.length >= MAX_EXAMPLES) return;
  samples.push({
    ...{ file, number, time, ip: maskHost(ip), ipField, agent, request, article, kind },
    quoted: quoted.map((text) => maskHost(findIp(text)?.ip ?? '')),
  });
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
    text: text.length > MAX_EXAMPLE_CHARS ? `${text.slice(0, MAX_EXAMPLE_CHARS)}…` : text,
  });
}

/** An IP of which only the beginning is left: enough to recognise a network, too little for a reader. */
function maskHost(ip: string): string {
  const [first = '', second = ''] = ip.split(/[.:]/);
  if (/^\d+(?:\.\d+){3}$/.test(ip)) return `${first}.×.×.×`;
  return ip.includes(':') ? `${first}:${second}:×` : NO_IP;
}

/** Replaces IPs: messages end up in mails of cron and in logs of CI. */
function maskIps(text: string): string {
  return text
    .replace(/\d{1,3}(?:\.\d{1,3}){3}/g, '×.×.×.×')
    .replace(/(?:[\da-f]{0,4}:){4,7}[\da-f]{0,4}|[\da-f:]*::[\da-f:]*/gi, '×:×');
}
