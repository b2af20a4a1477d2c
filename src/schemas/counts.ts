import { z } from 'astro/zod';
import { count } from './fields.ts';

/** What is known of one article's readers. */
const articleCounts = z
  .strictObject({
    /** Views since the portal is static. */
    views: count('views (lượt xem)'),
    /** Views of the last 30 days. */
    recent: count('recent (lượt xem 30 ngày)').default(0),
    /** How many readers rated the article. */
    ratings: count('ratings (số lượt đánh giá)').default(0),
    /** The sum of their stars, 1 to 5 each. */
    score: count('score (tổng số sao)').default(0),
  })
  .refine((data) => data.score >= data.ratings && data.score <= 5 * data.ratings, {
    path: ['score'],
    error: 'score (tổng số sao) phải từ 1 đến 5 lần ratings (số lượt đánh giá).',
  });

/** content/counts.json: a snapshot of views and ratings, written only by `npm run counts`. */
export const counts = z.strictObject({
  /** When the snapshot was taken. */
  updatedAt: z.iso.datetime({
    offset: true,
    error: 'updatedAt phải là thời điểm ISO, ví dụ 2026-01-01T00:00:00+07:00.',
  }),
  /** By article id, such as 2023/ten-bai. */
  articles: z.record(z.string(), articleCounts),
  /** How far each source of views has been read. */
  sources: z.record(z.string(), z.unknown()).default({}),
});

export type Counts = z.output<typeof counts>;
