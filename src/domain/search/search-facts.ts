import { foreignLanguage, type InLanguage, type Language } from '../languages.ts';
import { isoInHanoi } from '../time/format-date.ts';
import { slugify } from '../vietnamese/slug.ts';

/** What the search knows of an article beside its words.  */
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
  /** URL of a small picture. */
  picture?: string;
  /** Of its words, when it is not that of the portal. */
  lang?: Language;
}

/** What of an entry becomes a fact; a kind of page without wards, topic or views has none of them. */
interface Described extends InLanguage {
  wards?: readonly string[] | undefined;
  topic?: string | undefined;
  views?: number | undefined;
}

/**
 * @param date when the entry was published
 * @param label what a result shows beside the date: the title of the main category
 * @param categories those of the entry and those above them, the main one first
 * @param picture URL of a small picture, if it has one
 */
export function searchFacts(
  { wards = [], topic, views, lang }: Described,
  {
    date,
    label,
    categories,
    picture,
  }: {
    date: Date;
    label: string;
    categories: readonly { slug: string }[];
    picture?: string | undefined;
  },
): SearchFacts {
  return {
    date: isoInHanoi(date),
    category: label,
    categories: categories.map(({ slug }) => slug),
    wards: wards.map(slugify),
    ...(topic !== undefined && { topic }),
    ...(views !== undefined && { views }),
    ...(picture !== undefined && { picture }),
    ...languageFact({ lang }),
  };
}

/** Nothing for most, so that their part of the index says nothing of it. */
function languageFact(entry: InLanguage): { lang?: Language } {
  const lang = foreignLanguage(entry);
  return lang ? { lang } : {};
}
