/** Reads one log from its beginning to its end, in segments. */
import { NO_ARTICLE, type PathIndex } from '../articles/path-index.ts';
import { createFormatDetector, FORMAT_NAMES } from './formats/detect.ts';
import { blankLine } from './formats/log-line.ts';
import type { Template } from './formats/nginx-log-format.ts';
import { addSample, countDamaged, type ImportStats } from './import-stats.ts';
import { reasonOf, type OpenLog } from './open-log.ts';
import type { Request, RequestOf } from './request.ts';

/** A part of a log without gaps: it holds every line that was logged between its first and its last line. */
export interface Segment {
  /** The time of its first line, in seconds since 1970. */
  from: number;
  /** The latest time in it so far. */
  to: number;
  /** Whether other files hold lines of the same time. */
  isPartial: boolean;
}

/** The requests of a segment that were read from one chunk of the file. */
export interface Block {
  segment: Segment;
  /** In the order of the lines, which may go back in time, as in `zcat access.log access.log.1`. */
  requests: Request[];
}

/** How far a line may stand from its place in the order of time, in seconds. */
export const MAX_SKEW_S = 10 * 60;

/** A longer time without a line, in seconds, is a gap: a file is missing, or the clock was wrong. */
const MAX_GAP_S = 12 * 60 * 60;

/** A longer line is damaged. */
const MAX_LINE_BYTES = 1024 * 1024;

const EMPTY: Buffer = Buffer.alloc(0);
const NEWLINE = 0x0a;
const RETURN = 0x0d;

export interface ReadOptions {
  pathIndex: PathIndex;
  requestOf: RequestOf;
  stats: ImportStats;
  /** In seconds since 1970. A line with a later timestamp does not count. */
  maxTime: number;
  /** The format of a file if the host has said it; otherwise it is detected. */
  templateOf?: (file: string) => Template | undefined;
}

/** Yields the log in blocks. A file that breaks off, such as a truncated gzip file, ends there; `stats` says why. */
export async function* readLog(
  file: string,
  log: OpenLog,
  { pathIndex, requestOf, stats, maxTime, templateOf }: ReadOptions,
): AsyncGenerator<Block> {
  const onMissing = stats.missing.add.bind(stats.missing);
  const format = createFormatDetector(pathIndex, onMissing, templateOf?.(file));
  const line = blankLine();
  let blocks: Block[] = [];
  let number = 0;
  let segment: Segment | undefined;

  /** The block for a line of this time. */
  const blockAt = (time: number): Block => {
    const current = blocks.at(-1);
    const isInSegment =
      segment && time >= segment.from - MAX_SKEW_S && time <= segment.to + MAX_GAP_S;
    if (current && isInSegment) return current;
    if (!segment || !isInSegment) segment = { from: time, to: time, isPartial: format.isPartial() };
    const block = { segment, requests: [] };
    blocks.push(block);
    return block;
  };

  const readLine = (bytes: Buffer, start: number, end: number, isUnterminated = false): void => {
    number += 1;
    const last = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    const isTooLong = end - start > MAX_LINE_BYTES;
    const kind = isTooLong ? 'damaged' : format.read(bytes, start, last, line);
    if (kind === 'remark') return;
    stats.lines += 1;
    const isTruncated = isUnterminated && line.article !== NO_ARTICLE && line.maybeTruncated;
    if (kind === 'damaged' || isTruncated) {
      countDamaged(stats, file, number, bytes.subarray(start, last));
      return;
    }
    if (line.time > maxTime) {
      stats.future += 1;
      return;
    }
    const block = blockAt(line.time);
    if (line.time > block.segment.to) block.segment.to = line.time;
    if (line.article === NO_ARTICLE) return;
    const request = requestOf(line);
    if (typeof request === 'object') block.requests.push(request);
    if (line.article < 0 || request === 'unknown') return;
    addSample(stats, file, number, line, typeof request === 'object' ? 'person' : request);
  };

  stats.files += 1;
  let rest = EMPTY;
  try {
    for await (const chunk of log.chunks) {
      let start = 0;
      for (;;) {
        const end = chunk.indexOf(NEWLINE, start);
        if (end < 0) break;
        if (rest.length > 0) {
          const whole = Buffer.concat([rest, chunk.subarray(0, end)]);
          readLine(whole, 0, whole.length);
          rest = EMPTY;
        } else readLine(chunk, start, end);
        start = end + 1;
      }
      // One byte past the limit is enough to know that the line is too long.
      rest = Buffer.concat([rest, chunk.subarray(start)]).subarray(0, MAX_LINE_BYTES + 1);
      yield* blocks;
      blocks = [];
    }
  } catch (error) {
    stats.brokenFiles.push({ file, reason: reasonOf(error), lines: number });
  }
  // The host may still be writing the last line. It then counts in the run that finds it complete.
  if (rest.length > 0) readLine(rest, 0, rest.length, true);
  for (const name of FORMAT_NAMES) stats.formats[name] += format.lines[name];
  yield* blocks;
}
