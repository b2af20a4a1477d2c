/** Plays a plan: edits, warm builds, and for each a cold one to hold it against. */
import { rmSync } from 'node:fs';
import { applyEdit } from '../../support/edits.ts';
import { findDifferences, outcomeOf } from '../../support/edits-compare.ts';
import { startPortal } from '../../support/edits-start.ts';
import {
  buildWorkspace,
  mirrorWorkspace,
  restoreWorkspace,
  type Workspace,
} from '../../support/edits-workspace.ts';
import { createRandom } from '../writing/random.ts';
import { buildAfter } from './events.ts';
import type { Batch, Plan } from './plan.ts';

export interface Failure {
  /** The number of the batch, from 0. */
  batch: number;
  differences: string[];
}

export interface PlayOptions {
  /** Of the folders below .output/. */
  name: string;
  /** Whether every batch is compared, or only the last one, which is quicker. */
  compare: 'all' | 'last';
  report: (line: string) => void;
}

/** Plays a plan until a warm build differs from a cold one. */
export async function play(plan: Plan, options: PlayOptions): Promise<Failure | undefined> {
  const { name, compare, report } = options;
  const portal = await startPortal(name, plan);
  rmSync(`${portal.folder}-cache`, { recursive: true, force: true });
  const first = await buildWorkspace(portal);
  if (first.exitCode !== 0) return { batch: -1, differences: [first.output] };
  let before = outcomeOf(portal, first).files;
  let kept = mirrorWorkspace(portal, `${portal.folder}-kept`);
  for (const [number, batch] of plan.batches.entries()) {
    const done = await applySteps(portal, batch);
    const started = performance.now();
    const result = await buildAfter(batch.event, portal, createRandom(batch.seed));
    const warmEnded = performance.now();
    const warm = outcomeOf(portal, result);
    const isCompared = compare === 'all' || number === plan.batches.length - 1;
    let coldSeconds = 0;
    if (isCompared) {
      const cold = mirrorWorkspace(portal, `${portal.folder}-cold`);
      const coldResult = await buildWorkspace(cold);
      coldSeconds = (performance.now() - warmEnded) / 1000;
      const differences = findDifferences(warm, outcomeOf(cold, coldResult), before);
      if (differences.length > 0) return { batch: number, differences };
    }
    const seconds = ((warmEnded - started) / 1000).toFixed(1);
    const fate = warm.exitCode === 0 ? '' : ', refused by both and taken back';
    report(
      `${number + 1}/${plan.batches.length} ${batch.event}: warm ${seconds} s, cold ${coldSeconds.toFixed(1)} s${fate}\n` +
        done.map((line) => `    ${line}`).join('\n'),
    );
    if (warm.exitCode === 0) {
      before = warm.files;
      kept = mirrorWorkspace(portal, kept.folder);
    } else restoreWorkspace(portal, kept);
  }
  return undefined;
}

async function applySteps(portal: Workspace, { steps }: Batch): Promise<string[]> {
  const done: string[] = [];
  for (const step of steps) done.push(await applyEdit(portal, step));
  return done;
}
