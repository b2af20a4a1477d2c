import { describe, expect, test } from 'vitest';
import {
  mostRead,
  mostReadNow,
  mostReadRecently,
} from '../../../../src/domain/counting/most-read.ts';

const at = (id: string, day: number, views: number | undefined, recentViews: number) => ({
  id,
  publishedAt: new Date(Date.UTC(2023, 0, day)),
  views,
  recentViews,
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
const ids = (articles: { id: string }[]) => articles.map(({ id }) => id);

describe('the most read articles', () => {
  test('of all time: by views; unread and uncounted ones do not appear', () => {
    expect(ids(mostRead(portal, 10))).toEqual(['many', 'tie-a', 'tie-b', 'tie-old', 'few']);
  });

  test('of late: by recent views; those without any do not appear', () => {
    expect(ids(mostReadRecently(portal, 10))).toEqual(['tie-a', 'tie-b', 'tie-old', 'few', 'many']);
  });

  test('are no more than asked for', () => {
    expect(ids(mostRead(portal, 2))).toEqual(['many', 'tie-a']);
    expect(ids(mostReadRecently(portal, 1))).toEqual(['tie-a']);
  });

  test('of nothing are none', () => {
    expect(mostRead([], 5)).toEqual([]);
    expect(mostReadRecently([], 5)).toEqual([]);
  });

  test('leave the list they were chosen from as it was', () => {
    expect(portal[0]?.id).toBe('unknown');
  });
});

describe('the list of the side column', () => {
  test('it shows the most read of thirty days when they fill it', () => {
    const { recent, articles } = mostReadNow(portal, 5);
    expect(recent).toBe(true);
    expect(ids(articles)).toEqual(ids(mostReadRecently(portal, 5)));
    expect(ids(articles)).toHaveLength(5);
  });

  test('it shows the most read of all time when thirty days do not fill it', () => {
    const quiet = portal.map((article) => ({
      ...article,
      recentViews: article.id === 'few' ? 5 : 0,
    }));
    const { recent, articles } = mostReadNow(quiet, 2);
    expect(recent).toBe(false);
    expect(ids(articles)).toEqual(['many', 'tie-a']);
  });

  test('it is empty when nothing was counted', () => {
    const unread = portal.map((article) => ({ ...article, views: 0, recentViews: 0 }));
    expect(mostReadNow(unread, 2).articles).toEqual([]);
  });
});
