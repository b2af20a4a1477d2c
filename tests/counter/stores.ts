/** The stores that the tests run against: always SQLite, and Redis where it is installed. */
import { glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { startRedis, type RedisServer } from '../support/redis.ts';

/** An empty store of a test: where it is, and what goes with it. */
export interface TestStore {
  /** The value for COUNTER_STORE. */
  dsn: string;
  /** A folder for whatever else a test needs. */
  folder: string;
  /** The server, where there is one. */
  server?: RedisServer;
  remove(): Promise<void>;
}

async function sqlite(): Promise<TestStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-counter-'));
  return {
    folder,
    dsn: path.join(folder, 'data/counter.sqlite'),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function redis(): Promise<TestStore> {
  const { folder, remove } = await sqlite();
  const server = await startRedis(inject('redis'));
  return {
    folder,
    server,
    dsn: server.url,
    remove: async () => {
      await server.remove();
      await remove();
    },
  };
}

export const stores: readonly { name: string; make: () => Promise<TestStore> }[] = [
  { name: 'SQLite', make: sqlite },
  ...(inject('redis') ? [{ name: 'Redis', make: redis }] : []),
];

/**
 * All bytes that a store has on disk, as text. Redis replaces its files while it runs: where one goes between being listed
 * and being read, all are read again.
 */
export async function bytesOf(testStore: TestStore): Promise<string> {
  for (;;) {
    try {
      return await bytesOfFiles(
        [path.dirname(testStore.dsn), testStore.server?.folder].filter(
          (folder) => folder !== undefined,
        ),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

async function bytesOfFiles(folders: readonly string[]): Promise<string> {
  let bytes = '';
  for (const folder of folders) {
    for await (const file of glob(`${folder}/**/*`)) {
      if ((await stat(file)).isFile()) bytes += await readFile(file, 'latin1');
    }
  }
  return bytes;
}
