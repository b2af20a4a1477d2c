import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSecret } from '../../../../src/counter/readers/secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-secret-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('a secret is made once, and nothing else is left in its folder', async () => {
  const secret = await readSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await readSecret(folder)).toBe(secret);
  expect(await readdir(folder)).toEqual(['secret']);
});

test('a folder of another user is refused', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(123_456);
  await expect(readSecret(folder)).rejects.toThrow('người khác trên máy cũng vào được');
  expect(await readdir(folder)).toEqual([]);
});
