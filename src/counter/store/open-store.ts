import { existsSync } from 'node:fs';
import { patientStore } from './with-timeout.ts';
import { openRedisStore } from './redis-store.ts';
import { openSqliteStore, openSqliteToRead } from './sqlite-store.ts';
import type { Store, StoreToRead } from './store.ts';

/** The store at an address: `redis://…` or `rediss://…` (also for Valkey), else a SQLite file. */
export async function openStore(address: string): Promise<Store> {
  const open = isRedis(address) ? openRedisStore : openSqliteStore;
  return patientStore(await open(address));
}

/** The same, only to be read: nothing is made. Undefined when there is no such file. */
export async function openStoreToRead(address: string): Promise<StoreToRead | undefined> {
  if (isRedis(address)) return openStore(address);
  return existsSync(address) ? openSqliteToRead(address) : undefined;
}

function isRedis(address: string): boolean {
  return /^rediss?:/.test(address);
}
