import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPicture } from '../../../src/content/picture-file.ts';
import { animation, heic, logo, photograph } from '../../support/sample-pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(name: string, content: Uint8Array | string) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return inspectPicture(file, path.join(folder, 'cache'));
}

describe('a picture that can be published', () => {
  test.each([
    [{ r: 250, g: 20, b: 20 }, '200'],
    [{ r: 10, g: 130, b: 255 }, '012'],
    [{ r: 128, g: 128, b: 128 }, '111'],
  ])('a picture of the colour %j has the tone %s', async (background, tone) => {
    const content = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
    expect(await inspect(`tone-${tone}.png`, content)).toMatchObject({ tone });
  });

  test('a picture that can be seen through has no tone, since it would stay visible', async () => {
    expect(await inspect('clear.png', await logo('#102030').png().toBuffer())).not.toHaveProperty(
      'tone',
    );
  });

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)(
    'a picture in %s is accepted',
    async (format) => {
      const content = await photograph(120, 80).toFormat(format).toBuffer();
      expect(await inspect(`a.${format}`, content)).toMatchObject({
        ...{ width: 120, height: 80, format: format === 'jpeg' ? 'jpg' : format },
      });
    },
  );

  test('a picture in CMYK is accepted', async () => {
    const content = await photograph(120, 80).toColourspace('cmyk').jpeg().toBuffer();
    expect(await inspect('cmyk.jpg', content)).toMatchObject({ format: 'jpg', width: 120 });
  });

  test('a picture with 16 bits a colour is accepted', async () => {
    const content = await photograph(120, 80).toColourspace('rgb16').png().toBuffer();
    expect(await inspect('deep.png', content)).toMatchObject({ format: 'png', width: 120 });
  });

  test.each(['gif', 'webp'] as const)(
    'a picture with three frames in %s has the size of one frame',
    async (format) => {
      const content = await animation(format, 90, 60);
      expect(await inspect(`b.${format}`, content)).toMatchObject({ width: 90, height: 60 });
    },
  );

  test('a picture that the camera turned has the size it is shown in', async () => {
    const content = await photograph(120, 80).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspect('turned.jpg', content)).toMatchObject({ width: 80, height: 120 });
  });

  test('a picture with a wrong extension has the format of its content', async () => {
    const content = await photograph(120, 80).png().toBuffer();
    expect(await inspect('wrong.jpg', content)).toMatchObject({ format: 'png' });
  });

  test('a picture with bytes behind its end is accepted, as some cameras write them', async () => {
    const content = await photograph(120, 80).jpeg().toBuffer();
    expect(await inspect('more.jpg', Buffer.concat([content, Buffer.alloc(500, 7)]))).toMatchObject(
      { format: 'jpg' },
    );
  });
});

describe('the ground of a transparent picture', () => {
  test.each([
    ['white for a dark drawing', '#102a43', '#ffffff'],
    ['dark for a white drawing', '#fdfdfd', '#1f2933'],
  ])('the ground is %s', async (_, colour, ground) => {
    expect(await inspect('logo.png', await logo(colour).png().toBuffer())).toMatchObject({
      ground,
    });
  });

  test('the ground is absent when no pixel is transparent', async () => {
    const content = await photograph(90, 60).ensureAlpha().png().toBuffer();
    expect(await inspect('solid.png', content)).not.toHaveProperty('ground');
  });
});

describe('a picture that cannot be published', () => {
  test.each([
    ['an empty file', 'a.jpg', () => '', 'Không đọc được tệp ảnh này'],
    ['a text', 'a.png', () => 'không phải ảnh', 'Không đọc được tệp ảnh này'],
    ['a drawing in SVG', 'a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    [
      'SVG under another name',
      'b.png',
      () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'SVG',
    ],
    ['HEIC', 'IMG_0001.HEIC', heic, 'HEIC'],
    ['HEIC called JPG', 'IMG_0002.JPG', heic, 'HEIC'],
    ['a HEIC file whose head is broken', 'c.heic', () => 'ftypheic', 'HEIC'],
    ['a JPEG cut in half', 'd.jpg', () => cut('jpeg', 0.5), 'bị cụt hoặc hỏng'],
    [
      'a progressive JPEG cut at its end',
      'e.jpg',
      () => cut('jpeg', 0.95, { progressive: true }),
      'bị cụt hoặc hỏng',
    ],
    ['a PNG cut in half', 'f.png', () => cut('png', 0.5), 'bị cụt hoặc hỏng'],
    ['a WebP cut in half', 'g.webp', () => cut('webp', 0.5), 'Không đọc được tệp ảnh này'],
    ['more pixels than fit in memory', 'h.png', huge, 'Ảnh quá lớn'],
  ])('%s is refused with what is wrong and what to do', async (_, name, make, words) => {
    const inspected = await inspect(name, await make());
    expect(inspected).toMatchObject({
      message: expect.stringContaining(words) as string,
      hint: expect.stringMatching(/\S{2}.*\.$/) as string,
    });
    expect(await readdir(path.join(folder, 'cache/pictures'), { recursive: true })).not.toContain(
      name,
    );
  });

  async function cut(format: 'jpeg' | 'png' | 'webp', part: number, options = {}) {
    const content = await photograph(300, 200).toFormat(format, options).toBuffer();
    return content.subarray(0, Math.floor(content.length * part));
  }

  /** The head of a PNG of 20,000 × 20,000 pixels. */
  async function huge() {
    const content = await photograph(8, 8).png().toBuffer();
    content.writeUInt32BE(20_000, 16);
    content.writeUInt32BE(20_000, 20);
    content.writeUInt32BE(crc32(content.subarray(12, 29)), 29);
    return content;
  }
});

describe('what a build knows of a picture', () => {
  const entries = () => readdir(path.join(folder, 'cache/pictures'), { recursive: true });

  test('the result is kept by the bytes, so that the next build need not decode them', async () => {
    const content = await photograph(70, 50).jpeg().toBuffer();
    const first = await inspect('kept.jpg', content);
    const kept = (await entries()).length;
    expect(await inspect('renamed.jpg', content)).toEqual(first);
    expect((await entries()).length).toBe(kept);
  });

  const invent = '{"width":77,"height":11,"format":"jpg"}';
  test.each([
    ['cut off', (entry: string) => entry.slice(0, 60)],
    ['emptied', () => ''],
    ['another width', (entry: string) => entry.replace('"width":71', '"width":77')],
    ['another ground', (entry: string) => entry.replace('}', ',"ground":"#000"}')],
    ['an invented picture', () => invent],
    [
      'an invented picture below the old mark',
      (entry: string) => entry.replace(/\n.*/, `\n${invent}`),
    ],
    ['the entry of another picture', (_: string, other: string) => other],
  ])('a picture is decoded again when its entry was damaged: %s', async (_, damage) => {
    const content = await photograph(71, 50).jpeg().toBuffer();
    const first = await inspect('damaged.jpg', content);
    const digest = 'digest' in first ? first.digest : '';
    const other = await inspect('other.jpg', await photograph(33, 22).jpeg().toBuffer());
    const fileOf = async (end: string) =>
      path.join(
        folder,
        'cache/pictures',
        (await entries()).find((name) => name.endsWith(end)) ?? '',
      );
    const file = await fileOf(digest);
    const entry = await readFile(file, 'utf8');
    const damaged = damage(
      entry,
      await readFile(await fileOf('digest' in other ? other.digest : ''), 'utf8'),
    );
    expect(damaged).not.toBe(entry);
    await writeFile(file, damaged);
    expect(await inspect('damaged.jpg', content)).toEqual(first);
    expect(await readFile(file, 'utf8')).toBe(entry);
  });

  test('other bytes under the same name are decoded', async () => {
    await inspect('same.jpg', await photograph(72, 50).jpeg().toBuffer());
    const second = await inspect(
      'same.jpg',
      await sharp(await photograph(33, 50).jpeg().toBuffer())
        .png()
        .toBuffer(),
    );
    expect(second).toMatchObject({ width: 33, format: 'png' });
  });
});
