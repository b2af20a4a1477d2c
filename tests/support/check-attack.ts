/** What the checks of the content say to an attack, without building a page. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { checkBodies } from '../../src/content/check-bodies.ts';
import { checkReferences, locate } from '../../src/content/check-references.ts';
import { checkOwnPublicFiles } from '../../src/content/own-public-files.ts';
import type { Problem } from '../../src/content/problems.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FIXTURES } from './fixture-portal.ts';
import { writeAttack, type Attack } from './hostile-corpus.ts';

/** What the checks say to each of several attacks, and the processor time that they took together, in milliseconds. */
export type CheckAttacks = (
  attacks: readonly Attack[],
) => Promise<{ problems: readonly Problem[][]; ms: number }>;

/**
 * Lets `use` check attacks: they are written into the sound fixture portal together, and taken out again. The problems of a
 * single attack are all those of that portal, those of one among several are those of its file.
 */
export async function withAttackCheck(use: (check: CheckAttacks) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-hostile-'));
  try {
    await cp(path.join(FIXTURES, 'minimal'), folder, { recursive: true });
    await use((attacks) => checkAttacks(folder, attacks));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkAttacks(folder: string, attacks: readonly Attack[]): ReturnType<CheckAttacks> {
  const before = new Map<string, Buffer | undefined>();
  for (const attack of attacks) {
    const file = path.join(folder, attack.file);
    before.set(file, await readFile(file).catch(() => undefined));
    await writeAttack(folder, attack);
  }
  const since = process.cpuUsage();
  const found = await checkFolder(folder, new Set(attacks.map(({ file }) => file)));
  const { user, system } = process.cpuUsage(since);
  for (const [file, bytes] of before) await (bytes ? writeFile(file, bytes) : rm(file));
  const problems =
    attacks.length === 1
      ? [found]
      : attacks.map((attack) => found.filter(({ file }) => file === attack.file));
  return { problems, ms: (user + system) / 1000 };
}

/** Every problem that the checks find in a folder of content; of its texts only those of the attacks. */
async function checkFolder(folder: string, texts: ReadonlySet<string>): Promise<Problem[]> {
  const { content, problems } = await readContent(folder);
  const references = await locate(folder, checkReferences(content));
  const publicDir = path.join(FIXTURES, '../../public');
  const own = await checkOwnPublicFiles(folder, content.files, publicDir);
  return [
    ...problems,
    ...references,
    ...own,
    ...(await checkBodies(folder, content, { only: texts })),
  ];
}
