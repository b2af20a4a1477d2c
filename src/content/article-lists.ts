/**
 * Lists of articles that have pages of their own: one row adds a kind of list to the feeds and to both site maps. Their pages
 * lie in src/pages/.
 */
import type { Urls } from '../domain/urls.ts';
import { siteWords } from '../strings/site.ts';
import type { Article } from './article.ts';
import type { Store } from './store.ts';

/** One list: the articles of a category, of a topic … */
export interface ArticleList {
  title: string;
  /** What it is called among others of its kind. */
  name: string;
  description: string;
  /** The path of its first page, with the base. */
  path: string;
  /** The path of the list that it is a part of. */
  partOf?: string | undefined;
  /** Newest first. */
  articles: readonly Article[];
}

/** What the rows ask of the store. */
export type ListedContent = Pick<
  Store,
  'categories' | 'topics' | 'wards' | 'tags' | 'articlesOfCategory' | 'articlesOfTopic'
>;

export interface ListRow {
  /** The heading of its lists in the site map for people. */
  heading: string;
  listsOf: (content: ListedContent, urls: Urls) => ArticleList[];
  /** The page that lists all of them; without one, a site map has to have them all. */
  allOn?: (urls: Urls) => string;
}

const categories: ListRow = {
  heading: siteWords.mainMenu,
  listsOf: ({ categories: all, articlesOfCategory }, urls) =>
    all.map(({ slug, title, description, parent }) => ({
      title,
      name: title,
      description,
      path: urls.category(slug),
      partOf: parent && urls.category(parent),
      articles: articlesOfCategory(slug),
    })),
};

const topics: ListRow = {
  heading: siteWords.topics,
  allOn: (urls) => urls.topics(),
  listsOf: ({ topics: all, articlesOfTopic }, urls) =>
    all.map(({ slug, title, description }) => ({
      title,
      name: title,
      description,
      path: urls.topic(slug),
      articles: articlesOfTopic(slug),
    })),
};

const wards: ListRow = {
  heading: siteWords.wards,
  listsOf: ({ wards: all }, urls) =>
    all.map(({ name, articles }) => ({
      title: siteWords.wardNews(name),
      name: siteWords.ward(name),
      description: siteWords.wardLead(name, articles.length),
      path: urls.ward(name),
      articles,
    })),
};

const tags: ListRow = {
  heading: siteWords.tags,
  allOn: (urls) => urls.tags(),
  listsOf: ({ tags: all }, urls) =>
    all.map(({ name, articles }) => ({
      title: siteWords.tagNews(name),
      name,
      description: siteWords.articles(articles.length),
      path: urls.tag(name),
      articles,
    })),
};

/** Every kind of list, in the order of the site maps. */
export const lists = { categories, topics, wards, tags };
