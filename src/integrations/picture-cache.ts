/**
 * The published widths of pictures that builds keep between them. Astro takes whatever lies there for sound, so a build that
 * was killed while it wrote, or a full disk, would leave half a picture that every later build publishes.
 */
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPicture, PICTURE_RULES } from '../content/picture-file.ts';

/** Where Astro keeps them, below the cache of a portal. */
const FOLDER = 'assets';
const RECORD = 'assets.json';
/** Files read at the same time. */
const CONCURRENCY = 8;

/** What a build that succeeded has left: by which rules, and the digest of each file. */
interface PictureRecord {
  rules: string;
  digests: Record<string, string>;
}

/**
 * Removes from a cache what cannot be used: pictures that are not as the last build left them, unless they can be decoded
 * whole, and all of them when other rules have made them. Every file is read, but only unknown ones are decoded. Returns
 * the digests of those that are left.
 */
export async function verifyPictureCache(cacheDir: string): Promise<Map<string, string>> {
  const { rules, digests } = await readRecord(cacheDir);
  const sound = new Map<string, string>();
  if (rules !== PICTURE_RULES) {
    await rm(path.join(cacheDir, FOLDER), { recursive: true, force: true });
    // The leftovers of an interrupted build can still be used.
    await writeRecord(cacheDir, {});
    return sound;
  }
  const names = await listPictures(cacheDir);
  await inTurns(names, async (name) => {
    const file = path.join(cacheDir, FOLDER, name);
    const content = await readFile(file).catch(() => undefined);
    const digest = content && digestOf(content);
    const isSound = content && (digest === digests[name] || (await decodes(content)));
    if (isSound && digest) sound.set(name, digest);
    else await rm(file, { force: true });
  });
  return sound;
}

/**
 * Records the pictures of a cache, for the next build to compare; those of which the digest is `known` are not read again.
 * A failure only means that the next build has more to decode.
 */
export async function recordPictureCache(
  cacheDir: string,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const digests: Record<string, string> = {};
  try {
    await inTurns(await listPictures(cacheDir), async (name) => {
      const file = path.join(cacheDir, FOLDER, name);
      digests[name] = known.get(name) ?? digestOf(await readFile(file));
    });
    await writeRecord(cacheDir, digests);
  } catch {
    // The portal is published already.
  }
}

async function writeRecord(cacheDir: string, digests: Record<string, string>): Promise<void> {
  const record: PictureRecord = { rules: PICTURE_RULES, digests };
  await mkdir(cacheDir, { recursive: true });
  await writeFile(path.join(cacheDir, RECORD), JSON.stringify(record));
}

async function readRecord(cacheDir: string): Promise<PictureRecord> {
  const none = { rules: '', digests: {} };
  try {
    const text = await readFile(path.join(cacheDir, RECORD), 'utf8');
    return { ...none, ...(JSON.parse(text) as Partial<PictureRecord>) };
  } catch {
    // No build has succeeded yet, or one was stopped while it wrote.
    return none;
  }
}

async function listPictures(cacheDir: string): Promise<string[]> {
  const entries = await readdir(path.join(cacheDir, FOLDER), { withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

function digestOf(content: Uint8Array): string {
  return hash('sha256', content, 'base64url');
}

async function decodes(content: Uint8Array): Promise<boolean> {
  try {
    await openPicture(content).stats();
    return true;
  } catch {
    return false;
  }
}
