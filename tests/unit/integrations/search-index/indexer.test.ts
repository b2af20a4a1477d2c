import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRendered, saveRendered, storedName } from '../../../../src/content/rendered-store.ts';
import { makeBundlesEarly } from '../../../../src/integrations/search-index/early-bundles.ts';
import { writeSearchIndex } from '../../../../src/integrations/search-index/index.ts';
import { BundleIndexer } from '../../../../src/integrations/search-index/indexer.ts';
import { readFolder } from '../../../build/folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'indexer-'));
  await mkdir(at('rendered'));
  for (const day of ['01', '02', '03', '04', '05']) {
    const date = `2024-05-${day}T08:00:00+07:00`;
    const facts = { date, category: 'Tin', categories: ['tin'], wards: [] };
    const search = {
      path: `bai-viet/b${day}/`,
      title: `Quận họp ${day}`,
      lead: '',
      facts,
      blocks: [],
    };
    const body = { html: '', headings: [], blocks: [], links: [], pictures: [], words: 0 };
    await saveRendered(at('rendered'), storedName(new Date(date), search.path, 'k'), {
      ...body,
      search,
    });
  }
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

async function taskOf(target: string, from: number, to: number) {
  const entries = (await listRendered(at('rendered'))).slice(from, to);
  const folders = { target: at(target), rendered: at('rendered'), cache: at(`${target}-cache`) };
  return { entries, years: '2024', code: 'v1', engine: 'engine_aa', ...folders };
}

test('bundles are the same from threads as from none, asked for at once or one after the other', async () => {
  const threads = new BundleIndexer(2);
  const none = new BundleIndexer(0);
  const ranges = [
    [0, 2],
    [2, 3],
    [3, 5],
  ] as const;
  const tasks = (target: string) =>
    Promise.all(ranges.map(([from, to]) => taskOf(target, from, to)));
  try {
    const beside = await Promise.all((await tasks('a')).map((task) => threads.write(task)));
    const written = await Promise.all((await tasks('b')).map((task) => none.write(task)));
    expect(beside).toEqual(written);
    expect(new Set(beside.map(({ name }) => name)).size).toBe(3);
    expect(await readFolder(at('a'), /./)).toEqual(await readFolder(at('b'), /./));
    const later = await threads.write(await taskOf('a', 0, 5));
    expect(later).toEqual(await none.write(await taskOf('b', 0, 5)));
  } finally {
    await threads.close();
  }
});

test('bundles made beside the pages are those of the index, which counts them as made', async () => {
  const sizes = { large: 4, medium: 3, small: 2 };
  const rendered = at('rendered');
  const all = (await listRendered(rendered)).map((entry) => ({
    ...entry,
    known: { digest: entry.name },
  }));
  const lists = { abbreviations: [], synonyms: [] };
  const early = at('early-cache');
  let isRendered = false;
  const making = makeBundlesEarly({
    ...{ rendered, cache: early, sizes, maxWithoutThreads: 0 },
    entries: () => (isRendered ? all : undefined),
  });
  // Nothing is made of texts that are not all there.
  await setTimeout(500);
  expect(existsSync(early)).toBe(false);
  isRendered = true;
  await expect.poll(() => existsSync(early), { timeout: 20_000 }).toBe(true);
  const madeEarly = await making.finish();
  expect(madeEarly.size).toBeGreaterThan(1);

  const write = async (name: string, options: object) => {
    await mkdir(at(name));
    return writeSearchIndex(at(name), {
      rendered,
      lists,
      entries: all,
      sizes,
      ...options,
    } as never);
  };
  const report = await write('with', { cache: early, madeEarly });
  expect(report.made.articles).toBe(all.length);
  expect(await write('without', { cache: at('other-cache') })).toMatchObject({ made: report.made });
  expect(await readFolder(at('with'), /./)).toEqual(await readFolder(at('without'), /./));
});

test('bundles of a build that stops are not waited for', async () => {
  const making = makeBundlesEarly({
    rendered: at('rendered'),
    cache: at('no'),
    entries: () => undefined,
  });
  await making.stop();
  expect([...(await making.finish())]).toEqual([]);
});

test('a bundle that cannot be written is a failure, and the next one is written all the same', async () => {
  for (const count of [0, 1]) {
    const indexer = new BundleIndexer(count);
    try {
      const impossible = { ...(await taskOf('c', 0, 1)), target: '/dev/null/x' };
      await expect(indexer.write(impossible), `${count} threads`).rejects.toThrow('ENOTDIR');
      expect(await indexer.write(await taskOf('d', 0, 1))).toMatchObject({ views: [null] });
    } finally {
      await indexer.close();
    }
  }
});
