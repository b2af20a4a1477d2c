/**
 * Decompresses zstd with several frames, as `cat a.zst b.zst` makes it, and with skippable frames, as pzstd writes them. The
 * decoder of Node stops after the first frame. The end of a frame is found as RFC 8878, section 3.1, describes.
 */
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';

export const ZSTD_MAGIC = 0xfd2fb528;

/** Decompresses a stream. Throws the decoder's error when it is damaged or truncated. */
export async function* decompressZstd(compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const reader = createByteReader(compressed);
  while (await reader.hasMore()) {
    const magic = await reader.exactly(4);
    if (isSkippable(magic)) {
      await skipFrame(reader);
      continue;
    }
    const frame = Readable.from(readFrame(magic, reader));
    const decoder = createZstdDecompress();
    frame.on('error', (error) => decoder.destroy(error));
    yield* frame.pipe(decoder) as AsyncIterable<Buffer>;
  }
}

type ByteReader = ReturnType<typeof createByteReader>;

/** Reads bytes by number instead of by chunk. */
function createByteReader(compressed: AsyncIterable<Buffer>) {
  const chunks = compressed[Symbol.asyncIterator]();
  let buffer = Buffer.alloc(0);

  async function hasMore(): Promise<boolean> {
    while (buffer.length === 0) {
      const next = await chunks.next();
      if (next.done) return false;
      buffer = next.value as Buffer<ArrayBuffer>;
    }
    return true;
  }

  /** The next bytes, at most `limit`. */
  async function some(limit: number): Promise<Buffer> {
    await hasMore();
    const taken = buffer.subarray(0, limit);
    buffer = buffer.subarray(taken.length);
    return taken;
  }

  return {
    hasMore,
    some,
    /** The next `length` bytes; fewer at the end of the stream. */
    exactly: async (length: number): Promise<Buffer> => {
      let taken = await some(length);
      while (taken.length < length && (await hasMore())) {
        taken = Buffer.concat([taken, await some(length - taken.length)]);
      }
      return taken;
    },
  };
}

/** Section 3.1.2: sixteen magic numbers announce a frame without data. */
function isSkippable(magic: Buffer): boolean {
  return magic.length === 4 && (magic.readUInt32LE() & ~0xf) >>> 0 === 0x184d2a50;
}

async function skipFrame(reader: ByteReader): Promise<void> {
  const size = await reader.exactly(4);
  if (size.length < 4) return;
  for await (const bytes of copy(reader, size.readUInt32LE())) void bytes;
}

/** The bytes of the frame that begins with `magic`. */
async function* readFrame(magic: Buffer, reader: ByteReader): AsyncGenerator<Buffer> {
  yield magic;
  if (magic.length < 4) return;
  // The decoder reports bytes that are not zstd.
  if (magic.readUInt32LE() !== ZSTD_MAGIC) return yield* copy(reader, Infinity);
  const descriptorByte = await reader.exactly(1);
  yield descriptorByte;
  if (descriptorByte.length < 1) return;
  const descriptor = descriptorByte.readUInt8();
  yield reader.exactly(headerLength(descriptor));
  for (let isLast = false; !isLast;) {
    const block = await reader.exactly(3);
    yield block;
    if (block.length < 3) return;
    const fields = block.readUIntLE(0, 3);
    isLast = (fields & 1) === 1;
    // Section 3.1.1.2.2: an RLE block stores one byte and how often it repeats.
    const isRle = ((fields >> 1) & 3) === 1;
    yield* copy(reader, isRle ? 1 : fields >> 3);
  }
  const hasChecksum = (descriptor & 4) !== 0;
  if (hasChecksum) yield reader.exactly(4);
}

/** Length of the window, dictionary id and content size between the descriptor and the first block, in bytes. */
function headerLength(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const contentSizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionaryIdBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  return (isSingleSegment ? 0 : 1) + dictionaryIdBytes + contentSizeBytes;
}

async function* copy(reader: ByteReader, length: number): AsyncGenerator<Buffer> {
  let left = length;
  while (left > 0 && (await reader.hasMore())) {
    const bytes = await reader.some(left);
    left -= bytes.length;
    yield bytes;
  }
}
