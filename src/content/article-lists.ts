/**
 * Lists of articles that have pages of their own: one row adds a list to the feeds and to the site map. Its page lies in
 * src/pages/.
 */
import type { Urls } from '../domain/urls.ts';
import { siteWords } from '../strings.ts';
import type { Article } from './article.ts';
import type { Store } from './store.ts';

/** One list: the articles of a category, of a topic … */
export interface ArticleList {
  title: string;
  description: string;
  /** The path of its first page, with the base. */
  path: string;
  /** Newest first. */
  articles: readonly Article[];
}

/** What the rows ask of the store. */
export type ListedContent = Pick<
  Store,
  'categories' | 'topics' | 'wards' | 'tags' | 'articlesOfCategory' | 'articlesOfTopic'
>;

type ListRow = (content: ListedContent, urls: Urls) => ArticleList[];

const categories: ListRow = ({ categories: all, articlesOfCategory }, urls) =>
  all.map(({ slug, title, description }) => ({
    title,
    description,
    path: urls.category(slug),
    articles: articlesOfCategory(slug),
  }));

const topics: ListRow = ({ topics: all, articlesOfTopic }, urls) =>
  all.map(({ slug, title, description }) => ({
    title,
    description,
    path: urls.topic(slug),
    articles: articlesOfTopic(slug),
  }));

const wards: ListRow = ({ wards: all }, urls) =>
  all.map(({ name, articles }) => ({
    title: siteWords.wardNews(name),
    description: siteWords.articles(articles.length),
    path: urls.ward(name),
    articles,
  }));

const tags: ListRow = ({ tags: all }, urls) =>
  all.map(({ name, articles }) => ({
    title: siteWords.tagNews(name),
    description: siteWords.articles(articles.length),
    path: urls.tag(name),
    articles,
  }));

/** Every kind of list, in the order of the site map. */
export const lists = { categories, topics, wards, tags };
