/** The tags of a TIFF file, of which the picture library tells only some: https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf, section 2. */

/** Make, model, artist, host computer, and the tables of EXIF and GPS. */
const PERSONAL_TAGS = new Set([0x010f, 0x0110, 0x013b, 0x013c, 0x8769, 0x8825]);

/** Whether a page of a TIFF says who made it, with what or where; true for what is not read as one. */
export function hasPersonalTags(tiff: Buffer): boolean {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const seen = new Set<number>();
  try {
    // BigTIFF (43) has other lengths.
    if (read16(2) !== 42) return true;
    for (let at = read32(4); at !== 0 && !seen.has(at);) {
      seen.add(at);
      const count = read16(at);
      for (let entry = 0; entry < count; entry += 1) {
        if (PERSONAL_TAGS.has(read16(at + 2 + 12 * entry))) return true;
      }
      at = read32(at + 2 + 12 * count);
    }
    return false;
  } catch {
    return true;
  }
}
