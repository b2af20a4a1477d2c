import type { APIRoute } from 'astro';
import { store } from '../content/store.ts';
import { collectFeed } from '../feeds/collect.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async ({ site }) => {
  const { articles, portal } = await store();
  const feed = await collectFeed(articles, urls.jsonFeed(), site);
  return new Response(jsonFeed(feed, portal.publisher), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
