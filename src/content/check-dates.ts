/** Dates that are possible and yet not likely: a year with two figures changed round, a correction of tomorrow. */
import { collectionRows, visibilityOf, type Row } from '../collections.ts';
import { formatDateTime } from '../domain/time/format-date.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** Nobody plans an article further ahead. docs/decisions/what-is-read.md names these limits. */
const MAX_YEARS_AHEAD = 1;
/** Later ends of notices and alerts are mistakes. */
const MAX_YEARS_TO_END = 100;
/** No portal is older. */
const FIRST_YEAR = 1990;

interface Doubt {
  path: readonly PropertyKey[];
  date: Date;
  what: string;
}

/** A warning for each date that is likely a slip of the keyboard. */
export function checkDates(content: Content, now: Date): UnlocatedProblem[] {
  const doubts = (file: string, found: (Doubt | undefined | false)[]): UnlocatedProblem[] =>
    found.flatMap((doubt) => (doubt ? [describe(file, doubt)] : []));
  return [
    ...collectionRows.flatMap(([name, row]) =>
      content[name].flatMap(({ file, data }) => doubts(file, visibleTime(row, data, now))),
    ),
    ...content.articles.flatMap(({ file, data: { publishedAt, updatedAt, corrections } }) => {
      const shownSince = publishedAt > now ? publishedAt : now;
      return doubts(file, [
        updatedAt && updatedAt > shownSince && future(['updatedAt'], updatedAt),
        ...corrections.flatMap(({ at }, index): (Doubt | false)[] => [
          at > shownSince && future(['corrections', index, 'at'], at),
          at < publishedAt && beforePublishing(['corrections', index, 'at'], at),
        ]),
      ]);
    }),
    ...content.pages.flatMap(({ file, data: { updatedAt } }) =>
      doubts(file, [
        updatedAt && early('updatedAt', updatedAt),
        updatedAt && updatedAt > now && future(['updatedAt'], updatedAt),
      ]),
    ),
  ];
}

/** The doubts about the moments from which and until which an entry is shown. */
function visibleTime(row: Row, data: object, now: Date): (Doubt | undefined | false)[] {
  if (row.visible === 'always') return [];
  const fields = row.visible;
  const { from, until } = visibilityOf(row, data);
  return [
    from && early(fields.from ?? '', from),
    from && from > inYears(now, MAX_YEARS_AHEAD) && far(fields.from ?? '', from),
    until && until > inYears(now, MAX_YEARS_TO_END) && far(fields.until ?? '', until),
  ];
}

function inYears(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + years);
  return then;
}

function early(field: string, date: Date): Doubt | undefined {
  if (date.getUTCFullYear() >= FIRST_YEAR) return undefined;
  return { path: [field], date, what: `là ngày trước năm ${FIRST_YEAR}` };
}

function far(field: string, date: Date): Doubt {
  return { path: [field], date, what: 'còn rất xa' };
}

function future(path: readonly PropertyKey[], date: Date): Doubt {
  return { path, date, what: 'là một lúc chưa tới' };
}

function beforePublishing(path: readonly PropertyKey[], date: Date): Doubt {
  return { path, date, what: 'sớm hơn ngày đăng' };
}

function describe(file: string, { path, date, what }: Doubt): UnlocatedProblem {
  const field = path.filter((key) => typeof key === 'string').join('.');
  return {
    severity: 'warning',
    file,
    path,
    message: `${field} (${formatDateTime(date)}) ${what}, có lẽ do gõ nhầm.`,
    hint: 'Hãy kiểm tra ngày, tháng, năm. Nếu đúng như vậy thì không cần sửa.',
  };
}
