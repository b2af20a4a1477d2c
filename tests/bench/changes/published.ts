/** Whether a change has arrived in the published portal. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { placesOf, type Workspace } from '../../support/edits-workspace.ts';

/** Says what is missing; undefined when the change is there. */
export type Check = () => string | undefined;

/** A check that a page holds a text, or, with `absent`, that it does not. */
export function pageHolds(
  workspace: Workspace,
  page: string,
  text: string,
  { absent = false } = {},
): Check {
  return () => {
    const file = path.join(placesOf(workspace).dist, page, 'index.html');
    const holds = existsSync(file) && readFileSync(file, 'utf8').includes(text);
    return holds === absent
      ? `${page} ${absent ? 'still holds' : 'does not hold'} “${text}”`
      : undefined;
  };
}

/** A check that a page is, or is no longer, published. */
export function isPublished(workspace: Workspace, page: string, { absent = false } = {}): Check {
  return () => {
    const exists = existsSync(path.join(placesOf(workspace).dist, page, 'index.html'));
    return exists === absent ? `${page} is ${absent ? 'still' : 'not'} published` : undefined;
  };
}

/** A check that the texts of the search index hold a word; those of former publications stay for some days. */
export function indexHolds(workspace: Workspace, word: string): Check {
  return () => {
    const folder = path.join(placesOf(workspace).dist, 'search-index');
    const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const holds = files.some((file) =>
      unpack(readFileSync(path.join(file.parentPath, file.name))).includes(word),
    );
    return holds ? undefined : `the search index lacks “${word}”`;
  };
}

/** All of several checks; the first that fails says why. */
export function all(...checks: Check[]): Check {
  return () => checks.map((check) => check()).find((missing) => missing !== undefined);
}

/** The files of texts are packed with gzip. */
function unpack(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
