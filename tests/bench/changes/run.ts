/** `npm run bench -- --changes`: what a change costs on a portal that was built before. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentPath } from '../../support/edits-front-matter.ts';
import { environmentOf, placesOf, type Workspace } from '../../support/edits-workspace.ts';
import {
  describeMachine,
  isQuiet,
  worstOf,
  type Disturbance,
  describeDisturbance,
} from '../measuring/machine.ts';
import { measureCommand, type CommandRun } from '../measuring/measure-command.ts';
import { formatSpread, repeat, type Repeats } from '../measuring/repeat.ts';
import { decimal, formatCells, megabytes } from '../measuring/table.ts';
import type { PortalSize } from '../generate.ts';
import { createRandom, type Random } from '../writing/random.ts';
import { measureDevServer } from './dev-server.ts';
import { makeChangingPortal, type ChangingPortal } from './portal.ts';
import { COLD_LIMITS, FAULT_LIMITS, scenarios, type Limits } from './scenarios.ts';

export interface ChangesOptions {
  size: PortalSize;
  repeats: Repeats;
  /** Parts of the names of rows; all rows when empty. */
  only: readonly string[];
}

/** What is printed of one measurement. */
export type Figures = Pick<CommandRun, 'seconds' | 'disturbance'> &
  Partial<Pick<CommandRun, 'cpuSeconds' | 'peakBytes'>> & {
    /** Why the change is not in the published portal. */
    missing?: string | undefined;
  };

interface Measured {
  name: string;
  limits: Limits;
  results: Figures[];
}

/** Measures each row and prints the table; the exit code is 1 when a change did not arrive. */
export async function runChanges({ size, repeats, only }: ChangesOptions): Promise<void> {
  const isWanted = (name: string) => only.length === 0 || only.some((word) => name.includes(word));
  const portal = await makeChangingPortal(size);
  const { workspace } = portal;
  const random = createRandom(Date.now());
  const rows: Measured[] = [];
  const add = async (name: string, limits: Limits, once: () => Promise<Figures>) => {
    console.log(`… ${name}`);
    const { results } = await repeat(repeats, async () => {
      const result = await once();
      return { result, disturbance: result.disturbance };
    });
    rows.push({ name, limits, results });
  };
  // Always made, since the other rows need a portal that was built.
  await add('cold', COLD_LIMITS, () => buildCold(workspace));
  for (const { name, limits, change } of scenarios.filter(({ name }) => isWanted(name))) {
    await add(name, limits, async () => {
      const check = change(portal, random);
      const built = await build(workspace);
      return { ...built, missing: check() };
    });
  }
  const fault = 'a fault in one file, until it is told';
  if (isWanted(fault)) await add(fault, FAULT_LIMITS, () => tellFault(portal, random));
  if (isWanted('npm run dev')) {
    const server = measureDevServer(portal);
    try {
      for (const { name, limits, once } of server.rows) await add(name, limits, once);
    } finally {
      server.end();
    }
  }
  print(rows, size);
}

/** Builds; throws what the build said when it failed. */
async function build(workspace: Workspace): Promise<Figures> {
  const run = await measureCommand({
    program: process.execPath,
    args: ['src/commands/build.ts'],
    folder: workspace.folder,
    env: environmentOf(workspace),
  });
  if (run.exitCode !== 0) throw new Error(`The build failed.\n${run.output}`);
  return run;
}

async function buildCold(workspace: Workspace): Promise<Figures> {
  const { cache, dist } = placesOf(workspace);
  for (const folder of [cache, dist]) rmSync(folder, { recursive: true, force: true });
  return build(workspace);
}

async function tellFault(
  { workspace, articles }: ChangingPortal,
  random: Random,
): Promise<Figures> {
  const { file } = random.pick(articles);
  const place = contentPath(workspace, file);
  const whole = readFileSync(place, 'utf8');
  writeFileSync(place, whole.replace(/^title: /m, 'title: [Lỗi '));
  let told: number | undefined;
  const run = await measureCommand({
    program: process.execPath,
    args: ['src/commands/build.ts'],
    folder: workspace.folder,
    env: environmentOf(workspace),
    onOutput: (text, seconds) => {
      if (text.includes(path.basename(file))) told ??= seconds;
    },
  });
  writeFileSync(place, whole);
  const missing = run.exitCode === 1 && told !== undefined ? undefined : 'the fault was not told';
  return { ...run, seconds: told ?? run.seconds, missing };
}

/** Two disturbances of the same row are as bad as the worse. */
function print(rows: readonly Measured[], { articles, plain }: PortalSize): void {
  const worst = worstOf(
    rows.flatMap(({ results }) => results.map((run): Disturbance => run.disturbance)),
  );
  const disturbed = rows.filter(({ results }) => results.some((run) => !isQuiet(run.disturbance)));
  const names = disturbed.map(({ name }) => name).join('; ');
  console.log(
    `\n${articles.toLocaleString('en')}${plain ? ' plain' : ''} articles; ${describeMachine()}`,
  );
  console.log(
    `minimum / median / maximum of the runs; ${describeDisturbance(worst)}${names && ` (disturbed: ${disturbed.length === rows.length ? 'all rows' : names})`}\n`,
  );
  const lines = rows.map(({ name, limits, results }) => {
    const limit = limits[articles] ?? limits[10_000];
    const holds = limits[articles] ? (isWithin(results, limit) ? 'yes' : 'no') : '–';
    const missing = results.find((result) => result.missing)?.missing;
    return [
      name,
      formatSpread(
        results.map(({ seconds }) => seconds),
        seconds,
      ),
      formatSpread(
        results.map(({ cpuSeconds }) => cpuSeconds),
        decimal,
      ),
      formatSpread(
        results.map(({ peakBytes }) => peakBytes),
        megabytes,
      ),
      describeLimit(limit) + (limits[articles] ? '' : ' at 10,000'),
      missing ? `no: ${missing}` : holds,
    ];
  });
  console.log(formatCells([['change', 'seconds', 'CPU s', 'peak MB', 'must', 'holds'], ...lines]));
  if (rows.some(({ results }) => results.some(({ missing }) => missing))) process.exitCode = 1;
}

type Limit = Limits[number];

/** A row holds only when every run does. */
function isWithin(results: readonly Figures[], limit: Limit): boolean {
  if (!limit) return true;
  const most = (limit.megabytes ?? Infinity) * 2 ** 20;
  return results.every((run) => run.seconds <= limit.seconds && (run.peakBytes ?? 0) <= most);
}

function describeLimit(limit: Limit): string {
  if (!limit) return '';
  const memory = limit.megabytes ? `, ≤ ${(limit.megabytes / 1024).toLocaleString('en')} GB` : '';
  return `≤ ${limit.seconds} s${memory}`;
}

/** Short times need more figures. */
function seconds(value: number): string {
  return value < 2 ? value.toFixed(2) : decimal(value);
}
