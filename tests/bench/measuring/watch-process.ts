/**
 * Loaded into a process that is measured (`node --import`): when it ends, it leaves a report of what it took. What
 * happens inside is told by the diagnostics channel on which the portal counts rendered bodies, and by the moment at
 * which Astro writes down what it has read.
 */
import diagnostics from 'node:diagnostics_channel';
import { statSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Mark, ProcessReport } from './process-report.ts';

const reportFile = process.env['BENCH_REPORT'];
const dataStore = process.env['BENCH_DATA_STORE'];

/** How often to look whether the content has been read, in milliseconds. */
const POLL_INTERVAL_MS = 100;

if (reportFile && isMainThread) watch(reportFile);

function watch(report: string): void {
  const marks: ProcessReport['marks'] = {};
  diagnostics.subscribe('tin-quan:rendered', () => {
    marks.firstRendered ??= measure();
  });
  // Astro writes the data store more than once; the last time is when everything is in it.
  let written = 0;
  const timer = setInterval(() => {
    const changed = dataStore && statSync(dataStore, { throwIfNoEntry: false })?.mtimeMs;
    if (!changed || changed === written) return;
    written = changed;
    marks.read = measure();
  }, POLL_INTERVAL_MS);
  timer.unref();
  process.on('exit', () => {
    marks.end = measure();
    writeFileSync(report, JSON.stringify({ marks } satisfies ProcessReport));
  });
}

/** What the process, all its threads included, has taken so far. */
function measure(): Mark {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: process.uptime(),
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakBytes: maxRSS * 1024,
  };
}
