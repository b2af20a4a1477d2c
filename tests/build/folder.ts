/** Reads whole folders, to compare and to search them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder, in order, with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The files of a folder whose names `matches` takes, each with its content, byte for byte. */
export async function readFolder(folder: string, matches = /./): Promise<Record<string, string>> {
  const files = (await listFiles(folder)).filter((file) => matches.test(file));
  const contents = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), 'latin1')),
  );
  return Object.fromEntries(files.map((file, index) => [file, contents[index] ?? '']));
}
