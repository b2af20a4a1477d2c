/** Which feeds there are: of the portal as a whole, of every list and of every collection that has one, in each format. */
import { rowOf, sections, type CollectionName } from '../collections.ts';
import type { Article } from '../content/article.ts';
import { lists } from '../content/article-lists.ts';
import type { Store } from '../content/store.ts';
import type { Urls } from '../domain/urls.ts';
import { MAX_FEED_ITEMS } from './feed-limits.ts';
import { correctionWords } from '../strings/corrections.ts';
import { feedFormats } from './formats.ts';

/** What a feed is about. */
interface FeedSubject {
  title: string;
  description: string;
  /** The path of the page that shows the same, with the base. */
  page: string;
  /** Whether it is the portal as a whole. */
  isPortal: boolean;
  /** Newest first, no more than a feed holds; or the collection whose entries it lists; or all corrections. */
  source: readonly Article[] | CollectionName | 'corrections';
}

/** One feed in one format. */
export interface FeedRoute extends FeedSubject {
  /** Root-relative, with the base. */
  path: string;
  /** The file name of its format. */
  file: string;
}

/** Every feed of the portal. */
export function feedRoutes(content: Store, urls: Urls): FeedRoute[] {
  return subjectsOf(content, urls).flatMap((subject) =>
    feedFormats
      .filter(({ ofLists }) => subject.isPortal || ofLists)
      .map(({ file }) => ({ ...subject, file, path: urls.feed(file, subject.page) })),
  );
}

function subjectsOf(content: Store, urls: Urls): FeedSubject[] {
  const { portal, articles } = content;
  const { title, description } = portal;
  return [
    {
      title,
      description,
      page: urls.home(),
      isPortal: true,
      source: articles.slice(0, MAX_FEED_ITEMS),
    },
    ...Object.values(lists).flatMap(({ listsOf }) =>
      listsOf(content, urls).map((list) => ({
        title: list.title,
        description: list.description,
        page: list.path,
        isPortal: false,
        source: list.articles.slice(0, MAX_FEED_ITEMS),
      })),
    ),
    {
      ...{ title: correctionWords.title, description: correctionWords.lead },
      ...{ page: urls.corrections(), isPortal: false, source: 'corrections' },
    },
    ...sections
      .filter(({ name }) => rowOf(name).feed)
      .map((section) => ({
        ...{ title: section.title, description, page: urls.section(section.path) },
        ...{ isPortal: false, source: section.name },
      })),
  ];
}
