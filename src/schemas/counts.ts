import { z } from 'astro/zod';
import { count, missingOr } from './fields.ts';

/** What is known of one article's readers. */
const articleCounts = z
  .strictObject(
    {
      /** Views since the portal is static. */
      views: count('views (lượt xem)').describe(
        'Lượt xem từ khi dùng cổng này; cộng với legacy.views thành số hiện trên trang.',
      ),
      /** Views of the last 30 days. */
      recent: count('recent (lượt xem 30 ngày)')
        .default(0)
        .describe('Lượt xem trong 30 ngày gần nhất, để xếp mục Đọc nhiều.'),
      /** How many readers rated the article. */
      ratings: count('ratings (số lượt đánh giá)').default(0).describe('Số lượt đánh giá.'),
      /** The sum of their stars, 1 to 5 each. */
      score: count('score (tổng số sao)')
        .default(0)
        .describe('Tổng số sao của các lượt đánh giá, mỗi lượt 1 đến 5 sao.'),
    },
    { error: 'Số liệu của một bài phải có dạng { "views": 430, "recent": 12 }.' },
  )
  .refine((data) => data.score >= data.ratings && data.score <= 5 * data.ratings, {
    path: ['score'],
    error: 'score (tổng số sao) phải từ 1 đến 5 lần ratings (số lượt đánh giá).',
  });

/** content/counts.json: a snapshot of views and ratings, written only by `npm run counts`. */
export const counts = z.strictObject({
  /** When the snapshot was taken. */
  updatedAt: z.iso
    .datetime({
      offset: true,
      error: 'updatedAt phải là thời điểm ISO, ví dụ 2026-01-01T00:00:00+07:00.',
    })
    .describe('Thời điểm lấy số liệu.'),
  /** By article id, such as 2023/ten-bai. */
  articles: z
    .record(z.string(), articleCounts, {
      error: missingOr(
        'articles (số liệu từng bài)',
        'articles (số liệu từng bài) phải có dạng { "2023/ten-bai": { "views": 430 } }.',
      ),
    })
    .describe('Số liệu của từng bài, theo mã bài như 2023/ten-bai.'),
  /** How far each source of views has been read. */
  sources: z
    .record(z.string(), z.unknown(), {
      error: 'sources (nguồn số liệu) phải có dạng { "tên nguồn": … }.',
    })
    .default({})
    .describe('Mỗi nguồn số liệu đã được đọc đến đâu.'),
});

export type Counts = z.output<typeof counts>;
