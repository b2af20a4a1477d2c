/** What of a PNG makes its pixels: https://www.w3.org/TR/png-3/#11Chunks */

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Pixels, their colours and resolution, and the frames of an animation. */
const PIXELS = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT', 'pHYs'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
]);

/** The file without texts, dates, notes of programs and what follows its end. Throws for a broken one. */
export function plainPng(png: Buffer): Buffer {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new RangeError('no signature');
  const parts: Buffer[] = [SIGNATURE];
  for (let at = SIGNATURE.length; ;) {
    const next = at + 12 + png.readUInt32BE(at);
    if (next > png.length) throw new RangeError(`cut off at ${at}`);
    const type = png.toString('latin1', at + 4, at + 8);
    if (PIXELS.has(type)) parts.push(png.subarray(at, next));
    if (type === 'IEND') return Buffer.concat(parts);
    at = next;
  }
}
