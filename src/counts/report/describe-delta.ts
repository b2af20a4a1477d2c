import { formatNumber } from '../../domain/format-number.ts';

const MAX_LISTED = 10;

/** Formats the change of views by article id for a terminal, the largest first. */
export function describeDelta(delta: ReadonlyMap<string, number>): string {
  const sum = [...delta.values()].reduce((total, views) => total + views, 0);
  if (delta.size === 0) return 'Không có lượt xem mới.';
  const sorted = [...delta].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  const lines = sorted
    .slice(0, MAX_LISTED)
    .map(([id, views]) => `  ${signed(views).padStart(8)}  ${id}`);
  const rest = sorted.length - lines.length;
  return [
    `${sum < 0 ? 'Bớt' : 'Thêm'} ${formatNumber(Math.abs(sum))} lượt xem của ${formatNumber(delta.size)} bài:`,
    ...lines,
    ...(rest > 0 ? [`  … và ${formatNumber(rest)} bài khác`] : []),
  ].join('\n');
}

function signed(views: number): string {
  return views < 0 ? `−${formatNumber(-views)}` : `+${formatNumber(views)}`;
}
