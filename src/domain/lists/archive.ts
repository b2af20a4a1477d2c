import { newestFirst, type Dated } from './newest-first.ts';
import { monthOf, yearOf } from '../time/hanoi-zone.ts';

/** A month of the archive that holds at least one article; `month` counts from 1. */
export interface ArchiveMonth<A> {
  year: number;
  month: number;
  count: number;
  articles: A[];
}

/** A year of the archive that holds at least one article. */
export interface ArchiveYear<A> {
  year: number;
  count: number;
  articles: A[];
  months: ArchiveMonth<A>[];
}

/**
 * Sorts articles into the years and months in which Hanoi published them. Years, months and articles
 * come newest first; empty months are left out.
 */
export function archiveOf<A extends Dated>(articles: readonly A[]): ArchiveYear<A>[] {
  const years: ArchiveYear<A>[] = [];
  for (const article of [...articles].sort(newestFirst)) {
    const number = yearOf(article.publishedAt);
    let year = years.at(-1);
    if (year?.year !== number) {
      year = { year: number, count: 0, articles: [], months: [] };
      years.push(year);
    }
    addToYear(year, article);
  }
  return years;
}

/** Adds an article that is no newer than those the year already holds. */
function addToYear<A extends Dated>(year: ArchiveYear<A>, article: A): void {
  const number = monthOf(article.publishedAt);
  let month = year.months.at(-1);
  if (month?.month !== number) {
    month = { year: year.year, month: number, count: 0, articles: [] };
    year.months.push(month);
  }
  month.articles.push(article);
  month.count += 1;
  year.articles.push(article);
  year.count += 1;
}
