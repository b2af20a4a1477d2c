/**
 * The one door to content. What comes out is published, sorted, in NFC and ready to show: no page filters drafts or
 * sorts by date again. Everything is worked out once for the whole build, since doing so on every page is quadratic.
 */
import { getCollection, getEntry, type DataEntryMap } from 'astro:content';
import { archiveOf } from '../domain/archive.ts';
import { isVisible, newestFirst, slugOf, type Article } from '../domain/article.ts';
import { ancestorsOf, categoryTree } from '../domain/category.ts';
import { mostRead, mostReadRecently, shownViews } from '../domain/counts.ts';
import { candidateFinder, relatedArticles } from '../domain/related.ts';
import { slugify } from '../domain/vietnamese.ts';
import type { AlertFrontMatter } from '../schemas/alert.ts';
import type { CategoryFrontMatter } from '../schemas/category.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Inventory } from '../schemas/inventory.ts';
import type { PageFrontMatter } from '../schemas/page.ts';
import type { Portal } from '../schemas/portal.ts';
import type { TopicFrontMatter } from '../schemas/topic.ts';
import { NOW, SHOW_UNPUBLISHED } from '../settings.ts';

interface Filed {
  slug: string;
  /** The Markdown file, below the content folder. */
  file: string;
}
export type Category = CategoryFrontMatter & Filed;
export type Topic = TopicFrontMatter & Filed;
export type Alert = AlertFrontMatter & Filed;
export type Page = PageFrontMatter & Filed;

/** Articles under one name: a tag or a ward. */
export interface Group {
  slug: string;
  name: string;
  articles: Article[];
}

export type Store = Awaited<ReturnType<typeof read>>;

let reading: Promise<Store> | undefined;

/** Everything there is to show. A build reads it once; `npm run dev` reads it for each page, since files change. */
export function store(): Promise<Store> {
  if (import.meta.env.DEV) return read();
  return (reading ??= read());
}

async function read() {
  const portal = await readPortal();
  const now = import.meta.env.DEV ? new Date() : NOW;
  const articles = (await readArticles()).filter(
    (article) => SHOW_UNPUBLISHED || isVisible(article, now),
  );
  const categories = await readCategories();
  const topics = await readTopics();
  const findCandidates = candidateFinder(articles);
  const byCategory = groupBy(articles, (article) => {
    const all = article.categories.flatMap((slug) => [
      slug,
      ...ancestorsOf(slug, categories).map((ancestor) => ancestor.slug),
    ]);
    return [...new Set(all)];
  });
  const byTopic = groupBy(articles, ({ topic }) => (topic ? [topic] : []));

  return {
    portal,
    now,
    articles,
    categories,
    categoryTree: categoryTree(categories),
    categoryMenu: menuOf(portal, categories),
    topics,
    archive: archiveOf(articles),
    alerts: await readAlerts(now),
    pages: await readPages(),
    tags: groupByName(articles, ({ tags }) => tags),
    wards: groupByName(articles, ({ wards }) => wards),
    /** The five that most people read lately; of all time where nothing recent is known. */
    mostRead: mostReadNow(articles, 5),
    countsUpdatedAt: await readCountsDate(),
    category: findBySlug(categories, 'category'),
    topic: findBySlug(topics, 'topic'),
    /** Articles of a category and of all below it. */
    articlesOfCategory: (slug: string) => byCategory.get(slug) ?? [],
    articlesOfTopic: (slug: string) => byTopic.get(slug) ?? [],
    /** Where an article stands in the list of its main category. */
    placeInCategory: placesIn(byCategory, ({ categories: [main] }) => main),
    /** Where an article stands in the list of its topic. */
    placeInTopic: placesIn(byTopic, ({ topic }) => topic),
    /** The category of an article with those above it, root first. */
    trailOf: (slug: string) => [
      ...ancestorsOf(slug, categories),
      ...categories.filter((category) => category.slug === slug),
    ],
    childrenOf: (slug: string) => categories.filter(({ parent }) => parent === slug),
    relatedTo: (article: Article, limit: number) =>
      relatedArticles(article, findCandidates(article), limit),
  };
}

function mostReadNow(articles: readonly Article[], limit: number): Article[] {
  const recent = mostReadRecently(articles, limit);
  return recent.length === limit ? recent : mostRead(articles, limit);
}

async function readCountsDate(): Promise<Date | undefined> {
  const counts = await readCounts();
  return counts && new Date(counts.updatedAt);
}

async function readCounts(): Promise<Counts | undefined> {
  return (await entriesOf('counts'))[0]?.data;
}

/** The tree in the order portal.yaml asks for; without a menu there, in the order of the categories. */
function menuOf({ menu }: Portal, categories: readonly Category[]) {
  const tree = categoryTree(categories);
  if (!menu) return tree;
  return menu.flatMap((slug) => tree.filter(({ category }) => category.slug === slug));
}

async function readPortal(): Promise<Portal> {
  const entry = await getEntry('portal', 'portal');
  if (!entry) throw new Error('portal.yaml was not loaded, so nothing can be built.');
  return entry.data;
}

async function readArticles(): Promise<Article[]> {
  const counts = (await readCounts())?.articles ?? {};
  const entries = await entriesOf('articles');
  return entries
    .map(({ id, data }): Article => ({
      ...data,
      id,
      slug: slugOf(id),
      file: `articles/${id}.md`,
      views: shownViews(data.legacy?.views, counts[id]?.views),
      recentViews: counts[id]?.recent ?? 0,
    }))
    .sort(newestFirst);
}

async function readCategories(): Promise<Category[]> {
  return (await filed('categories')).sort((a, b) => a.order - b.order);
}

async function readTopics(): Promise<Topic[]> {
  return filed('topics');
}

async function readAlerts(now: Date): Promise<Alert[]> {
  const urgency = { urgent: 0, warning: 1, info: 2 };
  return (await filed('alerts'))
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => urgency[a.level] - urgency[b.level] || b.from.getTime() - a.from.getTime());
}

async function readPages(): Promise<Page[]> {
  return (await filed('pages')).sort((a, b) => a.order - b.order);
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

/** Lists by key, each in the order of the articles given. */
function groupBy(articles: readonly Article[], keysOf: (article: Article) => string[]) {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/** Prepares finding an article's place in one of the lists; searching the list on every page would be quadratic. */
function placesIn(
  groups: ReadonlyMap<string, readonly Article[]>,
  keyOf: (article: Article) => string | undefined,
): (article: Article) => number {
  const places = new Map<string, number>();
  for (const [key, group] of groups) {
    group.forEach((article, index) => {
      if (keyOf(article) === key) places.set(article.id, index);
    });
  }
  return ({ id }) => places.get(id) ?? -1;
}

/** Groups under names that share an address are one group, shown under the spelling met first. */
function groupByName(
  articles: readonly Article[],
  namesOf: (article: Article) => string[],
): Group[] {
  const names = new Map<string, string>();
  for (const name of articles.flatMap(namesOf)) {
    if (!names.has(slugify(name))) names.set(slugify(name), name);
  }
  const groups = groupBy(articles, (article) => [...new Set(namesOf(article).map(slugify))]);
  return [...names]
    .map(([slug, name]) => ({ slug, name, articles: groups.get(slug) ?? [] }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
}

function findBySlug<Item extends { slug: string }>(items: readonly Item[], kind: string) {
  const index = new Map(items.map((item) => [item.slug, item]));
  return (slug: string): Item => {
    const item = index.get(slug);
    if (!item) throw new Error(`There is no ${kind} called "${slug}".`);
    return item;
  };
}
