/** What readers write about articles, in SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import { lastForgottenFeedback, MAX_FEEDBACK, type Feedback } from './feedback.ts';

export const FEEDBACK_TABLE = `
  CREATE TABLE IF NOT EXISTS feedback (
    id TEXT PRIMARY KEY, at INTEGER NOT NULL, article TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS feedback_by_time ON feedback (at);
`;

/** Statements of the connection that writes. Each call is to be part of a transaction. */
export function createFeedbackWriting(database: DatabaseSync) {
  const count = database.prepare('SELECT count(*) AS number FROM feedback');
  const drop = database.prepare('DELETE FROM feedback WHERE at <= ?');
  const add = database.prepare(
    'INSERT INTO feedback VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return {
    /** Returns false when there is no room. */
    add: ({ id, at, article, kind, message }: Feedback): boolean => {
      if (Number(count.get()?.['number']) >= MAX_FEEDBACK) return false;
      add.run(id, at, article, kind, message);
      return true;
    },
    /** Drops what is too old. */
    purge: (now: number): void => void drop.run(lastForgottenFeedback(now)),
  };
}

/** All messages, the oldest first; none in a file that is older than their table. */
export function readFeedback(database: DatabaseSync): Feedback[] {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'feedback'").get();
  if (!table) return [];
  const rows = database.prepare('SELECT * FROM feedback ORDER BY at, id').all();
  return rows.map((row) => ({ ...row })) as unknown as Feedback[];
}
