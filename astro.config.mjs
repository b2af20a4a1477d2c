// @ts-check
import { defineConfig } from 'astro/config';
import { readPortalAddress } from './src/content/portal-address.ts';
import { buildReport } from './src/integrations/build-report.ts';
import { contentJudge } from './src/integrations/content-judge.ts';
import { publish } from './src/integrations/publish.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { CACHE_DIR, OUT_DIR } from './src/settings.ts';

const { site, base } = await readPortalAddress();

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
    // Three widths are enough from a phone to a wide screen; every further one is a file for each picture.
    breakpoints: [480, 800, 1200],
    responsiveStyles: false,
  },
  vite: {
    // A small script inlined into the page would need a hash of its own in the policy.
    // One sheet for all pages: a phone fetches it once, and one request is cheaper than eight.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
  // Order matters: judge first, then complete the site, then report, and swap it in last of all.
  integrations: [contentJudge(), searchIndex(), securityHeaders(), buildReport(), publish()],
});
