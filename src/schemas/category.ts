import { z } from 'astro/zod';
import { dateTime, slug, text } from './common-fields.ts';
import { requiredMessage } from './messages.ts';
import { unit } from './portal-parts.ts';

/** The front matter of a category: content/categories/<slug>.md */
export const category = z.strictObject({
  /** The name shown in the menu and above the list. */
  title: text('title (tên chuyên mục)', 80).describe(
    'Tên hiện trên trình đơn và đầu trang chuyên mục.',
  ),
  /** One sentence on what the category holds. */
  description: text('description (mô tả chuyên mục)', 300).describe(
    'Một câu cho biết chuyên mục gồm những tin gì.',
  ),
  /** Where it stands among its siblings; small numbers first. */
  order: z
    .number({
      error: requiredMessage('order (thứ tự)', 'order (thứ tự) phải là một số, ví dụ 3.'),
    })
    .describe('Thứ tự so với các chuyên mục cùng cấp; số nhỏ đứng trước.'),
  /** The category it belongs to. */
  parent: slug('parent (chuyên mục cha)', 'categories')
    .optional()
    .describe('Chuyên mục chứa chuyên mục này: tên tệp trong content/categories, bỏ .md.'),
  /** Since when nothing new is published in it. */
  archivedAt: dateTime('archivedAt (ngày ngừng cập nhật)')
    .optional()
    .describe('Ngày chuyên mục ngừng cập nhật; trang chuyên mục và các bài của nó ghi rõ.'),
  /** The unit that publishes such news now. */
  successor: unit('successor', 'đơn vị tiếp nhận')
    .optional()
    .describe('Đơn vị nay đăng những tin ấy; đi cùng archivedAt.'),
});

export type CategoryFrontMatter = z.output<typeof category>;
