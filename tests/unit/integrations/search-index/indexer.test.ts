import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
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
    const body = {
      html: '',
      headings: [],
      blocks: [],
      links: [],
      pictures: [],
      words: 0,
      media: [],
    };
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

test('of the bundles that wait for a thread the largest is made first', async () => {
  const indexer = new BundleIndexer(1);
  const order: number[] = [];
  try {
    const ranges = [
      [0, 1],
      [1, 2],
      [1, 3],
      [1, 5],
    ] as const;
    const tasks = await Promise.all(ranges.map(([from, to]) => taskOf('largest', from, to)));
    await Promise.all(
      tasks.map(async (task) => {
        await indexer.write(task);
        order.push(task.entries.length);
      }),
    );
    expect(order).toEqual([1, 4, 2, 1]);
  } finally {
    await indexer.close();
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
  const isRendered = new Set<string>();
  const making = makeBundlesEarly({
    ...{ rendered, cache: early, sizes, maxWithoutThreads: 0 },
    searched: () => all.map(({ name, year }) => ({ file: name, year })),
    find: (file) => (isRendered.has(file) ? all.find(({ name }) => name === file) : undefined),
  });
  const bundles = async () =>
    (await readdir(early).catch(() => [])).filter((file) => file.endsWith('.head')).length;
  // Of two bundles the newest article is one; nothing is made of texts that are not all there.
  all.slice(2).forEach(({ name }) => isRendered.add(name));
  await setTimeout(500);
  expect(await bundles()).toBe(0);
  all.slice(1).forEach(({ name }) => isRendered.add(name));
  // The program for the browser is kept like a bundle.
  await expect.poll(bundles, { timeout: 20_000 }).toBe(2);
  all.forEach(({ name }) => isRendered.add(name));
  await expect.poll(bundles, { timeout: 20_000 }).toBe(3);
  const madeEarly = await making.finish();
  expect(madeEarly.size).toBe(2);

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
    searched: () => undefined,
    find: () => undefined,
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
