/** What of a WebP makes its pixels: https://www.rfc-editor.org/rfc/rfc9649 */

const PIXELS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const FRAME_HEAD = 16;
/** In the flags of `VP8X`. */
const HAS_EXIF_OR_XMP = 0x08 | 0x04;

/** The file without EXIF, XMP, unknown chunks and what follows its end. Throws for a broken one. */
export function plainWebp(webp: Buffer): Buffer {
  const isWebp = webp.toString('latin1', 0, 4) + webp.toString('latin1', 8, 12) === 'RIFFWEBP';
  const end = 8 + webp.readUInt32LE(4);
  if (!isWebp || end > webp.length) throw new RangeError('no whole RIFF');
  const content = Buffer.concat([Buffer.from('WEBP'), ...plainChunks(webp.subarray(12, end))]);
  return chunk('RIFF', content);
}

function plainChunks(chunks: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunks.length;) {
    const type = chunks.toString('latin1', at, at + 4);
    const next = at + 8 + chunks.readUInt32LE(at + 4);
    if (next > chunks.length) throw new RangeError(`cut off at ${at}`);
    if (PIXELS.has(type))
      parts.push(chunk(type, plainContent(type, chunks.subarray(at + 8, next))));
    // Chunks of an odd length are followed by a byte.
    at = next + (next % 2);
  }
  return parts;
}

function plainContent(type: string, content: Buffer): Buffer {
  if (type === 'ANMF') {
    const frame = plainChunks(content.subarray(FRAME_HEAD));
    return Buffer.concat([content.subarray(0, FRAME_HEAD), ...frame]);
  }
  if (type !== 'VP8X') return content;
  const flags = Buffer.from(content);
  flags.writeUInt8(content.readUInt8(0) & ~HAS_EXIF_OR_XMP, 0);
  return flags;
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
