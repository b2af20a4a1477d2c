/** The long form of tests/counter/crash.test.ts: hundreds of kills at random times, on each store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CommandError, runCommand } from '../../../src/cli/run-command.ts';
import { crashRun } from '../../counter/crash-run.ts';
import { findRedis, startRedis } from '../../support/redis.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/counter/crash.ts – kills the counting service again and again, and compares its counts

  --kills <n>   how often it, or its Redis, is killed; 300 when left out
  --store <s>   sqlite or redis; both when left out`;

const options = {
  kills: { type: 'string', default: '300' },
  store: { type: 'string' },
} as const;

/** After this number of kills the counts are compared, so that a fault shows early. */
const ROUND = 50;

await runCommand({ help, options }, async (values) => {
  const kills = readNumber('--kills', values.kills);
  if (values.store !== 'redis') await run('SQLite', kills);
  if (values.store !== 'sqlite') await run('Redis', kills);
});

async function run(name: 'SQLite' | 'Redis', kills: number): Promise<void> {
  for (let done = 0; done < kills; done += ROUND) {
    const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-crash-'));
    const server = name === 'Redis' ? await startRedis(redisProgram()) : undefined;
    const dsn = server?.url ?? path.join(folder, 'counter.sqlite');
    const remove = () => rm(folder, { recursive: true });
    const testStore = { folder, dsn, remove, ...(server && { server }) };
    const { acknowledged, retries, expected, found } = await crashRun(
      testStore,
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
