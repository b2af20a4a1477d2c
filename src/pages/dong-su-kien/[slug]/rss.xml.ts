import type { APIRoute, GetStaticPaths } from 'astro';
import { store, type Topic } from '../../../content/store.ts';
import { collectFeed } from '../../../feeds/collect.ts';
import { rss } from '../../../feeds/rss.ts';
import { urls } from '../../../urls.ts';

export const getStaticPaths = (async () => {
  const { topics } = await store();
  return topics.map((topic) => ({ params: { slug: topic.slug }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic }, site }) => {
  const { articlesOfTopic } = await store();
  const subject = { ...topic, page: urls.topic(topic.slug) };
  const self = urls.feed({ topic: topic.slug });
  const feed = await collectFeed(articlesOfTopic(topic.slug), self, site, subject);
  return new Response(rss(feed), { headers: { 'Content-Type': 'application/rss+xml' } });
};
