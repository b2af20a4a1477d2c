import type { APIRoute, GetStaticPaths } from 'astro';
import { store, type Category } from '../../../content/store.ts';
import { collectFeed } from '../../../feeds/collect.ts';
import { rss } from '../../../feeds/rss.ts';
import { urls } from '../../../urls.ts';

export const getStaticPaths = (async () => {
  const { categories } = await store();
  return categories.map((category) => ({ params: { slug: category.slug }, props: { category } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: Category }> = async ({ props: { category }, site }) => {
  const { articlesOfCategory } = await store();
  const subject = { ...category, page: urls.category(category.slug) };
  const self = urls.feed({ category: category.slug });
  const feed = await collectFeed(articlesOfCategory(category.slug), self, site, subject);
  return new Response(rss(feed), { headers: { 'Content-Type': 'application/rss+xml' } });
};
