import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../../src/counts/articles/path-index.ts';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import { renameArticle } from '../../../../src/counts/snapshot/rename-article.ts';
import {
  countsElsewhere,
  pulledCounts,
  viewsElsewhere,
} from '../../../../src/domain/counting/live-counts.ts';
import { combined, EMPTY, importOf, NOW } from '../imports.ts';

const OLD = '2026/sua-duong';
const NEW = '2026/sua-duong-xong';

describe('an article that was renamed', () => {
  test('has what it had under both ids, and nothing is left under the old one', async () => {
    const before = await importOf([[combined(), combined({ address: '203.0.113.8', after: 60 })]]);
    const renamed = createAddresses('/', [{ id: NEW, legacy: [] }]);
    const since = await importOf(
      [[combined({ target: '/bai-viet/sua-duong-xong/', after: 24 * 3600 })]],
      { before: before.counts, addresses: renamed },
    );
    expect(since.views).toEqual({ [OLD]: 2, [NEW]: 1 });

    const counts = renameArticle(since.counts, OLD, NEW);
    expect(counts.articles).toEqual({ [NEW]: { views: 3, recent: 3, ratings: 0, score: 0 } });

    // The days of the log have come along: they are what is recent at the next import.
    const next = await importOf(
      [[combined({ target: '/bai-viet/sua-duong-xong/', after: 25 * 3600 })]],
      { before: counts, addresses: renamed },
    );
    expect(next.counts.articles[NEW]).toMatchObject({ views: 4, recent: 4 });
    expect(next.counts.sources['logs']).toMatchObject({ days: { [NEW]: expect.any(String) } });
    expect(next.counts.sources['logs']).not.toHaveProperty(['days', OLD]);
  });

  test('keeps its ratings, and what a service tells again of its old id is not added again', () => {
    const service = 'https://dem.example';
    const told = { [OLD]: { views: 22, recent: 5, ratings: 2, score: 9 } };
    const pulled = addPull(EMPTY, service, told, NOW).counts;
    const renamed = renameArticle(pulled, OLD, NEW);
    expect(renamed.articles).toEqual({ [NEW]: told[OLD] });

    const later = { ...told, [NEW]: { views: 3, recent: 3, ratings: 1, score: 5 } };
    const again = addPull(renamed, service, later, NOW).counts;
    expect(again.articles[NEW]).toMatchObject({ views: 25, ratings: 3, score: 14 });

    // On the page: the service adds its own 3, and its total holds all 25.
    const known = pulledCounts(again.sources, service);
    const own = again.articles[NEW] ?? { views: 0, ratings: 0, score: 0 };
    expect(countsElsewhere(own, known[NEW]).views).toBe(22);
    expect(viewsElsewhere(Object.values(again.articles), Object.values(known))).toBe(0);
  });

  test('without counts leaves all as it is', () => {
    expect(renameArticle(EMPTY, OLD, NEW)).toBe(EMPTY);
  });
});
