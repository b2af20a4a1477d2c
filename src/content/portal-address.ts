/** What Astro's own configuration must know of the portal. */
import { dataFiles } from '../collections.ts';
import { normaliseBase } from '../domain/urls.ts';
import { BASE_PATH, CONTENT_DIR, SettingsError, SITE_URL } from '../settings.ts';
import { readData } from './read.ts';

/**
 * The site and the base of this build: SITE_URL and BASE_PATH before portal.yaml. A broken portal.yaml gives a
 * stand-in here, since the loader reads it again and lists what is wrong with it beside all other problems.
 */
export async function readPortalAddress(): Promise<{
  site: string;
  base: string;
  counter: string | undefined;
}> {
  const { file, schema } = dataFiles.portal;
  const data = await readData(CONTENT_DIR, file, schema, []);
  const site = SITE_URL || data?.url || 'http://localhost/';
  if (!URL.canParse(site)) {
    throw new SettingsError(
      `SITE_URL phải là địa chỉ web đầy đủ, ví dụ https://example.vn/, không phải “${site}”.`,
    );
  }
  if (new URL(site).pathname !== '/') {
    throw new SettingsError(
      `Địa chỉ “${site}” có thư mục con. Hãy ghi địa chỉ không có thư mục, rồi đặt thư mục vào BASE_PATH (hoặc base trong portal.yaml): ${new URL(site).pathname}`,
    );
  }
  return { site, base: normaliseBase(BASE_PATH ?? data?.base ?? '/'), counter: data?.counter };
}
