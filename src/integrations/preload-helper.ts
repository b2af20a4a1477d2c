import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<
  NonNullable<ViteUserConfig['plugins']>[number],
  { load?: unknown; config?: unknown }
>;

/** Vite's name for the module through which a script fetches another with all that it imports. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Replaces Vite's helper, which is a seventh of what every page loads as scripts. It waits for style sheets, adds nonces and
 * reports faults by an event; the portal has one sheet, no nonce, and looks at the promise.
 */
export function preloadHelper(base: string): VitePlugin {
  return {
    name: 'tin-quan:preload-helper',
    enforce: 'pre',
    load: (id) => (id === HELPER ? helperFor(base) : undefined),
  };
}

/** The module. Browsers that do not know `modulepreload` fetch one file after the other. */
function helperFor(base: string): string {
  return `const asked = new Set();
export function __vitePreload(load, files = []) {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }),
    );
  }
  return load();
}
`;
}
