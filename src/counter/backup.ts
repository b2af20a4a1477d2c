/** Backups: all counts in one JSON file that any store can take back. Nothing in it is about readers. */
import { open, readFile, rename } from 'node:fs/promises';
import { CommandError } from '../commands/run-command.ts';
import type { Dump, Store } from './store/store.ts';

const FORMAT = 'tin-quan-counter/1';

interface Backup extends Dump {
  format: typeof FORMAT;
  /** ISO. */
  madeAt: string;
}

/**
 * Writes all counts to a file: whole and on disk when the promise is fulfilled, with what was written. Nothing is written
 * when there are no counts.
 */
export async function backUp(store: Store, file: string): Promise<Dump | undefined> {
  const dump = await store.dump();
  if (Object.keys(dump.articles).length === 0) return undefined;
  const backup: Backup = { format: FORMAT, madeAt: new Date().toISOString(), ...dump };
  const aside = `${file}.${process.pid}`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(backup, null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  return dump;
}

/** Reads a backup. Throws a CommandError when the file is none. */
export async function readBackup(file: string): Promise<Dump> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`Không đọc được tệp sao lưu ${file}.`);
  });
  const backup = parse(text);
  if (backup?.format === FORMAT) return backup;
  throw new CommandError(
    `${file} không phải tệp sao lưu của dịch vụ đếm (thiếu "format": "${FORMAT}"), hoặc tệp bị cắt cụt.`,
  );
}

function parse(text: string): Backup | undefined {
  try {
    return JSON.parse(text) as Backup;
  } catch {
    return undefined;
  }
}
