/** The tables of the SQLite store, and how a connection is opened. */
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { FEEDBACK_TABLE } from './sqlite-feedback.ts';

/** How long a connection waits for another one that is writing. */
export const BUSY_TIMEOUT_MS = 2000;

/** Memory for the readers of half an hour. Half a million fit; beyond that SQLite reads from disk. */
const READER_CACHE_KIB = 16_000;

/**
 * `seen` is only appended to and cut at its old end, which writes one page a transaction. It has no index: readers are looked
 * up in `recent_readers`, which is filled from `seen` when the store is opened. That is a temporary table, which is not
 * synced to disk.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY,
    views INTEGER NOT NULL DEFAULT 0,
    recent INTEGER NOT NULL DEFAULT 0,
    ratings INTEGER NOT NULL DEFAULT 0,
    score INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS days (
    day TEXT, article TEXT, views INTEGER NOT NULL, PRIMARY KEY (day, article)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS site (
    day TEXT PRIMARY KEY, views INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seen (at INTEGER NOT NULL, reader TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS votes (
    reader TEXT PRIMARY KEY, stars INTEGER NOT NULL, changeable_until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS votes_by_end ON votes (changeable_until);
  CREATE TABLE IF NOT EXISTS salts (
    day TEXT PRIMARY KEY, salt TEXT NOT NULL, until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    tidied_at INTEGER NOT NULL
  ) STRICT;
`;

const RECENT_READERS = `
  CREATE TEMP TABLE recent_readers (
    reader TEXT PRIMARY KEY, at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the connection that writes. Creates the file and its tables when they do not exist; `now` is in milliseconds.
 *
 * `synchronous = FULL`: a commit is on disk when it returns, so that a power failure loses nothing.
 * `secure_delete = ON`: what is deleted is overwritten. FAST would leave it in pages that have become free.
 */
export function openForWriting(file: string, now: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = FILE;
    PRAGMA temp.journal_mode = MEMORY;
    PRAGMA temp.cache_size = -${READER_CACHE_KIB};
    BEGIN IMMEDIATE;
    ${TABLES}
    ${FEEDBACK_TABLE}
    INSERT INTO state VALUES (1, 0, ${now}, ${now}) ON CONFLICT DO NOTHING;
    COMMIT;
    ${RECENT_READERS}
    INSERT INTO recent_readers SELECT reader, max(at) FROM seen GROUP BY reader;
  `);
  return database;
}

/** Opens a connection that only reads, beside the one that writes. */
export function openForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, readOnly: true });
}

/**
 * Opens a file that exists, for a command that only reads. Throws when there is none. Not `readOnly`: such a connection leaves
 * two more files beside a database that no other process has open.
 */
export function openExisting(file: string): DatabaseSync {
  const url = pathToFileURL(file);
  url.search = 'mode=rw';
  return new DatabaseSync(url, { timeout: BUSY_TIMEOUT_MS });
}
