import { NO_COUNTS } from '../../domain/counting/article-counts.ts';
import type { Counts, LogsSource } from '../../schemas/counts.ts';
import { readDays, writeDays } from './days-text.ts';

/**
 * The same counts with those of the article `from` added to those of `to`. The totals of a service stay under the old id: the
 * service goes on reporting it, and what was pulled must not be added again.
 */
export function renameArticle(counts: Counts, from: string, to: string): Counts {
  const { [from]: moved, ...articles } = counts.articles;
  if (!moved) return counts;
  const existing = articles[to] ?? NO_COUNTS;
  const sum = (name: keyof typeof moved) => moved[name] + existing[name];
  const sources = Object.entries(counts.sources).map(
    ([name, source]) =>
      [
        name,
        source.kind === 'logs' ? { ...source, days: renameDays(source.days, from, to) } : source,
      ] as const,
  );
  return {
    ...counts,
    articles: {
      ...articles,
      [to]: {
        views: sum('views'),
        recent: sum('recent'),
        ratings: sum('ratings'),
        score: sum('score'),
      },
    },
    sources: Object.fromEntries(sources),
  };
}

function renameDays(days: LogsSource['days'], from: string, to: string): LogsSource['days'] {
  const { [from]: moved, ...others } = days;
  if (moved === undefined) return days;
  const sums = readDays(others[to] ?? '');
  for (const [day, views] of readDays(moved)) sums.set(day, (sums.get(day) ?? 0) + views);
  return { ...others, [to]: writeDays(sums) };
}
