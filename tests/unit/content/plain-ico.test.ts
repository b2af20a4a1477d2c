import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { plainIco } from '../../../src/content/plain-picture/ico.ts';

/** An icon of these frames. */
function iconOf(frames: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6 + 16 * frames.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(frames.length, 4);
  let offset = head.length;
  frames.forEach((frame, index) => {
    head.writeUInt32LE(frame.length, 6 + 16 * index + 8);
    head.writeUInt32LE(offset, 6 + 16 * index + 12);
    offset += frame.length;
  });
  return Buffer.concat([head, ...frames]);
}

const square = (size: number) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#284' } });

test('an icon loses what its frames tell beside pixels, and what stands behind them', async () => {
  const exif = { IFD3: { GPSLatitude: '10/1 46/1 0/1' } };
  const frames = [
    await square(8).png().toBuffer(),
    await square(16).png().withExif(exif).toBuffer(),
  ];
  const icon = Buffer.concat([iconOf(frames), Buffer.from('Người chụp')]);
  expect(icon.includes('eXIf')).toBe(true);
  const plain = plainIco(icon);
  expect(plain.includes('eXIf')).toBe(false);
  expect(plain.includes('Người chụp')).toBe(false);
  const start = plain.readUInt32LE(6 + 16 + 12);
  const second = plain.subarray(start, start + plain.readUInt32LE(6 + 16 + 8));
  expect((await sharp(second).metadata()).width).toBe(16);
});

test('an icon without metadata keeps its bytes', async () => {
  const icon = await readFile(path.join(import.meta.dirname, '../../../public/favicon.ico'));
  expect(plainIco(icon)).toEqual(icon);
});

test.each([
  ['a picture with another name', () => square(8).jpeg().toBuffer()],
  ['a file cut short', async () => iconOf([await square(8).png().toBuffer()]).subarray(0, 40)],
])('%s is no icon', async (_, make) => {
  const content = await make();
  expect(() => plainIco(content)).toThrow(RangeError);
});
