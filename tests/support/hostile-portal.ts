/** A portal of every attack of the hostile corpus that is not refused, as the browser tests visit it. */
import { hash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPortal, portalFolder } from './build-portal.ts';
import { FIXTURES } from './fixture-portal.ts';
import { readAttacks, writeAttack } from './hostile-corpus.ts';

export const HOSTILE_DIR = portalFolder('hostile');
const CONTENT = portalFolder('hostile-content');

/** Global set-up: writes the content when the corpus has changed, and builds it. */
export default async function buildHostilePortal(): Promise<void> {
  const attacks = (await readAttacks()).filter(({ outcome }) => outcome === 'shown');
  const marker = `${CONTENT}.inputs`;
  const corpus = hash('sha1', JSON.stringify(attacks));
  if ((await readFile(marker, 'utf8').catch(() => '')) !== corpus) {
    await rm(CONTENT, { recursive: true, force: true });
    await cp(path.join(FIXTURES, 'minimal'), CONTENT, { recursive: true });
    for (const attack of attacks) await writeAttack(CONTENT, attack);
    await writeFile(marker, corpus);
  }
  await buildPortal({ name: 'hostile', content: path.relative('.', CONTENT) });
}
