/**
 * The text form of an article's views by day: `20763:5 20764:2`, the number of the day since 1970 and its views. It keeps the
 * snapshot small: there may be thirty days of thousands of articles.
 */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Views by Hanoi day, as 2026-11-19. */
export type Days = ReadonlyMap<string, number>;

/** Reads what `writeDays` wrote. */
export function readDays(text: string): Map<string, number> {
  const entries = text.split(' ').filter(Boolean);
  return new Map(
    entries.map((entry) => {
      const [day, views] = entry.split(':');
      return [
        new Date(Number(day) * DAY_MS).toISOString().slice(0, '2026-11-19'.length),
        Number(views),
      ];
    }),
  );
}

/** Writes the days in order. */
export function writeDays(days: Days): string {
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, views]) => `${Date.parse(day) / DAY_MS}:${views}`)
    .join(' ');
}
