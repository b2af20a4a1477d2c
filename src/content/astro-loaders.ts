/**
 * Reads the content once for all collections: for a build, which hands it over in memory, and for the development server,
 * which keeps it in Astro's store. A body is read and rendered when its page is built.
 */
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collectionRows, type CollectionName } from '../collections.ts';
import { CONTENT_DIR, ROOT } from '../environment.ts';
import { handOver } from './incremental/handed-over.ts';
import type { Content } from './read-content.ts';
import { readChecked } from './read-checked-content.ts';
import type { Entry } from './read-collection.ts';

/** All collections are read in one go, so that problems are listed together and references can be checked. */
let reading: Promise<Content> | undefined;

function readOnce(): Promise<Content> {
  return (reading ??= readChecked());
}

/** Reads the content and hands it over to the pages of this build. Throws a ContentError when something is broken. */
export async function handOverContent(): Promise<void> {
  const content = await readOnce();
  for (const [name] of collectionRows) handOver(name, content[name]);
  handOver('portal', portalRows(content));
  handOver('counts', countsRows(content));
}

/** The loader of one collection of Markdown files. */
export function markdownLoader(collection: CollectionName): Loader {
  return loaderOf(collection, (content) => content[collection]);
}

/** The loader of portal.yaml: one entry called `portal`. */
export function portalLoader(): Loader {
  return loaderOf('portal', portalRows);
}

function portalRows({ portal }: Content): Row[] {
  return [{ id: 'portal', data: portal }];
}

/** The loader of counts.json: one entry called `counts`, or none. */
export function countsLoader(): Loader {
  return loaderOf('counts', countsRows);
}

function countsRows({ counts }: Content): Row[] {
  return counts ? [{ id: 'counts', data: counts }] : [];
}

/** How many entries each collection holds: Astro warns, in English, when an empty one is read. */
export function inventoryLoader(): Loader {
  return loaderOf('inventory', (content) => [
    {
      id: 'inventory',
      data: {
        ...Object.fromEntries(collectionRows.map(([name]) => [name, content[name].length])),
        counts: content.counts ? 1 : 0,
      },
    },
  ]);
}

type Row = Pick<Entry<unknown>, 'id' | 'data'> & Partial<Entry<unknown>>;

function loaderOf(name: string, rowsOf: (content: Content) => Row[]): Loader {
  return {
    name: `tin-quan-${name}`,
    async load({ store, watcher, logger }) {
      const fill = async () => {
        const content = await readOnce();
        // Clearing makes Astro rewrite its lists of imports (src/integrations/astro-import-lists.ts).
        if (store.keys().length > 0) store.clear();
        for (const row of rowsOf(content)) {
          store.set({
            id: row.id,
            data: row.data as Record<string, unknown>,
            digest: row.digest,
            filePath: row.file && path.relative(ROOT, path.join(CONTENT_DIR, row.file)),
          });
        }
      };
      if (!watcher) return handOverContent();
      refillOnChange({ watcher, logger }, fill);
      // A development server starts all the same: its pages tell what is wrong, and it waits until that is mended.
      await fill().catch((error: unknown) => tellOnce(error, logger));
    },
  };
}

/** How long an editor's program may take to write several files. */
const SETTLE_MS = 80;

/** Every collection is filled again when any file changes, since one may refer to another. */
const fills: (() => Promise<void>)[] = [];

function refillOnChange(
  { watcher, logger }: Required<Pick<LoaderContext, 'watcher' | 'logger'>>,
  fill: () => Promise<void>,
): void {
  fills.push(fill);
  if (fills.length > 1) return;
  let timer: NodeJS.Timeout | undefined;
  watcher.add(CONTENT_DIR);
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(CONTENT_DIR + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = undefined;
      Promise.all(fills.map((refill) => refill())).catch((error: unknown) =>
        tellOnce(error, logger),
      );
    }, SETTLE_MS);
  });
}

/** All collections fail by the same error. */
const told = new WeakSet<Error>();

function tellOnce(error: unknown, logger: Pick<LoaderContext['logger'], 'error'>): void {
  if (!(error instanceof Error)) return logger.error(String(error));
  if (told.has(error)) return;
  told.add(error);
  logger.error(error.message);
}
