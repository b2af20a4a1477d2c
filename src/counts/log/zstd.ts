/**
 * Unpacks zstd, also several frames one after another, which `cat a.zst b.zst` makes, and frames to be skipped, which pzstd
 * writes: the decoder of Node stops at the end of the first. Where a frame ends is worked out as RFC 8878, section 3.1, says.
 */
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';

export const ZSTD_MAGIC = 0xfd2fb528;

/** Unpacks a stream. Throws what the decoder throws when it is broken or cut off. */
export async function* unpackZstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = createSource(packed);
  while (await source.hasMore()) {
    const magic = await source.exactly(4);
    if (isSkippable(magic)) {
      await skipFrame(source);
      continue;
    }
    const frame = Readable.from(frameOf(magic, source));
    const decoder = createZstdDecompress();
    frame.on('error', (error) => decoder.destroy(error));
    yield* frame.pipe(decoder) as AsyncIterable<Buffer>;
  }
}

type Source = ReturnType<typeof createSource>;

/** Bytes by number instead of by chunk. */
function createSource(packed: AsyncIterable<Buffer>) {
  const chunks = packed[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);

  async function hasMore(): Promise<boolean> {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done) return false;
      held = next.value as Buffer<ArrayBuffer>;
    }
    return true;
  }

  /** The next bytes, at most so many. */
  async function some(limit: number): Promise<Buffer> {
    await hasMore();
    const taken = held.subarray(0, limit);
    held = held.subarray(taken.length);
    return taken;
  }

  return {
    hasMore,
    some,
    /** Exactly so many bytes, or what is left. */
    exactly: async (length: number): Promise<Buffer> => {
      let taken = await some(length);
      while (taken.length < length && (await hasMore())) {
        taken = Buffer.concat([taken, await some(length - taken.length)]);
      }
      return taken;
    },
  };
}

/** Section 3.1.2: sixteen magic numbers say that what follows is not data. */
function isSkippable(magic: Buffer): boolean {
  return magic.length === 4 && (magic.readUInt32LE() & ~0xf) >>> 0 === 0x184d2a50;
}

async function skipFrame(source: Source): Promise<void> {
  const size = await source.exactly(4);
  if (size.length < 4) return;
  for await (const bytes of copy(source, size.readUInt32LE())) void bytes;
}

/** The bytes of the frame that begins with `magic`, as they come. */
async function* frameOf(magic: Buffer, source: Source): AsyncGenerator<Buffer> {
  yield magic;
  if (magic.length < 4) return;
  // What is not zstd is left to the decoder, which says so.
  if (magic.readUInt32LE() !== ZSTD_MAGIC) return yield* copy(source, Infinity);
  const head = await source.exactly(1);
  yield head;
  if (head.length < 1) return;
  const descriptor = head.readUInt8();
  yield source.exactly(lengthOfHeader(descriptor));
  for (let isLast = false; !isLast;) {
    const block = await source.exactly(3);
    yield block;
    if (block.length < 3) return;
    const fields = block.readUIntLE(0, 3);
    isLast = (fields & 1) === 1;
    const isRepeatedByte = ((fields >> 1) & 3) === 1;
    yield* copy(source, isRepeatedByte ? 1 : fields >> 3);
  }
  const hasChecksum = (descriptor & 4) !== 0;
  if (hasChecksum) yield source.exactly(4);
}

/** What follows the descriptor before the first block: window, dictionary, size of the content. */
function lengthOfHeader(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const sizeOfContent = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const sizeOfDictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  return (isSingleSegment ? 0 : 1) + sizeOfDictionary + sizeOfContent;
}

async function* copy(source: Source, length: number): AsyncGenerator<Buffer> {
  let left = length;
  while (left > 0 && (await source.hasMore())) {
    const bytes = await source.some(left);
    left -= bytes.length;
    yield bytes;
  }
}
