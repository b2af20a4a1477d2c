/** Pictures that are offered for download: published without what says who took them, and where. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../../src/content/plain-picture/index.ts';
import { photograph } from '../../support/sample-pictures.ts';

describe('a picture that is offered for download', () => {
  const camera = { IFD0: { Make: 'Máy ảnh của ai đó' }, IFD3: { GPSLatitude: '10/1 47/1 0/1' } };

  test.each(['jpeg', 'webp', 'png'] as const)(
    'loses what a camera wrote into it, in %s, and keeps its kind, its size and its upright',
    async (format) => {
      const taken = photograph(120, 80).withExif(camera).withMetadata({ orientation: 6 });
      const content = await taken.toFormat(format).toBuffer();
      expect((await sharp(content).metadata()).exif).toBeDefined();
      const published = await withoutMetadata(content);
      const { exif, xmp, iptc, orientation, ...kept } = await sharp(published).metadata();
      expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
      expect(kept).toMatchObject({ format, width: 80, height: 120 });
    },
  );

  test.each(['jpeg', 'png', 'gif', 'webp', 'tiff'] as const)(
    'is unchanged, byte for byte, in %s when it carries nothing',
    async (format) => {
      // The strips of a TIFF in JPEG are files of their own, in which anything may stand.
      const options = format === 'tiff' ? { compression: 'lzw' } : {};
      const content = await photograph(120, 80).toFormat(format, options).toBuffer();
      expect((await withoutMetadata(content)).equals(content)).toBe(true);
    },
  );

  /** A TIFF of two pages, and the same with a tag of text on its last page, which the picture library cannot write. */
  const scan = async () => {
    const page = await photograph(120, 80).png().toBuffer();
    return sharp([page, page], { join: { animated: true } })
      .tiff({ compression: 'none' })
      .toBuffer();
  };
  function withTag(tiff: Buffer, tag: number, text: string): Buffer {
    const last = tiff.readUInt32LE(findLast(tiff));
    const count = tiff.readUInt16LE(last);
    const entries = tiff.subarray(last + 2, last + 2 + 12 * count);
    const own = Buffer.alloc(12);
    own.writeUInt16LE(tag, 0);
    own.writeUInt16LE(2, 2);
    own.writeUInt32LE(text.length + 1, 4);
    const table = tiff.length + text.length + 1;
    own.writeUInt32LE(tiff.length, 8);
    const all = [
      ...Array.from({ length: count }, (_, index) => entries.subarray(12 * index, 12 * index + 12)),
      own,
    ];
    all.sort((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0));
    const size = Buffer.alloc(2);
    size.writeUInt16LE(count + 1);
    const file = Buffer.concat([tiff, Buffer.from(`${text}\0`), size, ...all, Buffer.alloc(4)]);
    file.writeUInt32LE(table, findLast(tiff));
    return file;
  }
  /** Where the offset of the table of the last page stands. */
  function findLast(tiff: Buffer): number {
    let link = 4;
    for (;;) {
      const table = tiff.readUInt32LE(link);
      const next = table + 2 + 12 * tiff.readUInt16LE(table);
      if (tiff.readUInt32LE(next) === 0) return link;
      link = next;
    }
  }

  test.each([
    ['the maker of the camera', 0x010f],
    ['the artist', 0x013b],
    ['the computer', 0x013c],
  ])('loses %s, in a TIFF of two pages, and keeps its pages without loss', async (_, tag) => {
    const content = withTag(await scan(), tag, 'Phong chup Ben Sen');
    expect(await sharp(content).metadata()).toMatchObject({ pages: 2 });
    const published = await withoutMetadata(content);
    expect(published.includes('Phong chup Ben Sen')).toBe(false);
    expect(await sharp(published).metadata()).toMatchObject({ format: 'tiff', pages: 2 });
    const pixels = (file: Buffer) => sharp(file, { pages: -1 }).raw().toBuffer();
    expect((await pixels(published)).equals(await pixels(content))).toBe(true);
  });

  test('is unchanged when it is a scan of two pages that says nothing of its maker', async () => {
    const content = await scan();
    expect((await withoutMetadata(content)).equals(content)).toBe(true);
  });
});
