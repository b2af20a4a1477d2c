/** The part of Astro's build that is ours. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectProblems, describeProblems } from '../content/problems.ts';
import { normaliseBase } from '../domain/urls.ts';
import { BUILD_DIR } from '../environment.ts';
import { buildSteps, type Settings } from './build-steps.ts';
import { bundlesInto, noPages } from './kept-bundle/bundling.ts';
import { bundleKeeper } from './kept-bundle/keep-bundle.ts';
import { oldBrowserSheet } from './old-browsers/vite-plugin.ts';
import { preloadHelper } from './preload-helper.ts';
import { shortScopes } from './short-scopes.ts';

/**
 * Runs the steps of a build around Astro's, and keeps the modules that it has bundled for the next build. In a process that
 * only bundles it does nothing but keep them.
 */
export function finishBuild(settings: Settings = {}): AstroIntegration {
  const folder = bundlesInto() ?? BUILD_DIR;
  const steps = bundlesInto() === undefined ? buildSteps(settings) : undefined;
  const keeper = bundleKeeper(settings.brand);
  let home = 'http://localhost/';
  return {
    name: 'tin-quan',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        // A build lists problems at its end; the development server shows each at once.
        if (command === 'dev') collectProblems((each) => console.warn(describeProblems([each])));
        if (command !== 'build') return;
        await steps?.prepare();
        const base = normaliseBase(config.base);
        updateConfig({
          outDir: pathToFileURL(`${folder}/`),
          vite: { plugins: [shortScopes(), preloadHelper(base)] },
        });
      },
      'astro:config:done': ({ config }) => {
        home = new URL(normaliseBase(config.base), config.site).href;
        keeper.configured(home, config);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const incremental = (await steps?.start(home)) ?? (() => noPages);
        setPrerenderer((usual) => keeper.watch(incremental(usual), folder));
      },
      'astro:build:setup': ({ pages, vite }) => {
        // First, since Astro writes down the name of the sheet in its own.
        vite.plugins?.unshift(oldBrowserSheet());
        keeper.bundling(pages);
      },
      'astro:build:done': ({ dir }) => steps?.finish(fileURLToPath(dir)),
    },
  };
}
