import { describe, expect, test } from 'vitest';
import type { Facets } from '../../../../src/elements/search/search-index.ts';
import {
  FILTER_NAMES,
  passesFilters,
  readSearchRequest,
  SORTS,
  writeSearchRequest,
  type SearchRequest,
} from '../../../../src/elements/search/search-request.ts';

const NOTHING: SearchRequest = { query: '', filters: {}, sort: 'lien-quan', exact: false };

describe('readSearchRequest', () => {
  test.each<[string, Partial<SearchRequest>]>([
    ['', {}],
    ['?q=', {}],
    ['?q=qu%E1%BA%ADn+%E1%BB%A7y', { query: 'quận ủy' }],
    ['?q=qu%E1%BA%ADn%20%E1%BB%A7y&nam=2023', { query: 'quận ủy', filters: { nam: '2023' } }],
    ['?q=a&q=b&utm_source=zalo', { query: 'a' }],
    ['?q=%E1%BA', { query: '\uFFFD' }],
    [`?q=${'dai+hoi+'.repeat(1250)}`, { query: 'dai hoi '.repeat(25).trim() }],
    ['?chuyen-muc=tin-noi-bat&thang=', { filters: { 'chuyen-muc': 'tin-noi-bat' } }],
    ['?xep=moi-nhat&dung-dau=1', { sort: 'moi-nhat', exact: true }],
    ['?xep=gi-do&dung-dau=co', {}],
  ])('the request is read from the URL %.80s', (search, question) => {
    expect(readSearchRequest(search)).toEqual({ ...NOTHING, ...question });
  });
});

describe('writeSearchRequest', () => {
  test.each<[Partial<SearchRequest>, string]>([
    [{}, ''],
    [{ query: 'a & b=c #1?' }, '?q=a+%26+b%3Dc+%231%3F'],
    [{ filters: { thang: '2023-01', nam: '2023' } }, '?nam=2023&thang=2023-01'],
    [
      { query: 'quận', filters: { 'chuyen-muc': 'van-hoa' }, sort: 'xem-nhieu', exact: true },
      '?q=qu%E1%BA%ADn&chuyen-muc=van-hoa&xep=xem-nhieu&dung-dau=1',
    ],
  ])('the request %j is written into a URL and read back the same', (changes, url) => {
    const question = { ...NOTHING, ...changes };
    expect(writeSearchRequest(question)).toBe(url);
    expect(readSearchRequest(url)).toEqual(question);
  });

  test('every filter and every order is read back as it was written', () => {
    for (const sort of SORTS) {
      const filters = Object.fromEntries(FILTER_NAMES.map((name) => [name, `trị-${name}`]));
      const question = { ...NOTHING, query: '"hòa bình"', filters, sort };
      expect(readSearchRequest(writeSearchRequest(question))).toEqual(question);
    }
  });
});

describe('passesFilters', () => {
  const facets: Facets = new Map([
    ['category', new Map([['y-te', new Set(['a', 'b'])]])],
    ['year', new Map([['2023', new Set(['b'])]])],
  ]);
  const filters = { 'chuyen-muc': 'y-te', nam: '2023' };

  test('an article passes when it passes each filter', () => {
    expect(passesFilters('b', facets, filters)).toBe(true);
    expect(passesFilters('a', facets, filters)).toBe(false);
    expect(passesFilters('c', facets, {})).toBe(true);
  });

  test('an article passes when the one filter it fails is left out', () => {
    expect(passesFilters('a', facets, filters, 'nam')).toBe(true);
    expect(passesFilters('a', facets, filters, 'chuyen-muc')).toBe(false);
  });

  test('an article of the month passes when only the year is left out, since the month belongs to the year', () => {
    expect(passesFilters('b', facets, { thang: '2022-01' }, 'nam')).toBe(true);
    expect(passesFilters('b', facets, { thang: '2022-01' }, 'chuyen-muc')).toBe(false);
  });

  test('an article passes no filter that the index lacks, and no value that nothing has', () => {
    expect(passesFilters('b', facets, { phuong: 'sen-ha' })).toBe(false);
    expect(passesFilters('b', facets, { nam: '2031' })).toBe(false);
  });
});
