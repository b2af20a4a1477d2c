/** Reads many logs side by side, so that their requests come in the order of time, whatever the order of the files. */
import { openLog, STANDARD_INPUT, type OpenLog } from './open-log.ts';
import { DISORDER, readLog, type Block, type Piece, type Reading } from './read-log.ts';
import { byTime, type Request } from './request.ts';
import { createTally } from './tally.ts';

/** Requests that no line still to be read can come before. */
export interface Batch {
  /** In the order in which they are judged. */
  requests: Request[];
  /** The piece that has grown since the last batch. */
  piece: Piece | undefined;
  /** What is still to come is later than this, unless it leads back. */
  until: number;
  /** Whether all logs have ended, or lead back to former times; what follows begins anew. */
  isEnd: boolean;
}

/** A log that is being read. */
interface Reader {
  /** Where it has got to, in seconds since 1970. */
  time: number;
  next(): Promise<Block | undefined>;
}

/**
 * The requests of all files. Only as many are open as have lines of the same time, and of each only a small part is in
 * memory. `onOpen` hears of each as it is opened.
 */
export async function* inOrder(
  files: readonly string[],
  reading: Reading,
  onOpen: (log: OpenLog) => void = () => {},
): AsyncGenerator<Batch> {
  let waiting: Reader[] = [];
  for (const file of files) waiting.push(await prepare(file, reading, onOpen));
  while (waiting.length > 0) waiting = yield* readTogether(waiting);
}

/** Reads until every log has ended or leads back; returns those that lead back. */
async function* readTogether(readers: readonly Reader[]): AsyncGenerator<Batch, Reader[]> {
  const waiting = [...readers].sort((a, b) => a.time - b.time);
  const leadingBack: Reader[] = [];
  let active: Reader[] = [];
  let pool: Request[] = [];

  for (;;) {
    const now = Math.min(...active.map(({ time }) => time));
    while (waiting[0] && (active.length === 0 || waiting[0].time <= now)) {
      active.push(waiting.shift() as Reader);
    }
    const slowest = active.reduce((a, b) => (b.time < a.time ? b : a), active[0] as Reader);
    const block = await slowest.next();
    if (!block || block.leadsBack) active = active.filter((reader) => reader !== slowest);
    if (block?.leadsBack) leadingBack.push(startingWith(block, slowest));
    else if (block) {
      slowest.time = block.time;
      for (const request of block.requests) pool.push(request);
    }
    const isEnd = active.length === 0 && waiting.length === 0;
    const until = isEnd
      ? Infinity
      : Math.min(...active.map(({ time }) => time), waiting[0]?.time ?? Infinity) - DISORDER;
    const requests = pool.filter(({ time }) => time < until).sort(byTime);
    if (requests.length > 0) pool = pool.filter(({ time }) => time >= until);
    yield { requests, piece: block?.leadsBack ? undefined : block?.piece, until, isEnd };
    if (isEnd) return leadingBack;
  }
}

/** Looks where a log begins; a log that can be opened only once is opened now, others when their turn comes. */
async function prepare(
  file: string,
  reading: Reading,
  onOpen: (log: OpenLog) => void,
): Promise<Reader> {
  let blocks: AsyncGenerator<Block> | undefined;
  const open = (): AsyncGenerator<Block> => {
    const log = openLog(file);
    onOpen(log);
    return readLog(file, log, reading);
  };
  const next = async (): Promise<Block | undefined> => {
    blocks ??= open();
    const result = await blocks.next();
    return result.done ? undefined : result.value;
  };
  if (file !== STANDARD_INPUT) return { time: await beginningOf(file, reading), next };
  const first = await next();
  return first
    ? startingWith({ ...first, leadsBack: false }, { time: first.time, next })
    : { time: -Infinity, next };
}

/** The time of the first line; a log without any comes first, since nothing waits for it. */
async function beginningOf(file: string, reading: Reading): Promise<number> {
  const looking = { ...reading, requestOf: () => undefined, tally: createTally() };
  for await (const block of readLog(file, openLog(file), looking)) return block.piece.from;
  return -Infinity;
}

/** A reader that gives a block which has been taken from it already. */
function startingWith(block: Block, reader: Reader): Reader {
  let first: Block | undefined = { ...block, leadsBack: false };
  return {
    time: block.piece.from,
    next: () => {
      const next = first ? Promise.resolve(first) : reader.next();
      first = undefined;
      return next;
    },
  };
}
