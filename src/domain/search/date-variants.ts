import { replaceWords, type QueryVariant } from './query-variant.ts';

/**
 * The other ways to write the first date of a query: `5/5/2025` is also `05/05/2025`, `05/5/2025`, `5/05/2025` and
 * `5 tháng 5 năm 2025`, and `05/2025` is also `5/2025` and `5 năm 2025`.
 */
export function dateVariants(typed: QueryVariant): QueryVariant[] {
  const { words, phrases } = typed;
  const date = phrases.find(({ start, length }) =>
    /^(?:\d\d? ){1,2}\d{4}$/.test(words.slice(start, start + length).join(' ')),
  );
  if (!date) return [];
  const { start, length } = date;
  const year = words[start + length - 1] ?? '';
  const months = zeroPadVariants(words[start + length - 2]).map((month) => [month]);
  const days = length === 3 ? zeroPadVariants(words[start]) : [];
  const inDigits =
    days.length > 0 ? days.flatMap((day) => months.map((of) => [day, ...of])) : months;
  const written = inDigits.map((parts) => [...parts.join(' tháng ').split(' '), 'năm', year]);
  return [...inDigits.slice(1).map((parts) => [...parts, year]), ...written]
    .map((to) => replaceWords(typed, start, length, to))
    .filter((variant) => variant !== undefined);
}

/** A day or a month as it is typed, with and without a zero before it. */
function zeroPadVariants(number = ''): string[] {
  return [...new Set([number, number.padStart(2, '0'), `${Number(number)}`])];
}
