/** What the environment of a build may say. The names are documented for hosts in docs/hosting.md. */
import { hash } from 'node:crypto';
import path from 'node:path';

/** A setting that cannot be used; only its message is shown, without a stack. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  override stack = '';
}

/** The checkout. Every command is run from there; npm makes sure of that. */
export const ROOT = process.cwd();

/** The folder of content, absolute. CONTENT_DIR points the same code at another portal. */
export const CONTENT_DIR = path.resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content');

/** Files that take the place of those in public/: a portal's own emblem, icons and share picture. */
export const OWN_PUBLIC_DIR = path.join(CONTENT_DIR, 'public');

/** The folder that hosts copy, absolute. OUT_DIR overrides it. */
export const OUT_DIR = path.resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');

/**
 * Where a build is put together before it takes the place of OUT_DIR: beside it, since only renaming is instant; for a
 * folder outside of the checkout, inside it, since Astro's pages find their packages only there.
 */
export const BUILD_DIR = OUT_DIR.startsWith(`${ROOT}${path.sep}`)
  ? `${OUT_DIR}.next`
  : path.join(ROOT, '.astro', `build-${hash('sha1', OUT_DIR).slice(0, 12)}`);

/**
 * The folder in which the next portal is put together: the one that was published before OUT_DIR, as far as there is one.
 * It lies where BUILD_DIR does, for the same reasons.
 */
export const SPARE_DIR = OUT_DIR.startsWith(`${ROOT}${path.sep}`)
  ? `${OUT_DIR}.spare`
  : path.join(ROOT, '.astro', `spare-${hash('sha1', OUT_DIR).slice(0, 12)}`);

/** SEARCH_INDEX=off leaves the search out, for measuring or for a quick look. */
export const SEARCH_INDEX = process.env['SEARCH_INDEX'] !== 'off';

/** PRECOMPRESS=on puts compressed copies beside texts, for a server of one's own. */
export const PRECOMPRESS = process.env['PRECOMPRESS'] === 'on';

/** What builds of a portal keep between them. Two portals of one checkout do not share it. */
export const CACHE_DIR = process.env['CONTENT_DIR']
  ? cacheDirOf(CONTENT_DIR)
  : path.join(ROOT, 'node_modules/.astro');

/** The cache of the portal whose absolute content folder was set by CONTENT_DIR. */
export function cacheDirOf(contentDir: string): string {
  return path.join(ROOT, 'node_modules/.astro', hash('sha1', contentDir).slice(0, 12));
}

/** What lies in the cache and can be made again: all but what is kept of publications. */
export const REMAKEABLE = [
  ...['assets', 'assets.json', 'compressed.bin', 'check-content.bin', 'external-links.bin'],
  ...['file-digests.bin', 'folder-records', 'front-matter.bin', 'pages', 'pages.bin', 'pictures'],
  ...['rendered', 'rendered.bin', 'search-index'],
];

/** The bundles of the search index, kept from build to build. */
export const SEARCH_INDEX_DIR = path.join(CACHE_DIR, 'search-index');

/** The modules that make pages, kept from build to build; portals of one checkout and one URL share them. */
export const BUNDLE_DIR = path.join(ROOT, 'node_modules/.astro/bundle');

/** The rendered texts of the build at work: made once, taken by pages, feeds and the search index. */
export const RENDERED_DIR = renderedDirOf(CACHE_DIR);

/** The rendered texts below the cache of a portal. */
export function renderedDirOf(cacheDir: string): string {
  return path.join(cacheDir, 'rendered');
}

/**
 * Days for which style sheets, scripts and parts of the index stay after a publication has replaced them
 * (src/integrations/old-files.ts).
 */
export const KEEP_OLD_FILES_DAYS = readDays(process.env['KEEP_OLD_FILES_DAYS']);

/** What is kept of the latest publication, for builds that start without it. */
export const PUBLISHED_DIR = path.join(
  CACHE_DIR,
  `published-${hash('sha1', OUT_DIR).slice(0, 12)}`,
);

/** What is known of the files in OUT_DIR and SPARE_DIR. */
export const RECORDS_DIR = path.join(
  CACHE_DIR,
  'folder-records',
  hash('sha1', OUT_DIR).slice(0, 12),
);

/** Overrides of portal.yaml for a build that goes to another URL. */
export const SITE_URL = process.env['SITE_URL'];
export const BASE_PATH = process.env['BASE_PATH'];
export const PORTAL_HOST = process.env['PORTAL_HOST'];

/**
 * The moment of the build: it decides which articles are published and which alerts are current.
 * SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) makes a build repeatable.
 */
export const NOW = readEpoch(process.env['SOURCE_DATE_EPOCH']);

function readEpoch(seconds: string | undefined): Date {
  if (!seconds) return new Date();
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) {
    throw new SettingsError(
      `SOURCE_DATE_EPOCH phải là số giây từ 01/01/1970, ví dụ 1763614800, không phải “${seconds}”.`,
    );
  }
  return date;
}

function readDays(text = '14'): number {
  const days = Number(text || '14');
  if (Number.isFinite(days) && days >= 0) return days;
  throw new SettingsError(
    `KEEP_OLD_FILES_DAYS phải là số ngày từ 0 trở lên, ví dụ 14, không phải “${text}”.`,
  );
}
