/**
 * Which part of src/ may import what: everything that is not listed is refused. Lint (`eslint-rule.ts`) and the table in
 * docs/architecture.md (`npm run docs:directions`) are made from these rows. A new part is one new row.
 * In one file, since only the whole table says who may import whom.
 */

export interface Part {
  /** Parts, or single files of parts, below src/. */
  parts?: readonly string[];
  /** npm packages, Node built-ins and Astro's virtual modules; `node:fs` includes `node:fs/promises`, `rehype-*` all that begin so. */
  packages?: readonly string[];
  /** Parts and packages of which only types may be imported. */
  types?: readonly string[];
  /** May import a module whose name is worked out when the code runs. */
  computed?: boolean;
  /** Can be taken away by deleting its folder and its row, so that nothing but a wing may import it. */
  wing?: boolean;
  /** Who imports this file has to name it; naming the folder around it is not enough. */
  closed?: boolean;
}

/**
 * The folders and files of src/. A file belongs to the row with the longest name that covers it, and may always import
 * what lies in the folder of its row.
 */
export const PARTS: Readonly<Record<string, Part>> = {
  domain: {},
  'domain/time/format-date.ts': {
    parts: ['domain'],
    packages: ['@date-fns/tz', 'date-fns'],
  },
  'domain/time/hanoi-zone.ts': { parts: ['domain'], packages: ['@date-fns/tz'] },
  'domain/time/parse-date.ts': {
    parts: ['domain'],
    packages: ['@date-fns/tz'],
  },
  // Every reader downloads it before the first paint.
  'domain/preferences.ts': {},

  'environment.ts': { packages: ['node:crypto', 'node:path'] },
  'content-security-policy.ts': { packages: ['node:crypto'] },
  'theme.ts': { parts: ['domain', 'styles'] },
  'urls.ts': { parts: ['collections.ts', 'domain'] },
  strings: { parts: ['domain'] },
  styles: { packages: ['@fontsource/be-vietnam-pro'] },
  cli: {
    packages: ['node:fs', 'node:module', 'node:path', 'node:readline', 'node:timers', 'node:util'],
  },

  schemas: { parts: ['domain'], packages: ['astro/zod'] },
  // The table of what a portal is made of.
  'collection-row.ts': { parts: ['domain'], types: ['astro/zod'] },
  'collections.ts': { parts: ['collection-row.ts', 'domain', 'schemas'], types: ['astro/zod'] },
  markdown: {
    parts: ['domain', 'strings'],
    packages: [
      'mdast-util-*',
      'micromark-core-commonmark',
      'micromark-extension-gfm-*',
      'rehype-*',
      'remark-*',
      'unified',
    ],
    types: ['hast', 'mdast', 'micromark-util-types'],
  },

  content: {
    parts: [
      'collection-row.ts',
      'collections.ts',
      'domain',
      'markdown',
      'schemas',
      'environment.ts',
      'urls.ts',
    ],
    packages: [
      'astro/zod',
      'node:async_hooks',
      'node:buffer',
      'node:crypto',
      'node:diagnostics_channel',
      'node:fs',
      'node:path',
      'node:timers',
      'node:util',
      'node:v8',
      'node:worker_threads',
      'yaml',
    ],
    types: ['astro/loaders'],
  },
  'content/pictures.ts': {
    parts: ['content', 'domain', 'environment.ts'],
    packages: ['astro:assets', 'astro:config/server', 'node:fs', 'node:path', 'sharp'],
    types: ['astro'],
  },
  'content/picture-file.ts': {
    parts: ['content', 'domain/picture-tone.ts', 'environment.ts'],
    packages: ['node:crypto', 'node:fs', 'node:path', 'sharp'],
  },
  'content/picture-service.ts': {
    parts: ['content', 'environment.ts'],
    packages: ['astro/assets', 'node:fs', 'sharp'],
    types: ['astro'],
  },
  'content/astro-entries.ts': {
    parts: ['collections.ts', 'content', 'domain', 'schemas'],
    packages: ['astro:content'],
    closed: true,
  },
  'content/store-ingredients.ts': {
    parts: ['collections.ts', 'content', 'content/astro-entries.ts', 'domain'],
    closed: true,
  },
  'content/store.ts': {
    parts: [
      'collections.ts',
      'content',
      'content/store-ingredients.ts',
      'domain',
      'environment.ts',
    ],
    closed: true,
  },
  'content/render-item.ts': {
    parts: ['content', 'content/store.ts', 'domain', 'environment.ts', 'urls.ts'],
    packages: ['node:path'],
    closed: true,
  },
  'content/render-entry.ts': {
    parts: [
      ...['collections.ts', 'content', 'content/render-item.ts', 'content/store.ts'],
      ...['environment.ts', 'urls.ts'],
    ],
    closed: true,
  },
  'content/portal-pages.ts': {
    parts: [
      ...['collections.ts', 'content', 'content/render-entry.ts', 'content/store.ts', 'domain'],
      ...['strings', 'urls.ts'],
    ],
    closed: true,
  },
  'content/article-lists.ts': {
    parts: ['content', 'content/store.ts', 'domain', 'strings'],
    closed: true,
  },
  'content/people-site-map.ts': {
    parts: [
      ...['collections.ts', 'content', 'content/article-lists.ts', 'content/store.ts', 'domain'],
      ...['strings'],
    ],
    closed: true,
  },
  'content.config.ts': {
    parts: ['collections.ts', 'content', 'schemas'],
    packages: ['astro:content'],
  },

  feeds: {
    parts: [
      'collections.ts',
      'content',
      'content/article-lists.ts',
      'content/render-entry.ts',
      'content/store.ts',
      'domain',
      'strings',
      'theme.ts',
      'urls.ts',
    ],
    types: ['schemas'],
  },
  // Structured data for other programs.
  'open-data': {
    parts: ['collections.ts', 'content', 'content/store.ts', 'domain', 'strings', 'urls.ts'],
    packages: ['astro/zod'],
    types: ['schemas'],
  },
  elements: { parts: ['domain', 'strings'] },
  // The one module that knows Pagefind, which it loads from the folder of the index.
  'elements/search/pagefind.ts': { parts: ['domain', 'elements'], computed: true },
  components: {
    parts: [
      'content/attachments.ts',
      'content/article-audio.ts',
      'content/pictures.ts',
      'domain',
      'elements',
      'feeds/formats.ts',
      'strings',
      'styles',
      'theme.ts',
      'urls.ts',
    ],
    types: ['content/article-counts.ts', 'content/article.ts', 'content/store.ts', 'schemas'],
  },
  // Loads what portal.yaml names.
  'components/EmcScript.astro': { computed: true },
  layouts: {
    parts: [
      'components',
      'content/article-audio.ts',
      'content/pictures.ts',
      'content/played-media.ts',
      'content/render-entry.ts',
      'content/store.ts',
      'domain',
      'elements',
      'feeds/formats.ts',
      'content-security-policy.ts',
      'strings',
      'styles',
      'urls.ts',
    ],
    types: ['astro/types', 'content/article.ts', 'schemas'],
  },
  pages: {
    parts: [
      'components',
      'content/attachments.ts',
      'content/incremental/keyed-routes.ts',
      'content/people-site-map.ts',
      'content/portal-pages.ts',
      'content/render-entry.ts',
      'content/store.ts',
      'content/word-lists.ts',
      'domain',
      'elements',
      'feeds',
      'layouts',
      'open-data',
      'strings',
      'urls.ts',
    ],
    types: ['astro'],
  },

  integrations: {
    parts: [
      'cli/replace-file.ts',
      'cli/system-error.ts',
      'content',
      'domain',
      'elements',
      'markdown',
      'content-security-policy.ts',
      'environment.ts',
      'styles',
    ],
    packages: [
      'astro/runtime/prerender/static-paths.js',
      'htmlparser2',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:timers',
      'node:url',
      'node:worker_threads',
      'node:zlib',
      'pagefind',
      'postcss',
      'postcss-selector-parser',
    ],
    types: ['astro'],
  },
  // Wings write files of their own into every portal; it finds them by the name of a file.
  'integrations/add-from-wings.ts': {
    parts: ['environment.ts'],
    packages: ['node:fs', 'node:path', 'node:url'],
    computed: true,
  },
  // What Astro has bundled in a former build.
  'integrations/kept-bundle/load-bundle.ts': {
    parts: ['environment.ts', 'integrations'],
    packages: ['node:path', 'node:url'],
    computed: true,
  },
  // Two modules of Astro's that no name leads to.
  'integrations/kept-bundle/pictures.ts': {
    parts: ['environment.ts'],
    packages: ['node:fs', 'node:path', 'node:url'],
    types: ['astro'],
    computed: true,
  },
  commands: {
    parts: [
      'cli',
      'collections.ts',
      'content',
      'domain',
      'integrations',
      'schemas',
      'environment.ts',
    ],
    packages: ['astro', 'node:child_process', 'node:fs', 'node:path', 'node:util', 'prettier'],
  },
  'commands/check-content.ts': { parts: ['check', 'cli'], packages: ['node:path'], wing: true },
  'commands/problems-manual.ts': {
    parts: ['check', 'content'],
    packages: ['prettier'],
    wing: true,
  },
  'commands/dev.ts': {
    parts: ['cli', 'commands', 'content', 'preview'],
    packages: ['astro'],
    wing: true,
  },
  'commands/doctor.ts': { parts: ['cli', 'doctor'], packages: ['node:path'], wing: true },
  'commands/init.ts': { parts: ['authoring', 'cli', 'environment.ts'], wing: true },
  'commands/new.ts': { parts: ['authoring', 'cli'], wing: true },
  'commands/counts.ts': { parts: ['cli', 'counts'], wing: true },
  'commands/conformance.ts': {
    parts: ['cli', 'commands/build-portal.ts', 'conformance', 'content', 'environment.ts'],
    packages: ['node:fs', 'node:path'],
    wing: true,
  },
  'commands/import.ts': { parts: ['cli', 'domain', 'import'], wing: true },

  // What an editor should mend: what a build would tell, by the checks of the core, and rules of its own.
  check: {
    parts: [
      'cli',
      'collections.ts',
      'content',
      'domain',
      'environment.ts',
      'integrations/find-dead-links.ts',
      'integrations/redirects/check-redirects.ts',
      'markdown',
      'schemas',
    ],
    packages: [
      'astro/zod',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:timers',
      'node:util',
      'yaml',
    ],
    types: ['mdast'],
    wing: true,
  },
  // How a portal is, in one page.
  doctor: {
    parts: [
      'check',
      'collections.ts',
      'content',
      'domain',
      'environment.ts',
      'integrations/held-back-report.ts',
    ],
    packages: ['node:fs', 'node:path'],
    wing: true,
  },
  // Writes what an editor would have to type: new articles, new portals.
  authoring: {
    parts: ['cli', 'content', 'content/picture-file.ts', 'domain', 'environment.ts', 'schemas'],
    packages: ['node:fs', 'node:path', 'yaml'],
    wing: true,
  },
  // Opens a built portal in a browser; its packages are for development, see docs/decisions/0018.
  conformance: {
    packages: [
      '@axe-core/playwright',
      '@playwright/test',
      '@sparticuz/chromium',
      'html-validate',
      'node:child_process',
      'node:fs',
      'node:http',
      'node:module',
      'node:net',
      'node:path',
      'node:url',
    ],
    wing: true,
  },

  // Reads old portals and writes files of content; what is written passes the checks of the core.
  import: {
    parts: ['cli', 'content', 'domain', 'environment.ts', 'markdown', 'schemas'],
    packages: [
      'astro/zod',
      'mdast-util-gfm-*',
      'micromark-extension-gfm-*',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:readline',
      'node:worker_threads',
      'node:zlib',
      'rehype-*',
      'remark-*',
      'saxes',
      'smol-toml',
      'unified',
      'yaml',
    ],
    types: ['hast', 'mdast'],
    wing: true,
  },

  // What `npm run dev` shows beside the pages; a build never loads it.
  preview: {
    parts: ['check', 'collections.ts', 'content', 'domain', 'environment.ts'],
    packages: ['node:path'],
    types: ['astro'],
    wing: true,
  },

  // The editing screen, made from the schemas.
  admin: {
    parts: ['collections.ts', 'content', 'environment.ts', 'schemas', 'styles'],
    packages: [
      '@sveltia/cms',
      'astro/zod',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'vite',
    ],
    wing: true,
  },

  // Its folders below. None imports one that stands further down, so there is no circle.
  counts: { wing: true },
  'counts/articles': { parts: ['cli', 'content', 'domain'], wing: true },
  'counts/snapshot': {
    parts: ['cli', 'content', 'domain', 'schemas'],
    packages: ['node:fs', 'node:path'],
    wing: true,
  },
  'counts/log/formats': {
    parts: ['counts/articles', 'domain'],
    packages: ['ipaddr.js', 'node:net'],
    wing: true,
  },
  'counts/log': {
    parts: ['cli', 'counter/readers/robots.ts', 'counts/articles'],
    packages: ['node:crypto', 'node:fs', 'node:os', 'node:path', 'node:stream', 'node:zlib'],
    wing: true,
  },
  'counts/ledger': {
    parts: ['counts/articles', 'counts/log', 'counts/snapshot', 'domain'],
    types: ['schemas'],
    wing: true,
  },
  'counts/service': {
    parts: ['cli', 'counts/snapshot', 'domain', 'schemas'],
    packages: ['astro/zod', 'node:util'],
    wing: true,
  },
  'counts/report': {
    parts: ['counts/ledger', 'counts/log', 'domain'],
    types: ['content', 'schemas'],
    wing: true,
  },
  'counts/doctor': {
    parts: [
      'content',
      'counts/ledger',
      'counts/log',
      'counts/report',
      'counts/service',
      'counts/snapshot',
      'domain',
    ],
    types: ['counts/articles', 'schemas'],
    wing: true,
  },
  'counts/commands': {
    parts: [
      'cli',
      'content',
      'counts/articles',
      'counts/doctor',
      'counts/ledger',
      'counts/log',
      'counts/report',
      'counts/service',
      'counts/snapshot',
      'domain',
      'environment.ts',
    ],
    wing: true,
  },
  // Runs without the rest of the checkout: the Dockerfile copies what is named here.
  counter: {
    parts: [
      'cli/run-command.ts',
      'counter/http',
      'counter/readers',
      'counter/store',
      'domain/counting/feedback-rules.ts',
      'domain/counting/rating-rules.ts',
      'domain/edit-distance.ts',
      'domain/time/hanoi-day.ts',
    ],
    packages: ['@hono/node-server', '@hono/zod-openapi', 'node:fs', 'node:os', 'node:path'],
    types: ['hono', 'node:http', 'node:net'],
    wing: true,
  },
  'counter/http': {
    parts: [
      'counter/readers',
      'counter/store',
      'domain/counting/article-counts.ts',
      'domain/counting/feedback-rules.ts',
    ],
    packages: ['@hono/zod-openapi', 'node:timers'],
    types: ['@hono/node-server', 'hono', 'node:http', 'node:net'],
    wing: true,
  },
  'counter/readers': {
    parts: [
      'cli/run-command.ts',
      'domain/counting/view-rules.ts',
      'domain/ip.ts',
      'domain/time/hanoi-day.ts',
    ],
    packages: ['ipaddr.js', 'isbot', 'node:crypto', 'node:fs', 'node:net', 'node:path'],
    types: ['counter/store', 'node:http'],
    wing: true,
  },
  'counter/store': {
    parts: [
      'cli/replace-file.ts',
      'cli/run-command.ts',
      'domain/counting/article-counts.ts',
      'domain/counting/feedback-rules.ts',
      'domain/counting/view-rules.ts',
      'domain/time/hanoi-day.ts',
    ],
    packages: [
      'node:crypto',
      'node:fs',
      'node:path',
      'node:sqlite',
      'node:timers',
      'node:url',
      'node:worker_threads',
      'redis',
    ],
    wing: true,
  },
};
