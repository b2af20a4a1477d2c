import type { Mark, Search } from './phone.ts';

/** All searches of one kind in one portal. */
export interface Measured {
  articles: number;
  /** Whose search. */
  search: string;
  /** Where the question was asked. */
  where: string;
  searches: readonly Search[];
}

type Value = (search: Search) => number;

const NOTHING: Mark = { requests: 0, bytes: 0, seconds: 0 };

const COLUMNS: readonly { head: string; print: (measured: Measured) => string }[] = [
  { head: 'articles', print: ({ articles }) => articles.toLocaleString('en') },
  { head: 'search', print: ({ search }) => search },
  { head: 'where', print: ({ where }) => where },
  {
    head: 'before the first key',
    print: ({ searches }) => traffic(searches, (search) => [NOTHING, search.firstKey]),
  },
  {
    head: 'then, to the first result',
    print: ({ searches }) => traffic(searches, (search) => [search.firstKey, search.firstResult]),
  },
  {
    head: 's',
    print: ({ searches }) =>
      spread(searches, (search) => search.firstResult.seconds - search.firstKey.seconds, decimal),
  },
  {
    head: 's since entering',
    print: ({ searches }) => spread(searches, (search) => search.firstResult.seconds, decimal),
  },
  {
    head: 'whole answer',
    print: ({ searches }) => traffic(searches, (search) => [NOTHING, search.whole]),
  },
  {
    head: 's',
    print: ({ searches }) => spread(searches, (search) => search.whole.seconds, decimal),
  },
];

/** A Markdown table; of each figure the median of all queries, and the most of any in brackets. */
export function networkTable(rows: readonly Measured[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(COLUMNS.map(({ head }) => head)),
    line(COLUMNS.map((_, column) => (column < 3 ? '---' : '---:'))),
    ...rows.map((row) => line(COLUMNS.map(({ print }) => print(row)))),
  ].join('\n');
}

/** `157 KB in 17`: what came over the line from one moment to another. */
export function describeTraffic({ bytes, requests }: Pick<Mark, 'bytes' | 'requests'>): string {
  return `${kilobytes(bytes)} KB in ${requests}`;
}

function traffic(
  searches: readonly Search[],
  between: (search: Search) => readonly [Mark, Mark],
): string {
  const difference =
    (name: 'bytes' | 'requests'): Value =>
    (search) => {
      const [from, to] = between(search);
      return to[name] - from[name];
    };
  const bytes = spread(searches, difference('bytes'), kilobytes);
  return `${bytes} KB in ${spread(searches, difference('requests'), String)}`;
}

function spread(
  searches: readonly Search[],
  value: Value,
  print: (number: number) => string,
): string {
  const sorted = searches.map(value).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return `${print(median)} (${print(sorted.at(-1) ?? NaN)})`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function decimal(number: number): string {
  return number.toFixed(1);
}
