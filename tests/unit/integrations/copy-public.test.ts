import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPublic } from '../../../src/integrations/copy-public.ts';

let folder: string;
let original: Buffer;
let plain: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tep-chung-'));
  const green = sharp({ create: { width: 8, height: 6, channels: 3, background: '#228844' } });
  plain = await green.png().toBuffer();
  const exif = { IFD0: { Artist: 'Người chụp' }, IFD3: { GPSLatitude: '10/1 46/1 0/1' } };
  original = await green.jpeg().withExif(exif).toBuffer();
  await mkdir(path.join(folder, 'public/icons'), { recursive: true });
  await writeFile(path.join(folder, 'public/icons/share.JPG'), original);
  await writeFile(path.join(folder, 'public/icon.png'), plain);
  await writeFile(path.join(folder, 'public/hong.webp'), 'không phải ảnh');
  await writeFile(path.join(folder, 'public/robots.json'), '{}');
});
afterAll(() => rm(folder, { recursive: true }));

test('pictures among the public files of a portal lose what the camera wrote, and nothing else changes', async () => {
  const built = path.join(folder, 'dist');
  const names = ['hong.webp', 'icon.png', 'icons/share.JPG', 'robots.json'];
  const files = names.map((name) => [name, path.join(folder, 'public', name)] as const);
  const problems = await copyPublic(new Map(files), built);
  const copied = await readFile(path.join(built, 'icons/share.JPG'));
  const { exif, width } = await sharp(copied).metadata();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  expect({ exif, width }).toEqual({ exif: undefined, width: 8 });
  expect(await readFile(path.join(built, 'icon.png'))).toEqual(plain);
  expect(await readFile(path.join(built, 'robots.json'), 'utf8')).toBe('{}');
  expect(problems).toMatchObject([{ severity: 'error', file: 'public/hong.webp' }]);
});
