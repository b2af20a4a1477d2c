import { isoInHanoi } from '../time/dates.ts';
import { slugify } from '../vietnamese/fold.ts';

/** What the search knows of an article beside its words. Stands in the article's page, for the index to read. */
export interface SearchFacts extends ShownFacts {
  /** Slugs of its categories and of those above them. */
  categories: string[];
  /** Slugs. */
  wards: string[];
  topic?: string;
}

/** What is shown of an article that was found, beside its words. */
export interface ShownFacts {
  /** When it was published, in Hanoi time: 2023-01-13T08:59:00+07:00. */
  date: string;
  /** Title of its main category. */
  category: string;
  views?: number;
  /** Address of a small picture. */
  picture?: string;
}

/** What the facts are taken from. */
export interface FactSource {
  publishedAt: Date;
  wards: readonly string[];
  topic?: string | undefined;
  views?: number | undefined;
}

/**
 * @param categories those of the article and those above them, the main one first
 * @param picture address of a small picture, if it has one
 */
export function searchFacts(
  article: FactSource,
  categories: readonly { slug: string; title: string }[],
  picture?: string,
): SearchFacts {
  return {
    date: isoInHanoi(article.publishedAt),
    category: categories[0]?.title ?? '',
    categories: categories.map(({ slug }) => slug),
    wards: article.wards.map(slugify),
    ...(article.topic !== undefined && { topic: article.topic }),
    ...(article.views !== undefined && { views: article.views }),
    ...(picture !== undefined && { picture }),
  };
}
