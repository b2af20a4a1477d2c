import { describe, expect, test } from 'vitest';
import {
  mostRead,
  mostReadNow,
  mostReadRecently,
} from '../../../../src/domain/counting/most-read.ts';

const at = (id: string, day: number, views: number | undefined, recentViews: number) => ({
  id,
  publishedAt: new Date(Date.UTC(2023, 0, day)),
  article: { id },
  counts: { views, recentViews },
});

const portal = [
  at('unknown', 1, undefined, 0),
  at('unread', 2, 0, 0),
  at('few', 3, 5, 5),
  at('many', 1, 900, 1),
  at('tie-old', 4, 40, 9),
  at('tie-b', 5, 40, 9),
  at('tie-a', 5, 40, 9),
];
const ids = (articles: { article: { id: string } }[]) => articles.map(({ article }) => article.id);

describe('the most read articles', () => {
  test('of all time, articles are sorted by views, without those that nobody has read or counted', () => {
    expect(ids(mostRead(portal, 10))).toEqual(['many', 'tie-a', 'tie-b', 'tie-old', 'few']);
  });

  test('of the last 30 days, articles are sorted by recent views, without those that have none', () => {
    expect(ids(mostReadRecently(portal, 10))).toEqual(['tie-a', 'tie-b', 'tie-old', 'few', 'many']);
  });

  test('each article comes with the number by which the list is sorted', () => {
    expect(mostRead(portal, 2).map(({ views }) => views)).toEqual([900, 40]);
    expect(mostReadRecently(portal, 2).map(({ views }) => views)).toEqual([9, 9]);
  });

  test('no more articles are given than asked for', () => {
    expect(ids(mostRead(portal, 2))).toEqual(['many', 'tie-a']);
    expect(ids(mostReadRecently(portal, 1))).toEqual(['tie-a']);
  });

  test('without articles the lists are empty', () => {
    expect(mostRead([], 5)).toEqual([]);
    expect(mostReadRecently([], 5)).toEqual([]);
  });

  test('the list that was chosen from stays as it was', () => {
    expect(portal[0]?.id).toBe('unknown');
  });
});

describe('the list of the side column', () => {
  test('the list shows the most read of thirty days when they fill it', () => {
    const { recent, articles } = mostReadNow(portal, 5);
    expect(recent).toBe(true);
    expect(ids(articles)).toEqual(ids(mostReadRecently(portal, 5)));
    expect(ids(articles)).toHaveLength(5);
  });

  test('the list shows the most read of all time when thirty days do not fill it', () => {
    const quiet = portal.map((one) => ({
      ...one,
      counts: { ...one.counts, recentViews: one.id === 'few' ? 5 : 0 },
    }));
    const { recent, articles } = mostReadNow(quiet, 2);
    expect(recent).toBe(false);
    expect(ids(articles)).toEqual(['many', 'tie-a']);
  });

  test('the list is empty when nothing was counted', () => {
    const unread = portal.map((one) => ({ ...one, counts: { views: 0, recentViews: 0 } }));
    expect(mostReadNow(unread, 2).articles).toEqual([]);
  });
});
