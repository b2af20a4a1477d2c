/** Sorts the requests of a run by time, as `sort` does: what is too much for memory waits on disk, in sorted runs. */
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { byTime, type Request } from './request.ts';

export interface Sorter {
  /** Throws a CommandError when there is no room on disk. */
  add(requests: readonly Request[]): Promise<void>;
  /** All that has been added, in the order of `byTime`, in parts; what follows a part is not earlier than its `until`. */
  sorted(): AsyncGenerator<{ requests: Request[]; until: number }>;
  close(): Promise<void>;
}

/** Sorted requests on disk, of which the first have perhaps been read. */
interface Run {
  /** Where the next one lies, and where the last one ends, in bytes. */
  next: number;
  end: number;
  /** The next one is not earlier than this. */
  time: number;
}

/** So many requests are held in memory: those of a month of nights at a small portal. */
const HELD = 65_536;

/** So many are read at once. */
const PAGE = 2048;

/** Numbers of a request on disk: time, article, visitor, mark. */
const FIELDS = 4;
const TIME = 0;
const MARK = 3;

/** Makes a sorter that holds `most` requests in memory. It has to be closed. */
export function createSorter(most = HELD): Sorter {
  /** As numbers, since so many objects would be copied about in memory until they are written. */
  const held = new Float64Array(most * FIELDS);
  let count = 0;
  let file: FileHandle | undefined;
  const runs: Run[] = [];

  const putAside = async (): Promise<void> => {
    file ??= await openNameless();
    const numbers = sortedNumbers(held.subarray(0, count * FIELDS));
    const next = runs.at(-1)?.end ?? 0;
    await file.appendFile(new Uint8Array(numbers.buffer));
    runs.push({ next, end: next + numbers.byteLength, time: numbers[0] ?? Infinity });
    count = 0;
  };

  const readPage = async (disk: FileHandle, run: Run): Promise<Request[]> => {
    const page = new Float64Array(PAGE * FIELDS);
    const length = Math.min(page.byteLength, run.end - run.next);
    const { bytesRead } = await disk.read(page, 0, length, run.next);
    const requests = fromNumbers(page.subarray(0, bytesRead / page.BYTES_PER_ELEMENT));
    run.next += bytesRead;
    run.time = requests.at(-1)?.time ?? Infinity;
    return requests;
  };

  async function* merge(disk: FileHandle) {
    let waiting = [...runs];
    let pool: Request[] = [];
    while (waiting.length > 0) {
      const earliest = waiting.reduce((a, b) => (b.time < a.time ? b : a));
      pool.push(...(await readPage(disk, earliest)));
      waiting = waiting.filter(({ next, end }) => next < end);
      const until = Math.min(...waiting.map(({ time }) => time));
      yield { requests: pool.filter(({ time }) => time < until).sort(byTime), until };
      pool = pool.filter(({ time }) => time >= until);
    }
  }

  return {
    add: async (requests) => {
      for (const { time, article, visitor, mark } of requests) {
        if (count === most) await putAside().catch(refuse);
        held.set([time, article, visitor, mark], count * FIELDS);
        count += 1;
      }
    },
    sorted: async function* () {
      if (!file) {
        const requests = fromNumbers(held.subarray(0, count * FIELDS)).sort(byTime);
        yield { requests, until: Infinity };
        return;
      }
      if (count > 0) await putAside().catch(refuse);
      yield* merge(file);
    },
    close: async () => file?.close(),
  };
}

/** A file that is gone as soon as it is closed, also by a process that is killed: it tells who has read what. */
async function openNameless(): Promise<FileHandle> {
  const name = path.join(tmpdir(), `tin-quan-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  await unlink(name);
  return file;
}

function refuse({ message }: Error): never {
  throw new CommandError(
    `Không ghi được tệp tạm trong thư mục ${tmpdir()} (${message}). Số liệu chưa thay đổi. Hãy dọn bớt chỗ ở đó, hoặc đặt biến TMPDIR (trên Windows: TEMP) là một thư mục khác còn chỗ, rồi chạy lại lệnh này.`,
  );
}

/** The same requests in the order of `byTime`. */
function sortedNumbers(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const field = (place: number, name: number) => numbers[place * FIELDS + name] ?? 0;
  const order = Uint32Array.from({ length: numbers.length / FIELDS }, (_, place) => place).sort(
    (a, b) => field(a, TIME) - field(b, TIME) || field(a, MARK) - field(b, MARK),
  );
  const sorted = new Float64Array(numbers.length);
  order.forEach((from, to) => {
    sorted.set(numbers.subarray(from * FIELDS, (from + 1) * FIELDS), to * FIELDS);
  });
  return sorted;
}

function fromNumbers(numbers: Float64Array): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < numbers.length; start += FIELDS) {
    const [time = 0, article = 0, visitor = 0, mark = 0] = numbers.subarray(start, start + FIELDS);
    requests.push({ time, article, visitor, mark });
  }
  return requests;
}
