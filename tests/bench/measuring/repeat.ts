/** Measures again when something disturbed, and says how far the figures lie apart. */
import { describeDisturbance, isQuiet, type Disturbance } from './machine.ts';

/** How often something is measured. */
export interface Repeats {
  /** So many quiet runs are wanted. */
  runs: number;
  /** After so many runs the machine is given up as not quiet. */
  tries: number;
}

export interface Runs<Result> {
  /** Those of quiet runs, or of all when none was quiet. */
  results: Result[];
  /** For the line below the table. */
  remark: string;
}

/** Runs `once` until enough runs were quiet, or until there is no hope of that. */
export async function repeat<Result>(
  { runs, tries }: Repeats,
  once: (run: number) => Promise<{ result: Result; disturbance: Disturbance }>,
): Promise<Runs<Result>> {
  const all: { result: Result; disturbance: Disturbance }[] = [];
  const quiet = () => all.filter(({ disturbance }) => isQuiet(disturbance));
  while (quiet().length < runs && all.length < Math.max(runs, tries)) {
    const measured = await once(all.length);
    all.push(measured);
    if (!isQuiet(measured.disturbance)) {
      console.warn(`Run ${all.length}: ${describeDisturbance(measured.disturbance)}`);
    }
  }
  const used = quiet().length > 0 ? quiet() : all;
  const worst = used.toSorted((a, b) => b.disturbance.others - a.disturbance.others)[0];
  const count =
    all.length === 1
      ? 'one run'
      : `${used.length} of ${all.length} runs, minimum / median / maximum`;
  return {
    results: used.map(({ result }) => result),
    remark: `${count}; ${worst ? describeDisturbance(worst.disturbance) : ''}`,
  };
}

/** `1.0 / 1.2 / 2.0`; one figure when there is only one, or when they are printed the same. */
export function formatSpread(
  values: readonly (number | undefined)[],
  print: (value: number) => string,
): string {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return '';
  const figures = [known[0] ?? 0, medianOf(known), known.at(-1) ?? 0].map(print);
  return new Set(figures).size === 1 ? (figures[0] ?? '') : figures.join(' / ');
}

/** The one in the middle, or between the two there. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
