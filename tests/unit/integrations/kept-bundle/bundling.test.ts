/** A process that only bundles makes no page and touches no portal. */
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { BUNDLE_DIR } from '../../../../src/environment.ts';
import { finishBuild } from '../../../../src/integrations/finish-build.ts';
import {
  bundlingFolder,
  startBundling,
} from '../../../../src/integrations/kept-bundle/bundling.ts';

test('a process that only bundles puts its modules beside the kept ones, and has no page to make', async () => {
  const folder = bundlingFolder(7);
  expect(folder.startsWith(BUNDLE_DIR)).toBe(true);
  startBundling(folder);
  const { hooks } = finishBuild();
  const updates: { outDir?: URL }[] = [];
  const config = { base: '/', site: 'https://ben-sen.example/' };
  await hooks['astro:config:setup']?.({
    ...{ command: 'build', config },
    updateConfig: (update: object) => updates.push(update),
  } as never);
  expect(updates[0]?.outDir).toEqual(pathToFileURL(`${folder}/`));

  const prerenderers: { getStaticPaths: () => Promise<unknown[]> }[] = [];
  const usual = { name: 'usual', getStaticPaths: () => Promise.reject(new Error('Astro’s own')) };
  await hooks['astro:build:start']?.({
    setPrerenderer: (wrap: (of: object) => (typeof prerenderers)[0]) =>
      prerenderers.push(wrap(usual)),
  } as never);
  expect(await prerenderers[0]?.getStaticPaths()).toEqual([]);
  // Nothing is finished that was not begun.
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`) } as never);
});
