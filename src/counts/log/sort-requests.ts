/** External merge sort: requests that do not fit into memory are spilled to disk in sorted runs. */
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { MAX_SLOTS } from './forwarded-fields.ts';
import { byTime, type Request } from './request.ts';

export interface Sorter {
  /** Throws a CommandError when the disk has no room. */
  add(requests: readonly Request[]): Promise<void>;
  /**
   * All requests in the order of `byTime`, in parts. No later part holds a request before `until`. With a slot, the
   * visitor is the one in that field behind the agent.
   */
  sorted(slot?: number): AsyncGenerator<{ requests: Request[]; until: number }>;
  close(): Promise<void>;
}

/** Sorted requests on disk, some of which may have been read. */
interface Run {
  /** Offset of the next request, in bytes. */
  next: number;
  /** Offset of the end of the run, in bytes. */
  end: number;
  /** A lower bound of the time of the next request. */
  time: number;
}

/** Requests held in memory: enough for the nightly log of a small portal. */
const MAX_IN_MEMORY = 65_536;

/** Requests read at once. */
const PAGE_SIZE = 2048;

/** Each request is as many numbers: time, article, visitor, lineHash, and the visitor of each slot. */
const FIELDS = 4 + MAX_SLOTS;
const VISITOR = 2;
const TIME = 0;
const LINE_HASH = 3;

/** Makes a sorter that holds up to `maxInMemory` requests in memory. It has to be closed. */
export function createSorter(maxInMemory = MAX_IN_MEMORY): Sorter {
  // A typed array: the garbage collector would move this many objects about until they are spilled.
  const buffer = new Float64Array(maxInMemory * FIELDS);
  let count = 0;
  let file: FileHandle | undefined;
  const runs: Run[] = [];
  let column = VISITOR;

  const spill = async (): Promise<void> => {
    file ??= await openUnlinkedFile();
    const numbers = sortNumbers(buffer.subarray(0, count * FIELDS));
    const next = runs.at(-1)?.end ?? 0;
    await file.appendFile(new Uint8Array(numbers.buffer));
    runs.push({ next, end: next + numbers.byteLength, time: numbers[0] ?? Infinity });
    count = 0;
  };

  const readPage = async (disk: FileHandle, run: Run): Promise<Request[]> => {
    const page = new Float64Array(PAGE_SIZE * FIELDS);
    const length = Math.min(page.byteLength, run.end - run.next);
    const { bytesRead } = await disk.read(page, 0, length, run.next);
    const read = page.subarray(0, bytesRead / page.BYTES_PER_ELEMENT);
    const requests = fromNumbers(read, column);
    run.next += bytesRead;
    run.time = requests.at(-1)?.time ?? Infinity;
    return requests;
  };

  async function* merge(disk: FileHandle) {
    let unfinished = [...runs];
    let pool: Request[] = [];
    while (unfinished.length > 0) {
      const earliest = unfinished.reduce((a, b) => (b.time < a.time ? b : a));
      pool.push(...(await readPage(disk, earliest)));
      unfinished = unfinished.filter(({ next, end }) => next < end);
      const until = Math.min(...unfinished.map(({ time }) => time));
      yield { requests: pool.filter(({ time }) => time < until).sort(byTime), until };
      pool = pool.filter(({ time }) => time >= until);
    }
  }

  return {
    add: async (requests) => {
      for (const { time, article, visitor, behind, lineHash } of requests) {
        if (count === maxInMemory) await spill().catch(throwNoRoom);
        buffer.set([time, article, visitor, lineHash], count * FIELDS);
        for (let slot = 0; slot < MAX_SLOTS; slot += 1) {
          buffer[count * FIELDS + LINE_HASH + 1 + slot] = behind?.[slot] ?? visitor;
        }
        count += 1;
      }
    },
    sorted: async function* (slot) {
      column = slot === undefined ? VISITOR : LINE_HASH + 1 + slot;
      if (!file) {
        const requests = fromNumbers(buffer.subarray(0, count * FIELDS), column).sort(byTime);
        yield { requests, until: Infinity };
        return;
      }
      if (count > 0) await spill().catch(throwNoRoom);
      yield* merge(file);
    },
    close: async () => file?.close(),
  };
}

/** A temporary file without a name. It holds who has read what, so it must vanish with the process, also a killed one. */
async function openUnlinkedFile(): Promise<FileHandle> {
  const name = path.join(tmpdir(), `tin-quan-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  await unlink(name);
  return file;
}

function throwNoRoom({ message }: Error): never {
  throw new CommandError(
    `Không ghi được tệp tạm trong thư mục ${tmpdir()} (${message}). Số liệu chưa thay đổi. Hãy dọn bớt chỗ ở đó, hoặc đặt biến TMPDIR (trên Windows: TEMP) là một thư mục khác còn chỗ, rồi chạy lại lệnh này.`,
  );
}

/** The same requests in the order of `byTime`. */
function sortNumbers(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const field = (position: number, offset: number) => numbers[position * FIELDS + offset] ?? 0;
  const order = Uint32Array.from({ length: numbers.length / FIELDS }, (_, index) => index).sort(
    (a, b) => field(a, TIME) - field(b, TIME) || field(a, LINE_HASH) - field(b, LINE_HASH),
  );
  const sorted = new Float64Array(numbers.length);
  order.forEach((from, to) => {
    sorted.set(numbers.subarray(from * FIELDS, (from + 1) * FIELDS), to * FIELDS);
  });
  return sorted;
}

function fromNumbers(numbers: Float64Array, column: number): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < numbers.length; start += FIELDS) {
    const [time = 0, article = 0, , lineHash = 0] = numbers.subarray(start, start + FIELDS);
    const visitor = numbers[start + column] ?? 0;
    requests.push({ time, article, visitor, lineHash });
  }
  return requests;
}
