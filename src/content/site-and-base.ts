/** The settings of the portal that Astro's configuration needs. */
import { dataFiles } from '../collections.ts';
import { isBasePath, isSiteUrl } from '../domain/portal-url.ts';
import { HOST_NAMES, isHostName, type HostName } from '../domain/hosts.ts';
import { normaliseBase } from '../domain/urls.ts';
import { BASE_PATH, CONTENT_DIR, PORTAL_HOST, SettingsError, SITE_URL } from '../environment.ts';
import { readData } from './read-content.ts';

/**
 * The site and the base of this build: SITE_URL and BASE_PATH before portal.yaml. A broken portal.yaml gives a
 * stand-in here, since the loader reads it again and lists what is wrong with it beside all other problems.
 */
export async function readSiteAndBase(): Promise<{
  site: string;
  base: string;
  counter: string | undefined;
  emc: string | undefined;
  host: HostName;
  /** The hue of the unit in degrees. */
  brand: number | undefined;
}> {
  const { file, schema } = dataFiles.portal;
  const data = await readData(CONTENT_DIR, file, schema, []);
  const site = SITE_URL || data?.url || 'http://localhost/';
  const name = SITE_URL ? 'SITE_URL' : 'url trong portal.yaml';
  if (!isSiteUrl(site)) {
    throw new SettingsError(
      `${name} phải là địa chỉ web đầy đủ, chỉ có https:// (hoặc http://) và tên miền, ví dụ https://example.vn/, không phải “${site}”.`,
    );
  }
  const { origin, pathname } = new URL(site);
  if (pathname !== '/') {
    throw new SettingsError(
      `${name} là “${site}”, có thư mục con. Hãy ghi địa chỉ không có thư mục (${origin}/), rồi đặt thư mục vào BASE_PATH hoặc base trong portal.yaml: ${pathname}`,
    );
  }
  const base = BASE_PATH ?? data?.base ?? '/';
  if (!isBasePath(base)) {
    const name = BASE_PATH === undefined ? 'base trong portal.yaml' : 'BASE_PATH';
    throw new SettingsError(
      `${name} phải là đường dẫn thư mục trên tên miền, chỉ có chữ không dấu, số và các dấu - . _ ~, ví dụ /tin-tuc/ (hoặc / khi cổng ở gốc), không phải “${base}”. Trong Git Bash trên Windows, hãy ghi không có dấu / ở đầu: BASE_PATH=tin-tuc.`,
    );
  }
  const host = hostOf(data);
  const { counter, emc, brand } = data ?? {};
  return { site, base: normaliseBase(base), counter, emc, host, brand };
}

/** What serves the portal of this build: PORTAL_HOST before portal.yaml. */
export function hostOf(portal: { host?: HostName | undefined } | undefined): HostName {
  if (!PORTAL_HOST) return portal?.host ?? 'static';
  if (isHostName(PORTAL_HOST)) return PORTAL_HOST;
  throw new SettingsError(
    `PORTAL_HOST phải là một trong: ${HOST_NAMES.join(', ')}; không phải “${PORTAL_HOST}”.`,
  );
}
