import { expect, test } from 'vitest';
import { createUrls } from '../../../src/domain/urls.ts';
import { robots } from '../../../src/feeds/robots.ts';

test('robots may read everything but the search, and find both site maps', () => {
  expect(robots(createUrls('/sub/'), 'https://bensen.example/')).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow: /sub/tim-kiem/

    Sitemap: https://bensen.example/sub/sitemap-index.xml
    Sitemap: https://bensen.example/sub/news-sitemap.xml
    "
  `);
});
