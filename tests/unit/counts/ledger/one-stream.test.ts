/** Parts of a log in one stream, as `cat` and `zcat` make it, count as parts in files of their own. */
import { expect, test } from 'vitest';
import { viewsOf } from '../../../bench/logs/history.ts';
import { createRandom } from '../../../bench/writing/random.ts';
import { combined, importOf } from '../imports.ts';

/** Six hours in which some sixty people read three articles; many return within 30 minutes. */
function writeLog(seed: number): string[] {
  const random = createRandom(seed);
  const pages = ['sua-duong', 'hop-dau-nam', 'lich-cat-nuoc'];
  return Array.from({ length: 3200 }, (_, place) =>
    combined({
      after: place * 7 + random.int(0, 300),
      ip: `203.0.113.${random.int(1, 60)}`,
      target: random.chance(0.3) ? `/bai-viet/${random.pick(pages)}/` : '/_astro/index.css',
    }),
  );
}

const log = writeLog(1);
const [a1, a2, a3] = [log.slice(0, 2000), log.slice(0, 2600), log];
const h = log.slice(0, 1000);
/** Parts that leave out minutes in the middle, which come later. */
const [first, second, third] = [log.slice(0, 1000), log.slice(900, 1100), log.slice(1050)];

test.each([
  ['the longest copy first', [a3, a2, a1]],
  ['the shortest copy first', [a1, a2, a3]],
  ['the same copy again and again', [a3, a3, a3]],
  ['a part again and again, then all', [h, h, h, a3]],
  ['the middle last', [first, third, second]],
  ['its parts backwards', [third, second, first]],
  ['its halves backwards and without an overlap', [log.slice(1600), log.slice(0, 1600)]],
])('a stream with %s counts each view once', async (_, copies) => {
  const clean = await importOf([log]);
  const { counts, stats } = await importOf([copies.flat()]);
  expect(viewsOf(counts)).toEqual(viewsOf(clean.counts));
  expect(stats.damaged).toBe(0);
  const again = await importOf([[...a2, ...a1]], { before: counts });
  expect(again.views, 'the next run adds nothing').toEqual(clean.views);
});
