import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '../content-security-policy.ts';

/** What Base.astro, AlertBanner.astro and Pagination.astro put into the page itself. */
const INLINE_SCRIPTS = [
  new URL('../elements/apply-preferences.js', import.meta.url),
  new URL('../elements/prefetch-rules.json', import.meta.url),
  new URL('../elements/urgent-alert.js', import.meta.url),
];

/**
 * Writes `_headers`, which Cloudflare Pages, Netlify and others read: the policy that a page cannot set for itself, and
 * how long files may be kept. Hosts that do not read it still have the policy in each page.
 */
export async function writeHeadersFile(
  folder: string,
  options: { base: string; counter?: string | undefined; emc?: string | undefined },
): Promise<void> {
  const read = async (file: URL) => (await readFile(file, 'utf8')).trim();
  const scripts = await Promise.all(INLINE_SCRIPTS.map(read));
  const policy = contentSecurityPolicy({
    scripts,
    counter: options.counter,
    emc: options.emc,
    place: 'header',
  });
  const file = path.join(folder, '_headers');
  // What a wing has written there for pages of its own.
  const added = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, headersFile(options.base, policy) + (added && `\n${added}`));
}

/**
 * Below `_astro/` and in the folders of the search index every file is named after its content.
 * The format of https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(base: string, policy: string): string {
  const year = 365 * 24 * 60 * 60;
  return `${base}*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin

${base}api/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

${base}_astro/*
  Cache-Control: public, max-age=${year}, immutable

${base}search-index/:folder/*
  Cache-Control: public, max-age=${year}, immutable
`;
}
