import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identityOf, lookAt } from '../../../../src/content/incremental/file-identity.ts';
import { frontMatterCache } from '../../../../src/content/incremental/front-matter-cache.ts';
import { readCollection } from '../../../../src/content/read-collection.ts';
import { collections } from '../../../../src/collections.ts';

const FILE = 'topics/a.md';
const topic = (title: string) => `---\ntitle: ${title}\ndescription: Mô tả.\n---\n\nChữ.\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'front-matter-'));
  await mkdir(path.join(folder, 'topics'));
  await writeFile(path.join(folder, FILE), topic('Một'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

type Stored = Parameters<typeof frontMatterCache>[0];

/** Reads the topics of the folder as a build at a moment does; `stored` is what the build before has left. */
async function readAt(time: number, stored: Stored) {
  vi.useFakeTimers({ now: time, toFake: ['Date'] });
  let kept: Stored = stored;
  const known = frontMatterCache(stored, async (used) => void (kept = used));
  const asked = vi.spyOn(known, 'find');
  const problems: never[] = [];
  const { schema, body } = collections.topics;
  const source = { directory: folder, files: new Set([FILE]), name: 'topics', schema, body };
  const entries = await readCollection({ ...source, problems, rejected: [], known });
  await known.save();
  expect(problems).toEqual([]);
  const [entry] = entries as { digest: string; data: { title: string } }[];
  return {
    title: entry?.data.title,
    digest: entry?.digest,
    isOpened: asked.mock.calls.length > 0,
    kept,
  };
}

const LATER = Date.now() + 60_000;

test('a file that nobody has touched is not opened, and has the digest of its text all the same', async () => {
  const first = await readAt(LATER, new Map());
  const second = await readAt(LATER, first.kept);
  expect(second).toMatchObject({ title: 'Một', digest: first.digest, isOpened: false });
  expect(second.kept, 'nothing to write').toBe(first.kept);
});

test('a file of the same size and date as before, put in the place of another, is read', async () => {
  const { kept } = await readAt(LATER, new Map());
  const other = path.join(folder, 'topics/b.txt');
  await writeFile(other, topic('Mốt'));
  for (const name of [path.join(folder, FILE), other])
    await utimes(name, 1_700_000_000, 1_700_000_000);
  const settled = await readAt(LATER, kept);
  await rename(other, path.join(folder, FILE));
  expect(await readAt(LATER, settled.kept)).toMatchObject({ title: 'Mốt', isOpened: true });
});

test('a file written within the tick in which it was read has no identity, and is read by the next build', async () => {
  const { kept } = await readAt(Date.now(), new Map());
  expect(kept.get(FILE)?.identity).toBeUndefined();
  expect(kept.get(FILE)?.data).toMatchObject({ title: 'Một' });
  const later = await readAt(LATER, kept);
  expect(later).toMatchObject({ title: 'Một', isOpened: true });
  const found = lookAt(path.join(folder, FILE));
  expect(later.kept.get(FILE)?.identity).toBe(found && identityOf(found));
});

test('a link of the file system has no identity: what it leads to may change behind it', async () => {
  await symlink(path.join(folder, FILE), path.join(folder, 'topics/link.md'));
  expect(lookAt(path.join(folder, 'topics/link.md'))).toBeUndefined();
  expect(lookAt(path.join(folder, 'topics'))).toBeUndefined();
  expect(lookAt(path.join(folder, 'không-có'))).toBeUndefined();
});
