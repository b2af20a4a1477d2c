/** Prints what the files of a test run took, longest first: `node print-times.ts times.json`, the JSON of Vitest or Playwright. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Vitest {
  testResults: { name: string; startTime: number; endTime: number }[];
}

interface Suite {
  file: string;
  suites?: Suite[];
  specs: { tests: { results: { duration: number }[] }[] }[];
}

interface Playwright {
  suites: Suite[];
}

const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Vitest | Playwright;
const files: (readonly [file: string, ms: number])[] =
  'suites' in report
    ? report.suites.map((suite) => [suite.file, durationOf(suite)])
    : report.testResults.map(({ name, startTime, endTime }) => [
        path.relative('.', name),
        endTime - startTime,
      ]);
for (const [file, ms] of files.toSorted(([, a], [, b]) => b - a)) {
  console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${file}`);
}

function durationOf({ suites = [], specs }: Suite): number {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + durationOf(suite), own);
}
