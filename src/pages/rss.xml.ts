import type { APIRoute } from 'astro';
import { store } from '../content/store.ts';
import { collectFeed } from '../feeds/collect.ts';
import { rss } from '../feeds/rss.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async ({ site }) => {
  const { articles } = await store();
  const feed = await collectFeed(articles, urls.feed(), site);
  return new Response(rss(feed), { headers: { 'Content-Type': 'application/rss+xml' } });
};
