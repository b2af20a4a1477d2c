/** Whatever happens to a build, what was published before stays published. */
import type { ChildProcess } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cacheDirOf } from '../../src/environment.ts';
import { buildFixture, FIXTURES, runBuild } from '../support/fixture-portal.ts';
import { listFiles, readFolder } from './folder.ts';
import { publishPrevious } from './previous-portal.ts';

describe('a portal whose builds fail, one after the other', () => {
  const folder = path.join(FIXTURES, '../../.output/fixtures/failing');
  const content = path.join(folder, 'content');
  const outDir = path.join(folder, 'dist');
  const settings = { CONTENT_DIR: content, OUT_DIR: outDir, SEARCH_INDEX: 'off' };
  const cache = path.join(cacheDirOf(content), 'assets');
  let previous: Record<string, string> = {};

  test('a build killed half-way leaves the previous portal', async () => {
    let pages = 0;
    const { exitCode } = await buildFixture('failing', {
      prepare: async () => {
        previous = await publishPrevious(outDir);
      },
      watch: async (build) => {
        pages = await killWhenPagesAppear(build, `${outDir}.spare`);
      },
    });
    expect(pages, 'the build was killed while it wrote pages').toBeGreaterThan(0);
    expect(exitCode).toBeNull();
    expect(await readFolder(outDir)).toEqual(previous);
  });

  test('the next build is not disturbed, and a full disk stops it in Vietnamese and leaves the previous portal', async () => {
    await rm(cache, { recursive: true, force: true });
    const { exitCode, output } = await runBuild({
      ...settings,
      NODE_OPTIONS: '--import ./tests/support/fail-writes.mjs',
      // Pictures of the cache, and a file that is written when all pages and pictures are there.
      FAIL_WRITES_BELOW: [cache + path.sep, `${outDir}.next/_headers`].join(path.delimiter),
    });
    expect(exitCode, output).toBe(1);
    expect(output).toContain(`Hết chỗ trên đĩa khi đang ghi vào ${outDir} hoặc `);
    expect(output, 'no stack').not.toMatch(/^ +at /m);
    expect(await readFolder(outDir)).toEqual(previous);
  });

  test('the one after publishes no half of a picture and nothing of the previous portal, and refuses a second build beside it', async () => {
    const halves = await readdir(cache);
    expect(halves.length, 'halves of pictures in the cache').toBeGreaterThan(0);
    let second = { exitCode: null as number | null, output: '' };
    const { exitCode, output } = await runBuild(settings, {
      async watch(build) {
        await lockAppears(build, `${outDir}.lock`);
        // It would be ready before the second has begun.
        build.kill('SIGSTOP');
        second = await runBuild(settings);
        build.kill('SIGCONT');
        expect(second.output).toContain(`(số ${build.pid} trên máy `);
      },
    });
    expect(second.exitCode).toBe(1);
    expect(second.output).toMatch(
      /^Cổng này đang được dựng bởi một tiến trình khác .* giờ Hà Nội\)/m,
    );
    expect(second.output, 'no stack').not.toContain('    at ');

    expect(exitCode, output).toBe(0);
    const files = await listFiles(outDir);
    expect(files).toContain('bai-viet/hop-dau-nam/index.html');
    expect(files).not.toContain('bai-viet/bai-cu/index.html');
    const pictures = files.filter((file) => /^_astro\/.*\.(?:webp|jpg|avif)$/.test(file));
    expect(pictures.length).toBeGreaterThanOrEqual(halves.length);
    for (const file of pictures) await sharp(path.join(outDir, file)).raw().toBuffer();
    expect(await besides(outDir)).toEqual([]);
  });
});

test('a folder with files that no build wrote is not replaced', async () => {
  const { exitCode, output, outDir } = await buildFixture('foreign-files', {
    prepare: async ({ outDir }) => {
      await mkdir(outDir);
      await writeFile(path.join(outDir, 'luan-van.docx'), 'Ba năm làm việc.\n');
    },
  });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^Không dựng vào .*tệp không phải của một cổng/m);
  expect(output, 'Astro adds nothing of its own').not.toContain('[ERROR]');
  expect(await readFolder(outDir)).toEqual({
    'luan-van.docx': Buffer.from('Ba năm làm việc.\n').toString('latin1'),
  });
});

test.each<[string, string[], (folder: string) => Record<string, string>, RegExp]>([
  [
    'a disk that is full when the bundler begins',
    ['--fresh'],
    (folder) => ({
      NODE_OPTIONS: '--import ./tests/support/fail-writes.mjs',
      FAIL_WRITES_BELOW: path.join(folder, 'dist.next'),
    }),
    /^Hết chỗ trên đĩa khi đang ghi vào .*Bản đang chạy được giữ nguyên\.$/,
  ],
  [
    'a disk that is full when pages are made with kept modules',
    [],
    (folder) => ({
      NODE_OPTIONS: '--import ./tests/support/fail-writes.mjs',
      FAIL_WRITES_BELOW: path.join(folder, 'dist.next'),
    }),
    /^Hết chỗ trên đĩa khi đang ghi vào .*Bản đang chạy được giữ nguyên\.$/,
  ],
  [
    'a file in place of the cache',
    [],
    () => ({}),
    /^Có một tệp nằm ở chỗ phải là thư mục .*\(ENOTDIR\)\. Hãy xóa .*giữ nguyên\.$/,
  ],
])('%s is told in one Vietnamese sentence', async (name, words, envOf, sentence) => {
  const id = name.replaceAll(' ', '-');
  const folder = path.join(FIXTURES, '../../.output/fixtures', id);
  const cache = cacheDirOf(path.join(folder, 'content'));
  const env = envOf(folder);
  const { exitCode, output } = await buildFixture(id, {
    words,
    env: { SEARCH_INDEX: 'off', ...env },
    prepare: async () => {
      await rm(cache, { recursive: true, force: true });
      if (Object.keys(env).length === 0) await writeFile(cache, 'x');
    },
  });
  await rm(cache, { recursive: true, force: true });
  expect(exitCode, output).toBe(1);
  const told = output.split('\n').filter((line) => !/^$|^Đang đọc|^ {2}…/.test(line));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(sentence);
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

/** Waits until a running build has locked its folder. */
async function lockAppears(build: ChildProcess, file: string): Promise<void> {
  while (build.exitCode === null && !(await stat(file).catch(() => undefined))) await wait(5);
}

/** What a build has left beside the published folder and the one that takes turns with it. */
async function besides(outDir: string): Promise<string[]> {
  const names = await readdir(path.dirname(outDir));
  const known = ['content', path.basename(outDir), `${path.basename(outDir)}.spare`];
  return names.filter((name) => !known.includes(name));
}
