import { expect, test } from 'vitest';
import {
  collectRendering,
  findUnrendered,
  reportDue,
  reportRendered,
} from '../../../src/content/rendering-report.ts';

const FILES = { articles: ['articles/a.md', 'articles/b.md'], pages: ['pages/c.md'] };

test('a text that no page renders is an error that names the page and what to call', () => {
  const report = collectRendering();
  reportDue((name) => (name in FILES ? FILES[name as 'pages'] : []).map((file) => ({ file })));
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
  reportDue((name) => [{ file: `${name}/a.md` }]);
  expect(report.due.map(({ name }) => name)).toEqual(['articles', 'alerts', 'topics', 'pages']);
});
