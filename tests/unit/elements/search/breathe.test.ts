import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';
import { breathe } from '../../../../src/elements/search/breathe.ts';
import { searchBundle } from '../../../../src/elements/search/bundle-search.ts';
import { bundleInMemory } from './index-in-memory.ts';
import { articles } from './search-bundle.ts';

/** Later than whatever other files have breathed at. */
let now = 0;
let turns = 0;

beforeEach(async () => {
  now = Math.max(now, performance.now()) + 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve(void (turns += 1)) });
  await breathe();
  turns = 0;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the browser gets its turn once work has taken long, and not before', async () => {
  now += 7;
  await breathe();
  expect(turns).toBe(0);
  now += 1;
  await breathe();
  await breathe();
  expect(turns).toBe(1);
});

test('a browser without a scheduler gets its turn, too: what waited comes first', async () => {
  vi.stubGlobal('scheduler', undefined);
  const order: string[] = [];
  const waiting = new MessageChannel();
  waiting.port1.onmessage = () => order.push('a tap');
  waiting.port2.postMessage(0);
  now += 100;
  await breathe();
  order.push('the work');
  waiting.port1.close();
  expect(order).toEqual(['a tap', 'the work']);
});

test('where all work is slow, the browser has its turn after each word that is looked up', async () => {
  const bundle = bundleInMemory(articles({ a: 'quận ủy họp', b: 'ủy ban nhân dân quận' }));
  const lookUps: number[] = [];
  const counting: typeof bundle = {
    ...bundle,
    find(...asked) {
      now += 100;
      lookUps.push(turns);
      return bundle.find(...asked);
    },
  };
  const lists = { abbreviations: [['UBND', 'Ủy ban nhân dân']], synonyms: [] } as const;
  const graph = queryGraph('UBND quận', lists);
  const settings = { lastIsPrefix: false, exact: false, sort: 'date' } as const;
  expect(await searchBundle(counting, { graph, ...settings })).toHaveLength(1);
  expect(lookUps.length).toBeGreaterThan(6);
  expect(lookUps).toEqual([...lookUps.keys()]);
});
