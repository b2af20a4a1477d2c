/**
 * Pictures that are published as they are: of each format nothing but its pixels, seen in the bytes. In one file, since every
 * format is asked the same questions.
 */
import { deflateSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../../src/content/plain-picture/index.ts';
import { animation, photograph } from '../../support/sample-pictures.ts';
import { runs } from '../../support/properties.ts';

/** What must not be published; no picture holds it by chance. */
const SECRET = 'Nguoi chup: ong Ben Sen 10.7769,106.7009';
const FORMATS = ['jpeg', 'png', 'gif', 'webp', 'tiff', 'avif'] as const;
type Format = (typeof FORMATS)[number];

const plain = (format: Format) =>
  photograph(120, 80)
    .toFormat(format, format === 'tiff' ? { compression: 'lzw' } : {})
    .toBuffer();
const pixels = (content: Buffer) => sharp(content, { pages: -1 }).raw().toBuffer();
const secret = Buffer.from(SECRET);

function insert(content: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([content.subarray(0, at), part, content.subarray(at)]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function webpChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function withRiffSize(webp: Buffer): Buffer {
  const sized = Buffer.from(webp);
  sized.writeUInt32LE(webp.length - 8, 4);
  return sized;
}

/** A JPEG with EXIF, as a phone puts it behind the first, with a film. */
async function secondPicture(): Promise<Buffer> {
  const second = photograph(60, 40).withExif({ IFD0: { Artist: SECRET } });
  return Buffer.concat([await second.jpeg().toBuffer(), Buffer.from(`ftypmp42 ${SECRET}`)]);
}

/** Behind the signature and IHDR of a PNG; the tables of colours of a GIF; the start of a JPEG. */
const PNG_START = 33;
const gifStart = (gif: Buffer) => 13 + 3 * 2 ** ((gif.readUInt8(10) & 7) + 1);
const JPEG_START = 2;
const gifBlocks = Buffer.concat([Buffer.from([secret.length]), secret, Buffer.from([0])]);

const hidden: [
  name: string,
  format: Format,
  hide: (content: Buffer) => Buffer | Promise<Buffer>,
][] = [
  ...['tEXt', 'iTXt', 'eXIf', 'tIME', 'prVt', 'caBX', 'zXIf'].map(
    (type): (typeof hidden)[number] => [
      `a chunk ${type}`,
      'png',
      (png) => insert(png, PNG_START, pngChunk(type, Buffer.from(`Author\0${SECRET}`))),
    ],
  ),
  [
    'a chunk behind the pixels',
    'png',
    (png) => insert(png, png.length - 12, pngChunk('tEXt', secret)),
  ],
  ...Array.from({ length: 16 }, (_, program): (typeof hidden)[number] => [
    `the segment APP${program}`,
    'jpeg',
    (jpeg) => insert(jpeg, JPEG_START, jpegSegment(0xe0 + program, secret)),
  ]),
  ['a comment', 'jpeg', (jpeg) => insert(jpeg, JPEG_START, jpegSegment(0xfe, secret))],
  [
    'a list of pictures (MPF)',
    'jpeg',
    (jpeg) => insert(jpeg, JPEG_START, jpegSegment(0xe2, Buffer.from(`MPF\0${SECRET}`))),
  ],
  [
    'a second picture and a film',
    'jpeg',
    async (jpeg) => Buffer.concat([jpeg, await secondPicture()]),
  ],
  [
    'a thumbnail in JFIF',
    'jpeg',
    (jpeg) =>
      insert(
        jpeg,
        JPEG_START,
        jpegSegment(
          0xe0,
          Buffer.concat([Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x0d\x01'), secret]),
        ),
      ),
  ],
  [
    'a long Adobe segment',
    'jpeg',
    (jpeg) =>
      insert(
        jpeg,
        JPEG_START,
        jpegSegment(0xee, Buffer.concat([Buffer.from('Adobe\0\x64\0\0\0\0\x01'), secret])),
      ),
  ],
  [
    'a comment',
    'gif',
    (gif) => insert(gif, gifStart(gif), Buffer.concat([Buffer.from([0x21, 0xfe]), gifBlocks])),
  ],
  [
    'notes of a program',
    'gif',
    (gif) =>
      insert(
        gif,
        gifStart(gif),
        Buffer.concat([Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'), gifBlocks]),
      ),
  ],
  ...['EXIF', 'XMP ', 'C2PA', 'xxxx'].map((type): (typeof hidden)[number] => [
    `a chunk ${type}`,
    'webp',
    (webp) => withRiffSize(Buffer.concat([webp, webpChunk(type, secret)])),
  ]),
  [
    'bytes between its parts',
    'tiff',
    (tiff) => {
      const moved = Buffer.concat([tiff, Buffer.alloc(tiff.length % 2), secret]);
      const table = tiff.readUInt32LE(4);
      const copy = tiff.subarray(table, table + 6 + 12 * tiff.readUInt16LE(table));
      moved.writeUInt32LE(moved.length, 4);
      return Buffer.concat([moved, copy]);
    },
  ],
  ...FORMATS.map((format): (typeof hidden)[number] => [
    'bytes behind its end',
    format,
    (content) => Buffer.concat([content, secret]),
  ]),
];

describe('a picture that hides something', () => {
  test.each(hidden)('%s of a %s is not published, and the pixels are', async (_, format, hide) => {
    const content = await hide(await plain(format));
    expect(content.includes(SECRET)).toBe(true);
    const published = await withoutMetadata(content);
    expect(published.includes(SECRET)).toBe(false);
    expect(published.includes('Ben Sen')).toBe(false);
    if (format === 'avif') return;
    expect((await pixels(published)).equals(await pixels(content))).toBe(true);
  });

  test('a compressed text of a PNG is not published', async () => {
    const text = deflateSync(secret);
    const content = insert(
      await plain('png'),
      PNG_START,
      pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), text])),
    );
    expect((await withoutMetadata(content)).includes(text)).toBe(false);
  });

  test.each(['gif', 'webp'] as const)(
    'an animated %s keeps its frames, not its comment',
    async (format) => {
      const content = await animation(format, 90, 60);
      const published = await withoutMetadata(Buffer.concat([content, secret]));
      expect(published.includes(SECRET)).toBe(false);
      const { pages, delay, loop } = await sharp(content).metadata();
      expect(await sharp(published).metadata()).toMatchObject({ pages, delay, loop });
      expect((await pixels(published)).equals(await pixels(content))).toBe(true);
    },
  );

  test('a progressive JPEG with several scans and restarts keeps its pixels', async () => {
    const jpeg = await photograph(300, 200).jpeg({ progressive: true }).toBuffer();
    const published = await withoutMetadata(insert(jpeg, JPEG_START, jpegSegment(0xfe, secret)));
    expect(published.equals(await withoutMetadata(jpeg))).toBe(true);
    expect((await pixels(published)).equals(await pixels(jpeg))).toBe(true);
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    'the colour profile of a %s stays',
    async (format) => {
      const content = await photograph(120, 80).withIccProfile('p3').toFormat(format).toBuffer();
      const { icc } = await sharp(await withoutMetadata(content)).metadata();
      expect(icc?.equals((await sharp(content).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
    },
  );

  test('wherever chunks of any name stand in a PNG, only pixels are published', async () => {
    const png = await plain('png');
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const type = fc
      .tuple(letter, letter, letter, letter)
      .map(([a, b, c, d]) => a + b + c.toUpperCase() + d);
    await fc.assert(
      fc.asyncProperty(
        type,
        fc.uint8Array({ maxLength: 99 }),
        fc.boolean(),
        async (name, data, isLate) => {
          const chunk = pngChunk(name, Buffer.concat([secret, data]));
          const content = insert(png, isLate ? png.length - 12 : PNG_START, chunk);
          expect((await withoutMetadata(content)).equals(png)).toBe(true);
        },
      ),
      runs(60),
    );
  });

  test('the result is the same each time, and is not changed again', async () => {
    for (const [, format, hide] of hidden) {
      if (format === 'avif') continue;
      const content = await hide(await plain(format));
      const published = await withoutMetadata(content);
      expect((await withoutMetadata(content)).equals(published)).toBe(true);
      expect((await withoutMetadata(published)).equals(published)).toBe(true);
    }
  });
});
