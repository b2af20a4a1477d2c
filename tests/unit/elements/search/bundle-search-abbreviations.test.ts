/** What one bundle answers to a query that can also be written shorter or longer. */
import { describe, expect, test } from 'vitest';
import { articles, slugs } from './search-bundle.ts';
import type { Told } from './index-in-memory.ts';

describe('an abbreviation', () => {
  const told = articles({
    long: 'Ủy ban nhân dân phường',
    modern: 'Uỷ ban nhân dân phường',
    short: 'UBND phường',
    scattered: 'Ủy viên ban chấp hành; nhân viên; dân phòng; phường',
  });

  test.each(['UBND phường', 'ubnd phuong', 'Ủy ban nhân dân phường', 'UỶ BAN NHÂN DÂN PHƯỜNG'])(
    '%s finds the name, and the name finds it',
    async (query) => {
      expect(await slugs(told, query)).toEqual(expect.arrayContaining(['long', 'modern', 'short']));
    },
  );

  test('an abbreviation finds no article in which the words of the name are scattered', async () => {
    expect(await slugs(told, 'UBND phường')).not.toContain('scattered');
  });

  test.each([
    ['ủy ban nhân dân', 'Ủy ban nhân dân', 'UBND'],
    ['ủy ban nhân dan', 'Ủy ban nhân dân', 'UBND'],
    ['ủy ban nhan dan', 'Ủy ban nhân dân', 'UBND'],
    ['uy ban nhan dan', 'Ủy ban nhân dân', 'UBND'],
    ['ủy ban nhân dân phuong', 'Ủy ban nhân dân phường', 'UBND phường'],
    ['ủy ban nhân dan phường', 'Ủy ban nhân dân phường', 'UBND phường'],
    ['quận uy', 'Quận ủy', 'QU'],
    ['ubnd phường', 'UBND phường', 'Ủy ban nhân dân phường'],
    ['hdnd phường', 'HĐND phường', 'Hội đồng nhân dân phường'],
    ['hội dồng nhân dân', 'Hội đồng nhân dân', 'HĐND'],
  ])(
    'the name of an abbreviation is no more exact than what was typed: %s',
    async (query, title, body) => {
      const told: Told[] = [
        { slug: 'body', title: 'Tin', body: [body], date: '2023-01-09' },
        { slug: 'title', title, date: '2023-01-01' },
      ];
      expect(await slugs(told, query)).toEqual(['title', 'body']);
    },
  );

  test.each([
    ['ủy ban nhân dân', 'UBND', 'Úy ban nhân dân'],
    ['ủy ban nhân dan', 'UBND', 'Úy ban nhân dân'],
    ['ủy ban nhân dân phuong', 'UBND phường', 'Úy ban nhân dân phường'],
    ['quận uy', 'QU', 'Quân úy'],
  ])(
    'the name comes before one with other diacritics than those typed: %s',
    async (query, body, title) => {
      const told: Told[] = [
        { slug: 'title', title, date: '2023-01-09' },
        { slug: 'body', title: 'Tin', body: [body], date: '2023-01-01' },
      ];
      expect(await slugs(told, query)).toEqual(['body', 'title']);
    },
  );

  test('an article is found once, by the better of its variants', async () => {
    const both: Told[] = [
      { slug: 'both', title: 'Ủy ban nhân dân', body: ['UBND'], date: '2023-01-01' },
      { slug: 'short', title: 'Tin', body: ['UBND'], date: '2023-01-02' },
    ];
    expect(await slugs(both, 'UBND')).toEqual(['both', 'short']);
  });
});

describe('“đúng dấu”', () => {
  test.each([
    ['ủy ban nhân dân', ['long', 'short']],
    ['Uỷ ban nhân dân', ['long', 'short']],
    ['uy ban nhan dan', []],
    ['ủy ban nhân dan', []],
    ['HĐND', ['council', 'council-short']],
    ['hdnd', []],
    ['hội dồng nhân dân', []],
  ])(
    'only a name with all its diacritics is taken for that of an abbreviation: %s',
    async (query, found) => {
      const names = articles({
        long: 'Ủy ban nhân dân',
        short: 'UBND',
        council: 'Hội đồng nhân dân',
        'council-short': 'HĐND',
      });
      expect(await slugs(names, query, { exact: true })).toEqual(found);
    },
  );
});
