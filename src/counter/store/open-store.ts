import { existsSync } from 'node:fs';
import { isRedis } from './dsn.ts';
import { openRedisStore } from './redis-store.ts';
import { openSqliteReader, openSqliteStore } from './sqlite-store.ts';
import type { DumpReader, Store } from './store.ts';
import { withTimeout } from './with-timeout.ts';

/** Opens a store by its DSN: `redis://…` or `rediss://…` (also for Valkey), otherwise the path of a SQLite file. */
export async function openStore(dsn: string): Promise<Store> {
  return withTimeout(await (isRedis(dsn) ? openRedisStore(dsn) : openSqliteStore(dsn)));
}

/** Opens a store only for reading: creates nothing. Undefined when there is no such file. */
export async function openForDump(dsn: string): Promise<DumpReader | undefined> {
  if (isRedis(dsn)) return openStore(dsn);
  return existsSync(dsn) ? openSqliteReader(dsn) : undefined;
}
