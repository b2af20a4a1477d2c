/** Keeps the modules that Astro has bundled, so that a build of the same code needs neither Astro nor Vite. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import { BUNDLE_DIR, ROOT } from '../../environment.ts';
import { bundleStore } from './bundle-store.ts';
import { bundleKey, MODULES, PUBLISHED, type BundleRecord } from './record.ts';

/** Where Astro puts the modules, below the folder of the build. */
const PRERENDER = '.prerender';
const ENTRY = /^prerender-entry.*\.mjs$/;

type Pages = ReadonlyMap<string, { styles: unknown[] }>;

/** Hears of the steps of one build of Astro's, and keeps its modules when they are ready. */
export function bundleKeeper(brand: number | undefined) {
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
            await bundleStore(BUNDLE_DIR).keep(bundleKey(home, brand), (folder) =>
              copyBundle(buildFolder, folder, { pages, image: config.image }),
            );
          } catch {
            // Then the next build bundles again.
          }
        },
      };
    },
  };
}

/** Copies what Astro has bundled into a folder; undefined when it is not what was expected. */
function copyBundle(
  built: string,
  folder: string,
  { pages, image }: { pages: Pages; image: AstroConfig['image'] },
): Omit<BundleRecord, 'files'> | undefined {
  cpSync(path.join(built, PRERENDER), path.join(folder, MODULES), { recursive: true });
  for (const name of readdirSync(built)) {
    const isPublic = existsSync(path.join(ROOT, 'public', name));
    if (name === PRERENDER || isPublic) continue;
    cpSync(path.join(built, name), path.join(folder, PUBLISHED, name), { recursive: true });
  }
  const entry = readdirSync(path.join(folder, MODULES)).find((name) => ENTRY.test(name));
  if (entry === undefined) return undefined;
  return {
    entry: `${MODULES}/${entry}`,
    pages: [...pages].map(([page, { styles }]) => [page, { styles }]),
    image,
  };
}
