/** `npm run doctor`: how a portal is, in one page. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { findProblems } from '../check/find-problems.ts';
import { collectionRows, visibilityOf } from '../collections.ts';
import { findHeldBack } from '../content/held-back.ts';
import { describeChange, changesBetween, nextChange } from '../content/timed-changes.ts';
import { countProblems } from '../content/problems.ts';
import { readSiteAndBase } from '../content/site-and-base.ts';
import type { Content } from '../content/read-content.ts';
import { formatBytes, formatNumber } from '../domain/format-number.ts';
import { isVisible } from '../domain/visibility.ts';
import { CACHE_DIR, CONTENT_DIR, NOW, OUT_DIR, ROOT } from '../environment.ts';
import { describeHeldBack } from '../integrations/held-back-report.ts';
import { legalDuties, type Duty } from './legal.ts';

/** What is told of a portal. */
export interface Diagnosis {
  versions: Record<string, string>;
  settings: Record<string, string>;
  statistics: Record<string, number>;
  /** Errors and warnings of the content. */
  problems: { errors: number; warnings: number };
  duties: Duty[];
}

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Prints the diagnosis; false when the content has an error, so that it cannot be published. */
export async function runDoctor({ json }: { json: boolean }): Promise<boolean> {
  const { site, base } = await readSiteAndBase();
  const { content, findings } = await findProblems(CONTENT_DIR, NOW, CACHE_DIR);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const diagnosis: Diagnosis = {
    versions: await versions(),
    settings: settings(content, new URL(base, site).href),
    statistics: await statistics(content),
    problems: { errors, warnings: findings.length - errors },
    duties: legalDuties(content),
  };
  if (json) console.log(JSON.stringify(diagnosis, undefined, 2));
  else console.log(describe(diagnosis, content, countProblems(findings)));
  return errors === 0;
}

async function versions(): Promise<Record<string, string>> {
  const versionOf = async (folder: string) => {
    const text = await readFile(path.join(ROOT, folder, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  };
  return {
    'Tin Quận': await versionOf('.'),
    'Node.js': process.version.slice(1),
    Astro: await versionOf('node_modules/astro'),
  };
}

function settings({ portal }: Content, home: string): Record<string, string> {
  return {
    'Đơn vị': portal?.name ?? '(portal.yaml chưa đọc được)',
    'Địa chỉ': portal ? home : '',
    'Thư mục nội dung': path.relative(ROOT, CONTENT_DIR) || CONTENT_DIR,
    'Dựng vào': path.relative(ROOT, OUT_DIR) || OUT_DIR,
    'Trình diễn': portal?.demo ? 'có: mọi trang ghi rõ; bỏ dòng demo khi dùng thật' : 'không',
    'Luật không kiểm tra':
      portal?.skippedRules.map(({ rule }) => rule).join(', ') || 'không bỏ luật nào',
  };
}

async function statistics(content: Content): Promise<Record<string, number>> {
  const shown = collectionRows.map(([name, row]) => {
    const visible = content[name].filter(({ data }) => isVisible(visibilityOf(row, data), NOW));
    return [row.manual.title, visible.length] as const;
  });
  let bytes = 0;
  for (const file of content.files) {
    bytes += await stat(path.join(CONTENT_DIR, file)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return {
    ...Object.fromEntries(shown),
    'Tệp trong thư mục nội dung': content.files.size,
    'Dung lượng': bytes,
  };
}

function describe(diagnosis: Diagnosis, content: Content, problems: string): string {
  const soon = changesBetween(content, NOW, new Date(NOW.getTime() + SOON_DAYS * DAY_MS));
  const ending = soon.filter(({ change }) => change === 'over');
  const next = nextChange(content, NOW);
  const statistics = Object.entries(diagnosis.statistics).map(
    ([name, value]) =>
      [name, name === 'Dung lượng' ? formatBytes(value) : formatNumber(value)] as const,
  );
  const unmet = diagnosis.duties.filter(({ isMet }) => !isMet);
  return [
    section('Phiên bản', rows(Object.entries(diagnosis.versions))),
    section('Cấu hình', rows(Object.entries(diagnosis.settings))),
    section('Đang hiện trên cổng', rows(statistics)),
    section('Nội dung', [
      problems ? `✗ ${problems}. Xem từng điều: npm run check-content` : '✓ không có gì phải sửa',
    ]),
    section(
      `Điều luật yêu cầu (${diagnosis.duties.length - unmet.length}/${diagnosis.duties.length})`,
      diagnosis.duties.map(({ what, isMet, hint, source }) =>
        isMet ? `✓ ${what}` : `✗ ${what} (${source})\n      ${hint}`,
      ),
    ),
    section('Theo thời gian', [
      describeHeldBack(findHeldBack(content, NOW)).replaceAll('\n', '\n  ') ||
        'Không bài nào bị giữ lại.',
      ...ending.map(
        (moment) => `Sắp hết hạn: ${describeChange(moment)}; muốn giữ thì sửa ngày hết hạn.`,
      ),
      next
        ? `Lần dựng kế tiếp cần lúc: ${describeChange(next)} (npm run due).`
        : 'Không bài nào đang chờ giờ.',
    ]),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function rows(entries: readonly (readonly [string, string])[]): string[] {
  return entries.map(([name, value]) => `${name}: ${value}`);
}
