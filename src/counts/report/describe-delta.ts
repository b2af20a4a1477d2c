import { formatNumber } from '../../domain/numbers.ts';

/** More articles than these are not listed. */
const LISTED = 10;

/** What a run adds, by article id, as lines for a terminal: the articles that gain most first. */
export function describeGains(gained: ReadonlyMap<string, number>): string {
  const sum = [...gained.values()].reduce((total, views) => total + views, 0);
  if (gained.size === 0) return 'Không có lượt xem mới.';
  const sorted = [...gained].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const lines = sorted
    .slice(0, LISTED)
    .map(([id, views]) => `  ${signed(views).padStart(8)}  ${id}`);
  const rest = sorted.length - lines.length;
  return [
    `${sum < 0 ? 'Bớt' : 'Thêm'} ${formatNumber(Math.abs(sum))} lượt xem của ${formatNumber(gained.size)} bài:`,
    ...lines,
    ...(rest > 0 ? [`  … và ${formatNumber(rest)} bài khác`] : []),
  ].join('\n');
}

function signed(views: number): string {
  return views < 0 ? `−${formatNumber(-views)}` : `+${formatNumber(views)}`;
}
