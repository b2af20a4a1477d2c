/**
 * The program of the editing screen, bundled from npm once for each version of it and of what is changed in it. It knows
 * no portal: what differs between portals is in the page (src/admin/page.ts).
 */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../../environment.ts';

/** Where bundles are kept; portals with caches of their own share it. */
export const BUNDLES_DIR = path.join(ROOT, 'node_modules/.astro/editing-screen');

/** What a page has to load, relative to the folder of the bundle. */
export interface Bundle {
  folder: string;
  script: string;
  styles: readonly string[];
}

const ENTRY = path.join(import.meta.dirname, '../browser/main.ts');
const MANIFEST = 'manifest.json';

/** The bundle, made when there is none for these versions. */
export async function editingScreenBundle(): Promise<Bundle> {
  const folder = path.join(BUNDLES_DIR, await versionKey());
  if (!existsSync(path.join(folder, MANIFEST))) await make(folder);
  const manifest = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')) as Manifest;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`${folder} holds no entry. Delete it and build again.`);
  return { folder, script: entry.file, styles: entry.css ?? [] };
}

/** The part of Vite's manifest that is used; https://vite.dev/guide/backend-integration.html */
type Manifest = Record<string, { file: string; isEntry?: boolean; css?: string[] }>;

async function versionKey(): Promise<string> {
  const { version } = createRequire(import.meta.url)('vite/package.json') as { version: string };
  const sveltia = path.join(ROOT, 'node_modules/@sveltia/cms/package.json');
  const parts = [version, await readFile(sveltia, 'utf8')];
  for (const name of ['bundle', 'browser']) {
    const folder = path.join(import.meta.dirname, '..', name);
    for (const file of (await readdir(folder)).sort()) {
      parts.push(await readFile(path.join(folder, file), 'utf8'));
    }
  }
  return hash('sha1', parts.join('\n')).slice(0, 16);
}

/** Bundles into a folder of this process and renames it: another build may do the same at this moment. */
async function make(folder: string): Promise<void> {
  console.log('Đang chuẩn bị màn hình biên tập, một lần cho mỗi phiên bản …');
  const unfinished = `${folder}.${process.pid}`;
  const { build } = await import('vite');
  const { changeSveltia } = await import('./vite-plugin.ts');
  try {
    await build({
      configFile: false,
      root: ROOT,
      // Relative, so that one bundle serves every base path.
      base: './',
      publicDir: false,
      logLevel: 'error',
      plugins: [changeSveltia()],
      build: {
        outDir: unfinished,
        emptyOutDir: true,
        manifest: MANIFEST,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: { input: ENTRY, checks: { pluginTimings: false } },
      },
    });
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if (!existsSync(path.join(folder, MANIFEST))) throw error;
    });
    await removeOthers(folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Bundles of former versions; one that another process is making has its number in the name. */
async function removeOthers(folder: string): Promise<void> {
  for (const name of await readdir(BUNDLES_DIR)) {
    if (name === path.basename(folder) || name.includes('.')) continue;
    await rm(path.join(BUNDLES_DIR, name), { recursive: true, force: true });
  }
}
