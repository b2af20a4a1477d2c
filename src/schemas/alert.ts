import { z } from 'astro/zod';
import { moment, text } from './fields.ts';

/** The front matter of an urgent notice: content/alerts/<slug>.md; its body is the sentence that follows the title. */
export const alert = z
  .strictObject({
    /** What is the matter, in a few words. */
    title: text('title (tiêu đề thông báo khẩn)', 120),
    /** How urgent it is: info, warning or urgent. */
    level: z.enum(['info', 'warning', 'urgent'], {
      error: ({ input }) =>
        `level (mức độ) “${String(input)}” không hợp lệ. Hãy dùng info (thông tin), warning (cảnh báo) hoặc urgent (khẩn cấp).`,
    }),
    /** When it starts to show. */
    from: moment('from (hiện từ)'),
    /** When it stops showing. */
    until: moment('until (hiện đến)'),
    /** Where to read more. */
    link: z
      .string({ error: 'link (đường dẫn) phải là chữ, ví dụ /bai-viet/ten-bai/.' })
      .regex(/^(?:\/|https?:\/\/)/, {
        error: 'link (đường dẫn) phải bắt đầu bằng / hoặc https://, ví dụ /bai-viet/ten-bai/.',
      })
      .optional(),
  })
  .refine((data) => data.until > data.from, {
    path: ['until'],
    error: 'until (hiện đến) phải sau from (hiện từ).',
  });

export type AlertFrontMatter = z.output<typeof alert>;
