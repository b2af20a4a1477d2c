import { expect, test } from 'vitest';
import { readFacets, storeFacets } from '../../../../src/domain/search/facets.ts';

test('what articles can be filtered by is read back, with months and years', () => {
  const date = (month: string) => `${month}-05T08:00:00+07:00`;
  const articles = [
    { date: date('2024-02'), category: 'Tin', categories: ['tin', 'dang'], wards: [], topic: 'le' },
    { date: date('2024-02'), category: 'Tin', categories: ['tin'], wards: ['sen-ha'] },
    { date: date('2023-11'), category: 'Tin', categories: ['tin', 'dang'], wards: ['sen-ha'] },
  ];
  const stored = JSON.parse(JSON.stringify(storeFacets(articles))) as ReturnType<
    typeof storeFacets
  >;
  expect(readFacets(stored)).toEqual(
    new Map([
      [
        'year',
        new Map([
          ['2024', new Set([0, 1])],
          ['2023', new Set([2])],
        ]),
      ],
      [
        'month',
        new Map([
          ['2024-02', new Set([0, 1])],
          ['2023-11', new Set([2])],
        ]),
      ],
      [
        'category',
        new Map([
          ['tin', new Set([0, 1, 2])],
          ['dang', new Set([0, 2])],
        ]),
      ],
      ['ward', new Map([['sen-ha', new Set([1, 2])]])],
      ['topic', new Map([['le', new Set([0])]])],
    ]),
  );
});
