/** Figures for an editor's report. */
import type { Content } from '../../content/read-content.ts';
import { NO_COUNTS } from '../../domain/counting/article-counts.ts';
import { shownViews } from '../../domain/counting/sum-views.ts';
import type { Counts } from '../../schemas/counts.ts';

export interface ArticleRow {
  id: string;
  title: string;
  /** The title of the main category. */
  category: string;
  /** As on the page, including those of the previous portal. */
  views: number;
  recent: number;
  /** Absent when no source counts ratings. */
  ratings?: number;
  /** Average of the stars, 1 to 5; absent without ratings. */
  average?: number;
}

/** The sums of all articles of one main category. */
export interface CategoryRow {
  category: string;
  articles: number;
  views: number;
  recent: number;
  /** Absent when no source counts ratings. */
  ratings?: number;
}

export interface MonthRow {
  /** `2026-11`; absent for views of unknown months. */
  month?: string;
  views: number;
}

export interface Report {
  updatedAt: string;
  articles: ArticleRow[];
  categories: CategoryRow[];
  months: MonthRow[];
}

/** Makes the report on articles that have counts: the most read first, months latest first. */
export function makeReport(
  content: Pick<Content, 'articles' | 'categories'>,
  counts: Counts,
): Report {
  const titles = new Map(content.categories.map(({ id, data }) => [id, data.title]));
  const rated = hasRatings(counts);
  const articles = content.articles
    .flatMap(({ id, data }): ArticleRow[] => {
      const counted = counts.articles[id];
      const { recent, ratings, score } = counted ?? NO_COUNTS;
      const views = shownViews(data.legacy?.views, counted?.views);
      // A rating may come from a reader whose view was not counted.
      if (views === undefined && ratings === 0) return [];
      const [main = ''] = data.categories;
      const row = {
        id,
        title: data.title,
        category: titles.get(main) ?? main,
        views: views ?? 0,
        recent,
        ...(rated && { ratings }),
      };
      return [ratings > 0 ? { ...row, average: score / ratings } : row];
    })
    .sort((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1));
  return {
    updatedAt: counts.updatedAt,
    articles,
    categories: byCategory(articles, rated),
    months: byMonth(counts),
  };
}

/** Whether ratings are known: a service counts them, or a snapshot made elsewhere holds some. */
function hasRatings({ articles, sources }: Counts): boolean {
  return (
    Object.values(sources).some(({ kind }) => kind === 'service') ||
    Object.values(articles).some(({ ratings }) => ratings > 0)
  );
}

function byCategory(articles: readonly ArticleRow[], rated: boolean): CategoryRow[] {
  const sum = (rows: readonly ArticleRow[], key: 'views' | 'recent' | 'ratings') =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  return [...Map.groupBy(articles, ({ category }) => category)]
    .map(([category, rows]) => ({
      category,
      articles: rows.length,
      views: sum(rows, 'views'),
      recent: sum(rows, 'recent'),
      ...(rated && { ratings: sum(rows, 'ratings') }),
    }))
    .sort((a, b) => b.views - a.views || (a.category < b.category ? -1 : 1));
}

/** Views since the portal is static. Views of unknown months come last. */
function byMonth({ articles, sources }: Counts): MonthRow[] {
  const months = new Map<string, number>();
  for (const source of Object.values(sources)) {
    for (const [month, views] of Object.entries(source.months)) {
      months.set(month, (months.get(month) ?? 0) + views);
    }
  }
  const known = [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, views]): MonthRow => ({ month, views }));
  const all = Object.values(articles).reduce((sum, { views }) => sum + views, 0);
  const rest = all - known.reduce((sum, { views }) => sum + views, 0);
  return rest > 0 ? [...known, { views: rest }] : known;
}
