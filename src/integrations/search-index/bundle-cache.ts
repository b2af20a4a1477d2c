/**
 * Bundles that builds keep between them, each in one file named after all that it was made of. A file that is damaged, or
 * of another version, is as good as none.
 */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tallies } from '../../domain/search/vocabulary.ts';
import type { BundleFiles } from './bundle-files.ts';
import { saveHead } from './published-bundle.ts';

/** Bytes of the digest in front of a kept bundle. */
const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const SUFFIX = '.bundle';

/** What stands before the contents of the files, which follow in this order. */
interface Head {
  hash: string;
  files: [file: string, bytes: number][];
  tallies: Tallies;
}

/** A kept bundle; undefined when there is none that can be used. */
export async function loadBundle(folder: string, key: string): Promise<BundleFiles | undefined> {
  const content = await readFile(fileOf(folder, key)).catch(() => undefined);
  return content && unpack(content);
}

/** Whether there is a kept bundle, whole or not. */
export function hasBundle(folder: string, key: string): boolean {
  return existsSync(fileOf(folder, key));
}

/** Keeps a bundle. A failure only means that the next build makes it again. */
export async function saveBundle(folder: string, key: string, bundle: BundleFiles): Promise<void> {
  const file = fileOf(folder, key);
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, pack(bundle));
    // A reader finds all of it or nothing.
    await rename(draft, file);
    await saveHead(folder, key, bundle);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Removes what this build has not used. */
export async function pruneBundles(folder: string, used: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const unused = files.filter((file) => !used.has(path.parse(file).name));
  for (const file of unused) {
    await rm(path.join(folder, file), { force: true }).catch(() => undefined);
  }
}

function fileOf(folder: string, key: string): string {
  return path.join(folder, `${key}${SUFFIX}`);
}

function pack({ hash: name, files, tallies }: BundleFiles): Buffer {
  const head: Head = {
    hash: name,
    files: [...files].map(([file, content]) => [file, content.length]),
    tallies,
  };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  const content = Buffer.concat([length, text, ...files.values()]);
  return Buffer.concat([digestOf(content), content]);
}

function unpack(kept: Buffer): BundleFiles | undefined {
  const content = kept.subarray(DIGEST_BYTES);
  if (!digestOf(content).equals(kept.subarray(0, DIGEST_BYTES))) return undefined;
  const end = LENGTH_BYTES + content.readUInt32BE(0);
  const head = JSON.parse(content.subarray(LENGTH_BYTES, end).toString()) as Head;
  let at = end;
  const files = new Map<string, Uint8Array>();
  for (const [file, bytes] of head.files) {
    files.set(file, content.subarray(at, at + bytes));
    at += bytes;
  }
  return { hash: head.hash, files, tallies: head.tallies };
}

function digestOf(content: Uint8Array): Buffer {
  return hash('sha256', content, 'buffer');
}
