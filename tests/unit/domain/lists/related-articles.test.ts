import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relatedFinder, type Relatable } from '../../../../src/domain/lists/related-articles.ts';
import { candidateFinder, relatedArticles } from './related-articles-model.ts';

const DAY = 24 * 60 * 60 * 1000;

/** An article that shares nothing with any other; `day` counts from 1 January 2023. */
function article(id: string, known: Partial<Relatable> & { day?: number } = {}): Relatable {
  const { day = 0, ...rest } = known;
  const publishedAt = new Date(Date.UTC(2023, 0, 1) + day * DAY);
  return { id, publishedAt, categories: [`only-${id}`], tags: [], wards: [], ...rest };
}

const ids = (articles: readonly Relatable[]) => articles.map(({ id }) => id);

/** Those of `others` that fit an article best. */
const related = (of: Relatable, others: readonly Relatable[], limit: number, reach?: number) =>
  relatedFinder([...others, of], reach)(of, limit);

const subject = article('subject', {
  topic: 'song-sen',
  categories: ['do-thi', 'tin-noi-bat'],
  tags: ['môi trường', 'sông Sen'],
  wards: ['Sen Hạ'],
});

describe('relatedFinder', () => {
  test('a shared topic weighs more than main category, other categories, tags and wards, in this order', () => {
    const candidates = [
      article('ward', { wards: ['Sen Hạ'] }),
      article('tag', { tags: ['sông Sen'] }),
      article('other-category', { categories: ['kinh-te', 'tin-noi-bat'] }),
      article('main-category', { categories: ['do-thi'] }),
      article('topic', { topic: 'song-sen' }),
    ];
    expect(ids(related(subject, candidates, 5))).toEqual([
      ...['topic', 'main-category', 'other-category', 'tag', 'ward'],
    ]);
  });

  test('a common main category weighs more than one that is the main one of neither', () => {
    const candidates = [
      article('a-other', { categories: ['kinh-te', 'tin-noi-bat'] }),
      article('b-main', { categories: ['do-thi'] }),
      article('c-main-of-one', { categories: ['tin-noi-bat'] }),
    ];
    expect(ids(related(subject, candidates, 3))).toEqual([
      ...['b-main', 'a-other', 'c-main-of-one'],
    ]);
  });

  test('a common main category is not counted as another one as well', () => {
    const candidates = [
      article('main', { categories: ['do-thi'] }),
      article('three-tags', { tags: ['môi trường', 'sông Sen', 'x'], wards: ['Sen Hạ'] }),
    ];
    const withThreeTags = { ...subject, tags: ['môi trường', 'sông Sen', 'x'] };
    expect(ids(related(withThreeTags, candidates, 2))).toEqual(['three-tags', 'main']);
  });

  test('of equals, the nearest in time comes first, earlier or later', () => {
    const candidates = [
      article('far', { categories: ['do-thi'], day: 90 }),
      article('near', { categories: ['do-thi'], day: -3 }),
      article('middle', { categories: ['do-thi'], day: 10 }),
    ];
    expect(ids(related(subject, candidates, 3))).toEqual(['near', 'middle', 'far']);
  });

  test('nearness in time never outweighs what is shared', () => {
    const candidates = [
      article('today', { tags: ['sông Sen'] }),
      article('long-ago', { tags: ['sông Sen'], wards: ['Sen Hạ'], day: -3000 }),
    ];
    expect(ids(related(subject, candidates, 2))).toEqual(['long-ago', 'today']);
  });

  test('ties go to the newer article, then to the id, in whatever order they come', () => {
    const candidates = [
      article('b', { categories: ['do-thi'], day: 5 }),
      article('older', { categories: ['do-thi'], day: -5 }),
      article('a', { categories: ['do-thi'], day: 5 }),
    ];
    expect(ids(related(subject, candidates, 3))).toEqual(['a', 'b', 'older']);
    expect(ids(related(subject, candidates.reverse(), 3))).toEqual(['a', 'b', 'older']);
  });

  test('an article is never related to itself', () => {
    expect(related(subject, [], 5)).toEqual([]);
  });

  test('articles that share nothing but the day are not related, even when both lack a topic', () => {
    const loner = article('loner', { categories: [] });
    const other = article('other', { categories: [] });
    expect(related(loner, [other, article('third')], 5)).toEqual([]);
  });

  test('no more articles than the limit are given, and none from an empty list', () => {
    const many = ['a', 'b', 'c'].map((id) => article(id, { categories: ['do-thi'] }));
    expect(ids(related(subject, many, 2))).toEqual(['a', 'b']);
    expect(related(subject, [], 5)).toEqual([]);
  });

  test('the list of candidates stays as it was', () => {
    const many = ['b', 'a'].map((id) => article(id, { categories: ['do-thi'] }));
    relatedFinder(many)(article('a'), 2);
    expect(ids(many)).toEqual(['b', 'a']);
  });

  test('each article that shares something is found once, and no other is', () => {
    const others = [
      article('ward', { wards: ['Sen Hạ'] }),
      article('tag-and-topic', { tags: ['sông Sen'], topic: 'song-sen' }),
      article('shares-nothing'),
      article('another-ward', { wards: ['Sen Thượng'] }),
      article('another-topic', { topic: 'ho-ha' }),
      article('tag-named-like-a-category', { tags: ['do-thi'] }),
    ];
    expect(ids(related(subject, others, 99))).toEqual(['tag-and-topic', 'ward']);
  });

  test('only the nearest newer and older articles of one category are compared', () => {
    const others = [-9, -5, -2, 1, 4, 8].map((day) =>
      article(`day ${day}`, { categories: ['do-thi'], day }),
    );
    expect(ids(related(subject, others, 99, 2)).sort()).toEqual([
      ...['day -2', 'day -5', 'day 1', 'day 4'],
    ]);
  });

  test('an article that is not among the articles is related to none', () => {
    const others = [article('other', { categories: ['do-thi'] })];
    expect(relatedFinder(others)(subject, 5)).toEqual([]);
  });

  test('an article gets the same answer each time it asks, in whatever order articles ask', () => {
    const all = portalOf(60);
    const find = relatedFinder(all);
    const answers = all.map((one) => ids(find(one, 6)));
    expect(all.toReversed().map((one) => ids(find(one, 6)))).toEqual(answers.toReversed());
  });

  test('the answers are those of comparing the articles themselves, one by one', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'đ', 'e', 'f', 'a b');
    const names = (maxLength: number) => fc.uniqueArray(name, { maxLength });
    const drawn = fc.record({
      // Few days, so that many articles are of one moment.
      day: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 4000, noNaN: true })),
      topic: fc.option(name, { nil: undefined }),
      categories: names(3),
      tags: names(4),
      wards: names(2),
    });
    const portals = fc.array(drawn, { maxLength: 60 }).map(numbered);
    const reaches = fc.constantFrom(1, 2, 5, 40);
    const check = (all: Relatable[], reach: number, limit: number) => {
      const find = relatedFinder(all, reach);
      const findCandidates = candidateFinder(all, reach);
      for (const one of all) {
        const model = relatedArticles(one, findCandidates(one), limit);
        expect(ids(find(one, limit))).toEqual(ids(model));
      }
    };
    fc.assert(fc.property(portals, reaches, fc.integer({ min: 0, max: 8 }), check));
    check(portalOf(600), 40, 5);
  });
});

/** Articles as a portal has them: a few main categories, many tags, some topics. */
function portalOf(count: number): Relatable[] {
  return numbered(
    Array.from({ length: count }, (_, index) => ({
      day: (index * 7) % 1000,
      topic: index % 5 === 0 ? `s${index % 4}` : undefined,
      categories: index % 3 === 0 ? [`c${index % 4}`, 'tin-noi-bat'] : [`c${index % 4}`],
      tags: [`t${index % 7}`, `u${index % 11}`],
      wards: index % 2 === 0 ? [`w${index % 6}`] : [],
    })),
  );
}

function numbered(known: readonly (Partial<Relatable> & { day: number })[]): Relatable[] {
  return known.map((one, index) => article(`n${index}`, one));
}
