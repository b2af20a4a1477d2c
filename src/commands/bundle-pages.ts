/** Bundles the modules that make pages and keeps them: a program of its own, which bundle-beside.ts starts. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { keepCompiled } from '../cli/compile-cache.ts';
import { bundlingFolder, startBundling } from '../integrations/kept-bundle/bundling.ts';

keepCompiled(path.resolve('node_modules/.astro/modules'));
// The build has ended, which may have been killed.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

const folder = bundlingFolder(process.pid);
startBundling(folder);
const { build } = await import('astro');
try {
  // No module holds content, so it is not read; an option of Astro's that its types do not know.
  const withoutContent: object = { sync: false };
  await build({ logLevel: 'warn' }, withoutContent);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
