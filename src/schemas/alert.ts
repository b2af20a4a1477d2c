import { z } from 'astro/zod';
import { hidesHost } from '../domain/hidden-host.ts';
import { dateTime, text } from './common-fields.ts';
import { requiredMessage, written } from './messages.ts';

/** The front matter of an urgent notice: content/alerts/<slug>.md; its body is the sentence that follows the title. */
export const alert = z
  .strictObject({
    /** What is the matter, in a few words. */
    title: text('title (tiêu đề thông báo khẩn)', 120).describe(
      'Việc gì đang xảy ra, nói trong vài chữ.',
    ),
    /** How urgent it is: info, warning or urgent. */
    level: z
      .enum(['info', 'warning', 'urgent'], {
        error: requiredMessage(
          'level (mức độ)',
          (input) =>
            `level (mức độ) “${written(input)}” không hợp lệ. Hãy dùng info (thông tin), warning (cảnh báo) hoặc urgent (khẩn cấp).`,
        ),
      })
      .describe('Mức độ, quyết định màu của dải thông báo và thứ tự khi có nhiều thông báo.'),
    /** When it starts to show. */
    from: dateTime('from (hiện từ)').describe('Thời điểm bắt đầu hiện.'),
    /** When it stops showing. */
    until: dateTime('until (hiện đến)').describe('Thời điểm thôi hiện; phải sau from.'),
    /** Where to read more. */
    link: z
      .string({ error: 'link (đường dẫn) phải là chữ, ví dụ /bai-viet/ten-bai/.' })
      .regex(/^(?:\/(?![/\\])|https?:\/\/)/, {
        error: 'link (đường dẫn) phải bắt đầu bằng / hoặc https://, ví dụ /bai-viet/ten-bai/.',
      })
      .refine((link) => !hidesHost(link), {
        error:
          'link (đường dẫn) có dấu cách, tab hoặc \\ khiến trình duyệt mở một trang khác. Hãy gõ lại đường dẫn.',
      })
      .optional()
      .describe('Nơi đọc thêm: một bài trong cổng hoặc một trang khác.'),
  })
  .refine((data) => data.until > data.from, {
    path: ['until'],
    error: 'until (hiện đến) phải sau from (hiện từ).',
  });

export type AlertFrontMatter = z.output<typeof alert>;
