import { describe, expect, test } from 'vitest';
import { createPathIndex } from '../../../../src/counts/articles/path-index.ts';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import { renameArticle } from '../../../../src/counts/snapshot/rename-article.ts';
import {
  countsNotInService,
  pulledCounts,
  viewsNotInService,
} from '../../../../src/domain/counting/live-counts.ts';
import { combined, EMPTY, importOf, NOW } from '../imports.ts';

const OLD = '2026/sua-duong';
const NEW = '2026/sua-duong-xong';

describe('the counts of a renamed article move to its new id', () => {
  test('the counts of both ids are added, and nothing is left under the old one', async () => {
    const before = await importOf([[combined(), combined({ ip: '203.0.113.8', after: 60 })]]);
    const renamed = createPathIndex('/', [{ id: NEW, legacy: [] }]);
    const since = await importOf(
      [[combined({ target: '/bai-viet/sua-duong-xong/', after: 24 * 3600 })]],
      { before: before.counts, pathIndex: renamed },
    );
    expect(since.views).toEqual({ [OLD]: 2, [NEW]: 1 });

    const counts = renameArticle(since.counts, OLD, NEW);
    expect(counts.articles).toEqual({ [NEW]: { views: 3, recent: 3, ratings: 0, score: 0 } });

    // The days of the log moved as well, so `recent` is right at the next import.
    const next = await importOf(
      [[combined({ target: '/bai-viet/sua-duong-xong/', after: 25 * 3600 })]],
      { before: counts, pathIndex: renamed },
    );
    expect(next.counts.articles[NEW]).toMatchObject({ views: 4, recent: 4 });
    expect(next.counts.sources['logs']).toMatchObject({ days: { [NEW]: expect.any(String) } });
    expect(next.counts.sources['logs']).not.toHaveProperty(['days', OLD]);
  });

  test('ratings move as well, and totals that a service reports again for the old id are not added again', () => {
    const service = 'https://dem.example';
    const totals = { [OLD]: { views: 22, recent: 5, ratings: 2, score: 9 } };
    const pulled = addPull(EMPTY, service, totals, NOW).counts;
    const renamed = renameArticle(pulled, OLD, NEW);
    expect(renamed.articles).toEqual({ [NEW]: totals[OLD] });

    const later = { ...totals, [NEW]: { views: 3, recent: 3, ratings: 1, score: 5 } };
    const again = addPull(renamed, service, later, NOW).counts;
    expect(again.articles[NEW]).toMatchObject({ views: 25, ratings: 3, score: 14 });

    // The page adds the 3 views that the service knows of the new id; the total of the service holds all 25.
    const known = pulledCounts(again.sources, service);
    const own = again.articles[NEW] ?? { views: 0, ratings: 0, score: 0 };
    expect(countsNotInService(own, known[NEW]).views).toBe(22);
    expect(viewsNotInService(Object.values(again.articles), Object.values(known))).toBe(0);
  });

  test('renaming an article without counts changes nothing', () => {
    expect(renameArticle(EMPTY, OLD, NEW)).toBe(EMPTY);
  });
});
