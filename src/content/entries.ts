/** The only module that asks Astro for content: entries as pages want them, drafts and all; store.ts chooses. */
import { getCollection, getEntry, type DataEntryMap } from 'astro:content';
import type { Article } from './article.ts';
import { newestFirst, slugOf } from '../domain/article.ts';
import { shownViews } from '../domain/counting/counts.ts';
import {
  countsNotInService,
  pulledCounts,
  viewsNotInService,
} from '../domain/counting/live-counts.ts';
import { slugify } from '../domain/vietnamese/fold.ts';
import type { AlertFrontMatter } from '../schemas/alert.ts';
import type { CategoryFrontMatter } from '../schemas/category.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Inventory } from '../schemas/inventory.ts';
import type { PageFrontMatter } from '../schemas/page.ts';
import type { Portal } from '../schemas/portal.ts';
import type { TopicFrontMatter } from '../schemas/topic.ts';

export interface Filed {
  slug: string;
  /** The Markdown file, below the content folder. */
  file: string;
}
export type Category = CategoryFrontMatter & Filed;
export type Topic = TopicFrontMatter & Filed;
export type Alert = AlertFrontMatter & Filed;
export type Page = PageFrontMatter & Filed;

/** What portal.yaml says. */
export async function readPortal(): Promise<Portal> {
  const entry = await getEntry('portal', 'portal');
  if (!entry) throw new Error('portal.yaml was not loaded, so nothing can be built.');
  return entry.data;
}

/** All articles, newest first, with their counts. */
export async function readArticles(): Promise<Article[]> {
  const countsOf = await readCountsByArticle();
  const entries = await entriesOf('articles');
  return entries
    .map(({ id, data }): Article => ({
      ...data,
      id,
      slug: slugOf(id),
      file: `articles/${id}.md`,
      categories: uniqueByAddress(data.categories),
      tags: uniqueByAddress(data.tags),
      wards: uniqueByAddress(data.wards),
      ...countsOf(id, data.legacy?.views),
    }))
    .sort(newestFirst);
}

/** Gives the counts of an article by its id and the views it had on the old portal. */
async function readCountsByArticle() {
  const { articles = {}, sources = {} } = (await readCounts()) ?? {};
  const { counter } = await readPortal();
  const pulled = counter ? pulledCounts(sources, counter) : undefined;
  return (id: string, legacyViews?: number) => {
    const { recent = 0, ratings = 0, score = 0 } = articles[id] ?? {};
    const views = shownViews(legacyViews, articles[id]?.views);
    return {
      views,
      recentViews: recent,
      rating: ratings > 0 ? { ratings, score } : undefined,
      elsewhere: pulled && countsNotInService({ views: views ?? 0, ratings, score }, pulled[id]),
    };
  };
}

/** Names without those that lead to the page of one before: “điện” after “Điện”. */
function uniqueByAddress(names: readonly string[]): string[] {
  const addresses = names.map(slugify);
  return names.filter((_, index) => addresses.indexOf(addresses[index] ?? '') === index);
}

/** All categories, small orders first. */
export async function readCategories(): Promise<Category[]> {
  return (await filed('categories')).sort((a, b) => a.order - b.order);
}

/** All topics, by file name. */
export async function readTopics(): Promise<Topic[]> {
  return filed('topics');
}

/** The alerts current at `now`, the most urgent first. */
export async function readAlerts(now: Date): Promise<Alert[]> {
  const urgency = { urgent: 0, warning: 1, info: 2 };
  return (await filed('alerts'))
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => urgency[a.level] - urgency[b.level] || b.from.getTime() - a.from.getTime());
}

/** The standing pages, small orders first. */
export async function readPages(): Promise<Page[]> {
  return (await filed('pages')).sort((a, b) => a.order - b.order);
}

/** The views of the snapshot that the counting service does not know of, of all articles together. */
export async function readViewsNotInService(): Promise<number> {
  const { articles = {}, sources = {} } = (await readCounts()) ?? {};
  const { counter } = await readPortal();
  const pulled = counter ? pulledCounts(sources, counter) : {};
  return viewsNotInService(Object.values(articles), Object.values(pulled));
}

/** When the snapshot of counts was taken; undefined without one. */
export async function readCountsDate(): Promise<Date | undefined> {
  const counts = await readCounts();
  return counts && new Date(counts.updatedAt);
}

async function readCounts(): Promise<Counts | undefined> {
  return (await entriesOf('counts'))[0]?.data;
}

/** The entries of a collection; the inventory is asked first, since Astro warns about an empty collection. */
async function entriesOf<Name extends keyof Inventory>(name: Name) {
  const inventory = await getEntry('inventory', 'inventory');
  return inventory?.data[name] ? getCollection(name) : [];
}

async function filed<Name extends 'categories' | 'topics' | 'alerts' | 'pages'>(name: Name) {
  type Data = DataEntryMap[Name][string]['data'];
  const entries = await entriesOf(name);
  return entries.map(({ id, data }) => ({
    ...(data as Data),
    slug: slugOf(id),
    file: `${name}/${id}.md`,
  }));
}
