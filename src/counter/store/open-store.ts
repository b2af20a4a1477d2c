import { patientStore } from './patient-store.ts';
import { openRedisStore } from './redis.ts';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** The store at an address: `redis://…` or `rediss://…` (also for Valkey), else a SQLite file. */
export async function openStore(address: string): Promise<Store> {
  const open = /^rediss?:/.test(address) ? openRedisStore : openSqliteStore;
  return patientStore(await open(address));
}
