/** What one bundle answers. In one file, since all of it is asked of the same few articles in the same manner. */
import { describe, expect, test } from 'vitest';
import { articles, search, slugs } from './search-bundle.ts';
import type { Told } from './index-in-memory.ts';

describe('the forms in which a citizen types a word', () => {
  const told = articles({ a: 'Đường Hoà Bình', b: 'đường Hòa Bình', c: 'Dương và Hoa Binh' });

  test.each([
    'Đường Hòa Bình',
    'đường hoà bình',
    'ĐƯỜNG HOÀ BÌNH',
    'đường hòa bình'.normalize('NFD'),
    'dường hòa bình',
    'Ðường\u00A0Hòa \u200BBình',
  ])(
    '%s finds words with these diacritics first, then those with the same letters',
    async (query) => {
      expect(await slugs(told, query)).toEqual(['a', 'b', 'c']);
      expect((await search(told, query)).map(({ exactness }) => exactness)).toEqual([2, 2, 0]);
    },
  );

  test('without diacritics all words with the same letters rank alike', async () => {
    const matches = await search(told, 'duong hoa binh');
    expect(matches.map(({ id, exactness }) => [id, exactness])).toContainEqual(['a', 0]);
    expect(matches).toHaveLength(3);
    expect(new Set(matches.map(({ exactness }) => exactness))).toEqual(new Set([0]));
  });

  test('with diacritics on some words only, articles with these come first', async () => {
    const mixed = articles({ a: 'dương hòa bình', b: 'đường hòa binh', c: 'đường hoa binh' });
    expect(await slugs(mixed, 'đường hoa binh')).toEqual(['c', 'b', 'a']);
    expect(await slugs(mixed, 'duong hòa binh')).toEqual(['a', 'b', 'c']);
  });
});

describe('the words of a query', () => {
  const told = articles({ a: 'quận ủy họp', b: 'quận họp' });

  test.each([
    ['quận họp', ['b', 'a']],
    ['quận ủy', ['a']],
    ['quận khôngđâucó', []],
    ['khôngđâucó', []],
    ['khôngđâucó gìcả', []],
  ])('an article must hold all words of “%s”', async (query, expected) => {
    expect(await slugs(told, query)).toEqual(expected);
  });

  test('an article must hold the words themselves, not longer ones', async () => {
    const longer = articles({ a: 'anh', b: 'an' });
    expect(await slugs(longer, 'an')).toEqual(['b']);
  });

  test('the last word may be the beginning of one while the reader is typing', async () => {
    const longer = articles({ a: 'quận anh', b: 'quận an', c: 'anh' });
    expect(await slugs(longer, 'quận an', { lastIsPrefix: true })).toEqual(['a', 'b']);
    expect(await slugs(longer, 'an quận', { lastIsPrefix: true })).toEqual(['b']);
  });
});

describe('a number of a document or a date', () => {
  const told = articles({
    plan: 'Kế hoạch số 159-KH/QU ngày 13/01/2023',
    decision: 'Quyết định 522/QĐ-UBND',
    apart: 'Có 159 hộ; theo KH của QU, ngày 13 tháng 2023, 01 lần',
  });

  test.each([
    ['159-KH/QU', 'plan'],
    ['159-kh', 'plan'],
    ['KH/QU', 'plan'],
    ['13/01/2023', 'plan'],
    ['522/QĐ-UBND', 'decision'],
    ['522/QD-UBND', 'decision'],
    ['qđ-ubnd', 'decision'],
  ])('%s is found, in one piece before scattered', async (query, slug) => {
    expect((await slugs(told, query))[0]).toBe(slug);
  });
});

describe('words with signs or figures between', () => {
  const told = articles({
    dash: 'Phát triển kinh tế - xã hội; cầu Bồ Đề – Long Biên.',
    joined: 'Lúc 15h45, nhà 10A3, VNeID, VTV1, YouTube, COVID19.',
  });

  test.each([
    ['"kinh te - xa hoi"', ['dash']],
    ['"kinh tế xã hội"', ['dash']],
    ['"Bồ Đề – Long Biên"', ['dash']],
    ['15h45', ['joined']],
    ['covid-19', ['joined']],
    ['vneid', ['joined']],
    ['youtube', ['joined']],
    ['1599', []],
    ['109', []],
    ['vtvx', []],
    ['youtubx', []],
    ['15h46', []],
  ])('%s finds %j', async (query, found) => {
    expect(await slugs(told, query)).toEqual(found);
  });
});

describe('the parts of a number or a date', () => {
  const told = articles({
    other: 'Ngày 11/11/2026; hẹn ngày 10/11, ở bến đò sông Sen, số 12 – 12.',
    same: 'Họp ngày 10/11/2026, tăng 8,5 %, ngõ 12/5 bến đò.',
  });

  test.each([
    ['10/11/2026', ['same']],
    ['11/10/2026', []],
    ['bến đò 12/5', ['same']],
    ['5/12', []],
    ['8,5', ['same']],
  ])('the parts of a number or a date stand together in their order: %s', async (query, found) => {
    expect(await slugs(told, query)).toEqual(found);
  });

  test('the parts of a number are highlighted only where they stand together', async () => {
    const [match] = await search(told.slice(1), 'ngày 12/5');
    // ngày, 12, 5; not the 5 of 8,5
    expect(match?.positions).toHaveLength(3);
  });
});

describe('words in quotation marks', () => {
  const told = articles({
    phrase: 'họp quận ủy hôm nay',
    reversed: 'ủy quận',
    apart: 'quận họp ủy',
    folded: 'quan úy chỉ huy',
    number: 'số 159-KH/TU',
  });

  test.each([
    ['"quận ủy"', ['phrase', 'folded']],
    ['"quan uy"', ['phrase', 'folded']],
    ['“Quận Uỷ”', ['phrase', 'folded']],
    ['"ủy quận"', ['reversed']],
    ['"uy quan"', ['reversed']],
    ['"quận ủy" họp', ['phrase']],
    ['"họp quận" "hôm nay"', ['phrase']],
    ['"quận ủy" "nay họp"', []],
    ['"159-KH"', ['number']],
    ['"KH 159"', []],
  ])('the words in %s are found in this order and no other', async (query, expected) => {
    expect(await slugs(told, query)).toEqual(expected);
  });

  test('words in quotation marks are no phrase across title and lead', async () => {
    const split = [{ slug: 'a', title: 'Bản tin quận', lead: 'Ủy viên', date: '2023-01-01' }];
    expect(await slugs(split, '"quận ủy"')).toEqual([]);
  });
});

describe('“đúng dấu”', () => {
  const told = articles({ modern: 'hoà bình', plain: 'hòa bình', other: 'hoa bình', d: 'đa, da' });

  test('only the diacritics that were typed are found, wherever the tone is placed', async () => {
    expect(await slugs(told, 'hòa bình', { exact: true })).toEqual(['modern', 'plain']);
    expect(await slugs(told, 'hoà bình', { exact: true })).toEqual(['modern', 'plain']);
    expect(await slugs(told, 'hoa bình', { exact: true })).toEqual(['other']);
    expect(await slugs(told, 'hoa binh', { exact: true })).toEqual([]);
  });

  test('only words with these diacritics are highlighted', async () => {
    const [match] = await search(told, 'đa', { exact: true });
    expect(match?.positions).toHaveLength(1);
  });

  test('the same holds for phrases and abbreviations', async () => {
    const more = articles({ a: 'ủy ban nhân dân', b: 'uy bán nhân dân', c: 'UBND' });
    expect(await slugs(more, 'UBND', { exact: true })).toEqual(['a', 'c']);
    expect(await slugs(more, '"ủy ban"', { exact: true })).toEqual(['a']);
  });
});

describe('the place of the words', () => {
  const told: Told[] = [
    { slug: 'body', title: 'Tin', body: ['Quận uỷ và quận ủy'], date: '2023-01-09' },
    { slug: 'folded', title: 'Quân úy', date: '2023-01-08' },
    { slug: 'lead', title: 'Tin', lead: 'Quận ủy họp', date: '2023-01-07' },
    { slug: 'title', title: 'Quận ủy họp', date: '2023-01-06' },
    { slug: 'title-too', title: 'Họp Quận ủy', date: '2023-01-05' },
  ];

  test('the title ranks before the lead and the lead before the body, and of equals the newer first', async () => {
    expect(await slugs(told, 'quan uy')).toEqual(['folded', 'title', 'title-too', 'lead', 'body']);
  });

  test('exact diacritics in the body rank before other diacritics in the title', async () => {
    expect(await slugs(told, 'quận ủy')).toEqual(['title', 'title-too', 'lead', 'body', 'folded']);
  });
});

test.each([
  '🎉',
  '<script>alert(1)</script>',
  '\u0000\u001F',
  '?!…',
  'a'.repeat(10_000),
  '" " "',
  '"',
])('an odd query does no harm: %j', async (query) => {
  expect(await slugs(articles({ a: 'quận ủy' }), query)).toEqual([]);
});
