/** Sorts the requests of a run by time, as `sort` does: what is too much for memory waits on disk, in sorted runs. */
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from '../commands/run-command.ts';
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

/** Numbers of a request on disk. */
const FIELDS = 4;

/** Makes a sorter that holds `most` requests in memory. It has to be closed. */
export function createSorter(most = HELD): Sorter {
  let held: Request[] = [];
  let file: FileHandle | undefined;
  const runs: Run[] = [];

  const putAside = async (): Promise<void> => {
    file ??= await openNameless();
    const numbers = toNumbers(held.sort(byTime));
    const next = runs.at(-1)?.end ?? 0;
    await file.appendFile(new Uint8Array(numbers.buffer));
    runs.push({ next, end: next + numbers.byteLength, time: held[0]?.time ?? Infinity });
    held = [];
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
      for (const request of requests) held.push(request);
      if (held.length >= most) await putAside().catch(refuse);
    },
    sorted: async function* () {
      if (!file) {
        yield { requests: held.sort(byTime), until: Infinity };
        return;
      }
      if (held.length > 0) await putAside().catch(refuse);
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

function toNumbers(requests: readonly Request[]): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(requests.length * FIELDS);
  for (const [place, { time, article, visitor, mark }] of requests.entries()) {
    numbers.set([time, article, visitor, mark], place * FIELDS);
  }
  return numbers;
}

function fromNumbers(numbers: Float64Array): Request[] {
  return Array.from({ length: numbers.length / FIELDS }, (_, place) => {
    const [time = 0, article = 0, visitor = 0, mark = 0] = numbers.subarray(place * FIELDS);
    return { time, article, visitor, mark };
  });
}
