import { z } from 'astro/zod';
import { flag, dateTime, text } from './common-fields.ts';
import { languageFields, translationNeedsLanguage } from './language.ts';
import { requiredMessage } from './messages.ts';

/** The front matter of a standing page (giới thiệu, quyền riêng tư …): content/pages/<slug>.md */
export const page = z
  .strictObject({
    /** The heading of the page. */
    title: text('title (tên trang)', 120).describe(
      'Tiêu đề của trang, cũng là chữ của liên kết ở chân trang.',
    ),
    /** One sentence on what the page is for. */
    description: text('description (mô tả trang)', 300).describe(
      'Một câu cho biết trang dùng để làm gì.',
    ),
    /** Where it stands in the footer; small numbers first. */
    order: z
      .number({
        error: requiredMessage('order (thứ tự)', 'order (thứ tự) phải là một số, ví dụ 3.'),
      })
      .describe('Thứ tự ở chân trang; số nhỏ đứng trước.'),
    /** Whether the page lists the data that the portal keeps about readers, by its settings. For the page on privacy. */
    privacy: flag('privacy (quyền riêng tư)').describe(
      'true: cuối trang, cổng tự ghi chính xác dữ liệu nào của người đọc được xử lý, theo đúng cấu hình đang dùng.',
    ),
    /** When its text was last changed. */
    updatedAt: dateTime('updatedAt (ngày cập nhật)')
      .optional()
      .describe('Lần sửa nội dung gần nhất.'),
    /** In which language it is, and which page it translates. */
    ...languageFields('pages'),
  })
  .refine(translationNeedsLanguage.check, translationNeedsLanguage.params);

export type PageFrontMatter = z.output<typeof page>;
