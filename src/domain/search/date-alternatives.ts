import { placesOf } from './typed-as.ts';
import type { TypedQuery } from './typed-query.ts';
import type { Alternative } from './query-graph.ts';

/** A date of a query: the typed words that it takes, and its figures. */
interface TypedDate {
  start: number;
  length: number;
  day?: string;
  month: string;
  year?: string;
}

/**
 * A date in figures written out, and the reverse, with a year or without: `2/9` is `2 tháng 9`, `9/2025` is
 * `9 năm 2025`; `ngày` and `tháng` in front may be missing. A zero in front makes no difference.
 */
export function dateAlternatives(typed: TypedQuery): Alternative[] {
  return [...inFigures(typed), ...inWords(typed.words)].flatMap((date) => {
    const { start, length, day, month, year } = date;
    const figures = [day, month, year].filter((part) => part !== undefined);
    const written = [
      ...(day === undefined ? [] : [day, 'tháng']),
      month,
      ...(year === undefined ? [] : ['năm', year]),
    ];
    const name = day === undefined ? 'tháng' : 'ngày';
    const isNamed = placesOf([name], typed.words).includes(start - 1);
    const ways = [figures, written].map((to) => ({ start, length, to }));
    const unnamed = ways.map(({ to }) => {
      return { start: start - 1, length: length + 1, to, holdsPhrase: true };
    });
    return isNamed ? [...ways, ...unnamed] : ways;
  });
}

function inFigures({ words, dates }: TypedQuery): TypedDate[] {
  return dates.map(({ start, length }) => {
    const parts = words.slice(start, start + length);
    const year = parts.at(-1)?.length === 4 ? parts.pop() : undefined;
    const [month = '', day] = parts.reverse();
    return {
      start,
      length,
      month,
      ...(day !== undefined && { day }),
      ...(year !== undefined && { year }),
    };
  });
}

/** `2 tháng 9`, `2 tháng 9 năm 2025`, and `9 năm 2025`. */
function inWords(words: readonly string[]): TypedDate[] {
  const number = (index: number, most: number) => {
    const word = words[index] ?? '';
    return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= most ? word : undefined;
  };
  const years = placesOf(['năm'], words).filter((at) => /^\d{4}$/.test(words[at + 1] ?? ''));
  const dates: TypedDate[] = [];
  for (const at of placesOf(['tháng'], words)) {
    const day = number(at - 1, 31);
    const month = number(at + 1, 12);
    if (day === undefined || month === undefined) continue;
    dates.push({ start: at - 1, length: 3, day, month });
    const year = words[at + 3];
    if (years.includes(at + 2) && year) dates.push({ start: at - 1, length: 5, day, month, year });
  }
  for (const at of years) {
    const month = number(at - 1, 12);
    const year = words[at + 1];
    if (month !== undefined && year) dates.push({ start: at - 1, length: 3, month, year });
  }
  return dates;
}
