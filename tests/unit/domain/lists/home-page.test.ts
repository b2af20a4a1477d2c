import { describe, expect, test } from 'vitest';
import { chooseHome } from '../../../../src/domain/lists/home-page.ts';

const article = (
  id: string,
  more: { featured?: boolean; cover?: boolean; main?: string; day?: number } = {},
) => ({
  id,
  publishedAt: new Date(Date.UTC(2026, 0, more.day ?? 1)),
  featured: more.featured ?? false,
  categories: [more.main ?? 'kinh-te'],
  ...(more.cover && { cover: {} }),
});
const section = (slug: string, articles: ReturnType<typeof article>[], below = [slug]) => ({
  slug,
  below: new Set(below),
  articles,
});
const many = (count: number, more: Parameters<typeof article>[1] = {}) =>
  Array.from({ length: count }, (_, index) => article(`${more.main ?? 'kinh-te'}-${index}`, more));

describe('the lead story', () => {
  test('the lead is the newest featured article with a picture', () => {
    const lead = article('c', { featured: true, cover: true });
    const articles = [article('a', { cover: true }), article('b', { featured: true }), lead];
    expect(chooseHome(articles, []).lead).toBe(lead);
  });

  test('the lead is the newest with a picture when none is featured, and the newest when none has one', () => {
    expect(chooseHome([article('a'), article('b', { cover: true })], []).lead?.id).toBe('b');
    expect(chooseHome([article('a'), article('b')], []).lead?.id).toBe('a');
  });

  test('a portal without articles has neither a lead nor anything else', () => {
    expect(chooseHome([], [section('kinh-te', [])])).toEqual({
      lead: undefined,
      featured: [],
      latest: [],
      notices: [],
      bands: [],
    });
  });
});

test('featured articles stand beside the lead, filled up with the newest', () => {
  const articles = [
    article('a'),
    article('b'),
    ...many(3),
    article('z', { featured: true, cover: true }),
  ];
  expect(chooseHome(articles, []).featured.map(({ id }) => id)).toEqual([
    'a',
    'b',
    'kinh-te-0',
    'kinh-te-1',
  ]);
  expect(chooseHome(articles, []).lead?.id).toBe('z');
});

test('other featured articles stand before newer ones, and no article stands there twice', () => {
  const articles = [
    article('a'),
    article('b', { featured: true }),
    article('c'),
    article('d', { featured: true, cover: true }),
    article('e', { featured: true }),
    article('f'),
  ];
  expect(chooseHome(articles, []).featured.map(({ id }) => id)).toEqual(['b', 'e', 'a', 'c']);
});

test('the latest articles are the six newest of those that are not above', () => {
  const articles = many(20, { cover: true });
  expect(chooseHome(articles, []).latest).toEqual(articles.slice(5, 11));
});

test('no article stands both at the top and among the latest or in a band', () => {
  const articles = many(12, { cover: true });
  const { lead, featured, latest, bands } = chooseHome(articles, [section('kinh-te', articles)]);
  const top = [lead, ...featured];
  expect(latest).not.toEqual([]);
  expect(bands).not.toEqual([]);
  expect(latest.filter((one) => top.includes(one))).toEqual([]);
  expect(bands.flatMap((band) => band.articles).filter((one) => top.includes(one))).toEqual([]);
});

describe('a band', () => {
  const top = many(5, { main: 'tren', cover: true });

  test('a band holds the articles whose main category is its own or one below it', () => {
    const own = many(2, { main: 'y-te', cover: true });
    const others = many(2, { main: 'khac', cover: true });
    const { bands } = chooseHome(
      [...top, ...own, ...others],
      [section('xa-hoi', [...own, ...others], ['xa-hoi', 'y-te'])],
    );
    expect(bands.map(({ articles }) => articles)).toEqual([own]);
  });

  test('a band that would hold a single article is left out', () => {
    const own = many(1);
    expect(chooseHome([...top, ...own], [section('kinh-te', own)]).bands).toEqual([]);
  });

  test('a band holds the five newest articles at most', () => {
    const own = many(7);
    const { bands } = chooseHome([...top, ...own], [section('kinh-te', own)]);
    expect(bands[0]?.articles).toEqual(own.slice(0, 5));
  });

  test('a band is newest first, also when an older article has the picture, and then shows titles', () => {
    const own = [article('a'), article('b', { cover: true }), article('c'), article('d')];
    const { bands } = chooseHome([...top, ...own], [section('kinh-te', own)]);
    expect(bands[0]?.articles.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(bands[0]?.form).toBe('titles');
  });

  test('the band with the newest article comes first', () => {
    const old = many(2, { main: 'cu', day: 3 });
    const young = many(2, { main: 'moi', day: 9 });
    const sections = [section('cu', old), section('moi', young)];
    const { bands } = chooseHome([...top, ...young, ...old], sections);
    expect(bands.map(({ slug }) => slug)).toEqual(['moi', 'cu']);
  });

  test('the category of notices has its newest articles at the top, and no band', () => {
    const own = many(7, { main: 'thong-bao' });
    const { notices, latest, bands } = chooseHome(
      [...top, ...own],
      [section('thong-bao', own)],
      'thong-bao',
    );
    expect(notices).toEqual(own.slice(0, 5));
    expect(bands).toEqual([]);
    expect(latest).toEqual(own.slice(5));
  });

  test.each([
    { have: 'no picture', own: many(5), form: 'titles' },
    { have: 'few articles', own: many(3, { cover: true }), form: 'row' },
    { have: 'pictures and titles', own: many(5, { cover: true }), form: 'beside' },
  ])('a band is laid out as $form when there are $have', ({ own, form }) => {
    expect(chooseHome([...top, ...own], [section('kinh-te', own)]).bands[0]?.form).toBe(form);
  });

  test('a band never looks like its neighbour where there is a choice', () => {
    const names = ['mot', 'hai', 'ba', 'bon'];
    const sections = names.map((main) => section(main, many(5, { main, cover: true })));
    const { bands } = chooseHome(
      [...top, ...sections.flatMap(({ articles }) => articles)],
      sections,
    );
    expect(bands.map(({ form }) => form)).toEqual(['beside', 'pair', 'mirrored', 'beside']);
  });

  test('a band with a single picture is never laid out for two', () => {
    const names = ['mot', 'hai', 'ba'];
    const sections = names.map((main) =>
      section(main, [article(main, { main, cover: true }), ...many(4, { main })]),
    );
    const { bands } = chooseHome(
      [...top, ...sections.flatMap(({ articles }) => articles)],
      sections,
    );
    expect(bands.map(({ form }) => form)).toEqual(['beside', 'mirrored', 'beside']);
  });
});
