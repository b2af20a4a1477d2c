import { z } from 'astro/zod';
import { attachment, attachmentOf, correction, correctionOf } from './article-parts.ts';
import { isPossibleScore } from '../domain/counting/article-counts.ts';
import {
  count,
  flag,
  listOf,
  slugsOf,
  dateTime,
  pathName,
  slug,
  text,
  webUrl,
} from './common-fields.ts';
import * as limits from './article-limits.ts';
import { audio } from './audio.ts';
import { cover } from './cover.ts';
import { languageFields, translationNeedsLanguage } from './language.ts';
import { formMessage, requiredMessage, write } from './messages.ts';
import { asCount, asFlowMap, asScalar, filesOf, nameAndUrl } from './own-value.ts';

/** The front matter of an article: content/articles/<year>/<slug>.md */
export const article = z
  .strictObject({
    /** The headline. */
    title: text('title (tiêu đề)', limits.MAX_LEGACY_TITLE_CHARS).describe(
      `Tiêu đề bài viết. Viết như câu bình thường, không viết hoa toàn bộ. Chỉ bài mang theo legacy mới được dài quá ${limits.MAX_TITLE_CHARS} ký tự, kèm cảnh báo.`,
    ),
    /** The lead (sapo): one to three sentences, plain text. */
    summary: text('summary (tóm tắt, sapo)', limits.MAX_SUMMARY_CHARS).describe(
      'Đoạn sapo: một đến ba câu nói điều chính. Hiện dưới tiêu đề, trong danh sách, ở máy tìm kiếm và kênh tin; chỉ là chữ, không dùng dấu Markdown.',
    ),
    /** When the article appears; a time in the future keeps it back until then. */
    publishedAt: dateTime('publishedAt (ngày đăng)').describe(
      'Thời điểm đăng. Thời điểm chưa tới thì bài được giữ lại, và hiện từ lần dựng đầu tiên sau thời điểm ấy.',
    ),
    /** When its text was last changed after publishing. */
    updatedAt: dateTime('updatedAt (ngày cập nhật)')
      .optional()
      .describe('Lần sửa nội dung gần nhất sau khi đăng; không được sớm hơn publishedAt.'),
    /** What was changed then. */
    updateNote: text('updateNote (nội dung cập nhật)', 300)
      .optional()
      .describe(
        'Một câu cho biết lần cập nhật ấy thêm hay đổi điều gì; ghi ngay dưới ngày đăng. Điều đã viết sai thì ghi ở corrections.',
      ),
    /** File names from content/categories; the first is the main one. */
    categories: slugsOf('categories (chuyên mục)', 'categories')
      .min(1, {
        error: 'categories (chuyên mục) cần ít nhất một chuyên mục.',
      })
      .describe(
        'Các chuyên mục, ít nhất một: tên tệp trong content/categories, bỏ .md. Chuyên mục đầu tiên là chuyên mục chính.',
      ),
    /** A file name from content/topics. */
    topic: slug('topic (dòng sự kiện)', 'topics')
      .optional()
      .describe('Dòng sự kiện của bài: tên tệp trong content/topics, bỏ .md.'),
    /** Free key words. */
    tags: listOf('tags (từ khóa)', pathName('tags (từ khóa)', limits.MAX_TAG_CHARS))
      .default([])
      .describe('Từ khóa tự đặt; mỗi từ khóa có một trang riêng.'),
    /** Names of the wards the article is about. */
    wards: listOf('wards (phường, xã)', pathName('wards (phường, xã)', 60))
      .default([])
      .meta({ chosenFrom: 'wards' })
      .describe(
        'Phường, xã mà bài nói tới. Nếu portal.yaml có danh sách wards thì chỉ được dùng tên trong danh sách ấy.',
      ),
    /** Whether the article may lead the home page. */
    featured: flag('featured (tin nổi bật)').describe(
      'true: bài được ưu tiên ở đầu trang chủ; bài mới nhất có ảnh đại diện đứng lớn nhất.',
    ),
    /** The picture at its head and in lists. */
    cover: cover
      .optional()
      .describe('Ảnh đại diện: đứng đầu bài, trong danh sách và khi bài được chia sẻ.'),
    /** Sound of the editor's own, in the place of the browser's voice. */
    audio: audio
      .optional()
      .describe('Bản nghe do cơ quan ghi âm; thay cho giọng đọc của trình duyệt.'),
    /** Who wrote it. */
    author: text('author (tác giả)', limits.MAX_AUTHOR_CHARS)
      .optional()
      .describe('Đơn vị hoặc người viết, ghi ở cuối bài.'),
    /** Where it was taken from. */
    source: z
      .strictObject(
        {
          /** The name of the paper or site. */
          name: text('source.name (tên nguồn)', limits.MAX_SOURCE_CHARS).describe(
            'Tên tờ báo hoặc trang tin.',
          ),
          /** The URL of the original. */
          url: webUrl('source.url (địa chỉ nguồn)').optional().describe('Địa chỉ của bài gốc.'),
        },
        {
          error: formMessage('source (nguồn)', '{ name: "Tên nguồn", url: https://… }', (value) => {
            return { name: 'Tên nguồn', ...nameAndUrl(value) };
          }),
        },
      )
      .optional()
      .describe('Nguồn, khi bài được lấy lại từ nơi khác; ghi ở cuối bài.'),
    /** In which language it is, and which article it translates. */
    ...languageFields('articles'),
    /** Documents to download. */
    attachments: listOf('attachments (tệp đính kèm)', attachment, (value) =>
      filesOf(value).map((file) => asFlowMap(attachmentOf(file))),
    )
      .default([])
      .describe('Tài liệu cho người đọc tải về; cổng tự ghi loại tệp và dung lượng.'),
    /** Corrections, the newest last. */
    corrections: listOf('corrections (đính chính)', correction, (value) => [
      asFlowMap(correctionOf(value)),
    ])
      .default([])
      .describe('Các lần đính chính, lần mới nhất ở cuối.'),
    /** What a migrated article brings along from the previous portal. */
    legacy: z
      .strictObject(
        {
          /** Views counted there. */
          views: count('legacy.views (lượt xem cũ)')
            .optional()
            .describe('Lượt xem ở cổng cũ, cộng vào lượt xem hiện trên trang.'),
          /** How many readers rated it there. */
          ratings: count('legacy.ratings (số lượt đánh giá cũ)')
            .optional()
            .describe('Số lượt đánh giá ở cổng cũ, cộng vào đánh giá hiện trên trang.'),
          /** The sum of their stars. */
          score: count('legacy.score (tổng số sao cũ)')
            .optional()
            .describe('Tổng số sao của các lượt đánh giá ở cổng cũ; đi cùng legacy.ratings.'),
          /** Paths it had there. */
          urls: listOf(
            'legacy.urls (địa chỉ cũ)',
            z
              .string({ error: 'legacy.urls (địa chỉ cũ) phải là chữ, ví dụ "/tin-tuc?id=123".' })
              .startsWith('/', {
                error:
                  'legacy.urls (địa chỉ cũ) phải bắt đầu bằng dấu gạch chéo, ví dụ "/tin-tuc?id=123".',
              }),
          )
            .default([])
            .describe(
              'Các địa chỉ của bài ở cổng cũ; ai mở một trong các địa chỉ ấy được đưa tới bài này.',
            ),
        },
        {
          error: requiredMessage('legacy (bài chuyển từ cổng cũ)', (input) => {
            const views = asCount(input);
            const url = /^\//.test(String(input))
              ? `{ urls: [${asScalar(String(input))}] }`
              : undefined;
            const own = views === undefined ? url : `{ views: ${views} }`;
            return `legacy phải có dạng { views: 430, urls: ["/tin-tuc?id=123"] }.${write(own && `legacy: ${own}`)}`;
          }),
        },
      )
      .refine(({ ratings = 0, score = 0 }) => isPossibleScore({ ratings, score }), {
        path: ['score'],
        error:
          'legacy.score (tổng số sao cũ) phải từ 1 đến 5 lần legacy.ratings (số lượt đánh giá cũ).',
      })
      .optional()
      .describe('Điều bài mang theo từ cổng cũ; bài mới không cần.'),
    /** A draft is seen only with `npm run dev`. */
    draft: flag('draft (bản nháp)').describe('true: bản nháp, chỉ thấy khi chạy npm run dev.'),
    /** Written to the end, and kept back until somebody has approved it. */
    review: flag('review (chờ duyệt)').describe(
      'true: bài đã viết xong và đang chờ duyệt; chưa lên cổng, cũng như bản nháp. Người duyệt đặt lại false để đăng.',
    ),
    /** When the article is taken down, for notices. */
    expiresAt: dateTime('expiresAt (ngày hết hạn)')
      .optional()
      .describe(
        'Thời điểm gỡ bài, dùng cho thông báo có hạn; phải sau publishedAt. Từ đó, địa chỉ của bài chỉ còn tiêu đề và ngày gỡ.',
      ),
    /** Why it was taken down, when not because its time was over. */
    withdrawalReason: text('withdrawalReason (lý do gỡ bài)', 300)
      .optional()
      .describe(
        'Lý do rút bài trước hạn, hiện ở địa chỉ cũ của bài; đi cùng expiresAt là thời điểm rút.',
      ),
  })
  .refine(({ title, legacy }) => title.length <= limits.MAX_TITLE_CHARS || legacy !== undefined, {
    path: ['title'],
    // Reported along with other faults of the file.
    when: ({ value }) => typeof (value as { title?: unknown } | undefined)?.title === 'string',
    error: ({ input }) =>
      `title (tiêu đề) dài ${(input as { title: string }).title.length} ký tự, quá giới hạn ${limits.MAX_TITLE_CHARS} ký tự. Hãy viết gọn lại.`,
  })
  .refine((data) => !data.updatedAt || data.updatedAt >= data.publishedAt, {
    path: ['updatedAt'],
    error: 'updatedAt (ngày cập nhật) sớm hơn publishedAt (ngày đăng). Hãy kiểm tra lại hai ngày.',
  })
  .refine((data) => !data.expiresAt || data.expiresAt > data.publishedAt, {
    path: ['expiresAt'],
    error: 'expiresAt (ngày hết hạn) phải sau publishedAt (ngày đăng).',
  })
  .refine((data) => data.updateNote === undefined || data.updatedAt, {
    path: ['updateNote'],
    error: 'updateNote (nội dung cập nhật) cần có updatedAt, ví dụ updatedAt: 2023-01-15 10:00.',
  })
  .refine((data) => data.withdrawalReason === undefined || data.expiresAt, {
    path: ['withdrawalReason'],
    error:
      'withdrawalReason (lý do gỡ bài) cần có expiresAt là thời điểm gỡ, ví dụ expiresAt: 2023-01-15 10:00.',
  })
  .refine(translationNeedsLanguage.check, translationNeedsLanguage.params);

/** A valid front matter, dates parsed and defaults filled in. */
export type ArticleFrontMatter = z.output<typeof article>;
