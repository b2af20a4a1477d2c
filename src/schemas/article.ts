import { z } from 'astro/zod';
import {
  count,
  cover,
  flag,
  missingOr,
  moment,
  neighbourFile,
  slug,
  text,
  webAddress,
} from './fields.ts';

/** The longest title that still fits three lines on a phone and a search result. */
export const TITLE_LIMIT = 180;
/** The longest lead (sapo). */
export const SUMMARY_LIMIT = 500;

const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.array(item, { error: missingOr(name, `${name} phải là một danh sách, ví dụ [một, hai].`) });

/** What was wrong in a published article and how it reads now (đính chính). */
const correction = z.strictObject(
  {
    /** When the correction was made. */
    at: moment('corrections.at (thời điểm đính chính)'),
    /** What was wrong and what is right. */
    note: text('corrections.note (nội dung đính chính)', 1000),
  },
  { error: 'Mỗi đính chính phải có dạng { at: 2023-01-15 10:00, note: "nội dung" }.' },
);

/** A document that citizens may download. */
const attachment = z.strictObject(
  {
    /** The file, beside the article. */
    file: neighbourFile('attachments.file (tệp đính kèm)'),
    /** What the document is called. */
    title: text('attachments.title (tên tài liệu)', 300),
  },
  { error: 'Mỗi tệp đính kèm phải có dạng { file: ./ke-hoach.pdf, title: "Tên tài liệu" }.' },
);

/** The front matter of an article: content/articles/<year>/<slug>.md */
export const article = z
  .strictObject({
    /** The headline. */
    title: text('title (tiêu đề)', TITLE_LIMIT),
    /** The lead (sapo): one to three sentences, plain text. */
    summary: text('summary (tóm tắt, sapo)', SUMMARY_LIMIT),
    /** When the article appears; a moment to come keeps it back until then. */
    publishedAt: moment('publishedAt (ngày đăng)'),
    /** When its text was last changed after publishing. */
    updatedAt: moment('updatedAt (ngày cập nhật)').optional(),
    /** File names from content/categories; the first is the main one. */
    categories: listOf('categories (chuyên mục)', slug('categories (chuyên mục)')).min(1, {
      error: 'categories (chuyên mục) cần ít nhất một chuyên mục.',
    }),
    /** A file name from content/topics. */
    topic: slug('topic (dòng sự kiện)').optional(),
    /** Free key words. */
    tags: listOf('tags (từ khóa)', text('tags (từ khóa)', 60)).default([]),
    /** Names of the wards the article is about. */
    wards: listOf('wards (phường, xã)', text('wards (phường, xã)', 60)).default([]),
    /** Whether the article may lead the home page. */
    featured: flag('featured (tin nổi bật)'),
    /** The picture at its head and in lists. */
    cover: cover.optional(),
    /** Who wrote it. */
    author: text('author (tác giả)', 120).optional(),
    /** Where it was taken from. */
    source: z
      .strictObject(
        {
          /** The name of the paper or site. */
          name: text('source.name (tên nguồn)', 160),
          /** The address of the original. */
          url: webAddress('source.url (địa chỉ nguồn)').optional(),
        },
        { error: 'source (nguồn) phải có dạng { name: "Tên nguồn", url: https://… }.' },
      )
      .optional(),
    /** Documents to download. */
    attachments: listOf('attachments (tệp đính kèm)', attachment).default([]),
    /** Corrections, the newest last. */
    corrections: listOf('corrections (đính chính)', correction).default([]),
    /** What a migrated article brings along from the former portal. */
    legacy: z
      .strictObject(
        {
          /** Views counted there. */
          views: count('legacy.views (lượt xem cũ)').optional(),
          /** Addresses it had there. */
          urls: listOf(
            'legacy.urls (địa chỉ cũ)',
            z
              .string({ error: 'legacy.urls (địa chỉ cũ) phải là chữ, ví dụ "/tin-tuc?id=123".' })
              .startsWith('/', {
                error:
                  'legacy.urls (địa chỉ cũ) phải bắt đầu bằng dấu gạch chéo, ví dụ "/tin-tuc?id=123".',
              }),
          ).default([]),
        },
        { error: 'legacy phải có dạng { views: 430, urls: ["/tin-tuc?id=123"] }.' },
      )
      .optional(),
    /** A draft is seen only with `npm run dev`. */
    draft: flag('draft (bản nháp)'),
    /** When the article is taken down, for notices. */
    expiresAt: moment('expiresAt (ngày hết hạn)').optional(),
  })
  .refine((data) => !data.updatedAt || data.updatedAt >= data.publishedAt, {
    path: ['updatedAt'],
    error: 'updatedAt (ngày cập nhật) sớm hơn publishedAt (ngày đăng). Hãy kiểm tra lại hai ngày.',
  })
  .refine((data) => !data.expiresAt || data.expiresAt > data.publishedAt, {
    path: ['expiresAt'],
    error: 'expiresAt (ngày hết hạn) phải sau publishedAt (ngày đăng).',
  });

/** A valid front matter, dates parsed and defaults filled in. */
export type ArticleFrontMatter = z.output<typeof article>;
