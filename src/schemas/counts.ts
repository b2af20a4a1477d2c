import { z } from 'astro/zod';
import { isPossibleScore, type ArticleCounts } from '../domain/counting/article-counts.ts';
import { RECENT_DAYS } from '../domain/counting/view-rules.ts';
import { count } from './common-fields.ts';
import { requiredMessage } from './messages.ts';

/** What is known of one article's readers. */
const articleCounts = z
  .strictObject(
    {
      /** Views since the portal is static. */
      views: count('views (lượt xem)').describe(
        'Lượt xem từ khi dùng cổng này; cộng với legacy.views thành số hiện trên trang.',
      ),
      /** Views of the last 30 days. */
      recent: count(`recent (lượt xem ${RECENT_DAYS} ngày)`)
        .default(0)
        .describe(`Lượt xem trong ${RECENT_DAYS} ngày gần nhất, để xếp mục Đọc nhiều.`),
      /** How many readers rated the article. */
      ratings: count('ratings (số lượt đánh giá)').default(0).describe('Số lượt đánh giá.'),
      /** The sum of their stars, 1 to 5 each. */
      score: count('score (tổng số sao)')
        .default(0)
        .describe('Tổng số sao của các lượt đánh giá, mỗi lượt 1 đến 5 sao.'),
    },
    { error: 'Số liệu của một bài phải có dạng { "views": 430, "recent": 12 }.' },
  )
  .refine(isPossibleScore, {
    path: ['score'],
    error: 'score (tổng số sao) phải từ 1 đến 5 lần ratings (số lượt đánh giá).',
  }) satisfies z.ZodType<ArticleCounts>;

/** Counts by article id, such as 2023/ten-bai. */
export const countsByArticle = z.record(z.string(), articleCounts, {
  error: requiredMessage(
    'articles (số liệu từng bài)',
    'articles (số liệu từng bài) phải có dạng { "2023/ten-bai": { "views": 430 } }.',
  ),
});

const dateTime = (name: string) =>
  z.iso.datetime({
    offset: true,
    error: `${name} phải là thời điểm ISO, ví dụ 2026-01-01T00:00:00+07:00.`,
  });

const MONTH = /^\d{4}-\d\d$/;
/** As src/counts/snapshot/days-text.ts writes them. */
const DAYS = /^\d+:\d+(?: \d+:\d+)*$/;
const HOUR = /^\d{4}-\d\d-\d\dT\d\d:00:00Z$/;
/** Eight letters a line; src/counts/ledger/ledger-text.ts says what they hold. */
const LINES = /^(?:[\w-]{8})*$/;

const months = z
  .record(
    z.string().regex(MONTH, { error: 'Khóa của months phải là một tháng, ví dụ 2026-11.' }),
    count('months (lượt xem theo tháng)'),
    { error: requiredMessage('months', 'months phải có dạng { "2026-11": 1234 }.') },
  )
  .describe('Lượt xem theo từng tháng, cho báo cáo.');

/** How far the access logs of one machine have been read. Nothing here identifies a reader. */
const logsSource = z.strictObject({
  /** Says which of the two kinds this is. */
  kind: z.literal('logs').describe('Nhật ký truy cập của máy chủ.'),
  /** Times of which every line has been counted: from → to, both included. */
  closed: z
    .record(dateTime('closed'), dateTime('closed'))
    .describe('Các khoảng thời gian đã đếm xong: từ → đến.'),
  /** Lines counted outside of those times, by hour. */
  open: z
    .record(
      z
        .string()
        .regex(HOUR, { error: 'Khóa của open phải là một giờ, ví dụ 2026-11-19T16:00:00Z.' }),
      z.string().regex(LINES, { error: 'open chỉ do máy ghi; xin đừng sửa tay.' }),
    )
    .describe('Những dòng đã đếm ở rìa các khoảng ấy, theo giờ; không nói ai đã đọc.'),
  /** Views of the last 30 days, by article and Hanoi day. */
  days: z
    .record(z.string(), z.string().regex(DAYS, { error: 'days chỉ do máy ghi; xin đừng sửa tay.' }))
    .describe(`Lượt xem ${RECENT_DAYS} ngày gần nhất của từng bài, theo ngày.`),
  /** Views by Hanoi month. */
  months,
});

/** The latest answer of a counting service. */
const serviceSource = z.strictObject({
  /** Says which of the two kinds this is. */
  kind: z.literal('service').describe('Dịch vụ đếm.'),
  /** When that answer came. */
  pulledAt: dateTime('pulledAt').describe('Lần lấy số liệu gần nhất.'),
  /** What it said then: the next time, only what has come since is added. */
  articles: countsByArticle.describe('Số liệu dịch vụ trả lời lần ấy.'),
  /** Views by the month in which they were pulled. */
  months,
});

/** content/counts.json: a snapshot of views and ratings, written only by `npm run counts`. */
export const counts = z.strictObject({
  /** When the snapshot was taken. */
  updatedAt: dateTime('updatedAt').describe('Thời điểm lấy số liệu.'),
  /** By article id, such as 2023/ten-bai. */
  articles: countsByArticle.describe('Số liệu của từng bài, theo mã bài như 2023/ten-bai.'),
  /** How far each source of views has been read. */
  sources: z
    .record(
      z.string(),
      z.discriminatedUnion('kind', [logsSource, serviceSource], {
        error: 'Mỗi nguồn số liệu phải có kind là "logs" hoặc "service".',
      }),
      { error: 'sources (nguồn số liệu) phải có dạng { "tên nguồn": … }.' },
    )
    .default({})
    .describe('Mỗi nguồn số liệu đã được đọc đến đâu; chỉ máy ghi.'),
});

export type Counts = z.output<typeof counts>;
export type CountsByArticle = z.output<typeof countsByArticle>;
export type LogsSource = z.output<typeof logsSource>;
export type ServiceSource = z.output<typeof serviceSource>;
