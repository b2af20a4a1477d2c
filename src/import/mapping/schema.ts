/** What import.yaml may say. A person edits it, so each fault is a Vietnamese sentence. */
import { z } from 'astro/zod';
import { parseDate } from '../../domain/time/parse-date.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = (name: string) =>
  z
    .string({ error: `${name} phải là tên tệp trong content/categories, ví dụ tin-tuc.` })
    .regex(SLUG, {
      error: ({ input }) =>
        `${name}: “${String(input)}” chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`,
    });

export const mapping = z.strictObject({
  /** Hosts of the old portal: links to them become links within the new one. */
  hosts: z
    .array(z.string({ error: 'hosts phải là danh sách tên miền, ví dụ [quancu.gov.vn].' }), {
      error: 'hosts phải là danh sách tên miền, ví dụ [quancu.gov.vn].',
    })
    .default([]),
  /** Old category, from the root down with ` / ` between → the new one; false leaves its articles out. */
  categories: z
    .record(
      z.string(),
      z.union([slug('categories'), z.literal(false)], {
        error: 'categories: mỗi chuyên mục cũ phải có tên tệp mới, hoặc false để bỏ qua.',
      }),
      {
        error: 'categories phải có dạng “tên cũ: tên-tep-moi”, mỗi dòng một chuyên mục.',
      },
    )
    .default({}),
  /** For articles that have no category. */
  defaultCategory: slug('defaultCategory').default('tin-tuc'),
  /** Old name of an author → new one; an empty name leaves it out. */
  authors: z
    .record(
      z.string(),
      z.string({ error: 'authors: tên mới phải là chữ; để "" thì không ghi tác giả.' }),
      { error: 'authors phải có dạng “tên cũ: tên mới”, mỗi dòng một tên.' },
    )
    .default({}),
  /** Which lead to take: that of the old portal, or the first paragraph of the text. */
  lead: z
    .enum(['own', 'first-paragraph'], {
      error: 'lead chỉ nhận own (sapo của cổng cũ) hoặc first-paragraph (đoạn đầu của bài).',
    })
    .default('own'),
  /** Paragraphs that are left out wherever they stand, word by word. */
  drop: z
    .array(z.string({ error: 'drop phải là danh sách các đoạn chữ.' }), {
      error: 'drop phải là danh sách các đoạn chữ.',
    })
    .default([]),
  /** Since when nothing is added any more: the portal becomes an archive. */
  archivedAt: z
    .string({ error: 'archivedAt phải là ngày đơn vị ngừng cập nhật cổng, ví dụ 2025-07-01.' })
    .transform((written, context) => {
      const date = parseDate(written);
      if (date) return date;
      context.addIssue({
        code: 'custom',
        message: `archivedAt: “${written}” không phải là một ngày. Hãy viết như 2025-07-01.`,
      });
      return z.NEVER;
    })
    .optional(),
  /** The units that took over, as portal.yaml will name them. */
  successors: z
    .array(
      z.strictObject(
        {
          name: z.string({ error: 'successors: mỗi đơn vị cần name (tên).' }).min(1, {
            error: 'successors: mỗi đơn vị cần name (tên).',
          }),
          url: z.url({ error: 'successors: url phải là địa chỉ web đầy đủ.' }).optional(),
        },
        { error: 'successors: mỗi đơn vị viết dạng { name: Phường Sen Hạ, url: https://… }.' },
      ),
      { error: 'successors phải là danh sách các đơn vị tiếp nhận.' },
    )
    .default([]),
});

export type Mapping = z.output<typeof mapping>;
/** Since when the portal is an archive, and who took over. */
export type Archive = Pick<Mapping, 'archivedAt' | 'successors'>;
