/** `url` and `base` of portal.yaml: where the portal is published. */
import { z } from 'astro/zod';
import { isBasePath, isSiteUrl } from '../domain/portal-url.ts';
import { webUrl } from './common-fields.ts';
import { requiredMessage, write, written } from './messages.ts';

/** Where the portal is published; SITE_URL overrides it. */
export const portalUrl = webUrl('url (địa chỉ cổng)')
  .refine(isSiteUrl, {
    error: ({ input }) =>
      `url (địa chỉ cổng) “${String(input)}” chỉ được gồm https:// (hoặc http://) và một tên miền có thật: không có tên đăng nhập, ? và #.${write(ofHost(String(input)))}`,
    abort: true,
  })
  .refine((url) => new URL(url).pathname === '/', {
    error: ({ input }) =>
      `url (địa chỉ cổng) “${String(input)}” chỉ được gồm giao thức và tên miền; thư mục con đặt ở dòng base: ${new URL(String(input)).pathname}.${write(ofHost(String(input)))}`,
  })
  .describe('Địa chỉ khi xuất bản; biến môi trường SITE_URL được ưu tiên hơn.');

/** The folder below which it is published; BASE_PATH overrides it. */
export const portalBase = z
  .string({
    error: requiredMessage(
      'base (thư mục con)',
      'base (thư mục con) phải là chữ, ví dụ / hoặc /tin-tuc/.',
    ),
  })
  // A browser reads `/\host` and `//host` as the name of another host, and `..` as the folder above.
  .refine((base) => /^[\w.~/-]*$/.test(base) && isBasePath(base), {
    error: ({ input }) =>
      `base (thư mục con) “${written(input)}” chỉ được gồm chữ không dấu, chữ số, gạch nối và gạch chéo, không có .., ví dụ / hoặc /tin-tuc/.`,
  })
  .default('/')
  .describe(
    'Thư mục con của địa chỉ, khi cổng không nằm ở gốc tên miền; biến môi trường BASE_PATH được ưu tiên hơn.',
  );

/** `https://ten:mk@example.vn/?a=1` → `url: https://example.vn/`; undefined when the host cannot be one. */
function ofHost(url: string): string | undefined {
  const home = `${new URL(url).origin}/`;
  return isSiteUrl(home) ? `url: ${home}` : undefined;
}
