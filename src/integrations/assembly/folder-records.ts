/**
 * What builds know of the folders that they have put together: the bytes of each file, so that it need not be read again.
 * A record is found by the inode of its folder, which a folder keeps when it is renamed.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../content/sealed-file.ts';
import type { FileIdentity } from './walk.ts';

/** A file as a build has left it. */
export interface RecordedFile extends FileIdentity {
  /** Of its bytes, hexadecimal. */
  sha256: string;
}

/** By paths below the folder, with forward slashes. */
export type FolderRecord = Map<string, RecordedFile>;

const VERSION = '1';

/** The record of a folder; empty when there is none that can be used. */
export async function readFolderRecord(records: string, folder: string): Promise<FolderRecord> {
  const inode = inodeOf(folder);
  if (inode === undefined) return new Map();
  return (await readSealed<FolderRecord>(fileOf(records, inode), VERSION)) ?? new Map();
}

/** Keeps the record of a folder, and removes those of folders that are gone. */
export async function writeFolderRecord(
  records: string,
  folder: string,
  record: FolderRecord,
  others: readonly string[],
): Promise<void> {
  const inode = inodeOf(folder);
  if (inode === undefined) return;
  await writeSealed(fileOf(records, inode), VERSION, record);
  const kept = [folder, ...others].map(inodeOf).map((found) => `${found}.bin`);
  for (const name of readdirSync(records)) {
    if (!kept.includes(name)) rmSync(path.join(records, name), { recursive: true, force: true });
  }
}

function fileOf(records: string, inode: number): string {
  return path.join(records, `${inode}.bin`);
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}
