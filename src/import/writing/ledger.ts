/**
 * What former runs have written, one line an article, appended before and after each file. It is how a second run knows what is
 * new, and what an editor has changed or deleted since; a run that was killed goes on where its last line ends.
 */
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { CommandError } from '../../cli/run-command.ts';

/** What is known of one article. */
export interface LedgerEntry {
  key: string;
  /** Below the content folder. */
  file: string;
  /** Of the meaning that was written; absent while the file is being written. */
  meaning?: string;
  /** Old addresses, by which links of other articles find this one. */
  urls?: readonly string[];
}

export interface Ledger {
  find(key: string): LedgerEntry | undefined;
  entries(): Iterable<LedgerEntry>;
  add(entry: LedgerEntry): Promise<void>;
  /** Nothing is added from here on. */
  close(): Promise<void>;
}

/** Opens the ledger of a portal; `isReadOnly` keeps what is added in memory. */
export async function openLedger(file: string, isReadOnly: boolean): Promise<Ledger> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new CommandError(`Không đọc được sổ nhập bài ${file}. Hãy kiểm tra quyền đọc tệp.`);
  });
  const known = new Map<string, LedgerEntry>();
  for (const line of text.split('\n')) {
    const entry = parseLine(line);
    if (entry) known.set(entry.key, { ...known.get(entry.key), ...entry });
  }
  let isBroken = text !== '' && !text.endsWith('\n');
  let handle: Promise<FileHandle> | undefined;
  let lines = '';
  let queued: Promise<void> | undefined;
  let last = Promise.resolve();
  /** Lines that come while others are written wait, and are written together. */
  const write = async () => {
    queued = undefined;
    handle ??= open(file, 'a');
    const opened = await handle;
    const text = lines;
    lines = '';
    await opened.appendFile(text);
  };
  return {
    find: (key) => known.get(key),
    entries: () => known.values(),
    add: async (entry) => {
      known.set(entry.key, { ...known.get(entry.key), ...entry });
      if (isReadOnly) return;
      // The last line of a run that was killed may be cut.
      lines += `${isBroken ? '\n' : ''}${JSON.stringify(entry)}\n`;
      isBroken = false;
      queued ??= last = last.then(write);
      await queued;
    },
    close: async () => {
      await last.catch(() => {});
      await (await handle)?.close();
    },
  };
}

function parseLine(line: string): LedgerEntry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<LedgerEntry>;
    return typeof entry.key === 'string' && typeof entry.file === 'string'
      ? (entry as LedgerEntry)
      : undefined;
  } catch {
    return undefined;
  }
}
