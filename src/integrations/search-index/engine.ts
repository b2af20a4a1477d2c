/** Pagefind's script and program for the browser: the same for all bundles, so that one of each is published. */
import path from 'node:path';
import { ENGINE_FILES } from '../../domain/search/manifest.ts';
import { loadBundle, saveBundle } from './bundle-cache.ts';
import { hashOf, type BundleFiles } from './bundle-files.ts';
import { bundleKey } from './bundle-key.ts';
import { indexPages } from './pagefind-index.ts';
import { changePagefind } from './pagefind-script.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes the engine below the folder of the index, from the cache if an earlier build has kept it there.
 *
 * @param code see `digestOfCode`
 * @returns the name of its folder, and its key in the cache
 */
export async function writeEngine(
  target: string,
  cache: string,
  code: string,
): Promise<{ name: string; key: string }> {
  const { engine, name, key } = await takeEngine(cache, code);
  writeFiles(path.join(target, name), engine.files);
  return { name, key };
}

/** The engine, made and kept unless an earlier build has kept it, with the name of its folder and its key in the cache. */
export async function takeEngine(cache: string, code: string) {
  const key = bundleKey([], code);
  const kept = await loadBundle(cache, key);
  const engine = kept ?? (await makeEngine());
  if (!kept) await saveBundle(cache, key, engine);
  return { engine, name: `engine_${engine.hash}`, key };
}

async function makeEngine(): Promise<BundleFiles> {
  const made = await indexPages([], { wordsPerFile: 1 });
  const script = made.get(ENGINE_FILES.script);
  const program = made.get(ENGINE_FILES.program);
  if (!script || !program) throw new Error('Pagefind không có chương trình tìm kiếm đã biết.');
  const files = new Map([
    [ENGINE_FILES.script, Buffer.from(changePagefind(Buffer.from(script).toString()))],
    [ENGINE_FILES.program, program],
  ]);
  return { hash: hashOf(files), files, tallies: { words: [], pairs: [] } };
}
