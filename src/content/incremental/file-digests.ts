/** The digests of pictures and documents, so that a build reads again only those that have changed. */
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CACHE_DIR } from '../../environment.ts';
import { identityOf, isSettled, type Identity } from './file-identity.ts';
import { processWide } from './process-wide.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';

const FILE = path.join(CACHE_DIR, 'file-digests.bin');
const VERSION = '1';
type Digests = Map<string, [identity: Identity, digest: string]>;

const state = processWide('file-digests', () => ({
  previous: undefined as Promise<Digests> | undefined,
  current: new Map() as Digests,
}));

/** A digest of the bytes of a file (SHA-1, base64url), by its absolute path. */
export async function fileDigest(file: string): Promise<string> {
  const previous = await (state.previous ??= readPrevious());
  const found = await stat(file);
  const identity = identityOf(found);
  const known = state.current.get(file) ?? previous.get(file);
  const digest =
    known?.[0] === identity ? known[1] : hash('sha1', await readFile(file), 'base64url');
  if (isSettled(found)) state.current.set(file, [identity, digest]);
  else state.current.delete(file);
  return digest;
}

async function readPrevious(): Promise<Digests> {
  return (await readSealed<Digests>(FILE, VERSION)) ?? new Map();
}

/** Keeps the digests of the files that this build has looked at for the next one. */
export async function saveFileDigests(): Promise<void> {
  const previous = await state.previous;
  const isSame =
    previous?.size === state.current.size &&
    [...state.current].every(([file, [identity]]) => previous.get(file)?.[0] === identity);
  if (!isSame) await writeSealed(FILE, VERSION, state.current);
}
