/** Whether a page has to look for the redirect of its own URL: only where the host cannot, and where there are any. */
import { HOSTS } from '../../domain/hosts.ts';
import { parseOldUrl } from '../../domain/redirects/old-url.ts';
import type { Portal } from '../../schemas/portal.ts';
import { CONTENT_DIR } from '../../environment.ts';
import { readText } from '../read-text.ts';
import { hostOf } from '../site-and-base.ts';
import { parseRedirects, REDIRECTS_FILE } from './redirects-file.ts';

/** `missing`: only the page of what is not found; `all`: every page, since a redirect may name a query. */
export type OldUrlSearch = 'none' | 'missing' | 'all';

/** Which pages look; `legacyUrls` are those of the articles. */
export async function oldUrlSearch(
  portal: Pick<Portal, 'host'>,
  legacyUrls: readonly string[],
): Promise<OldUrlSearch> {
  if (!HOSTS[hostOf(portal)].resolver) return 'none';
  const read = await readText(CONTENT_DIR, REDIRECTS_FILE);
  const listed = 'text' in read ? parseRedirects(read.text).redirects : [];
  const urls = [...legacyUrls, ...listed.map(({ from }) => from)];
  if (urls.length === 0) return 'none';
  const hasQuery = (url: string) => url.includes('?') && parseOldUrl(url)?.query.size !== 0;
  return urls.some(hasQuery) ? 'all' : 'missing';
}
