/** What of a GIF makes its pixels: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** How often an animation is shown, and the colour profile. */
const APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** The file without comments, texts, notes of programs and what follows its end. Throws for a broken one. */
export function plainGif(gif: Buffer): Buffer {
  if (gif.toString('latin1', 0, 3) !== 'GIF') throw new RangeError('no signature');
  let at = 13 + coloursOf(gif, 10);
  const parts = [gif.subarray(0, at)];
  /** The extension that says how the next image is shown. */
  let control: Buffer[] = [];
  for (;;) {
    const from = at;
    const kind = gif.readUInt8(at);
    if (kind === END) return Buffer.concat([...parts, Buffer.from([END])]);
    if (kind === IMAGE) {
      at = afterBlocks(gif, at + 11 + coloursOf(gif, at + 9));
      parts.push(...control, gif.subarray(from, at));
      control = [];
    } else if (kind === EXTENSION) {
      const label = gif.readUInt8(at + 1);
      at = afterBlocks(gif, at + 2);
      if (label === GRAPHIC_CONTROL) control = [gif.subarray(from, at)];
      const name = gif.toString('latin1', from + 3, from + 14);
      if (label === APPLICATION && APPLICATIONS.has(name)) parts.push(gif.subarray(from, at));
    } else {
      throw new RangeError(`no block at ${at}`);
    }
  }
}

/** The bytes of the table of colours that the flags announce. */
function coloursOf(gif: Buffer, flagsAt: number): number {
  const flags = gif.readUInt8(flagsAt);
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterBlocks(gif: Buffer, from: number): number {
  let at = from;
  for (let length = gif.readUInt8(at); length > 0; length = gif.readUInt8(at)) at += length + 1;
  return at + 1;
}
