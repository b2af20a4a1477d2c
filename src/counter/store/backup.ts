/** Backups: all counts in one JSON file that any store can take back. Nothing in it is about readers. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { CommandError } from '../../cli/run-command.ts';
import { isDump, wrongArticles } from './dump-shape.ts';
import type { Dump, StoreToRead } from './store.ts';

const FORMAT = 'tin-quan-counter/1';

interface Backup extends Dump {
  format: typeof FORMAT;
  /** ISO. */
  madeAt: string;
}

/** All counts of a store; undefined when there are none. Throws a CommandError when it cannot be read. */
export async function readCounts(store: StoreToRead): Promise<Dump | undefined> {
  const dump = await store.dump().catch((error: Error) => {
    throw new CommandError(
      `Không đọc được số liệu của kho (${error.message}). Hãy kiểm tra COUNTER_STORE, và Redis có đang chạy không nếu số liệu nằm ở đó.`,
    );
  });
  return Object.keys(dump.articles).length > 0 ? dump : undefined;
}

/** Why no store would take these counts back, in words; undefined when one would. */
export function faultOf(dump: Dump): string | undefined {
  if (isDump(dump)) return undefined;
  const wrong = wrongArticles(dump).map((id) => `“${id}”`);
  return `số liệu có chỗ sai${wrong.length > 0 ? ` ở bài ${wrong.join(', ')}` : ''}`;
}

/**
 * Writes counts to a file: whole and on disk when the promise is fulfilled. Throws a CommandError when the file cannot be
 * written.
 */
export async function writeBackup(file: string, dump: Dump): Promise<void> {
  const backup: Backup = { format: FORMAT, madeAt: new Date().toISOString(), ...dump };
  await writeWhole(file, `${JSON.stringify(backup, null, 1)}\n`).catch((error: Error) => {
    throw new CommandError(
      `Không ghi được tệp sao lưu ${file} (${error.message}). Hãy chọn một thư mục đã có, còn chỗ trống và ghi được.`,
    );
  });
}

async function writeWhole(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await writeFile(aside, text, { flush: true });
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Reads a backup. Throws a CommandError when the file is none, or not as it was written. */
export async function readBackup(file: string): Promise<Dump> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`Không đọc được tệp sao lưu ${file}.`);
  });
  const backup = parse(text);
  if (isBackup(backup)) return backup;
  throw new CommandError(
    `${file} không phải tệp sao lưu của dịch vụ đếm (thiếu "format": "${FORMAT}"), hoặc tệp bị cắt cụt hay có số liệu sai. Hãy dùng một bản sao lưu khác; số liệu hiện có không bị thay đổi.`,
  );
}

function isBackup(value: unknown): value is Backup {
  return isDump(value) && (value as Partial<Backup>).format === FORMAT;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
