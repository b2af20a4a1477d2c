/** Cuts a measured build into stages. */
import type { Measured } from './measure-program.ts';
import type { Mark } from './process-report.ts';
import type { Row } from './table.ts';

const START: Mark = { seconds: 0, cpuSeconds: 0, peakBytes: 0 };

/** One row a stage; the peak is the highest so far, since memory that was taken once is not always given back. */
export function buildStages({ marks }: Measured): Row[] {
  const { read, firstRendered, end } = marks;
  const rows: Row[] = [];
  let from = START;
  const add = (stage: string, to: Mark | undefined) => {
    if (!to) return;
    rows.push({
      stage,
      seconds: to.seconds - from.seconds,
      cpuSeconds: to.cpuSeconds - from.cpuSeconds,
      peakBytes: to.peakBytes,
    });
    from = to;
  };
  add('read content', read);
  add('bundle', firstRendered);
  add('render pages', end);
  return rows;
}

/** The whole of a process and of those it started. */
export function wholeOf(stage: string, { marks: { end }, children }: Measured): Row {
  return {
    stage,
    seconds: end.seconds,
    cpuSeconds: end.cpuSeconds + children.cpuSeconds,
    peakBytes: end.peakBytes + children.peakBytes,
  };
}

/** Stages that follow each other in processes of their own, taken together: their peaks do not add up. */
export function together(stage: string, rows: readonly Row[]): Row {
  const sum = (pick: (row: Row) => number | undefined) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return {
    stage,
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    peakBytes: Math.max(...rows.map(({ peakBytes = 0 }) => peakBytes)),
    files: sum(({ files }) => files),
    bytes: sum(({ bytes }) => bytes),
  };
}
