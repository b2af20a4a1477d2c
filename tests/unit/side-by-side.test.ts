/** `npm run check` runs its checks at the same time. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os, { availableParallelism } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/documents.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-scripts-'));
  const scripts = { sound: 'node -e 0', broken: 'node -e "console.log(42); process.exit(3)"' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ scripts }));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...scripts: string[]) {
  const program = path.join(ROOT, 'tests/support/side-by-side.ts');
  return spawnSync(process.execPath, [program, ...scripts], { cwd: folder, encoding: 'utf8' });
}

test('when one of more scripts than processors fails, all have failed, and each says how it ended', () => {
  const others = Array.from({ length: availableParallelism() }, () => 'sound');
  const { status, stdout } = run(...others, 'broken');
  expect(status).toBe(1);
  expect(stdout).toContain('broken: FAILED\n42');
  expect(stdout.match(/sound: passed/g)).toHaveLength(others.length);
});

test('when all scripts pass, they have passed together', () => {
  expect(run('sound').status).toBe(0);
});
