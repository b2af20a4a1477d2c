import type { APIRoute, GetStaticPaths } from 'astro';
import { keyedRoutes } from '../content/incremental/keyed-routes.ts';
import { store } from '../content/store.ts';
import { collectFeed } from '../feeds/collect-feed.ts';
import { feedFormats } from '../feeds/formats.ts';
import { feedRoutes, type FeedRoute } from '../feeds/routes.ts';
import { urls } from '../urls.ts';

/** Every feed: of the portal and of its lists, in each format. */
export const getStaticPaths = (async () => {
  const routes = feedRoutes(await store(), urls);
  return keyedRoutes(
    routes.map((route) => ({
      params: { feed: route.path.slice(urls.home().length) },
      props: { route },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ route: FeedRoute }> = async ({ props: { route }, site }) => {
  const format = feedFormats.find(({ file }) => file === route.file);
  if (!format) return new Response(null, { status: 404 });
  const feed = await collectFeed(route, site);
  return new Response(format.write(feed), { headers: { 'Content-Type': format.mediaType } });
};
