import { readFileSync } from 'node:fs';
import type { ViteUserConfig } from 'astro';
import { flattenLayers } from './flatten-layers.ts';

type VitePlugin = Extract<
  NonNullable<ViteUserConfig['plugins']>[number],
  { generateBundle?: unknown }
>;

const LAYERS = new URL('../../styles/layers.css', import.meta.url);
/** The name that Vite gives to the one style sheet of `cssCodeSplit: false`. */
const SHEET = 'style.css';

/** Takes the layers out of the style sheet of a build; the new one gets a file name of its own. */
export function oldBrowserSheet(): VitePlugin {
  return {
    name: 'tin-quan:old-browser-sheet',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !file.names.includes(SHEET)) continue;
        const source = flattenLayers(String(file.source), layerOrder());
        delete bundle[fileName];
        this.emitFile({ type: 'asset', name: SHEET, source });
      }
    },
  };
}

/** The names of the layers, the weakest first. */
function layerOrder(): string[] {
  const names = readFileSync(LAYERS, 'utf8').replace(/@layer|;/g, '');
  return names.split(',').map((name) => name.trim());
}
