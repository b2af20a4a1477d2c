/**
 * The only access to content for pages. It is published, sorted, in NFC and ready to show: no page filters drafts or
 * sorts by date again. Everything is worked out once for the whole build, since doing so on every page is quadratic.
 */
import { collectionRows, sections, type CollectionName } from '../collections.ts';
import { newestFirst } from '../domain/lists/newest-first.ts';
import { ancestorsOf, categoryMenu, categoryTree } from '../domain/category.ts';
import { mostRead, mostReadNow, mostReadRecently } from '../domain/counting/most-read.ts';
import { archiveOf } from '../domain/lists/archive.ts';
import { byOrder } from '../domain/lists/by-order.ts';
import { neighboursOf } from '../domain/lists/neighbours.ts';
import { groupBy, groupByName, inListedOrder, indexInGroup } from '../domain/lists/group-by.ts';
import { relatedFinder } from '../domain/lists/related-articles.ts';
import { correctionsOf } from '../domain/lists/corrections.ts';
import { versionFinder } from '../domain/lists/translations.ts';
import { NOW } from '../environment.ts';
import {
  allViewsNotInService,
  countsByArticle,
  countsByIdOf,
  hasAccessLogs,
} from './article-counts.ts';
import { toArticle, type Article } from './article.ts';
import type { EntryOf } from './entry.ts';
import { answerQuestions, isRecording, recorded } from './incremental/questions.ts';
import { findBySlug } from './find-by-slug.ts';
import { fingerprint } from './incremental/fingerprint.ts';
import { reportDue } from './rendering-report.ts';
import { readIngredients, type Ingredients } from './store-ingredients.ts';

export type { Alert, Category, EntryOf, Page, Topic } from './entry.ts';

/** What time it is, the store only passes on: an answer worked out of it would be taken for that of the last build. */
export type Store = ReturnType<typeof derive> & { now: Date };

let reading: Promise<Store> | undefined;
/** In `npm run dev`: the minute in which it was read. */
let readInMinute = 0;

/**
 * Everything there is to show. A build reads it once; `npm run dev` reads it again when a file has changed. What a page
 * reads of it is recorded: of two functions that would do, take the one that gives less, or the page is rendered again
 * whenever anything of the rest has changed.
 */
export async function store(): Promise<Store> {
  if (import.meta.env.DEV) return readAgain();
  const content = await (reading ??= read());
  return isRecording() ? recorded('store', content, nameEntry) : content;
}

/**
 * While editors write: read again each minute, since an alert may be over by then. When a file has changed, Astro loads this
 * module anew together with its collections.
 */
function readAgain(): Promise<Store> {
  const minute = Math.floor(Date.now() / 60_000);
  if (minute !== readInMinute) reading = undefined;
  readInMinute = minute;
  return (reading ??= read());
}

/** An entry as an argument is recorded by its file. */
function nameEntry(argument: unknown): unknown {
  const { file } = Object(argument) as { file?: unknown };
  return typeof file === 'string' ? { file } : argument;
}

answerQuestions('store', async ([name, ...args]) => {
  const content = await store();
  const value: unknown = content[name as keyof Store];
  if (typeof value !== 'function') return fingerprint(value);
  const { file } = Object(args[0]) as { file?: string };
  const entry = file === undefined ? args[0] : content.entryByFile(file);
  if (entry === undefined) return undefined;
  const answer: unknown = Reflect.apply(value, content, [entry, ...args.slice(1)]);
  return fingerprint(answer);
});

/** Of all ingredients, for the next build: with the same one it gets the same answers from its store. */
let whole = '';
answerQuestions('whole-store', async () => {
  await store();
  return whole;
});

async function read(): Promise<Store> {
  const now = import.meta.env.DEV ? new Date() : NOW;
  const ingredients = await readIngredients(now);
  reportDue((name) => ingredients.entries[name]);
  if (!import.meta.env.DEV) whole = fingerprint(ingredients);
  return { ...derive(ingredients), now };
}

/** Knows no clock; what depends on it belongs to the ingredients. */
function derive(ingredients: Ingredients) {
  const { portal, entries, expired, counts, alerts, maintenance, lookedFor } = ingredients;
  const countsOf = countsByArticle(counts, portal);
  const articles = entries.articles.map(toArticle).sort(newestFirst);
  const counted = articles.map((article) => {
    const { id, publishedAt, legacy } = article;
    return { id, publishedAt, article, counts: countsOf(id, legacy) };
  });
  const countsById = new Map(counted.map(({ id, counts: shown }) => [id, shown]));
  const categories = entries.categories.toSorted(byOrder);
  const byCategory = groupBy(articles, (article) => {
    const all = article.categories.flatMap((slug) => [
      slug,
      ...ancestorsOf(slug, categories).map((ancestor) => ancestor.slug),
    ]);
    return [...new Set(all)];
  });
  const byTopic = groupBy(articles, ({ topic }) => (topic ? [topic] : []));
  const placeInCategory = indexInGroup(byCategory, ({ categories: [main] }) => main);
  const placeInTopic = indexInGroup(byTopic, ({ topic }) => topic);
  const byFile = new Map<string, Article | EntryOf<CollectionName>>(
    [...collectionRows.flatMap(([name]) => [...entries[name]]), ...articles].map((entry) => [
      entry.file,
      entry,
    ]),
  );
  const versions = { articles: versionFinder(articles), pages: versionFinder(entries.pages) };

  return {
    portal,
    articles,
    /** What a collection shows, in the order of the file names: for kinds of pages without a list of their own here. */
    entries: <Name extends CollectionName>(name: Name): readonly EntryOf<Name>[] => entries[name],
    /** The pages that list a whole collection. */
    sections,
    /** The ids of all that is shown, by collection. */
    linkableIds: Object.fromEntries(
      collectionRows.map(([name]) => [name, entries[name].map(({ id }) => id)]),
    ),
    categories,
    categoryTree: categoryTree(categories),
    categoryMenu: categoryMenu(portal.menu ?? [], categories),
    /** In the order of the file names. */
    topics: entries.topics,
    archive: archiveOf(articles),
    /** Every correction, the newest first. */
    corrections: correctionsOf(articles),
    /** Articles that were shown until their time was over; what they said is not part of it. */
    expiredArticles: expired.map(({ slug, file, title, lang, expiresAt, withdrawalReason }) => ({
      ...{ slug, file, title, lang, expiresAt, withdrawalReason },
    })),
    alerts,
    maintenance,
    pages: entries.pages.toSorted(byOrder),
    tags: groupByName(articles, ({ tags }) => tags),
    /** In the order in which portal.yaml lists them. */
    wards: inListedOrder(
      groupByName(articles, ({ wards }) => wards),
      portal.wards,
    ),
    /** Their names alone, which change seldom: for what stands on every page. */
    wardNames: inListedOrder(
      groupByName(articles, ({ wards }) => wards),
      portal.wards,
    ).map(({ name }) => name),
    /** For the side column. */
    mostRead: mostReadNow(counted, 5),
    /** For the page of the most read ones: of the last 30 days and of all time. */
    mostReadLists: (limit: number) => ({
      recent: mostReadRecently(counted, limit),
      ever: mostRead(counted, limit),
    }),
    /** What readers have done with an article. */
    countsOf: ({ id }: Pick<Article, 'id' | 'file'>) => countsById.get(id) ?? countsOf(id),
    /** Which pages look for the redirect of their own URL. */
    oldUrlSearch: lookedFor,
    /** The counts of all articles that have any, as programs beside the portal get them. */
    allCounts: countsByIdOf(counted),
    countsUpdatedAt: counts && new Date(counts.updatedAt),
    /** Whether views are counted from the access log of the host, which the page on privacy has to say. */
    readsAccessLogs: hasAccessLogs(counts),
    /** Views of all articles that the counting service does not know of, those at the old portal among them. */
    viewsNotInService: articles.reduce(
      (sum, { legacy }) => sum + (legacy?.views ?? 0),
      allViewsNotInService(counts, portal),
    ),
    category: findBySlug(categories, 'category'),
    topic: findBySlug(entries.topics, 'topic'),
    /** Articles of a category and of all below it. */
    articlesOfCategory: (slug: string) => byCategory.get(slug) ?? [],
    articlesOfTopic: (slug: string) => byTopic.get(slug) ?? [],
    /** The articles before and after one in the list of its main category. */
    neighboursInCategory: (article: Article) =>
      neighboursOf(byCategory.get(article.categories[0] ?? '') ?? [], placeInCategory(article)),
    /** The articles before and after one in the list of its topic. */
    neighboursInTopic: (article: Article) =>
      neighboursOf(byTopic.get(article.topic ?? '') ?? [], placeInTopic(article)),
    /** The languages in which a text can be read; none when there is only one. */
    versionsOf: (name: keyof typeof versions, slug: string) => versions[name](slug),
    /** An entry that is shown, by its file below the content folder. */
    entryByFile: (file: string) => byFile.get(file),
    /** The category of an article with those above it, root first. */
    trailOf: (slug: string) => [
      ...ancestorsOf(slug, categories),
      ...categories.filter((category) => category.slug === slug),
    ],
    /** The title of an article's main category. */
    kickerOf: ({ categories: [main] }: Article) =>
      categories.find(({ slug }) => slug === main)?.title,
    childrenOf: (slug: string) => categories.filter(({ parent }) => parent === slug),
    relatedTo: relatedFinder(articles),
  };
}
