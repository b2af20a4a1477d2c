/** A file of the cache is what was written, or none: never something else. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSealed, writeSealed } from '../../../src/content/sealed-file.ts';
import { runs } from '../../support/properties.ts';

const VALUE = { a: new Map([['bài', new Date(0)]]), b: [1, 'hai', new Set([3])] };
let file: string;
let whole: Buffer;
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'cache-')), 'x/y.bin');
  await writeSealed(file, '1', VALUE);
  whole = await readFile(file);
});
afterAll(() => rm(path.dirname(path.dirname(file)), { recursive: true }));

test('a sealed file is read as it was written, by the version that wrote it only', async () => {
  expect(await readSealed(file, '1')).toEqual(VALUE);
  expect(await readSealed(file, '2')).toBeUndefined();
  expect(await readSealed(`${file}.none`, '1')).toBeUndefined();
});

test('with one byte changed, cut short or with bytes behind it, a sealed file is as none', async () => {
  const damaged = fc.oneof(
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, other]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ other;
      return bytes;
    }),
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => Buffer.concat([whole, more])),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      await writeFile(`${file}.2`, bytes);
      expect(await readSealed(`${file}.2`, '1')).toBeUndefined();
    }),
    runs(300),
  );
});
