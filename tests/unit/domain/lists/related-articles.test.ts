import { describe, expect, test } from 'vitest';
import {
  candidateFinder,
  type Relatable,
  relatedArticles,
} from '../../../../src/domain/lists/related-articles.ts';

const DAY = 24 * 60 * 60 * 1000;

/** An article that shares nothing with any other; `day` counts from 1 January 2023. */
function article(id: string, known: Partial<Relatable> & { day?: number } = {}): Relatable {
  const { day = 0, ...rest } = known;
  const publishedAt = new Date(Date.UTC(2023, 0, 1) + day * DAY);
  return { id, publishedAt, categories: [`only-${id}`], tags: [], wards: [], ...rest };
}

const ids = (articles: readonly Relatable[]) => articles.map(({ id }) => id);

const subject = article('subject', {
  topic: 'song-sen',
  categories: ['do-thi', 'tin-noi-bat'],
  tags: ['môi trường', 'sông Sen'],
  wards: ['Sen Hạ'],
});

describe('relatedArticles', () => {
  test('a shared topic weighs more than main category, other categories, tags and wards, in this order', () => {
    const candidates = [
      article('ward', { wards: ['Sen Hạ'] }),
      article('tag', { tags: ['sông Sen'] }),
      article('other-category', { categories: ['kinh-te', 'tin-noi-bat'] }),
      article('main-category', { categories: ['do-thi'] }),
      article('topic', { topic: 'song-sen' }),
    ];
    expect(ids(relatedArticles(subject, candidates, 5))).toEqual([
      ...['topic', 'main-category', 'other-category', 'tag', 'ward'],
    ]);
  });

  test('a common main category weighs more than one that is the main one of neither', () => {
    const candidates = [
      article('a-other', { categories: ['kinh-te', 'tin-noi-bat'] }),
      article('b-main', { categories: ['do-thi'] }),
      article('c-main-of-one', { categories: ['tin-noi-bat'] }),
    ];
    expect(ids(relatedArticles(subject, candidates, 3))).toEqual([
      ...['b-main', 'a-other', 'c-main-of-one'],
    ]);
  });

  test('a common main category is not counted as another one as well', () => {
    const candidates = [
      article('main', { categories: ['do-thi'] }),
      article('three-tags', { tags: ['môi trường', 'sông Sen', 'x'], wards: ['Sen Hạ'] }),
    ];
    const withThreeTags = { ...subject, tags: ['môi trường', 'sông Sen', 'x'] };
    expect(ids(relatedArticles(withThreeTags, candidates, 2))).toEqual(['three-tags', 'main']);
  });

  test('of equals, the nearest in time comes first, earlier or later', () => {
    const candidates = [
      article('far', { categories: ['do-thi'], day: 90 }),
      article('near', { categories: ['do-thi'], day: -3 }),
      article('middle', { categories: ['do-thi'], day: 10 }),
    ];
    expect(ids(relatedArticles(subject, candidates, 3))).toEqual(['near', 'middle', 'far']);
  });

  test('nearness in time never outweighs what is shared', () => {
    const candidates = [
      article('today', { tags: ['sông Sen'] }),
      article('long-ago', { tags: ['sông Sen'], wards: ['Sen Hạ'], day: -3000 }),
    ];
    expect(ids(relatedArticles(subject, candidates, 2))).toEqual(['long-ago', 'today']);
  });

  test('ties go to the newer article, then to the id, in whatever order they come', () => {
    const candidates = [
      article('b', { categories: ['do-thi'], day: 5 }),
      article('older', { categories: ['do-thi'], day: -5 }),
      article('a', { categories: ['do-thi'], day: 5 }),
    ];
    expect(ids(relatedArticles(subject, candidates, 3))).toEqual(['a', 'b', 'older']);
    expect(ids(relatedArticles(subject, candidates.reverse(), 3))).toEqual(['a', 'b', 'older']);
  });

  test('an article is never related to itself', () => {
    expect(relatedArticles(subject, [subject, { ...subject }], 5)).toEqual([]);
  });

  test('articles that share nothing but the day are not related, even when both lack a topic', () => {
    const loner = article('loner', { categories: [] });
    const other = article('other', { categories: [] });
    expect(relatedArticles(loner, [other, article('third')], 5)).toEqual([]);
  });

  test('no more articles than the limit are given, and none from an empty list', () => {
    const many = ['a', 'b', 'c'].map((id) => article(id, { categories: ['do-thi'] }));
    expect(ids(relatedArticles(subject, many, 2))).toEqual(['a', 'b']);
    expect(relatedArticles(subject, [], 5)).toEqual([]);
  });

  test('the list of candidates stays as it was', () => {
    const many = ['b', 'a'].map((id) => article(id, { categories: ['do-thi'] }));
    relatedArticles(subject, many, 2);
    expect(ids(many)).toEqual(['b', 'a']);
  });
});

describe('candidateFinder', () => {
  test('each article that shares something is found once, and no other is', () => {
    const portal = [
      subject,
      article('ward', { wards: ['Sen Hạ'] }),
      article('tag-and-topic', { tags: ['sông Sen'], topic: 'song-sen' }),
      article('shares-nothing'),
      article('another-ward', { wards: ['Sen Thượng'] }),
      article('another-topic', { topic: 'ho-ha' }),
      article('tag-named-like-a-category', { tags: ['do-thi'] }),
    ];
    expect(ids(candidateFinder(portal)(subject)).sort()).toEqual(['tag-and-topic', 'ward']);
  });

  test('only the nearest newer and older articles are candidates', () => {
    const portal = [-9, -5, -2, 0, 1, 4, 8].map((day) =>
      article(day === 0 ? 'subject' : `day ${day}`, { categories: ['do-thi'], day }),
    );
    const found = candidateFinder(portal, 2)(article('subject', { categories: ['do-thi'] }));
    expect(ids(found)).toEqual(['day 4', 'day 1', 'day -2', 'day -5']);
  });

  test('the candidates lead to the same related articles as all articles do', () => {
    const portal = Array.from({ length: 60 }, (_, index) =>
      article(`n${index}`, {
        day: index * 3,
        categories: [`c${index % 4}`, `c${index % 3}`],
        tags: [`t${index % 7}`],
        ...(index % 5 === 0 && { topic: `s${index % 2}` }),
      }),
    );
    const candidatesFor = candidateFinder(portal);
    for (const one of portal) {
      const throughIndex = relatedArticles(one, candidatesFor(one), 6);
      expect(ids(throughIndex)).toEqual(ids(relatedArticles(one, portal, 6)));
    }
  });

  test('articles are no candidates because both lack a topic', () => {
    const portal = [article('a'), article('b')];
    expect(candidateFinder(portal)(article('a'))).toEqual([]);
  });

  test('an empty portal has no candidates', () => {
    expect(candidateFinder([])(subject)).toEqual([]);
  });
});
