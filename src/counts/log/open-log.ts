/** The bytes of a log, unpacked where it is packed. */
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../../cli/run-command.ts';
import { unpackZstd, ZSTD_MAGIC } from './zstd.ts';

/** How the standard input is named among the files. */
export const STANDARD_INPUT = '-';

/** Bytes read at once: more saves nothing, and several logs may be open side by side. */
const CHUNK = 512 * 1024;

const GZIP_MAGIC = 0x8b1f;
/** So many bytes tell whether a log is packed. */
const MAGIC_LENGTH = 4;

/** What is being read: how much of the file on disk has been taken, for telling how far the work has come. */
export interface OpenLog {
  /** Each is good until the next is asked for: its memory is used again. */
  chunks: AsyncIterable<Buffer>;
  /** Bytes of the file taken so far, packed as they are. */
  taken(): number;
}

/** Why a file cannot be a log, in words; undefined when it may be one. */
export async function faultOf(file: string): Promise<string | undefined> {
  if (file === STANDARD_INPUT) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found) return 'không có, hoặc không được phép đọc';
  return found.isDirectory() ? 'là một thư mục, không phải một tệp' : undefined;
}

/** The size of a file in bytes, 0 for the standard input. Throws a CommandError when there is no such file. */
export async function sizeOf(file: string): Promise<number> {
  const fault = await faultOf(file);
  if (fault) {
    throw new CommandError(
      `Tệp nhật ký ${file} ${fault}. Chưa đếm gì. Hãy kiểm tra tên tệp và quyền đọc.`,
    );
  }
  return file === STANDARD_INPUT ? 0 : (await stat(file)).size;
}

/**
 * Opens a log. Whether it is packed (gzip, zstd) is told by its first bytes, not by its name, so that a pipe may be packed
 * as well.
 */
export function openLog(file: string): OpenLog {
  let taken = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of file === STANDARD_INPUT ? process.stdin : readFile(file)) {
      taken += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  return { chunks: unpack(counted()), taken: () => taken };
}

/** Why reading broke off, in words. */
export function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^Z(?:STD)?_/.test(code)) return 'phần nén bị cụt hoặc hỏng';
  if (code === 'EACCES' || code === 'EPERM') return 'không được phép đọc';
  return String(error);
}

/** Reads one half of its memory while the other is being worked on. */
async function* readFile(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const halves = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;
  const read = async (half: Buffer): Promise<Buffer> => {
    const { bytesRead } = await handle.read(half, 0, CHUNK);
    return half.subarray(0, bytesRead);
  };
  let next = read(halves[0]);
  try {
    for (let turn = 1; ; turn += 1) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = read(halves[turn % 2 ? 1 : 0]);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await handle.close();
  }
}

/** The bytes of a log that come one way or another, unpacked where they are packed. */
export async function* unpack(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    const first = await beginningOf(source);
    if (first.length < MAGIC_LENGTH) {
      yield first;
    } else if (first.readUInt16LE() === GZIP_MAGIC) {
      yield* unpackGzip(copied(first, source));
    } else if (first.readUInt32LE() === ZSTD_MAGIC) {
      yield* unpackZstd(copied(first, source));
    } else {
      yield first;
      yield* source;
    }
  } finally {
    // Whoever wants the beginning only leaves here.
    await source.return(undefined);
  }
}

/** The first chunk, made long enough to tell what it is: a pipe may give a byte at a time. */
async function beginningOf(source: AsyncGenerator<Buffer>): Promise<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < MAGIC_LENGTH) {
    const next = await source.next();
    if (next.done) break;
    first =
      first.length > 0 ? Buffer.concat([first, next.value]) : (next.value as Buffer<ArrayBuffer>);
  }
  return first;
}

/** Decoders hold on to what they are given. */
async function* copied(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(first);
  for await (const chunk of rest) yield Buffer.from(chunk);
}

function unpackGzip(packed: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  const source = Readable.from(packed);
  const decoder = createGunzip({ chunkSize: CHUNK });
  source.on('error', (error) => decoder.destroy(error));
  return source.pipe(decoder);
}
