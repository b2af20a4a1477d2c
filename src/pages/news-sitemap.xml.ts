import type { APIRoute } from 'astro';
import { store } from '../content/store.ts';
import { newsSitemap } from '../feeds/sitemap.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async ({ site }) => {
  const { articles, portal, now } = await store();
  const entries = articles.map(({ title, slug, publishedAt, lang }) => ({
    path: urls.article(slug),
    title,
    publishedAt,
    lang,
  }));
  return new Response(newsSitemap(entries, portal.title, now, site), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
