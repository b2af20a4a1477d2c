/** Backups: all counts in one JSON file, which any store can restore. It holds nothing about readers. */
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../cli/replace-file.ts';
import { CommandError } from '../../cli/run-command.ts';
import { invalidArticleIds, isDump } from './dump-shape.ts';
import type { Dump, DumpReader } from './store.ts';

const FORMAT = 'tin-quan-counter/1';

interface Backup extends Dump {
  format: typeof FORMAT;
  /** ISO. */
  madeAt: string;
}

/** All counts of a store. Undefined when there are none. Throws a CommandError when they cannot be read. */
export async function readDump(store: DumpReader): Promise<Dump | undefined> {
  const dump = await store.dump().catch((error: Error) => {
    throw new CommandError(
      `Không đọc được số liệu của kho (${error.message}). Hãy kiểm tra COUNTER_STORE, và Redis có đang chạy không nếu số liệu nằm ở đó.`,
    );
  });
  return Object.keys(dump.articles).length > 0 ? dump : undefined;
}

/** Says why a dump could not be restored. Undefined when it could. */
export function describeInvalid(dump: Dump): string | undefined {
  if (isDump(dump)) return undefined;
  const ids = invalidArticleIds(dump).map((id) => `“${id}”`);
  return `số liệu có chỗ sai${ids.length > 0 ? ` ở bài ${ids.join(', ')}` : ''}`;
}

/**
 * Writes a dump to a file. When the promise is fulfilled, the whole file is on disk. Throws a CommandError when it cannot be
 * written.
 */
export async function writeBackup(file: string, dump: Dump): Promise<void> {
  const backup: Backup = { format: FORMAT, madeAt: new Date().toISOString(), ...dump };
  const text = `${JSON.stringify(backup, null, 1)}\n`;
  await replaceFile(file, text).catch((error: Error) => {
    throw new CommandError(
      `Không ghi được tệp sao lưu ${file} (${error.message}). Hãy chọn một thư mục đã có, còn chỗ trống và ghi được.`,
    );
  });
}

/** Reads a backup. Throws a CommandError when the file is no backup, or not a complete one. */
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
