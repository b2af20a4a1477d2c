/** The bytes of a log, decompressed and in UTF-8. */
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../../cli/run-command.ts';
import { decodeText } from './decode-text.ts';
import { decompressZstd, ZSTD_MAGIC } from './zstd.ts';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Larger chunks were not faster. */
const CHUNK_BYTES = 512 * 1024;

const GZIP_MAGIC = 0x8b1f;
const MAGIC_BYTES = 4;

/** A log being read. */
export interface OpenLog {
  /** Each chunk is valid until the next one is requested: its buffer is reused. */
  chunks: AsyncIterable<Buffer>;
  /** Bytes read from the file so far, before decompression. */
  bytesRead(): number;
}

/** The reason why a file cannot be a log, as text for a message; undefined when it may be one. */
export async function whyNotALog(file: string): Promise<string | undefined> {
  if (file === STANDARD_INPUT) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found) return 'không có, hoặc không được phép đọc';
  return found.isDirectory() ? 'là một thư mục, không phải một tệp' : undefined;
}

/** The size of a log in bytes, 0 for standard input. Throws a CommandError when there is no such file. */
export async function sizeOf(file: string): Promise<number> {
  const reason = await whyNotALog(file);
  if (reason) {
    throw new CommandError(
      `Tệp nhật ký ${file} ${reason}. Chưa đếm gì. Hãy kiểm tra tên tệp và quyền đọc.`,
    );
  }
  return file === STANDARD_INPUT ? 0 : (await stat(file)).size;
}

/**
 * Opens a log. Compression (gzip, zstd) is detected by the first bytes, not by the file name, so that a pipe may be
 * compressed as well.
 */
export function openLog(file: string): OpenLog {
  let bytesRead = 0;
  async function* countBytes(): AsyncGenerator<Buffer> {
    for await (const chunk of file === STANDARD_INPUT ? process.stdin : readFile(file)) {
      bytesRead += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  return { chunks: decodeText(decompress(countBytes())), bytesRead: () => bytesRead };
}

/** The reason why reading failed, as text for a message. */
export function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/^Z(?:STD)?_/.test(code)) return 'phần nén bị cụt hoặc hỏng';
  if (code === 'EACCES' || code === 'EPERM') return 'không được phép đọc';
  if (code === 'EISDIR') return 'là một thư mục, không phải một tệp';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'không có tệp ấy';
  return String(error);
}

/** Reads into one buffer while the caller works on the other. */
async function* readFile(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)] as const;
  const read = async (buffer: Buffer): Promise<Buffer> => {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
    return buffer.subarray(0, bytesRead);
  };
  let next = read(buffers[0]);
  try {
    for (let turn = 1; ; turn += 1) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = read(buffers[turn % 2 ? 1 : 0]);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await handle.close();
  }
}

/** Decompresses a stream of bytes if it is compressed. */
export async function* decompress(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    const first = await readMagic(source);
    if (first.length < MAGIC_BYTES) {
      yield first;
    } else if (first.readUInt16LE() === GZIP_MAGIC) {
      yield* decompressGzip(copyChunks(first, source));
    } else if (first.readUInt32LE() === ZSTD_MAGIC) {
      yield* decompressZstd(copyChunks(first, source));
    } else {
      yield first;
      yield* source;
    }
  } finally {
    // Closes the file when the caller stops early.
    await source.return(undefined);
  }
}

/** The first chunk, long enough to detect compression: a pipe may deliver single bytes. */
async function readMagic(source: AsyncGenerator<Buffer>): Promise<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < MAGIC_BYTES) {
    const next = await source.next();
    if (next.done) break;
    first =
      first.length > 0 ? Buffer.concat([first, next.value]) : (next.value as Buffer<ArrayBuffer>);
  }
  return first;
}

/** Decoders keep references to their input, whose buffers are reused. */
async function* copyChunks(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(first);
  for await (const chunk of rest) yield Buffer.from(chunk);
}

function decompressGzip(compressed: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  const source = Readable.from(compressed);
  const decoder = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => decoder.destroy(error));
  return source.pipe(decoder);
}
