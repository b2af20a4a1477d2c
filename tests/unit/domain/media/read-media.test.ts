/** Files made by ffmpeg 4.1; the lengths are those that it tells of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../../../src/domain/media/read-bytes.ts';
import { readMedia } from '../../../../src/domain/media/read-media.ts';
import { options } from '../../../support/random-texts.ts';
import { formatDuration, isoDuration } from '../../../../src/domain/media/format-duration.ts';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/media');

/** Each with its length in seconds, and the size of its picture as it is seen. */
const FILES: [name: string, seconds: number, picture?: { width: number; height: number }][] = [
  ['cbr.mp3', 2.06],
  ['vbr.mp3', 2.06],
  ['noi.m4a', 2.05],
  ['noi.ogg', 2],
  ['noi.opus', 2.01],
  ['ngang.mp4', 3, { width: 160, height: 90 }],
  ['dung.mp4', 3, { width: 90, height: 160 }],
  ['ngang.webm', 3, { width: 160, height: 90 }],
];

const bytesOf = (name: string) => readFileSync(path.join(FOLDER, name));
const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (position, length) => bytes.subarray(position, position + length),
});
const read = (name: string, bytes: Uint8Array = bytesOf(name)) =>
  readMedia(path.extname(name).slice(1), sourceOf(bytes));

test.each(FILES)('%s plays for %d seconds', async (name, seconds, picture) => {
  const facts = await read(name);
  expect(Math.abs((facts?.seconds ?? 0) - seconds)).toBeLessThan(0.02);
  expect({ width: facts?.width, height: facts?.height }).toEqual({
    width: picture?.width,
    height: picture?.height,
  });
});

test('a film of a telephone tells that it holds the place where it was taken', async () => {
  expect(await read('dung.mp4')).toMatchObject({ hasPlace: true });
  expect(await read('ngang.mp4')).not.toHaveProperty('hasPlace');
});

test.each(['noi.m4a', 'ngang.mp4', 'dung.mp4'])(
  '%s of which the copy broke off cannot be played',
  async (name) => {
    const bytes = bytesOf(name);
    for (const part of [0.1, 0.5, 0.99]) {
      expect(await read(name, bytes.subarray(0, bytes.length * part))).toBeUndefined();
    }
  },
);

test('whatever bytes a file holds, reading ends without an exception', async () => {
  const damaged = fc.record({
    name: fc.constantFrom(...FILES.map(([name]) => name)),
    at: fc.nat(12_000),
    noise: fc.uint8Array({ maxLength: 40 }),
    end: fc.nat(12_000),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ name, at, noise, end }) => {
      const bytes = Uint8Array.from(bytesOf(name));
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      const facts = await read(name, bytes.subarray(0, Math.max(1, end)));
      expect(facts === undefined || facts.seconds > 0).toBe(true);
    }),
    options,
  );
});

describe('a length of time', () => {
  test.each([
    [0.2, '1 giây', 'PT1S'],
    [45, '45 giây', 'PT45S'],
    [59.7, '1 phút', 'PT1M'],
    [205, '3 phút 25 giây', 'PT3M25S'],
    [3600, '1 giờ', 'PT1H'],
    [3725, '1 giờ 2 phút', 'PT1H2M5S'],
  ])('of %d seconds is “%s”', (seconds, words, iso) => {
    expect(formatDuration(seconds)).toBe(words);
    expect(isoDuration(seconds)).toBe(iso);
  });
});
