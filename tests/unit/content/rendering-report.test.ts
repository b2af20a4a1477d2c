import { expect, test } from 'vitest';
import {
  collectRendering,
  findUnrendered,
  reportDue,
  reportRendered,
  searchedTexts,
} from '../../../src/content/rendering-report.ts';

const FILES = { articles: ['articles/a.md', 'articles/b.md'], pages: ['pages/c.md'] };

/** With the fields of an article, which the search reads. */
function entryOf(file: string, publishedAt = '2024-05-06T00:00:00Z') {
  return {
    ...{ file, slug: file.replace(/^.*\//, ''), title: '', summary: '', attachments: [] },
    ...{ corrections: [], publishedAt: new Date(publishedAt) },
  };
}

test('a text that no page renders is an error that names the page and what to call', () => {
  const report = collectRendering();
  reportDue((name) => (name in FILES ? FILES[name as 'pages'] : []).map((file) => entryOf(file)));
  reportRendered('articles/a.md');
  reportRendered('pages/c.md');
  const [problem, ...others] = findUnrendered(report);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ severity: 'error', file: 'src/pages/bai-viet/' });
  expect(problem?.message).toContain(
    '“Bài viết” không dựng nội dung của 1 tệp (như articles/b.md)',
  );
  expect(problem?.hint).toContain("renderEntry('articles', …)");
});

test('categories have no text, so that no page has to render them', () => {
  const report = collectRendering();
  reportDue((name) => [entryOf(`${name}/a.md`)]);
  expect(report.due.map(({ name }) => name)).toEqual(['articles', 'alerts', 'topics', 'pages']);
});

test('texts that are searched are told in the order of the index, whether they are rendered or not', () => {
  const report = collectRendering();
  expect(searchedTexts(report)).toBeUndefined();
  const articles = [
    entryOf('articles/2023/b.md', '2023-12-31T18:00:00Z'),
    entryOf('articles/2024/a.md'),
    entryOf('articles/2024/c.md'),
  ];
  reportDue((name) => (name === 'articles' ? articles : []));
  expect(searchedTexts(report)).toEqual([
    { file: 'articles/2024/a.md', year: 2024 },
    { file: 'articles/2024/c.md', year: 2024 },
    // It is New Year in Hanoi.
    { file: 'articles/2023/b.md', year: 2024 },
  ]);
});
