/** The tags of a TIFF file, of which the picture library tells only some: https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf, section 2. */

/** How its pixels are stored, their colours and resolution, and which page it is. */
const PIXEL_TAGS = new Set([
  ...[254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281],
  ...[
    282, 283, 284, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325,
  ],
  ...[326, 327, 328, 332, 334, 336, 338, 339, 340, 341, 529, 530, 531, 532, 34675],
]);

/** The bytes of a value, by its type. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** None, those of fax, LZW, Deflate, PackBits: what holds pixels and no file of another format, as JPEG would. */
const COMPRESSIONS = new Set([1, 2, 3, 4, 5, 8, 32_773, 32_946]);

/** Whether a TIFF holds anything but pixels, in its tags or between them; true for what is not read as one. */
export function holdsMoreThanPixels(tiff: Buffer): boolean {
  try {
    return usedBytes(tiff) < tiff.length;
  } catch {
    return true;
  }
}

/** How many bytes the pages use, counting one that is skipped for alignment; throws at anything but pixels. */
function usedBytes(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const refuse = (found: string): never => {
    throw new RangeError(found);
  };
  // BigTIFF (43) has other lengths.
  if (read16(2) !== 42) refuse('another format');
  const used: [from: number, to: number][] = [[0, 8]];
  const seen = new Set<number>();
  for (let at = read32(4); at !== 0 && !seen.has(at);) {
    seen.add(at);
    const next = at + 2 + 12 * read16(at);
    used.push([at, next + 4]);
    const values = new Map<number, number[]>();
    for (let entry = at + 2; entry < next; entry += 12) {
      const tag = read16(entry);
      if (!PIXEL_TAGS.has(tag)) refuse(`tag ${tag}`);
      const size = TYPE_BYTES[read16(entry + 2)] ?? refuse('a type');
      const count = read32(entry + 4);
      const from = size * count > 4 ? read32(entry + 8) : entry + 8;
      used.push([from, from + size * count]);
      if (![259, 273, 279, 324, 325].includes(tag)) continue;
      const read = size === 2 ? read16 : read32;
      values.set(
        tag,
        Array.from({ length: count }, (_, index) => read(from + size * index)),
      );
    }
    if (!COMPRESSIONS.has(values.get(259)?.[0] ?? 1)) refuse('a compression');
    const starts = values.get(273) ?? values.get(324) ?? [];
    const lengths = values.get(279) ?? values.get(325) ?? [];
    starts.forEach((start, index) => used.push([start, start + (lengths[index] ?? 0)]));
    at = read32(next);
  }
  return endOfRun(used);
}

/** How far the ranges follow each other without a gap; one byte between two is for alignment. */
function endOfRun(ranges: [from: number, to: number][]): number {
  let end = 0;
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    if (from > end + 1) return end;
    end = Math.max(end, to);
  }
  return end;
}
