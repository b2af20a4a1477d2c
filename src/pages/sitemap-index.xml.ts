import type { APIRoute } from 'astro';
import { store } from '../content/store.ts';
import { sitemapParts } from '../feeds/sitemap-entries.ts';
import { sitemapIndex } from '../feeds/sitemap.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(sitemapIndex(sitemapParts(await store(), urls), site), {
    headers: { 'Content-Type': 'application/xml' },
  });
