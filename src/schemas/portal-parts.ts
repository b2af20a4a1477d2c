/** Parts of portal.yaml: other units, planned downtime, the measuring script of the state. */
import { z } from 'astro/zod';
import { dateTime, text, webUrl } from './common-fields.ts';
import { formMessage } from './messages.ts';
import { nameAndUrl } from './own-value.ts';

/** A unit of government and the URL of its portal. */
export const unit = (name: string, label: string) =>
  z.strictObject(
    {
      /** Its full name. */
      name: text(`${name}.name (tên đơn vị)`, 120).describe('Tên đầy đủ của đơn vị ấy.'),
      /** Its portal. */
      url: webUrl(`${name}.url (địa chỉ cổng)`).optional().describe('Địa chỉ cổng của đơn vị ấy.'),
    },
    {
      error: formMessage(
        `${name} (${label})`,
        '{ name: "Tên đơn vị", url: https://… }',
        (value) => ({
          name: 'Tên đơn vị',
          ...nameAndUrl(value),
        }),
      ),
    },
  );

/** When the portal will be down, and why. */
export const maintenance = z
  .strictObject(
    {
      /** When it begins. */
      from: dateTime('maintenance.from (bắt đầu bảo trì)').describe('Lúc bắt đầu tạm ngừng.'),
      /** When it is over. */
      until: dateTime('maintenance.until (kết thúc bảo trì)').describe('Lúc hoạt động trở lại.'),
      /** Why, in one sentence. */
      reason: text('maintenance.reason (lý do bảo trì)', 200)
        .optional()
        .describe('Một câu cho biết làm gì, hoặc trong lúc ấy liên hệ ở đâu.'),
    },
    {
      error: formMessage(
        'maintenance (bảo trì)',
        '{ from: 2026-12-05 22:00, until: 2026-12-06 05:00 }',
        () => ({
          from: '2026-12-05 22:00',
          until: '2026-12-06 05:00',
        }),
      ),
    },
  )
  .refine(({ from, until }) => until > from, {
    path: ['until'],
    error: 'maintenance.until (kết thúc bảo trì) phải sau maintenance.from (bắt đầu bảo trì).',
  });

/** Pages open their policy for the host of this script, so it must be one host, over HTTPS. */
const HTTPS_HOST = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?\//i;

export const emcScript = webUrl('emc (đoạn mã đo lường EMC)').refine(
  (url) => HTTPS_HOST.test(url),
  {
    error: ({ input }) =>
      `emc (đoạn mã đo lường EMC) “${String(input)}” phải là địa chỉ https đầy đủ của tệp mã, không có mật khẩu, như đơn vị cấp mã đã gửi, ví dụ https://emc.example.vn/do.js?id=123.`,
  },
);
