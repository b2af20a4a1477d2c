import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileDigest } from '../../../../src/content/incremental/file-digests.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'digests-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const digestOf = (text: string) => hash('sha1', text, 'base64url');

test('a picture replaced under the same name, of the same size and time, has the digest of its bytes', async () => {
  const file = path.join(folder, 'a.jpg');
  const other = path.join(folder, 'b.jpg');
  await writeFile(file, 'cũ');
  await writeFile(other, 'kĩ');
  for (const name of [file, other]) await utimes(name, 1_700_000_000, 1_700_000_000);
  // As in a later build, so that the time of reading is not the time of writing.
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  expect(await fileDigest(file)).toBe(digestOf('cũ'));
  await rename(other, file);
  expect(await fileDigest(file)).toBe(digestOf('kĩ'));
});

test('a file that has just been written is read again, since it may change within one tick of the clock', async () => {
  const file = path.join(folder, 'a.pdf');
  // Fast enough for several versions of the same size within one tick.
  for (let version = 100; version < 300; version += 1) {
    writeFileSync(file, String(version));
    expect(await fileDigest(file)).toBe(digestOf(String(version)));
  }
});
