/** Reads one log from its beginning to its end, a stretch at a time. */
import { NOTHING, type Addresses } from '../articles/path-index.ts';
import { createAnyFormat } from './formats/detect.ts';
import { blankLine, type LogLine } from './formats/log-line.ts';
import { reasonOf, type OpenLog } from './open-log.ts';
import type { Request } from './request.ts';
import { countDamaged, type Tally } from './import-stats.ts';

/** A stretch of a log without holes: whatever was logged between its first and its last line stands in it. */
export interface Piece {
  /** The time of its first line, in seconds since 1970. */
  from: number;
  /** The latest time met in it so far. */
  to: number;
  /** Whether it holds only some of the lines of its time. */
  isScattered: boolean;
}

/** What has been read between two waits for the disk. */
export interface Block {
  piece: Piece;
  /** In the order of their lines: the log may lead back, as in `zcat access.log access.log.1`. */
  requests: Request[];
}

/** Lines stand at most so many seconds before or behind their place in the order of time. */
export const DISORDER = 10 * 60;

/** A silence of so many seconds inside a log is taken for a hole: a file is missing, or the clock was wrong. */
const HOLE = 12 * 60 * 60;

/** A line longer than this is damage. */
const LONGEST_LINE = 1024 * 1024;

const EMPTY: Buffer = Buffer.alloc(0);
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** What reading a log needs to know. */
export interface Reading {
  addresses: Addresses;
  requestOf: (line: LogLine) => Request | undefined;
  tally: Tally;
  /** Nobody can have asked after this moment, in seconds since 1970: a line that says so does not count. */
  latest: number;
}

/** The log in stretches. One that breaks off, as a packed file cut short does, ends there, and the tally says why. */
export async function* readLog(
  file: string,
  log: OpenLog,
  { addresses, requestOf, tally, latest }: Reading,
): AsyncGenerator<Block> {
  const format = createAnyFormat(addresses);
  const line = blankLine();
  let blocks: Block[] = [];
  let number = 0;
  let piece: Piece | undefined;

  /** The block that a line of this time belongs to. */
  const blockAt = (time: number): Block => {
    const current = blocks.at(-1);
    const goesOn = piece && time >= piece.from - DISORDER && time <= piece.to + HOLE;
    if (current && goesOn) return current;
    if (!piece || !goesOn) piece = { from: time, to: time, isScattered: format.isScattered() };
    const block = { piece, requests: [] };
    blocks.push(block);
    return block;
  };

  const readLine = (bytes: Buffer, start: number, end: number, isOpen = false): void => {
    number += 1;
    const last = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    const isTooLong = end - start > LONGEST_LINE;
    const kind = isTooLong ? 'damaged' : format.read(bytes, start, last, line);
    if (kind === 'remark') return;
    tally.lines += 1;
    const isCutOff = isOpen && line.article !== NOTHING && line.mayGrow;
    if (kind === 'damaged' || isCutOff) {
      countDamaged(tally, file, number, bytes.subarray(start, last));
      return;
    }
    if (line.time > latest) {
      tally.future += 1;
      return;
    }
    const block = blockAt(line.time);
    if (line.time > block.piece.to) block.piece.to = line.time;
    if (line.article === NOTHING) return;
    const request = requestOf(line);
    if (request) block.requests.push(request);
  };

  tally.files += 1;
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
      // One byte too many shows that it is too long; the others need not be kept.
      rest = Buffer.concat([rest, chunk.subarray(start)]).subarray(0, LONGEST_LINE + 1);
      yield* blocks;
      blocks = [];
    }
  } catch (error) {
    tally.broken.push({ file, reason: reasonOf(error), lines: number });
  }
  // The last line may lack its end because the host is writing it: it then counts when it is whole.
  if (rest.length > 0) readLine(rest, 0, rest.length, true);
  yield* blocks;
}
