/**
 * A build that may use what former builds left gives what a build from nothing gives. This is the short form; the long
 * one is `npm run bench -- --same-bytes`.
 */
import { cpSync, globSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdit, type EditKind } from '../support/edits.ts';
import { digestsOf, findDifferences, outcomeOf, type Outcome } from '../support/edits-compare.ts';
import { startPortal } from '../support/edits-start.ts';
import {
  buildWorkspace,
  mirrorWorkspace,
  placesOf,
  type Workspace,
} from '../support/edits-workspace.ts';

/** Each is built once; a later round begins with what the rounds before it have left. */
const ROUNDS: Record<string, EditKind[]> = {
  'of articles, counts and files': [
    ...(['title', 'same-size', 'tag-renamed', 'new', 'removed'] as const),
    ...(['counts', 'picture-redrawn', 'attachment-same-size', 'redirects'] as const),
  ],
  'of what many pages show, of code, and after some days': [
    ...(['category-title', 'portal-responsible', 'topic-text', 'synonyms'] as const),
    ...(['template', 'dependency', 'some-days'] as const),
  ],
};

let portal: Workspace;
let first: Outcome;
/** A portal with the content of the first, of another folder and in the checkout of another portal of its URL. */
let neighbour: { files: ReadonlyMap<string, string>; taken: boolean };
const rounds = new Map<string, { done: string[]; warm: Outcome; cold: Outcome }>();

beforeAll(async () => {
  portal = await startPortal('incremental', { articles: 6, seed: 3 });
  const content = `${portal.folder}-first-content`;
  cpSync(placesOf(portal).content, content, { recursive: true });
  const begun = { ...portal };
  first = outcomeOf(portal, await buildWorkspace(portal));
  let seed = 11;
  for (const [name, kinds] of Object.entries(ROUNDS)) {
    const done: string[] = [];
    for (const kind of kinds) done.push(await applyEdit(portal, { kind, seed: (seed += 1) }));
    const warm = outcomeOf(portal, await buildWorkspace(portal));
    const cold = mirrorWorkspace(portal, `${portal.folder}-cold`);
    rounds.set(name, { done, warm, cold: outcomeOf(cold, await buildWorkspace(cold)) });
    if (rounds.size > 1) continue;
    const checkout = { ...begun, folder: cold.folder };
    neighbour = await buildNeighbour(checkout, content);
  }
});

/** Builds another folder of content in a checkout, and tells whether its kept modules were found whole. */
async function buildNeighbour(checkout: Workspace, from: string) {
  const [record = ''] = globSync(`${placesOf(checkout).cache}/bundle/*.bin`);
  // A build that takes them says so, that they stay longer than others.
  utimesSync(record, 0, 0);
  const content = path.join(checkout.folder, 'neighbour/content');
  const dist = path.join(checkout.folder, 'neighbour/dist');
  cpSync(from, content, { recursive: true });
  const env = { CONTENT_DIR: content, OUT_DIR: dist };
  const { exitCode, output } = await buildWorkspace(checkout, undefined, env);
  expect(exitCode, output).toBe(0);
  return { files: digestsOf(dist), taken: statSync(record).mtimeMs > 0 };
}

test('a portal with the modules of another of its URL, and other content, is the one that Astro builds, byte for byte', () => {
  expect(neighbour.taken).toBe(true);
  expect(neighbour.files).toEqual(first.files);
  const { cold } = roundOf(Object.keys(ROUNDS)[0] ?? '');
  expect(cold.files, 'the content differs').not.toEqual(first.files);
});

describe.each(Object.keys(ROUNDS))('after edits %s', (name) => {
  test('a build with a cache publishes and tells what a build from nothing does, byte for byte', () => {
    const { done, warm, cold } = roundOf(name);
    expect(cold.exitCode, cold.output).toBe(0);
    expect(done.filter((line) => line.includes('nothing to change'))).toEqual([]);
    const warning = expect.stringContaining('Cảnh báo – articles/2026/co-canh-bao.md');
    expect(cold.told, 'a warning of a file that was not edited').toContainEqual(warning);
    expect(findDifferences(warm, cold, first.files), done.join('\n')).toEqual([]);
  });
});

test('an article whose hour has come is shown, and one that has expired is taken away', () => {
  const [before, after] = [first, roundOf(Object.keys(ROUNDS).at(-1) ?? '').warm];
  const shown = ({ files }: Outcome, slug: string) => files.has(`bai-viet/${slug}/index.html`);
  expect([shown(before, 'hen-gio'), shown(after, 'hen-gio')]).toEqual([false, true]);
  // Its page stays, and says that the article was taken down.
  const page = readFileSync(
    path.join(placesOf(portal).dist, 'bai-viet/sap-het-han/index.html'),
    'utf8',
  );
  expect(before.files.has('bai-viet/sap-het-han/index.html')).toBe(true);
  expect(page).toContain('đã hết hạn và được gỡ');
  expect(page).toContain('noindex');
});

test('a page left from the former build would be found', () => {
  const [name = ''] = Object.keys(ROUNDS);
  const { warm, cold } = roundOf(name);
  const stale = [...first.files].filter(
    ([file, digest]) => (cold.files.get(file) ?? digest) !== digest,
  );
  expect(stale.length, 'files that the edits changed').toBeGreaterThan(10);
  for (const [file, digest] of stale) {
    const left = { ...warm, files: new Map([...warm.files, [file, digest]]) };
    expect(findDifferences(left, cold, first.files)).toEqual([`differs: ${file}`]);
  }
});

function roundOf(name: string) {
  const round = rounds.get(name);
  if (!round) throw new Error(`There is no round “${name}”.`);
  return round;
}
