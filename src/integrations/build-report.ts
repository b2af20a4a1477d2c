/** What a build says while it works and when it is done. */
import { TO_COMPLETE } from '../domain/to-complete.ts';
import type { HeldBack } from '../content/held-back.ts';
import { describeChange, type TimedChange } from '../content/timed-changes.ts';
import { countProblems, describeProblems, type Problem } from '../content/problems.ts';
import { watchProgress } from '../content/render-progress.ts';
import { PATHS } from '../domain/urls.ts';
import { formatBytes, formatNumber } from '../domain/format-number.ts';
import { describeHeldBack } from './held-back-report.ts';

/** How often a long build says how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 5000;

/** Prints the number of rendered bodies from time to time; the returned function stops that. */
export function sayProgress(since: number): () => void {
  const rendered = watchProgress();
  let before = 0;
  const timer = setInterval(() => {
    const now = rendered();
    const doing =
      now > before
        ? `đã dựng ${formatNumber(now)} trang bài viết`
        : 'đang làm các trang danh sách, ảnh và chỉ mục tìm kiếm';
    before = now;
    console.log(`  … ${doing}, ${seconds(since)} giây`);
  }, PROGRESS_INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}

/** One step of a build and how long it took. */
export interface Stage {
  name: string;
  seconds: number;
  /** What was made and what was kept. */
  note?: string | undefined;
}

/** Measures the steps of a build one after the other: each ends where the next begins. */
export function stageTimer(since: number) {
  const stages: Stage[] = [];
  let begun = since;
  return {
    stages,
    end(name: string, note?: string): void {
      const now = performance.now();
      stages.push({ name, seconds: (now - begun) / 1000, note });
      begun = now;
    },
  };
}

/** `Đọc nội dung 0,4 giây · trang 2,1 giây (dựng 3, giữ 141)` */
export function describeStages(stages: readonly Stage[]): string {
  return stages
    .map(({ name, seconds: taken, note }) => {
      const time = `${name} ${taken.toFixed(1).replace('.', ',')} giây`;
      return note ? `${time} (${note})` : time;
    })
    .join(' · ');
}

/** What was made anew, and what was taken over from the last build. */
export function madeAndKept(made: number, kept: number): string {
  return `dựng ${formatNumber(made)}, giữ ${formatNumber(kept)}`;
}

/** The warnings of a build, what it does not show, and one line with its files, which will be published as `target`. */
export function describeBuild(options: {
  files: ReadonlyMap<string, { size: number }>;
  target: string;
  problems: readonly Problem[];
  heldBack: readonly HeldBack[];
  /** When time alone changes the portal again. */
  next: TimedChange | undefined;
  /** How many places a new portal has left for its unit to write. */
  toComplete: number;
  since: number;
  stages: readonly Stage[];
}): string {
  const { files, pages, articles, bytes } = measure(options.files);
  const warnings = options.problems.filter(({ severity }) => severity === 'warning');
  const { next, toComplete } = options;
  const parts = [
    describeProblems(warnings),
    describeHeldBack(options.heldBack),
    toComplete > 0
      ? `Còn ${formatNumber(toComplete)} chỗ “${TO_COMPLETE}” mà người đọc đã thấy; npm run check-content kê từng chỗ.`
      : '',
    next ? `Cần dựng lại khi tới giờ: ${describeChange(next)}.` : '',
  ].filter(Boolean);
  const listed = parts.map((part) => `${part}\n\n`).join('');
  return (
    `${listed && `\n${listed}`}${describeStages(options.stages)}\n` +
    `Đã dựng ${formatNumber(articles)} bài, ${formatNumber(pages)} trang, ` +
    `${countProblems(warnings) || (toComplete > 0 ? 'còn chỗ cần bổ sung' : 'không cảnh báo')}, ${seconds(options.since)} giây, ` +
    `${formatBytes(bytes)} trong ${formatNumber(files)} tệp → ${options.target}`
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1).replace('.', ',');
}

/** Files, HTML pages, article pages, bytes. */
function measure(files: ReadonlyMap<string, { size: number }>) {
  const totals = { files: files.size, pages: 0, articles: 0, bytes: 0 };
  for (const [file, { size }] of files) {
    totals.bytes += size;
    if (!file.endsWith('.html')) continue;
    totals.pages += 1;
    if (file.startsWith(`${PATHS.articles}/`)) totals.articles += 1;
  }
  return totals;
}
