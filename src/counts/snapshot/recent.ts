/** What is recent today is not recent tomorrow: the views of the last days are worked out anew at each writing. */
import { daysBefore, dayOf } from '../../domain/time/hanoi-day.ts';
import { RECENT_DAYS } from '../../domain/counting/rules.ts';
import { viewsBetween } from '../../domain/counting/counts.ts';
import type { Counts } from '../../schemas/counts.ts';
import { readDays, writeDays, type Days } from './days-text.ts';

/** The first Hanoi day that is recent at `now`. */
export function firstRecentDay(now: Date): string {
  return daysBefore(dayOf(now.getTime()), RECENT_DAYS - 1);
}

/**
 * The same counts with `recent` as it is at `now`, and without the days that no longer belong to it. Counts without a source
 * were made by somebody else, who knows better.
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
        const own = since(first, readDays(text));
        if (own.size > 0) days[id] = writeDays(own);
        add(id, viewsBetween(own, first, today));
      }
      sources[name] = { ...source, days };
    } else {
      sources[name] = source;
      // A service that has not been asked for so long knows nothing of these days.
      if (dayOf(Date.parse(source.pulledAt)) < first) continue;
      for (const [id, own] of Object.entries(source.articles)) add(id, own.recent);
    }
  }
  const articles = Object.entries(counts.articles).map(
    ([id, own]) => [id, { ...own, recent: recent.get(id) ?? 0 }] as const,
  );
  return { ...counts, sources, articles: Object.fromEntries(articles) };
}

function since(first: string, days: Days): Days {
  return new Map([...days].filter(([day, views]) => day >= first && views > 0));
}
