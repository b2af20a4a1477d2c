import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<
  NonNullable<ViteUserConfig['plugins']>[number],
  { configEnvironment?: unknown }
>;

/**
 * This Node makes the pages, so their modules need not be written for old browsers: rendering would take a tenth longer.
 * Vite adds targets of an environment to those of all, so that they have to be replaced here.
 */
export function prerenderTarget(): VitePlugin {
  return {
    name: 'tin-quan:prerender-target',
    configEnvironment(name, options) {
      if (name === 'prerender') options.build = { ...options.build, target: 'esnext' };
    },
  };
}
