/** `npm run bench -- --same-bytes`: random edits, each warm build held against a cold one. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { CommandError } from '../../../src/cli/run-command.ts';
import { countSteps, makePlan, type Plan } from './plan.ts';
import { play, type Failure } from './play.ts';
import { shrink } from './shrink.ts';

const FOLDER = '.output/bench';
const FAILURE = `${FOLDER}/same-bytes-failure.json`;

export interface SameBytesOptions {
  seed: number;
  steps: number;
  articles: number;
  /** A file with a plan that is played instead of a new one. */
  replay: string | undefined;
  /** How long a failing sequence may be shortened. */
  shrinkMinutes: number;
}

/** Plays a sequence; throws a CommandError with the shortened sequence when a warm build differs. */
export async function runSameBytes(options: SameBytesOptions): Promise<void> {
  const { seed, steps, articles, replay, shrinkMinutes } = options;
  await mkdir(FOLDER, { recursive: true });
  const plan = replay
    ? (JSON.parse(await readFile(replay, 'utf8')) as Plan)
    : makePlan(seed, steps, articles);
  const started = performance.now();
  console.log(
    `${countSteps(plan)} edits in ${plan.batches.length} builds, ${plan.articles} articles, seed ${plan.seed}\n`,
  );
  const failure = await play(plan, {
    name: 'bench/same-bytes',
    compare: 'all',
    report: console.log,
  });
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  if (!failure) {
    console.log(`\nEvery warm build was the cold one, byte for byte (${minutes} min).`);
    return;
  }
  console.log(`\nBatch ${failure.batch + 1} differs:\n${describe(failure)}`);
  const failing = { ...plan, batches: plan.batches.slice(0, failure.batch + 1) };
  await writeFile(FAILURE, JSON.stringify(failing, null, 2));
  console.log(`\nShortening for at most ${shrinkMinutes} minutes …`);
  const until = performance.now() + shrinkMinutes * 60_000;
  let last = failure;
  const shortest = await shrink(
    failing,
    async (candidate) => {
      const found = await play(candidate, {
        name: 'bench/same-bytes-shrink',
        compare: 'last',
        report: () => {},
      });
      const fails = found?.batch === candidate.batches.length - 1;
      console.log(`  ${countSteps(candidate)} edits: ${fails ? 'still differs' : 'the same'}`);
      if (fails && found) last = found;
      return fails;
    },
    () => performance.now() > until,
  );
  await writeFile(FAILURE, JSON.stringify(shortest, null, 2));
  throw new CommandError(
    `A warm build differs from a cold one. Seed ${plan.seed}, shortened to ${countSteps(shortest)} edits:\n` +
      `${describePlan(shortest)}\n\n${describe(last)}\n\n` +
      `Again: npm run bench -- --same-bytes --replay ${FAILURE}`,
  );
}

/** At most so many differences are printed. */
const MAX_LINES = 30;

function describe({ differences }: Failure): string {
  const lines = differences.slice(0, MAX_LINES).map((line) => `  ${line}`);
  const more = differences.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n');
}

function describePlan({ batches }: Plan): string {
  return batches
    .map(({ steps, event }) => {
      const kinds = steps.map(({ kind, seed }) => `${kind} (${seed})`);
      return `  ${kinds.join(', ') || 'nothing'}; then a build${event === 'none' ? '' : `: ${event}`}`;
    })
    .join('\n');
}
