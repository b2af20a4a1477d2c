/** What of a JPEG makes its pixels: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B. */

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;

/** The first picture of the file, without comments, notes of programs and thumbnails. Throws for a broken one. */
export function plainJpeg(jpeg: Buffer): Buffer {
  if (jpeg.readUInt16BE(0) !== 0xff00 + START) throw new RangeError('no start');
  const parts = [jpeg.subarray(0, 2)];
  for (let at = 2; ;) {
    if (jpeg.readUInt8(at) !== 0xff) throw new RangeError(`no marker at ${at}`);
    while (jpeg.readUInt8(at + 1) === 0xff) at += 1;
    const marker = jpeg.readUInt8(at + 1);
    if (marker === END) return Buffer.concat([...parts, Buffer.from([0xff, END])]);
    const next = at + 2 + jpeg.readUInt16BE(at + 2);
    if (next > jpeg.length) throw new RangeError(`cut off at ${at}`);
    parts.push(...plainSegment(marker, jpeg.subarray(at + 4, next)));
    at = next;
    if (marker !== SCAN) continue;
    const end = endOfScan(jpeg, at);
    parts.push(jpeg.subarray(at, end));
    at = end;
  }
}

/** Where the coded pixels end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const marker = jpeg.readUInt8(at + 1);
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  throw new RangeError('no end');
}

function plainSegment(marker: number, content: Buffer): Buffer[] {
  const isProgram = marker >= 0xe0 && marker <= 0xef;
  if (!isProgram) return marker >= 0xc0 && marker <= 0xdf ? [segment(marker, content)] : [];
  const begins = (name: string) => content.toString('latin1', 0, name.length) === name;
  if (marker === 0xe0 && begins('JFIF\0') && content.length >= JFIF_BYTES) {
    const head = Buffer.from(content.subarray(0, JFIF_BYTES));
    // The width and height of a thumbnail.
    head.fill(0, JFIF_BYTES - 2);
    return [segment(marker, head)];
  }
  if (marker === 0xe2 && begins('ICC_PROFILE\0')) return [segment(marker, content)];
  // It tells how the colours are stored.
  if (marker === 0xee && begins('Adobe')) {
    return [segment(marker, content.subarray(0, ADOBE_BYTES))];
  }
  return [];
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
