/** The exactly-once test in its long form: hundreds of random splits, overlaps, repeats and kills of a log. */
import { isDeepStrictEqual } from 'node:util';
import { runCommand } from '../../../src/cli/run-command.ts';
import { liveThrough, viewsOf } from './history.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/logs/exactly-once.ts – imports logs in every odd way, and compares with one clean run

  --histories <n>  how many logs, each with a history of its own; 1000 when left out
  --seed <n>       the first of them; 1 when left out`;

const options = {
  histories: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
} as const;

/** Histories after which it is said how far the work is. */
const STEP = 50;

await runCommand({ help, options }, async (values) => {
  const histories = readNumber('--histories', values.histories);
  const first = readNumber('--seed', values.seed);
  for (let done = 0; done < histories; done += 1) {
    const seed = first + done;
    const { clean, lived } = await liveThrough(seed);
    if (!isDeepStrictEqual(viewsOf(lived), viewsOf(clean))) {
      throw new Error(
        `History ${seed} ends with other counts than one clean run: --seed ${seed} --histories 1.`,
      );
    }
    if ((done + 1) % STEP === 0) console.log(`${done + 1} histories`);
  }
  console.log(`${histories} histories end with the counts of one clean run.`);
});
