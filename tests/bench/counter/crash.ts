/** The crash test in its long form: hundreds of kills at random moments, on each store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CommandError, runCommand } from '../../../src/cli/run-command.ts';
import { crashRun } from '../../counter/crash-run.ts';
import { findRedis, startRedis } from '../../support/redis.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/counter/crash.ts – kills the counting service again and again, and counts

  --kills <n>   how often it, or its Redis, is killed; 300 when left out
  --store <s>   sqlite or redis; both when left out`;

const options = {
  kills: { type: 'string', default: '300' },
  store: { type: 'string' },
} as const;

/** Kills after which a run is judged, so that a fault is seen early. */
const ROUND = 50;

await runCommand({ help, options }, async (values) => {
  const kills = readNumber('--kills', values.kills);
  if (values.store !== 'redis') await judge('SQLite', kills);
  if (values.store !== 'sqlite') await judge('Redis', kills);
});

async function judge(name: 'SQLite' | 'Redis', kills: number): Promise<void> {
  for (let done = 0; done < kills; done += ROUND) {
    const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-crash-'));
    const server = name === 'Redis' ? await startRedis(redisProgram()) : undefined;
    const address = server?.url ?? path.join(folder, 'counter.sqlite');
    const remove = () => rm(folder, { recursive: true });
    const place = { folder, address, remove, ...(server && { server }) };
    const { acknowledged, retries, expected, found } = await crashRun(
      place,
      Math.min(ROUND, kills - done),
    );
    await server?.remove();
    await remove();
    console.log(
      `${name}: ${done + ROUND} kills; ${acknowledged} acknowledged, ${retries} sent again`,
    );
    if (!isDeepStrictEqual(found, expected)) {
      throw new Error(`Counts differ.\n${JSON.stringify({ expected, found }, null, 1)}`);
    }
  }
  console.log(`${name}: every count is what was acknowledged.`);
}

function redisProgram(): string {
  const program = findRedis();
  if (program) return program;
  throw new CommandError(
    'There is no redis-server or valkey-server here; --store sqlite leaves it out.',
  );
}
