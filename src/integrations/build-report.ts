import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectProblems, countProblems, describeProblems } from '../content/problems.ts';
import { watchProgress } from '../content/progress.ts';
import { formatBytes, formatNumber } from '../domain/numbers.ts';
import { OUT_DIR, ROOT } from '../settings.ts';

/** How often a long build says how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 5000;

/** Says how far a long build is, and what it made. */
export function buildReport(): AstroIntegration {
  const problems = collectProblems();
  const rendered = watchProgress();
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  return {
    name: 'tin-quan-build-report',
    hooks: {
      'astro:build:start': () => {
        timer = setInterval(() => {
          console.log(`  … đã dựng ${formatNumber(rendered())} bài, ${seconds(started)} giây`);
        }, PROGRESS_INTERVAL);
        timer.unref();
      },
      'astro:build:done': async ({ dir }) => {
        clearInterval(timer);
        const { files, pages, articles, bytes } = await measure(fileURLToPath(dir));
        const warnings = problems.filter(({ severity }) => severity === 'warning');
        if (warnings.length > 0) console.log(`\n${describeProblems(warnings)}\n`);
        console.log(
          `Đã dựng ${formatNumber(articles)} bài, ${formatNumber(pages)} trang, ` +
            `${countProblems(warnings) || 'không cảnh báo'}, ${seconds(started)} giây, ` +
            `${formatBytes(bytes)} trong ${formatNumber(files)} tệp → ${path.relative(ROOT, OUT_DIR) || OUT_DIR}`,
        );
      },
    },
  };
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1).replace('.', ',');
}

/** What lies in a built folder: files, HTML pages, article pages, bytes. */
async function measure(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const totals = { files: 0, pages: 0, articles: 0, bytes: 0 };
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    totals.files += 1;
    totals.bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
    if (!entry.name.endsWith('.html')) continue;
    totals.pages += 1;
    const section = path.relative(folder, entry.parentPath).split(path.sep)[0];
    if (section === 'bai-viet') totals.articles += 1;
  }
  return totals;
}
