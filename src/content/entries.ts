/** The only module that asks Astro for content: entries as pages want them, drafts and all; store.ts chooses. */
import { getCollection, getEntry } from 'astro:content';
import type { Article } from './article.ts';
import { newestFirst, slugOf } from '../domain/article.ts';
import { shownViews } from '../domain/counting/counts.ts';
import {
  countsNotInService,
  pulledCounts,
  viewsNotInService,
} from '../domain/counting/live-counts.ts';
import { slugify } from '../domain/vietnamese/fold.ts';
import type { CollectionName, FrontMatter } from '../collections.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Portal } from '../schemas/portal.ts';

/** The front matter of an entry, with where it comes from. */
export type EntryOf<Name extends CollectionName> = FrontMatter<Name> & {
  /** The path below the collection's folder without extension. */
  id: string;
  /** The last part of the id, which is the last segment of its page's path. */
  slug: string;
  /** The Markdown file, below the content folder. */
  file: string;
};
export type Category = EntryOf<'categories'>;
export type Topic = EntryOf<'topics'>;
export type Alert = EntryOf<'alerts'>;
export type Page = EntryOf<'pages'>;

/** What portal.yaml says. */
export async function readPortal(): Promise<Portal> {
  const entry = await getEntry('portal', 'portal');
  if (!entry) throw new Error('portal.yaml was not loaded, so nothing can be built.');
  return entry.data;
}

/** Articles, newest first, with their counts. */
export async function readArticles(entries: readonly EntryOf<'articles'>[]): Promise<Article[]> {
  const countsOf = await readCountsByArticle();
  return entries
    .map((entry): Article => ({
      ...entry,
      categories: uniqueBySlug(entry.categories),
      tags: uniqueBySlug(entry.tags),
      wards: uniqueBySlug(entry.wards),
      ...countsOf(entry.id, entry.legacy?.views),
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
      notInService: pulled && countsNotInService({ views: views ?? 0, ratings, score }, pulled[id]),
    };
  };
}

/** Names without those that lead to the page of one before: “điện” after “Điện”. */
function uniqueBySlug(names: readonly string[]): string[] {
  const slugs = names.map(slugify);
  return names.filter((_, index) => slugs.indexOf(slugs[index] ?? '') === index);
}

/** All categories, small orders first. */
export async function readCategories(): Promise<Category[]> {
  return (await readEntries('categories')).sort((a, b) => a.order - b.order);
}

/** All topics, by file name. */
export async function readTopics(): Promise<Topic[]> {
  return readEntries('topics');
}

/** The alerts current at `now`, the most urgent first. */
export async function readAlerts(now: Date): Promise<Alert[]> {
  const urgency = { urgent: 0, warning: 1, info: 2 };
  return (await readEntries('alerts'))
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => urgency[a.level] - urgency[b.level] || b.from.getTime() - a.from.getTime());
}

/** The standing pages, small orders first. */
export async function readPages(): Promise<Page[]> {
  return (await readEntries('pages')).sort((a, b) => a.order - b.order);
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

/** Whether views are counted from the access log of the host. */
export async function readsAccessLogs(): Promise<boolean> {
  const { sources = {} } = (await readCounts()) ?? {};
  return Object.values(sources).some(({ kind }) => kind === 'logs');
}

async function readCounts(): Promise<Counts | undefined> {
  if (!(await holdsEntries('counts'))) return undefined;
  return (await getEntry('counts', 'counts'))?.data;
}

/** Every entry of a collection, drafts and all, in the order of the file names. */
export async function readEntries<Name extends CollectionName>(
  name: Name,
): Promise<EntryOf<Name>[]> {
  if (!(await holdsEntries(name))) return [];
  const entries = (await getCollection(name)) as { id: string; data: FrontMatter<Name> }[];
  return entries.map(({ id, data }) => ({
    ...data,
    id,
    slug: slugOf(id),
    file: `${name}/${id}.md`,
  }));
}

/** The inventory is asked first, since Astro warns about an empty collection, in English. */
async function holdsEntries(name: string): Promise<boolean> {
  const inventory = await getEntry('inventory', 'inventory');
  return Boolean(inventory?.data[name]);
}
