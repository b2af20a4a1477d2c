/** Requests are sorted by time whether they fit into memory or not. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CommandError } from '../../../../src/cli/run-command.ts';
import { byTime, type Request } from '../../../../src/counts/log/request.ts';
import { createSorter } from '../../../../src/counts/log/sort-requests.ts';
import { createRandom } from '../../../bench/writing/random.ts';

/** Requests of a log whose parts are in any order, some of them twice. */
function writeRequests(seed: number): Request[] {
  const random = createRandom(seed);
  return Array.from({ length: random.int(1, 6) }, () => {
    const from = 1_790_000_000 + random.int(0, 5000);
    return Array.from({ length: random.int(0, 3000) }, (_, place) => ({
      time: from + Math.floor(place / 3) + random.int(-30, 30),
      article: random.int(-2, 900),
      visitor: random.int(0, 2 ** 31) * 2 ** 22,
      lineHash: random.int(0, 2 ** 31) * 2 ** 22 + 1,
    }));
  }).flat();
}

async function sort(requests: readonly Request[], maxInMemory: number) {
  const sorter = createSorter(maxInMemory);
  try {
    for (let from = 0; from < requests.length; from += 700) {
      await sorter.add(requests.slice(from, from + 700));
    }
    return await Array.fromAsync(sorter.sorted());
  } finally {
    await sorter.close();
  }
}

afterEach(() => vi.unstubAllEnvs());

describe.each(Array.from({ length: 8 }, (_, seed) => seed + 1))(
  'sorting random requests %i',
  (seed) => {
    test.each([40, 1000, 5000, 100_000])(
      'they are sorted with room for %i in memory',
      async (maxInMemory) => {
        const requests = writeRequests(seed);
        const parts = await sort(requests, maxInMemory);
        expect(parts.flatMap((part) => part.requests)).toEqual(requests.toSorted(byTime));
        for (const [index, { requests: own, until }] of parts.entries()) {
          expect(own.every(({ time }) => time < until)).toBe(true);
          const later = parts.slice(index + 1).flatMap((part) => part.requests);
          expect(later.every(({ time }) => time >= until)).toBe(true);
        }
      },
    );
  },
);

test('the temporary file has no name', async () => {
  const sorter = createSorter(10);
  await sorter.add(writeRequests(1));
  const names = await readdir(tmpdir());
  expect(names.filter((name) => /^tin-quan-[\da-f]{8}-[\da-f]{4}-/.test(name))).toEqual([]);
  await sorter.close();
});

test('a folder that cannot be written gives an error with a hint', async () => {
  vi.stubEnv('TMPDIR', '/khong/co');
  vi.stubEnv('TEMP', '/khong/co');
  const sorting = sort(writeRequests(1), 10);
  await expect(sorting).rejects.toThrow(CommandError);
  await expect(sorting).rejects.toThrow(
    /Không ghi được tệp tạm trong thư mục \/khong\/co .+đặt biến TMPDIR/,
  );
});
