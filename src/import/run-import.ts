/** `npm run import`: takes articles of an old portal over. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../cli/run-command.ts';
import { formatNumber } from '../domain/format-number.ts';
import { CONTENT_DIR, NOW } from '../environment.ts';
import type { ImportedArticle, Outline } from './article.ts';
import { isLeftOut, openCategories } from './mapping/categories.ts';
import { openMapping } from './mapping/mapping-file.ts';
import type { ImportOptions } from './options.ts';
import { HtmlReport } from './report/html-report.ts';
import { countResult, createTotals, describeTotals, tableRow } from './report/summary.ts';
import { openSources, type OpenSource } from './sources/open-sources.ts';
import type { Announce } from './sources/source.ts';
import { writeArchive } from './writing/archive.ts';
import { createFinishers } from './writing/finishers.ts';
import { openLedger } from './writing/ledger.ts';
import { createLinkIndex } from './writing/link-index.ts';
import { openOldFiles } from './writing/old-files.ts';
import { createOldPages } from './writing/old-pages.ts';
import { openPlaces } from './writing/place.ts';
import { sweepLeftovers } from './writing/sweep.ts';
import { writeArticle, type Result, type WriteContext } from './writing/write-article.ts';

const PROGRESS_INTERVAL_MS = 2000;

/** Where an import writes: the folder of content, and what it says. */
export interface ImportTarget {
  contentDir: string;
  print: (text: string) => void;
}

/** Runs one import; false when an article could not be taken over. */
export async function runImport(
  options: ImportOptions,
  { contentDir, print }: ImportTarget = { contentDir: CONTENT_DIR, print: console.log },
): Promise<boolean> {
  // What a person edits, what was written before, what was found now.
  const beside = (name: string) => path.join(path.dirname(contentDir), name);
  const started = performance.now();
  const { sources, unknown } = await openSources(options.sources);
  const mappingFile = await openMapping(beside('import.yaml'));
  const ledger = await openLedger(beside('import-ledger.jsonl'), options.dryRun);
  const hosts = new Set(
    mappingFile.mapping.hosts.map((host) => host.toLowerCase().replace(/^www\./, '')),
  );
  if (!options.dryRun) await sweepLeftovers(path.join(contentDir, 'articles'));
  const links = createLinkIndex(contentDir, ledger, hosts, options.dryRun);
  const oldPages = createOldPages(contentDir, ledger);
  const onPage = (urls: readonly string[], to: string) => {
    links.knowPage(urls, to);
    oldPages.know(urls, to);
  };
  const context: WriteContext = {
    contentDir,
    mappingFile,
    categories: await openCategories(contentDir, mappingFile, { dryRun: options.dryRun, onPage }),
    ledger,
    links,
    oldFiles: await openOldFiles(options.files),
    places: await openPlaces(contentDir, ledger),
    names: new Map(),
    finishers: createFinishers(),
    folders: new Map(),
    now: NOW,
    dryRun: options.dryRun,
    strict: options.strict,
  };
  const report = new HtmlReport(beside('import-report.html'));
  await report.open();
  const totals = createTotals();
  const results: Result[] = [];
  const stop = reportProgress(() =>
    [...totals.actions.values()].reduce((sum, count) => sum + count, 0),
  );
  try {
    for await (const result of importAll(sources, options, context)) {
      countResult(totals, result);
      await report.add(result);
      if (options.json) results.push(result);
      else if (options.dryRun || result.action === 'refused') print(tableRow(result));
      if (options.strict && result.action === 'refused') break;
    }
    totals.links = await links.settle();
    if (!options.dryRun) {
      totals.redirects = await oldPages.write();
      totals.archive = await writeArchive(contentDir, options.archive ?? mappingFile.mapping);
    }
    await mappingFile.save();
    await report.close(unknown);
  } catch (error) {
    // What came before a source breaks off is written, and told.
    await mappingFile.save().catch(() => {});
    await report.close(unknown).catch(() => report.discard());
    throw error;
  } finally {
    stop();
    await context.finishers.close();
    await ledger.close();
  }
  const seconds = (performance.now() - started) / 1000;
  if (options.json) {
    print(
      JSON.stringify({
        totals: { ...totals, actions: Object.fromEntries(totals.actions) },
        unknown,
        articles: results,
      }),
    );
  } else {
    print(describeTotals(totals, { dryRun: options.dryRun, seconds }));
    if (mappingFile.isNew)
      print(
        'Đã đề xuất import.yaml: hãy xem chuyên mục, tác giả, tên miền cũ trong đó, sửa nếu cần, rồi chạy lại.',
      );
    if (!existsSync(path.join(contentDir, 'portal.yaml')))
      print('Chưa có portal.yaml nên chưa dựng được cổng: hãy chạy npm run init.');
    if (unknown.length > 0)
      print(`  ${formatNumber(unknown.length)} tệp không nhận ra, ghi ở cuối import-report.html`);
  }
  return !totals.actions.has('refused');
}

/** So many articles wait for the disk at once. */
const CONCURRENCY = 32;

async function* importAll(
  sources: readonly OpenSource[],
  options: ImportOptions,
  context: WriteContext,
): AsyncGenerator<Result> {
  // Who stops at a doubt or at a number stops there exactly.
  const width = options.strict || options.limit !== undefined ? 1 : CONCURRENCY;
  // What a number leaves out must not be linked to.
  const announce = options.limit === undefined ? announcer(options, context) : undefined;
  const pending: Promise<Result>[] = [];
  let added = 0;
  try {
    for (const { kind, sniffed } of sources) {
      for await (const article of kind.read(sniffed, announce)) {
        if (!isWanted(article, options)) continue;
        pending.push(begin(article, context));
        if (pending.length < width) continue;
        const result = await (pending.shift() as Promise<Result>);
        yield result;
        if (result.action === 'added') added += 1;
        if (added === options.limit) return;
      }
    }
  } finally {
    // What was begun is finished, also when the source breaks off.
    await Promise.allSettled(pending);
  }
  for (const result of pending) yield await result;
}

/** Its failure is met when its turn has come. */
function begin(article: ImportedArticle, context: WriteContext): Promise<Result> {
  const result = writeArticle(article, context).catch((error: unknown) => {
    throw explainFailure(article, error);
  });
  result.catch(() => {});
  return result;
}

/** Articles that will come get their file now, so that texts before them can link to it; others need not be read. */
function announcer(
  options: ImportOptions,
  { places, links, mappingFile, now }: WriteContext,
): Announce {
  return (outline) => {
    if (!isWanted(outline, options)) return false;
    const { key, title, slug, publishedAt, updatedAt, urls, categories } = outline;
    if (title && !isLeftOut(categories, mappingFile.mapping))
      links.know(urls, places.placeOf(key, title, slug, publishedAt ?? updatedAt ?? now));
    return true;
  };
}

function isWanted(
  { publishedAt, categories }: Outline,
  { since, category }: ImportOptions,
): boolean {
  if (since && (publishedAt === undefined || publishedAt < since)) return false;
  if (category === undefined) return true;
  const wanted = category.toLowerCase().normalize('NFC');
  return categories.some(
    ({ names, slug }) =>
      slug === wanted || names.some((name) => name.toLowerCase().normalize('NFC') === wanted),
  );
}

/** A fault of the system says which article it was; its own message stays the cause. */
function explainFailure({ title, origin }: ImportedArticle, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof CommandError || code === undefined) return error;
  const reasons: Record<string, string> = {
    ENOSPC: 'đĩa đã đầy',
    EACCES: 'không có quyền ghi',
    EPERM: 'hệ điều hành không cho ghi',
    EROFS: 'ổ đĩa chỉ cho đọc',
    EMFILE: 'máy đang mở quá nhiều tệp',
  };
  return new CommandError(
    `Dừng ở bài “${title}” (${origin}): ${reasons[code] ?? `máy báo lỗi ${code}`}. Các bài trước đã chuyển xong; sửa rồi chạy lại đúng lệnh này để đi tiếp.`,
  );
}

function reportProgress(count: () => number): () => void {
  const since = performance.now();
  const timer = setInterval(() => {
    console.error(
      `  … ${formatNumber(count())} bài, ${Math.round((performance.now() - since) / 1000)} giây`,
    );
  }, PROGRESS_INTERVAL_MS);
  return () => clearInterval(timer);
}
