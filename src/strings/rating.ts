import { formatNumber } from '../domain/format-number.ts';
import { formatAverage } from '../domain/counting/format-average.ts';

export const ratingWords = {
  question: 'Bạn đánh giá bài viết này thế nào?',
  /** What the stars mean, from one to five. */
  stars: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  /** Only spoken, before the average. */
  averageLabel: 'Điểm trung bình, thang 5 sao:',
  average: (score: number, ratings: number) =>
    `${formatAverage(score, ratings)}/5 (${formatNumber(ratings)} đánh giá)`,
  send: 'Gửi đánh giá',
  change: 'Đổi đánh giá',
  sending: 'Đang gửi…',
  thanks: 'Cảm ơn bạn đã đánh giá.',
  changed: 'Đã đổi đánh giá. Cảm ơn bạn.',
  /** After other stars were chosen than those that were sent. */
  notYet: 'Chưa gửi. Xin bấm “Đổi đánh giá”.',
  notSent: 'Chưa gửi được đánh giá. Xin thử lại sau ít phút.',
};
