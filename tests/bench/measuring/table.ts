/** What one stage took, as a row of the table. What is not known is left empty. */
export interface Row {
  stage: string;
  seconds?: number;
  cpuSeconds?: number;
  peakBytes?: number;
  files?: number;
  bytes?: number;
}

const COLUMNS: readonly { head: string; print: (row: Row) => string }[] = [
  { head: 'stage', print: ({ stage }) => stage },
  { head: 'seconds', print: ({ seconds }) => decimal(seconds) },
  { head: 'CPU s', print: ({ cpuSeconds }) => decimal(cpuSeconds) },
  { head: 'peak MB', print: ({ peakBytes }) => megabytes(peakBytes) },
  { head: 'files', print: ({ files }) => (files === undefined ? '' : files.toLocaleString('en')) },
  { head: 'MB', print: ({ bytes }) => megabytes(bytes) },
];

/** Rows as a Markdown table that is also easy to read in a terminal. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [
    COLUMNS.map(({ head }) => head),
    ...rows.map((row) => COLUMNS.map(({ print }) => print(row))),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
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

function decimal(number: number | undefined): string {
  return number === undefined ? '' : number.toFixed(1);
}

function megabytes(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  const number = bytes / 2 ** 20;
  return number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 1 : 0 });
}
