import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { holdLogLines } from '../cli/hold-log-lines.ts';
import { explainSystemError } from '../cli/system-error.ts';
import { readSiteAndBase } from '../content/site-and-base.ts';
import { prepareImportLists } from '../integrations/astro-import-lists.ts';
import { lockBuild } from '../integrations/build-lock.ts';
import { buildSteps } from '../integrations/build-steps.ts';
import { buildFromBundle } from '../integrations/kept-bundle/build-from-bundle.ts';
import { loadBundle, type LoadedBundle } from '../integrations/kept-bundle/load-bundle.ts';
import { checkOutDir } from '../integrations/out-dir.ts';
import { bundleBeside } from './bundle-beside.ts';
import {
  BUILD_DIR,
  CACHE_DIR,
  CONTENT_DIR,
  OUT_DIR,
  REMAKEABLE,
  ROOT,
  SPARE_DIR,
} from '../environment.ts';

interface Options {
  /** Takes nothing over from former builds. */
  fresh?: boolean;
}

/** Builds the portal; false when its content has errors, which have then been printed. Throws on any other failure. */
export async function buildPortal({ fresh = false }: Options = {}): Promise<boolean> {
  const log = holdLogLines();
  try {
    return await build(fresh);
  } catch (error) {
    const explained = explainSystemError(error, [OUT_DIR, CACHE_DIR]);
    if (explained !== error) log.drop();
    throw explained;
  } finally {
    log.print();
  }
}

/**
 * Test runners and some CI jobs export variables that Vite would take for its own (https://vite.dev/guide/env-and-mode):
 * with them drafts would be published and the content security policy left out.
 */
function forgetEnvironmentOfOthers(): void {
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
  process.env['NODE_ENV'] = 'production';
}

async function build(fresh: boolean): Promise<boolean> {
  forgetEnvironmentOfOthers();
  // Astro reads them, too, but would put an English line above the reason why they cannot be used.
  const { site, base, ...settings } = await readSiteAndBase();
  // The integration checks again, for builds that go round this command; here the reason stands alone.
  await checkOutDir({ published: OUT_DIR, content: CONTENT_DIR, root: ROOT });
  const unlock = await lockBuild([OUT_DIR, CACHE_DIR]);
  // Not in a `finally`: Astro may still be writing pages when one of them has failed.
  process.once('exit', () => {
    rmSync(BUILD_DIR, { recursive: true, force: true });
    unlock();
  });
  if (fresh) {
    for (const name of REMAKEABLE) {
      await rm(path.join(CACHE_DIR, name), { recursive: true, force: true });
    }
    await rm(SPARE_DIR, { recursive: true, force: true });
  }
  console.log('Đang đọc nội dung …');
  const home = new URL(base, site).href;
  const isBuilt =
    !fresh &&
    (await buildFromBundle(
      takeBundle(home, settings.brand).catch(() => undefined),
      buildSteps(settings),
      home,
    ));
  if (!isBuilt) await buildWithAstro();
  unlock();
  return !process.exitCode;
}

/** The modules that make pages, kept or made now; undefined when they cannot be made like that. */
async function takeBundle(
  home: string,
  brand: number | undefined,
): Promise<LoadedBundle | undefined> {
  const kept = await loadBundle(home, brand);
  if (kept) return kept;
  await prepareImportLists(ROOT);
  await bundleBeside();
  return loadBundle(home, brand);
}

async function buildWithAstro(): Promise<void> {
  await prepareImportLists(ROOT);
  // The store of the previous build is overwritten anyway.
  await rm(path.join(CACHE_DIR, 'data-store.json'), { force: true });
  // Loaded only now: a build with kept modules does without.
  const { build: buildPages } = await import('astro');
  await buildPages({ logLevel: 'warn' }).catch((error: Error) => {
    // Astro wraps what its steps throw; a fault of the content is reported without Astro's wrapping.
    const { cause } = error;
    throw cause instanceof Error && cause.name === 'ContentError' ? cause : error;
  });
}
