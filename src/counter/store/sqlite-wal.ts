/** The write-ahead log of SQLite, the `-wal` file beside the database. */
import type { DatabaseSync } from 'node:sqlite';
import { BUSY_TIMEOUT_MS } from './sqlite-schema.ts';

/** How often the log is emptied. */
const WAL_TRUNCATE_INTERVAL_MS = 10 * 60_000;

/**
 * Returns a function that copies the log into the database and empties it, when the interval is over: until then both hold
 * what was deleted. It takes the time in milliseconds.
 */
export function createWalTruncation(database: DatabaseSync): (now: number) => void {
  let truncatedAt = -Infinity;
  return (now) => {
    if (now - truncatedAt < WAL_TRUNCATE_INTERVAL_MS) return;
    try {
      // Does not wait for a connection that reads, for commits would have to wait, too. The next call tries again.
      database.exec('PRAGMA busy_timeout = 0');
      const { busy } = { ...database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() };
      if (busy === 0) truncatedAt = now;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  };
}
