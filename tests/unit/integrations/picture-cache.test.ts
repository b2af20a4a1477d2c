import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordPictureCache, verifyPictureCache } from '../../../src/integrations/picture-cache.ts';

let cacheDir: string;
const at = (name: string) => path.join(cacheDir, 'assets', name);
const left = async () => (await readdir(path.join(cacheDir, 'assets')).catch(() => [])).sort();

/** A cache that a build has recorded, with two pictures. */
beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-cache-'));
  await mkdir(path.join(cacheDir, 'assets'));
  await recordPictureCache(cacheDir, new Map());
  for (const name of ['a.webp', 'b.webp']) await writeFile(at(name), await picture());
  await recordPictureCache(cacheDir, new Map());
});
afterEach(() => rm(cacheDir, { recursive: true }));

async function picture(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  return sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080', noise } })
    .webp()
    .toBuffer();
}

describe('a cache of pictures', () => {
  test('that is as the last build left it is kept whole', async () => {
    const digests = await verifyPictureCache(cacheDir);
    expect(await left()).toEqual(['a.webp', 'b.webp']);
    expect([...digests.keys()].sort()).toEqual(['a.webp', 'b.webp']);
  });

  test.each<[string, () => Promise<void>]>([
    ['cut short', () => truncate(at('a.webp'), 200)],
    ['empty', () => truncate(at('a.webp'), 0)],
    ['of zeroes, as after a power cut', () => writeFile(at('a.webp'), Buffer.alloc(400))],
    ['of another file', () => writeFile(at('a.webp'), 'không phải ảnh')],
  ])('loses a picture that is %s, and keeps the others', async (_, damage) => {
    await damage();
    await verifyPictureCache(cacheDir);
    expect(await left()).toEqual(['b.webp']);
  });

  test('keeps a whole picture of a build that was killed, and loses half of one', async () => {
    const whole = await picture();
    await writeFile(at('c.webp'), whole);
    await writeFile(at('d.webp'), whole.subarray(0, whole.length / 2));
    await verifyPictureCache(cacheDir);
    expect(await left()).toEqual(['a.webp', 'b.webp', 'c.webp']);
  });

  test.each(['{"rules":"0-8.0.0","digests":{}}', '{"rules', ''])(
    'is emptied when its record is of another version or damaged: %s',
    async (record) => {
      await writeFile(path.join(cacheDir, 'assets.json'), record);
      expect(await verifyPictureCache(cacheDir)).toEqual(new Map());
      expect(await left()).toEqual([]);
    },
  );

  test('that does not exist yet is begun', async () => {
    await rm(cacheDir, { recursive: true });
    expect(await verifyPictureCache(cacheDir)).toEqual(new Map());
    expect(await readFile(path.join(cacheDir, 'assets.json'), 'utf8')).toContain('"digests":{}');
  });
});
