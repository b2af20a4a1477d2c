import { describe, expect, test } from 'vitest';
import { collectionRows, rowOf, sections, visibilityOf } from '../../src/collections.ts';

const at = (iso: string) => new Date(iso);

describe('what a row says of when its entries are seen', () => {
  test('an article is seen by its own fields, an alert by its own', () => {
    const [from, until] = [at('2023-01-13T00:00:00Z'), at('2023-02-01T00:00:00Z')];
    const article = { publishedAt: from, expiresAt: until, draft: true, review: true };
    expect(visibilityOf(rowOf('articles'), article)).toEqual({
      from,
      until,
      draft: true,
      review: true,
    });
    expect(visibilityOf(rowOf('alerts'), { from, until })).toEqual({ from, until, draft: false });
  });

  test('a field that the row does not name holds nothing back, whatever it is called', () => {
    const data = { publishedAt: at('2030-01-01T00:00:00Z'), draft: true };
    expect(visibilityOf(rowOf('pages'), data)).toEqual({});
    expect(visibilityOf({ visible: { from: 'issuedAt' } }, data)).toEqual({ draft: false });
  });
});

test('the pages that list a collection are those of its row', () => {
  expect(sections).toEqual([
    { name: 'alerts', path: 'thong-bao-khan', title: 'Thông báo khẩn' },
    { name: 'topics', path: 'dong-su-kien', title: 'Dòng sự kiện' },
  ]);
  for (const [name, { listedOn, path }] of collectionRows) {
    expect(listedOn !== 'section' || Boolean(path), name).toBe(true);
  }
});

test('a feed tells when an article was changed, and the search its title', () => {
  const changed = at('2023-05-01T00:00:00Z');
  const article = {
    ...{ title: 'Họp', summary: 'Tóm tắt', publishedAt: at('2023-01-01T00:00:00Z') },
    ...{ corrections: [{ at: changed, note: 'Sửa' }], attachments: [] },
  };
  expect(rowOf('articles').feed?.(article as never)).toMatchObject({
    ...{ title: 'Họp', summary: 'Tóm tắt', changedAt: changed },
  });
  expect(rowOf('articles').search?.(article as never)).toMatchObject({ title: 'Họp' });
});
