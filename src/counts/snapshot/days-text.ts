/**
 * How the views of one article by day are written down: `20763:5 20764:2`, the number of the day since 1970 and its views.
 * Thirty days of thousands of articles would fill a file otherwise.
 */
const DAY = 24 * 60 * 60 * 1000;

/** Views by Hanoi day, as 2026-11-19. */
export type Days = ReadonlyMap<string, number>;

export function readDays(text: string): Map<string, number> {
  const entries = text.split(' ').filter(Boolean);
  return new Map(
    entries.map((entry) => {
      const [day, views] = entry.split(':');
      return [
        new Date(Number(day) * DAY).toISOString().slice(0, '2026-11-19'.length),
        Number(views),
      ];
    }),
  );
}

export function writeDays(days: Days): string {
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, views]) => `${Date.parse(day) / DAY}:${views}`)
    .join(' ');
}
