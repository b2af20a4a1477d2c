/** A portal of every attack of the hostile corpus that is not refused, as the browser tests visit it. */
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPortal, portalFolder } from './build-portal.ts';
import { FIXTURES } from './fixture-portal.ts';
import { gatherAttacks, readAttacks, writeAttack } from './hostile-corpus.ts';

export const HOSTILE_DIR = portalFolder('hostile');
const CONTENT = portalFolder('hostile-content');

/** Global set-up: writes the content and builds it. */
export default async function buildHostilePortal(): Promise<void> {
  const attacks = (await readAttacks()).filter(({ outcome }) => outcome === 'shown');
  await rm(CONTENT, { recursive: true, force: true });
  await cp(path.join(FIXTURES, 'minimal'), CONTENT, { recursive: true });
  for (const attack of gatherAttacks(attacks)) await writeAttack(CONTENT, attack);
  await buildPortal({ name: 'hostile', content: path.relative('.', CONTENT) });
}
