import type { APIRoute, GetStaticPaths } from 'astro';
import { store, type Topic } from '../../../content/store.ts';
import { collectFeed } from '../../../feeds/collect.ts';
import { rss } from '../../../feeds/rss.ts';
import { urls } from '../../../urls.ts';

export const getStaticPaths = (async () => {
  const { topics } = await store();
  return topics.map((topic) => ({ params: { slug: topic.slug }, props: topic }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Topic> = async ({ props: { slug, title, description }, site }) => {
  const { articlesOfTopic } = await store();
  const subject = { title, description, page: urls.topic(slug) };
  const self = urls.feed({ topic: slug });
  const feed = await collectFeed(articlesOfTopic(slug), self, site, subject);
  return new Response(rss(feed), { headers: { 'Content-Type': 'application/rss+xml' } });
};
