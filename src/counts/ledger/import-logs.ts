/** Adds the views in access logs to the counts. */
import { NO_COUNTS } from '../../domain/counting/article-counts.ts';
import type { Counts, LogsSource } from '../../schemas/counts.ts';
import type { PathIndex } from '../articles/path-index.ts';
import { createImportStats, hasViews, type ImportStats } from '../log/import-stats.ts';
import { mergeLogs } from '../log/merge-logs.ts';
import type { OpenLog } from '../log/open-log.ts';
import { MAX_SKEW_S, type ReadOptions } from '../log/read-log.ts';
import { createRequestOf } from '../log/request.ts';
import { readDays, writeDays } from '../snapshot/days-text.ts';
import { firstRecentDay, withRecent } from '../snapshot/recent-views.ts';
import { createViewCounter } from './count-views.ts';
import { createIntervals } from './intervals.ts';
import { openLedger } from './ledger.ts';
import { createTotals, type Totals } from './totals.ts';

/** How far the clock of the host may be ahead of ours, in seconds. A line that is later is in the future. */
const MAX_CLOCK_DIFFERENCE_S = 24 * 60 * 60;

export interface Import {
  counts: Counts;
  /** Change of views by article id; negative where earlier decisions were corrected. */
  delta: Map<string, number>;
  outcomes: Totals['outcomes'];
  /** Lines remembered by earlier runs of this source, of times that this run has read completely: met again, or missed. */
  remembered: { met: number; missed: number };
  stats: ImportStats;
}

export interface ImportOptions {
  files: readonly string[];
  /** The name of the source in the snapshot. */
  source: string;
  pathIndex: PathIndex;
  now: Date;
  stats?: ImportStats;
  onOpen?: (log: OpenLog) => void;
  open?: (file: string) => OpenLog;
  templateOf?: ReadOptions['templateOf'];
}

/**
 * Counts the views in `files` and adds them to the counts. Logs without any view leave the source as it was, since they may
 * belong to another portal: then only `recent` is updated.
 */
export async function importLogs(
  counts: Counts,
  {
    files,
    source,
    pathIndex,
    now,
    stats = createImportStats(),
    onOpen,
    open,
    templateOf,
  }: ImportOptions,
): Promise<Import> {
  const previous = counts.sources[source];
  const logs = previous?.kind === 'logs' ? previous : undefined;
  const ledger = openLedger(pathIndex.ids, logs);
  const totals = createTotals(firstRecentDay(now));
  const count = createViewCounter(ledger, totals);
  const maxTime = now.getTime() / 1000 + MAX_CLOCK_DIFFERENCE_S;
  const readOptions = { pathIndex, requestOf: createRequestOf(stats), stats, maxTime, templateOf };
  /** Times of which a log without gaps has every line. */
  const read = createIntervals();
  for await (const batch of mergeLogs(files, readOptions, onOpen, open)) {
    const { segment } = batch;
    if (segment) read.add(segment.from + MAX_SKEW_S, segment.to - MAX_SKEW_S);
    count(batch);
  }

  const updated: LogsSource = {
    kind: 'logs',
    ...ledger.write(),
    days: addDays(logs?.days ?? {}, totals, pathIndex.ids),
    months: addMonths(logs?.months ?? {}, totals.months),
  };
  const delta = new Map(
    [...totals.views]
      .filter(([, views]) => views !== 0)
      .map(([article, views]) => [pathIndex.ids[article] ?? '', views]),
  );
  const changed = {
    updatedAt: now.toISOString(),
    articles: addViews(counts.articles, delta),
    sources: hasViews(stats) ? { ...counts.sources, [source]: updated } : counts.sources,
  };
  return {
    counts: withRecent(changed, now),
    delta,
    outcomes: totals.outcomes,
    remembered: ledger.remembered(read),
    stats,
  };
}

function addViews(articles: Counts['articles'], delta: Map<string, number>): Counts['articles'] {
  const sum = { ...articles };
  for (const [id, views] of delta) {
    const before = sum[id] ?? NO_COUNTS;
    sum[id] = { ...before, views: Math.max(0, before.views + views) };
  }
  return sum;
}

function addDays(
  days: LogsSource['days'],
  totals: Totals,
  ids: readonly string[],
): LogsSource['days'] {
  const sum = { ...days };
  for (const [article, delta] of totals.days) {
    const id = ids[article] ?? '';
    const views = readDays(sum[id] ?? '');
    for (const [day, change] of delta) views.set(day, Math.max(0, (views.get(day) ?? 0) + change));
    sum[id] = writeDays(views);
  }
  return sum;
}

function addMonths(months: LogsSource['months'], delta: Map<string, number>): LogsSource['months'] {
  const sum = { ...months };
  for (const [month, views] of delta) sum[month] = Math.max(0, (sum[month] ?? 0) + views);
  return sum;
}
