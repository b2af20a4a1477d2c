import { readFileSync } from 'node:fs';
import { getCollection, type CollectionEntry } from 'astro:content';
import { groupArticles } from './lists.js';

export interface Listed {
  url: string;
  title: string;
  summary: string;
  date: Date;
  fields: CollectionEntry<'articles'>['data'];
  entry: CollectionEntry<'articles'>;
}

export const site = JSON.parse(readFileSync('site.json', 'utf8'));
export const home = site.url.replace(/\/$/, '');

let grouped: ReturnType<typeof group> | undefined;

/** All articles and their lists, worked out once. */
export function portal() {
  return (grouped ??= group());
}

async function group() {
  const entries = await getCollection('articles');
  const articles = entries.map((entry): Listed => {
    const { title, summary, date } = entry.data;
    return { url: `/bai-viet/${entry.id}/`, title, summary, date, fields: entry.data, entry };
  });
  return groupArticles(articles, site);
}
