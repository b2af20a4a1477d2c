/** Whatever happens to a build, what was published before stays published. */
import type { ChildProcess } from 'node:child_process';
import { access, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildFixture, runBuild } from '../support/fixture-portal.ts';
import { listFiles, readFolder } from './folder.ts';

test('a build killed half-way leaves the former portal, and the next one is not disturbed', async () => {
  let pages = 0;
  const { exitCode, outDir } = await buildFixture('killed', {
    prepare: ({ outDir }) => publishMarker(outDir),
    watch: async (build, outDir) => {
      pages = await killWhenPagesAppear(build, `${outDir}.next`);
    },
  });
  expect(pages, 'the build was killed while it wrote pages').toBeGreaterThan(0);
  expect(exitCode).toBeNull();
  expect(await readFolder(outDir)).toEqual({ 'index.html': 'Former.\n' });

  const content = path.join(path.dirname(outDir), 'content');
  const next = await runBuild({ CONTENT_DIR: content, OUT_DIR: outDir, SEARCH_INDEX: 'off' });
  expect(next.exitCode, next.output).toBe(0);
  expect(await listFiles(outDir)).toContain('bai-viet/hop-dau-nam/index.html');
  expect((await readdir(path.dirname(outDir))).sort()).toEqual(['content', 'dist']);
});

test('a machine that stopped while it swapped the folders gets the former portal back', async () => {
  const { exitCode, outDir } = await buildFixture('half-swapped', {
    overlay: 'broken-title-missing',
    prepare: async ({ outDir }) => {
      await publishMarker(outDir);
      await rename(outDir, `${outDir}.former`);
    },
  });
  expect(exitCode).toBe(1);
  expect(await readFolder(outDir)).toEqual({ 'index.html': 'Former.\n' });
});

test('a build that succeeds leaves nothing of the former portal', async () => {
  const { exitCode, output, outDir } = await buildFixture('replaced', {
    env: { SEARCH_INDEX: 'off' },
    prepare: async ({ outDir }) => {
      await publishMarker(outDir);
      await writeFile(path.join(outDir, 'bai-da-xoa.html'), 'Gone.\n');
    },
  });
  expect(exitCode, output).toBe(0);
  await expect(access(path.join(outDir, 'bai-da-xoa.html'))).rejects.toThrow();
  expect((await readdir(path.dirname(outDir))).sort()).toEqual(['content', 'dist']);
});

/** Kills the build once it has written a page; the number of pages it had written by then. */
async function killWhenPagesAppear(build: ChildProcess, folder: string): Promise<number> {
  while (build.exitCode === null) {
    const files = await listFiles(folder).catch(() => []);
    const pages = files.filter((file) => file.endsWith('.html')).length;
    if (pages > 0) {
      build.kill('SIGKILL');
      return pages;
    }
    await wait(5);
  }
  return 0;
}

async function publishMarker(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'index.html'), 'Former.\n');
}
