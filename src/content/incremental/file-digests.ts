/** The digests of pictures and documents, so that a build reads again only those that have changed. */
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CACHE_DIR } from '../../environment.ts';
import { processWide } from './process-wide.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

const FILE = path.join(CACHE_DIR, 'file-digests.bin');
const VERSION = '1';
/** A file may change again within the tick of the clock in which it was read: what is younger is read again next time. */
const SETTLED_MS = 2000;

/** Size, inode and both times of a file: what a program cannot change unnoticed, except by setting the clock back. */
type Identity = string;
type Digests = Map<string, [identity: Identity, digest: string]>;

const state = processWide('file-digests', () => ({
  previous: undefined as Promise<Digests> | undefined,
  current: new Map() as Digests,
}));

/** A digest of the bytes of a file (SHA-1, base64url), by its absolute path. */
export async function fileDigest(file: string): Promise<string> {
  const previous = await (state.previous ??= readPrevious());
  const { size, ino, mtimeMs, ctimeMs } = await stat(file);
  const identity = [size, ino, mtimeMs, ctimeMs].join(' ');
  const known = state.current.get(file) ?? previous.get(file);
  const digest =
    known?.[0] === identity ? known[1] : hash('sha1', await readFile(file), 'base64url');
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_MS;
  if (isSettled) state.current.set(file, [identity, digest]);
  else state.current.delete(file);
  return digest;
}

async function readPrevious(): Promise<Digests> {
  return (await readSealed<Digests>(FILE, VERSION)) ?? new Map();
}

/** Keeps the digests of the files that this build has looked at for the next one. */
export async function saveFileDigests(): Promise<void> {
  await writeSealed(FILE, VERSION, state.current);
}
