import type { Counts, LogsSource } from '../../schemas/counts.ts';
import { readDays, writeDays } from './days-text.ts';

/**
 * The same counts with those of the article `from` given to `to`, added to what it has already. What a service has said
 * stays: it goes on telling of the old id, and what it told is not to be added again.
 */
export function renameArticle(counts: Counts, from: string, to: string): Counts {
  const { [from]: moved, ...articles } = counts.articles;
  if (!moved) return counts;
  const known = articles[to];
  const sum = (name: keyof typeof moved) => moved[name] + (known?.[name] ?? 0);
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
