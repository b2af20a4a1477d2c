import { z } from 'astro/zod';
import { slug, text } from './common-fields.ts';
import { requiredMessage } from './messages.ts';

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
  parent: slug('parent (chuyên mục cha)')
    .optional()
    .describe('Chuyên mục chứa chuyên mục này: tên tệp trong content/categories, bỏ .md.'),
});

export type CategoryFrontMatter = z.output<typeof category>;
