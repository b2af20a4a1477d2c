/** `npm run counts -- import`: the views in access logs. */
import type { Counts, LogsSource } from '../../schemas/counts.ts';
import { openAccount, type Account } from './totals.ts';
import type { Addresses } from '../articles/path-index.ts';
import { readDays, writeDays } from '../snapshot/days-text.ts';
import { createCounting } from './count-views.ts';
import { inOrder } from '../log/merge-logs.ts';
import { createIntervals } from './intervals.ts';
import { openLedger } from './ledger.ts';
import type { OpenLog } from '../log/open-log.ts';
import { DISORDER } from '../log/read-log.ts';
import { firstRecentDay, withRecent } from '../snapshot/recent.ts';
import { createRequestOf } from '../log/request.ts';
import { createTally, hasViews, type Tally } from '../log/import-stats.ts';

/** The clocks of two machines differ; a line is from the future when it is later than so many seconds from now. */
const CLOCKS_DIFFER = 24 * 60 * 60;

export interface Import {
  counts: Counts;
  /** Views added by article id; fewer than 0 where former verdicts have been mended. */
  gained: Map<string, number>;
  totals: Account['totals'];
  /** Lines that former runs of this source have remembered, of times of which all lines were read now: met again, or not. */
  remembered: { met: number; missed: number };
  tally: Tally;
}

/**
 * Counts the views in `files` and adds them to the counts, as those of the source with this name. Logs without any view leave
 * the source as it was, since they are perhaps another portal's: only what is recent is worked out anew.
 */
export async function importLogs(
  counts: Counts,
  options: {
    files: readonly string[];
    source: string;
    addresses: Addresses;
    now: Date;
    tally?: Tally;
    onOpen?: (log: OpenLog) => void;
    open?: (file: string) => OpenLog;
  },
): Promise<Import> {
  const { files, source, addresses, now, tally = createTally(), onOpen, open } = options;
  const former = counts.sources[source];
  const logs = former?.kind === 'logs' ? former : undefined;
  const ledger = openLedger(addresses.ids, logs);
  const account = openAccount(firstRecentDay(now));
  const take = createCounting(ledger, account);
  const latest = now.getTime() / 1000 + CLOCKS_DIFFER;
  const reading = { addresses, requestOf: createRequestOf(tally), tally, latest };
  /** Times of which a log without holes has every line. */
  const read = createIntervals();
  for await (const batch of inOrder(files, reading, onOpen, open)) {
    const { piece } = batch;
    if (piece) read.add(piece.from + DISORDER, piece.to - DISORDER);
    take(batch);
  }

  const entered: LogsSource = {
    kind: 'logs',
    ...ledger.write(),
    days: addDays(logs?.days ?? {}, account, addresses.ids),
    months: addMonths(logs?.months ?? {}, account.months),
  };
  const gained = new Map(
    [...account.views]
      .filter(([, views]) => views !== 0)
      .map(([article, views]) => [addresses.ids[article] ?? '', views]),
  );
  const changed = {
    updatedAt: now.toISOString(),
    articles: addViews(counts.articles, gained),
    sources: hasViews(tally) ? { ...counts.sources, [source]: entered } : counts.sources,
  };
  return {
    counts: withRecent(changed, now),
    gained,
    totals: account.totals,
    remembered: ledger.remembered(read),
    tally,
  };
}

function addViews(articles: Counts['articles'], gained: Map<string, number>): Counts['articles'] {
  const sum = { ...articles };
  for (const [id, views] of gained) {
    const own = sum[id] ?? { views: 0, recent: 0, ratings: 0, score: 0 };
    sum[id] = { ...own, views: Math.max(0, own.views + views) };
  }
  return sum;
}

function addDays(
  days: LogsSource['days'],
  account: Account,
  ids: readonly string[],
): LogsSource['days'] {
  const sum = { ...days };
  for (const [article, gained] of account.days) {
    const id = ids[article] ?? '';
    const own = readDays(sum[id] ?? '');
    for (const [day, views] of gained) own.set(day, Math.max(0, (own.get(day) ?? 0) + views));
    sum[id] = writeDays(own);
  }
  return sum;
}

function addMonths(
  months: LogsSource['months'],
  gained: Map<string, number>,
): LogsSource['months'] {
  const sum = { ...months };
  for (const [month, views] of gained) sum[month] = Math.max(0, (sum[month] ?? 0) + views);
  return sum;
}
