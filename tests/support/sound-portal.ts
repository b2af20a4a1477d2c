/**
 * A small portal of all that is right: the fixtures `minimal`, `odd`, `date-forms` and `warnings`, and files of every name.
 * Several build tests look at it, since a build takes longer than all of them.
 */
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeAttachmentArticles } from './attachment-articles.ts';
import { buildPortal, portalFolder, readBuildOutput } from './build-portal.ts';
import { FIXTURE_TIME, FIXTURES } from './fixture-portal.ts';

const NAME = 'sound';
export const SOUND_DIR = portalFolder(NAME);
export const SOUND_CONTENT = portalFolder(`${NAME}-content`);

/** Global set-up: writes the content and builds it. */
export default async function buildSoundPortal(): Promise<void> {
  await rm(SOUND_CONTENT, { recursive: true, force: true });
  for (const fixture of ['minimal', 'odd', 'date-forms', 'warnings']) {
    await cp(path.join(FIXTURES, fixture), SOUND_CONTENT, { recursive: true });
  }
  await writeAttachmentArticles(SOUND_CONTENT);
  await buildPortal({
    name: NAME,
    content: path.relative('.', SOUND_CONTENT),
    time: FIXTURE_TIME,
    env: { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' },
  });
}

/** What its build said. */
export function readSoundOutput(): Promise<string> {
  return readBuildOutput(NAME);
}
