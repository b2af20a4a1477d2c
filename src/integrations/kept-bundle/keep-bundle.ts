/** Keeps the modules that Astro has bundled, so that a build of the same code needs neither Astro nor Vite. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { writeSealed } from '../../content/incremental/sealed-file.ts';
import { BUNDLE_DIR, ROOT } from '../../environment.ts';
import { listFiles } from '../assembly/walk.ts';
import { sha256OfFile } from '../checksums.ts';
import { readWhole } from './load-bundle.ts';
import { bundleKey, MODULES, placesOf, PUBLISHED, type BundleRecord } from './record.ts';

/** Where Astro puts the modules, below the folder of the build. */
const PRERENDER = '.prerender';
const ENTRY = /^prerender-entry.*\.mjs$/;
/** Of all portals of a checkout: so many URLs and states of the code, those that were used last. */
const MAX_KEPT = 16;
/** A folder may be that of a build which is copying its modules at this moment. */
const MAX_COPYING_MS = 600_000;

type Pages = ReadonlyMap<string, { styles: unknown[] }>;

/** Hears of the steps of one build of Astro's, and keeps its modules when they are ready. */
export function bundleKeeper() {
  let configured: { home: string; config: AstroConfig } | undefined;
  let pages: Pages = new Map();
  return {
    configured(home: string, config: AstroConfig): void {
      configured = { home, config };
    },

    /** @param found gets the style sheets of each page while it is bundled */
    bundling(found: Pages): void {
      pages = found;
    },

    /** The same way of making pages, which is told when the modules lie in the folder of the build. */
    watch(prerenderer: AstroPrerenderer, buildFolder: string): AstroPrerenderer {
      return {
        ...prerenderer,
        async setup() {
          await prerenderer.setup?.();
          if (!configured) return;
          const { home, config } = configured;
          try {
            await keep(bundleKey(home), buildFolder, pages, config.image);
          } catch {
            // Then the next build bundles again.
          }
        },
      };
    },
  };
}

async function keep(
  key: string,
  built: string,
  pages: Pages,
  image: AstroConfig['image'],
): Promise<void> {
  // Another portal of this URL may be using them.
  if (await readWhole(key)) return;
  const { folder: place, record } = placesOf(key);
  const folder = `${place}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(built, PRERENDER), path.join(folder, MODULES), { recursive: true });
  for (const name of readdirSync(built)) {
    const isPublic = existsSync(path.join(ROOT, 'public', name));
    if (name === PRERENDER || isPublic) continue;
    cpSync(path.join(built, name), path.join(folder, PUBLISHED, name), { recursive: true });
  }
  const files = [...listFiles(folder)];
  const entry = readdirSync(path.join(folder, MODULES)).find((name) => ENTRY.test(name));
  if (entry === undefined) return;
  const kept: BundleRecord = {
    entry: `${MODULES}/${entry}`,
    pages: [...pages].map(([page, { styles }]) => [page, { styles }]),
    image,
    files: files.map((file) => [file, sha256OfFile(path.join(folder, file))]),
  };
  rmSync(record, { force: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
  // Written last: a build that is stopped before leaves modules that nobody takes.
  await writeSealed(record, key, JSON.parse(JSON.stringify(kept)));
  prune();
}

/** Removes what was used least lately, and what builds have left that were stopped. */
function prune(): void {
  const found = readdirSync(BUNDLE_DIR)
    .map((name) => ({ name, used: statSync(path.join(BUNDLE_DIR, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const records = found.filter(({ name }) => name.endsWith('.bin'));
  const kept = new Set(records.slice(0, MAX_KEPT).map(({ name }) => path.parse(name).name));
  const since = Date.now() - MAX_COPYING_MS;
  for (const { name, used } of found) {
    const [key = ''] = name.split('.');
    if (!kept.has(key) && used < since)
      rmSync(path.join(BUNDLE_DIR, name), { recursive: true, force: true });
  }
}
