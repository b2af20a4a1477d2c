/** What an import says at its end. */
import { formatNumber } from '../../domain/format-number.ts';
import { shorten } from '../../domain/shorten.ts';
import type { Action, Result } from '../writing/write-article.ts';
import { ARCHIVE_WORDS, type ArchiveResult } from '../writing/archive.ts';
import { ACTION_WORDS } from './words.ts';

/** Counts of one run. */
export interface Totals {
  actions: Map<Action, number>;
  doubts: number;
  missing: number;
  links: number;
  /** Addresses of categories and topics that redirects.csv got. */
  redirects: number;
  archive: ArchiveResult | undefined;
}

/** Counts that begin at nothing. */
export function createTotals(): Totals {
  return { actions: new Map(), doubts: 0, missing: 0, links: 0, redirects: 0, archive: undefined };
}

/** Adds one article. */
export function countResult(totals: Totals, { action, notes }: Result): void {
  totals.actions.set(action, (totals.actions.get(action) ?? 0) + 1);
  totals.doubts += notes.filter(({ doubt }) => doubt).length;
  totals.missing += notes.filter(
    ({ field, to }) => ['picture', 'cover', 'attachments'].includes(field) && to === '',
  ).length;
}

/** The closing lines. */
export function describeTotals(
  totals: Totals,
  { dryRun, seconds }: { dryRun: boolean; seconds: number },
): string {
  const lines = [...totals.actions].map(
    ([action, count]) => `  ${formatNumber(count)} bài ${ACTION_WORDS[action]}`,
  );
  if (totals.links > 0)
    lines.push(`  ${formatNumber(totals.links)} liên kết cũ dẫn tới bài đã chuyển`);
  if (totals.redirects > 0)
    lines.push(
      `  ${formatNumber(totals.redirects)} địa chỉ cũ của chuyên mục, dòng sự kiện ghi thêm vào content/redirects.csv`,
    );
  if (totals.archive) lines.push(ARCHIVE_WORDS[totals.archive]);
  if (totals.doubts > 0)
    lines.push(`  ${formatNumber(totals.doubts)} chỗ còn ngờ, ghi trong import-report.html`);
  if (totals.missing > 0)
    lines.push(
      `  ${formatNumber(totals.missing)} ảnh, tài liệu chưa có; chép về rồi chạy lại với --files <thư mục>`,
    );
  const head = dryRun ? 'Chạy thử: chưa ghi bài nào.' : 'Đã chuyển bài.';
  return [`${head} (${seconds.toFixed(1).replace('.', ',')} giây)`, ...lines].join('\n');
}

/** One line of the table of a dry run. */
export function tableRow({ title, file, action, notes, reason }: Result): string {
  const doubts = notes.filter(({ doubt }) => doubt).length;
  const cells = [ACTION_WORDS[action].padEnd(22), file.padEnd(50), shorten(title, 60)];
  if (doubts > 0) cells.push(`(${doubts} chỗ ngờ)`);
  return [
    `  ${cells.join('  ')}`,
    ...(reason ? [`      ${reason.replaceAll('\n', '\n      ')}`] : []),
  ].join('\n');
}
