import { z } from 'astro/zod';
import { missingOr, slug, text } from './fields.ts';

/** The front matter of a category: content/categories/<slug>.md */
export const category = z.strictObject({
  /** The name shown in the menu and above the list. */
  title: text('title (tên chuyên mục)', 80),
  /** One sentence on what the category holds. */
  description: text('description (mô tả chuyên mục)', 300),
  /** Where it stands among its siblings; small numbers first. */
  order: z.number({
    error: missingOr('order (thứ tự)', 'order (thứ tự) phải là một số, ví dụ 3.'),
  }),
  /** The category it belongs to. */
  parent: slug('parent (chuyên mục cha)').optional(),
});

export type CategoryFrontMatter = z.output<typeof category>;
