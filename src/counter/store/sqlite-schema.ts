/** The tables of the SQLite store, and how a connection is opened. */
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** How long a connection waits for another one that is writing, in milliseconds. */
export const BUSY_TIMEOUT = 2000;

/** Memory for the readers of half an hour, in KiB: room for half a million of them, after which the disk is asked. */
const READER_CACHE = 16_000;

/**
 * `seen` is only appended to and cut off at its old end: such a table costs one page a transaction. Whether a reader is in
 * it is asked of `recent_readers`, which is made from it when the store is opened: a temporary table, in a file without
 * a name, need not be synced to disk.
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
 * The connection that writes. `synchronous = FULL`: a commit is on disk when it returns, even should the power fail.
 * `secure_delete = ON`: what is dropped is overwritten; with FAST, pages that have become free would keep what was in them.
 * Creates the file and its tables when they do not exist; `now` is the moment in milliseconds.
 */
export function openForWriting(file: string, now: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = FILE;
    PRAGMA temp.journal_mode = MEMORY;
    PRAGMA temp.cache_size = -${READER_CACHE};
    BEGIN IMMEDIATE;
    ${TABLES}
    INSERT INTO state VALUES (1, 0, ${now}, ${now}) ON CONFLICT DO NOTHING;
    COMMIT;
    ${RECENT_READERS}
    INSERT INTO recent_readers SELECT reader, max(at) FROM seen GROUP BY reader;
  `);
  return database;
}

/** A connection that reads beside the one that writes. */
export function openForReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: BUSY_TIMEOUT, readOnly: true });
}

/**
 * A connection to a file that is already there, for a command that only reads. Not `readOnly`: such a connection would
 * leave two more files beside a database that nobody else has open. Throws where there is no file.
 */
export function openExisting(file: string): DatabaseSync {
  const address = pathToFileURL(file);
  address.search = 'mode=rw';
  return new DatabaseSync(address, { timeout: BUSY_TIMEOUT });
}
