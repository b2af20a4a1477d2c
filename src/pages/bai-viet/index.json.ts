import type { APIRoute } from 'astro';
import { store } from '../../content/store.ts';
import { urls } from '../../urls.ts';

/** For programs beside the portal, such as the counting service: which articles there are, and where. */
export const GET: APIRoute = async ({ site }) => {
  const { articles } = await store();
  const paths = articles.map(({ id, slug }) => [id, urls.article(slug)] as const);
  return Response.json({
    portal: new URL(urls.home(), site),
    articles: Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1))),
  });
};
