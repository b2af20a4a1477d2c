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

export type CheckAttack = (attack: Attack) => Promise<{ problems: Problem[]; ms: number }>;

/**
 * Lets `use` check attacks: each is written into the sound fixture portal and taken out again. What comes back are the
 * problems of that portal, and the processor time that the checks took.
 */
export async function withAttackCheck(use: (check: CheckAttack) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-hostile-'));
  try {
    await cp(path.join(FIXTURES, 'minimal'), folder, { recursive: true });
    await use((attack) => checkAttack(folder, attack));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkAttack(folder: string, attack: Attack): ReturnType<CheckAttack> {
  const file = path.join(folder, attack.file);
  const previous = await readFile(file).catch(() => undefined);
  await writeAttack(folder, attack);
  const since = process.cpuUsage();
  const problems = await checkFolder(folder);
  const { user, system } = process.cpuUsage(since);
  await (previous ? writeFile(file, previous) : rm(file));
  return { problems, ms: (user + system) / 1000 };
}

/** Every problem that the checks find in a folder of content. */
export async function checkFolder(folder: string): Promise<Problem[]> {
  const { content, problems } = await readContent(folder);
  const references = await locate(folder, checkReferences(content));
  const publicDir = path.join(FIXTURES, '../../public');
  const own = await checkOwnPublicFiles(folder, content.files, publicDir);
  return [...problems, ...references, ...own, ...(await checkBodies(folder, content))];
}
