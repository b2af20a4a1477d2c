/** What may happen to a build, to its cache or to what it published, before the build that is compared. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { contentFiles, contentPath } from '../../support/edits-front-matter.ts';
import { buildWorkspace, placesOf, type Workspace } from '../../support/edits-workspace.ts';
import type { BuildResult } from '../../support/fixture-portal.ts';
import type { Random } from '../writing/random.ts';

type Event = (
  portal: Workspace,
  random: Random,
) => BuildResult | void | Promise<BuildResult | void>;

/** How long a build may run before it is killed, in milliseconds. */
const KILLED_AFTER = { min: 100, max: 5000 };
/** Files of a cache that are damaged at once. */
const DAMAGED = 3;

const table = {
  none: () => {},
  /** With all that it has started. */
  killed: async (portal, random) => {
    await buildWorkspace(portal, async (build) => {
      await wait(random.int(KILLED_AFTER.min, KILLED_AFTER.max));
      if (build.exitCode === null && build.pid) process.kill(-build.pid, 'SIGKILL');
    });
  },
  'cache-damaged': (portal, random) => damage(placesOf(portal).cache, random),
  'cache-gone': (portal) => rmSync(placesOf(portal).cache, { recursive: true, force: true }),
  /** As CI restores the cache of another commit. */
  'cache-of-another-state': (portal) => {
    const { cache } = placesOf(portal);
    const kept = `${portal.folder}-cache`;
    if (existsSync(kept)) {
      rmSync(cache, { recursive: true, force: true });
      cpSync(kept, cache, { recursive: true, preserveTimestamps: true });
    }
    // The next time this state comes back.
    if (!existsSync(kept) && existsSync(cache)) {
      cpSync(cache, kept, { recursive: true, preserveTimestamps: true });
    }
  },
  /** A checkout of CI, which keeps the cache only. */
  'published-gone': (portal) => rmSync(placesOf(portal).dist, { recursive: true, force: true }),
  'fresh-checkout': (portal) => {
    rmSync(placesOf(portal).dist, { recursive: true, force: true });
    touchAll(portal.folder);
  },
  /** A tool of the host that writes into published files. */
  'published-edited': (portal, random) => {
    const files = filesBelow(placesOf(portal).dist);
    for (const file of random.some(files, DAMAGED)) writeFileSync(file, 'edited', { flag: 'a' });
  },
  /** The same by a tool that keeps length and date. */
  'published-edited-unseen': (portal, random) => {
    const files = filesBelow(placesOf(portal).dist).filter((file) => file.endsWith('.html'));
    for (const file of random.some(files, DAMAGED)) {
      const { atime, mtime } = statSync(file);
      const text = readFileSync(file, 'latin1');
      // Opened for reading and writing, so that it stays the same file under all of its names.
      writeFileSync(file, text.replace(/<p/, '<q'), { encoding: 'latin1', flag: 'r+' });
      utimesSync(file, atime, mtime);
    }
  },
  /** The folder in which the next portal is put together: edited, with pages that are not of this portal, or gone. */
  'spare-edited': (portal, random) => {
    const some = () => random.some(filesBelow(placesOf(portal).spare), DAMAGED);
    for (const file of some()) writeFileSync(file, 'edited', { flag: 'a' });
    for (const file of some()) rmSync(file);
    for (const file of some()) cpSync(file, `${file}.la/index.html`);
  },
  'spare-gone': (portal) => rmSync(placesOf(portal).spare, { recursive: true, force: true }),
  'fault-before': async (portal, random) => {
    const files = contentFiles(portal, 'articles');
    const place = contentPath(portal, random.pick(files));
    const whole = readFileSync(place);
    writeFileSync(place, '---\ntitle: [\n---\n\nHỏng.\n');
    await buildWorkspace(portal);
    writeFileSync(place, whole);
  },
  /** The second is refused, or waits: either way what is published is right when both have ended. */
  'two-at-once': async (portal) => {
    const both = await Promise.all([buildWorkspace(portal), buildWorkspace(portal)]);
    return both.find(({ exitCode }) => exitCode === 0) ?? both.find(isNotRefused) ?? both[0];
  },
} satisfies Record<string, Event>;

export type EventKind = keyof typeof table;
/** Those chosen by chance: a build goes by length and date of what it published, so it cannot see the last one. */
export const eventKinds = (Object.keys(table) as EventKind[]).filter(
  (kind) => kind !== 'published-edited-unseen',
);

/** Lets an event happen, then builds, unless the event was a build itself. */
export async function buildAfter(
  kind: EventKind,
  portal: Workspace,
  random: Random,
): Promise<BuildResult> {
  const event: Event = table[kind];
  return (await event(portal, random)) ?? buildWorkspace(portal);
}

function isNotRefused({ output }: BuildResult): boolean {
  return !output.includes('đang được dựng bởi một tiến trình khác');
}

function damage(folder: string, random: Random): void {
  for (const file of random.some(filesBelow(folder), DAMAGED)) {
    const bytes = readFileSync(file);
    const place = random.int(0, Math.max(0, bytes.length - 1));
    switch (random.int(1, 4)) {
      case 1:
        rmSync(file);
        break;
      case 2:
        truncateSync(file, place);
        break;
      case 3:
        writeFileSync(file, '{}');
        break;
      default:
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        writeFileSync(file, bytes);
    }
  }
}

function touchAll(folder: string): void {
  const now = new Date();
  for (const name of ['src', 'public', 'content']) {
    for (const file of filesBelow(path.join(folder, name))) utimesSync(file, now, now);
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
