import type { PortalPage } from '../../domain/search/portal-pages.ts';
import { fetchJson } from './preload.ts';

let fetching: Promise<PortalPage[]> | undefined;

/**
 * Fetches what the portal has besides articles, once. None when that cannot be fetched: articles are found without, and
 * the next search tries again.
 */
export function fetchPages(form: HTMLFormElement | null): Promise<PortalPage[]> {
  if (!form) return Promise.resolve([]);
  fetching ??= fetchJson<PortalPage[]>(new URL('trang.json', form.action).href, {
    cache: 'no-cache',
  }).catch(() => {
    fetching = undefined;
    return [];
  });
  return fetching;
}
