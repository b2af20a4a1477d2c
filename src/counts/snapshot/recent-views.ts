/** The views of the last 30 days. They are computed each time the snapshot is written. */
import { daysBefore, dayOf } from '../../domain/time/hanoi-day.ts';
import { RECENT_DAYS } from '../../domain/counting/view-rules.ts';
import { viewsBetween } from '../../domain/counting/sum-views.ts';
import type { Counts } from '../../schemas/counts.ts';
import { readDays, writeDays, type Days } from './days-text.ts';

/** The first Hanoi day that is recent at `now`. */
export function firstRecentDay(now: Date): string {
  return daysBefore(dayOf(now.getTime()), RECENT_DAYS - 1);
}

/**
 * The same counts with `recent` as of `now`, and without days that are no longer recent. Counts without a source were not made
 * by these commands; they are returned unchanged.
 */
export function withRecent(counts: Counts, now: Date): Counts {
  if (Object.keys(counts.sources).length === 0) return counts;
  const first = firstRecentDay(now);
  const today = dayOf(now.getTime());
  const recent = new Map<string, number>();
  const add = (id: string, views: number) => recent.set(id, (recent.get(id) ?? 0) + views);

  const sources: Counts['sources'] = {};
  for (const [name, source] of Object.entries(counts.sources)) {
    if (source.kind === 'logs') {
      const days: Record<string, string> = {};
      for (const [id, text] of Object.entries(source.days)) {
        const views = since(first, readDays(text));
        if (views.size > 0) days[id] = writeDays(views);
        add(id, viewsBetween(views, first, today));
      }
      sources[name] = { ...source, days };
    } else {
      sources[name] = source;
      // A service that was not pulled for so long has no data of these days.
      if (dayOf(Date.parse(source.pulledAt)) < first) continue;
      for (const [id, { recent: views }] of Object.entries(source.articles)) add(id, views);
    }
  }
  const articles = Object.entries(counts.articles).map(
    ([id, article]) => [id, { ...article, recent: recent.get(id) ?? 0 }] as const,
  );
  return { ...counts, sources, articles: Object.fromEntries(articles) };
}

function since(first: string, days: Days): Days {
  return new Map([...days].filter(([day, views]) => day >= first && views > 0));
}
