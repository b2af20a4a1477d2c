// @ts-check
import { defineConfig } from 'astro/config';
import { readSiteAndBase } from './src/content/site-and-base.ts';
import { brandSheet } from './src/integrations/brand-sheet.ts';
import { finishBuild } from './src/integrations/finish-build.ts';
import { physicalProperties } from './src/integrations/old-browsers/physical-properties.ts';
import { prerenderTarget } from './src/integrations/old-browsers/prerender-target.ts';
import {
  SCRIPT_TARGETS,
  STYLE_TARGETS,
} from './src/integrations/old-browsers/supported-browsers.ts';
import { CACHE_DIR, CONTENT_DIR, OUT_DIR, ROOT } from './src/environment.ts';

const { site, base, counter, emc, host, brand } = await readSiteAndBase();

const brandSheets = brand === undefined ? [] : [brandSheet(brand)];

export default defineConfig({
  site,
  base,
  outDir: OUT_DIR,
  cacheDir: CACHE_DIR,
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    // One cached sheet for all pages, and a policy without hashes of styles.
    inlineStylesheets: 'never',
    concurrency: 4,
  },
  image: {
    service: { entrypoint: './src/content/picture-service.ts' },
    // Three widths are enough from a phone to a wide screen; every further one is a file for each picture.
    breakpoints: [480, 800, 1200],
    responsiveStyles: false,
  },
  vite: {
    // A small script inlined into the page would need a hash of its own in the policy.
    // One sheet for all pages: a phone fetches it once, and one request is cheaper than eight.
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      target: SCRIPT_TARGETS,
      cssTarget: STYLE_TARGETS,
    },
    plugins: [prerenderTarget()],
    css: { postcss: { plugins: [...brandSheets, physicalProperties()] } },
    server: {
      fs: { allow: [ROOT, CONTENT_DIR] },
      watch: { ignored: ['**/.output/**', '**/dist*/**'] },
    },
  },
  integrations: [finishBuild({ counter, emc, host, brand })],
});
