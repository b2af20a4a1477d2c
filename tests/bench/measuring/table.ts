import { formatSpread } from './repeat.ts';

/** What one stage took, as a row of the table. What is not known is left empty. */
export interface Row {
  stage: string;
  seconds?: number;
  cpuSeconds?: number;
  peakBytes?: number;
  files?: number;
  bytes?: number;
}

type Figure = Exclude<keyof Row, 'stage'>;

const COLUMNS: readonly { head: string; figure: Figure; print: (value: number) => string }[] = [
  { head: 'seconds', figure: 'seconds', print: decimal },
  { head: 'CPU s', figure: 'cpuSeconds', print: decimal },
  { head: 'peak MB', figure: 'peakBytes', print: megabytes },
  { head: 'files', figure: 'files', print: (value) => value.toLocaleString('en') },
  { head: 'MB', figure: 'bytes', print: megabytes },
];

/** The stages of several runs, the same in each, as a table with minimum, median and maximum. */
export function formatRuns(runs: readonly (readonly Row[])[]): string {
  const [first = []] = runs;
  return formatCells([
    ['stage', ...COLUMNS.map(({ head }) => head)],
    ...first.map(({ stage }, index) => [
      stage,
      ...COLUMNS.map(({ figure, print }) =>
        formatSpread(
          runs.map((rows) => rows[index]?.[figure]),
          print,
        ),
      ),
    ]),
  ]);
}

/** Lines of cells, the first of them heads, as a Markdown table that is also easy to read in a terminal. */
export function formatCells(lines: readonly (readonly string[])[]): string {
  const [heads = []] = lines;
  const widths = heads.map((_, column) =>
    Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const printed = lines.map((cells) => {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [printed[0], `| ${rule.join(' | ')} |`, ...printed.slice(1)].join('\n');
}

/** `12.345` → `12.3` */
export function decimal(number: number): string {
  return number.toFixed(1);
}

/** Bytes as megabytes of 2²⁰. */
export function megabytes(bytes: number): string {
  const number = bytes / 2 ** 20;
  return number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 1 : 0 });
}

/** Stages of one run as a table. */
export function formatTable(rows: readonly Row[]): string {
  return formatRuns([rows]);
}
