/** The frames of an icon: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
import { plainPng } from './png.ts';

const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/** An icon whose PNG frames hold nothing but pixels, with nothing between or behind its frames. Throws for another file. */
export function plainIco(ico: Buffer): Buffer {
  if (ico.readUInt32LE(0) !== 0x00010000) throw new RangeError('no signature');
  const count = ico.readUInt16LE(4);
  const head = Buffer.from(ico.subarray(0, HEAD_BYTES + count * ENTRY_BYTES));
  const frames: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = HEAD_BYTES + index * ENTRY_BYTES;
    const [length, start] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    if (start + length > ico.length) throw new RangeError(`cut off at frame ${index}`);
    const written = ico.subarray(start, start + length);
    // The other kind of frame is a bitmap, which has no place for notes.
    const frame = written[0] === 0x89 ? plainPng(written) : written;
    head.writeUInt32LE(frame.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    frames.push(frame);
    offset += frame.length;
  }
  return Buffer.concat([head, ...frames]);
}
