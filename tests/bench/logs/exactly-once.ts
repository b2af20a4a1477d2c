/** The long form of the exactly-once test: hundreds of random splits, overlaps, repeats and kills. */
import { isDeepStrictEqual } from 'node:util';
import { runCommand } from '../../../src/cli/run-command.ts';
import { replayHistory, viewsOf } from './history.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/logs/exactly-once.ts – imports random logs in random sequences of runs, and compares with one clean run

  --histories <n>  number of random logs; default 1000
  --seed <n>       the first seed; default 1`;

const options = {
  histories: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
} as const;

/** Progress is reported after this many histories. */
const PROGRESS_INTERVAL = 50;

await runCommand({ help, options }, async (values) => {
  const histories = readNumber('--histories', values.histories);
  const first = readNumber('--seed', values.seed);
  for (let done = 0; done < histories; done += 1) {
    const seed = first + done;
    const { clean, replayed } = await replayHistory(seed);
    if (!isDeepStrictEqual(viewsOf(replayed), viewsOf(clean))) {
      throw new Error(
        `History ${seed} ends with other counts than one clean run: --seed ${seed} --histories 1.`,
      );
    }
    if ((done + 1) % PROGRESS_INTERVAL === 0) console.log(`${done + 1} histories`);
  }
  console.log(`${histories} histories end with the counts of one clean run.`);
});
