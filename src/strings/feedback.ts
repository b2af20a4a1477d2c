/** The words around what readers say of an article. */
import { formatAverage } from '../domain/counting/format-average.ts';
import { formatNumber } from '../domain/format-number.ts';

const kinds = {
  useful: 'Có, hữu ích',
  notUseful: 'Chưa hữu ích',
  error: 'Báo lỗi bài viết này',
};

export const feedbackWords = {
  question: 'Trang này có hữu ích không?',
  kinds,
  /** On a portal without a counting service: what a link does. */
  byEmail: (email: string) =>
    `Mỗi liên kết mở một thư gửi ${email}, đã điền sẵn tên và địa chỉ của bài.`,
  message: 'Lỗi ở đâu, hoặc còn thiếu điều gì?',
  hint: (max: number) =>
    `Cần viết khi báo lỗi; tối đa ${formatNumber(max)} ký tự. Xin đừng ghi số giấy tờ, số điện thoại. Chỉ đơn vị đọc góp ý này.`,
  trap: 'Xin để trống ô này',
  send: 'Gửi góp ý',
  sending: 'Đang gửi…',
  thanks: 'Đã nhận góp ý. Cảm ơn bạn.',
  notSent: (email: string) => `Chưa gửi được. Xin thử lại sau ít phút, hoặc gửi thư tới ${email}.`,
  /** After nothing was written about a fault. */
  describe: 'Xin viết lỗi ở đâu.',
  /** The sum of all ratings, as portals of the state show it. */
  rating: (score: number, ratings: number) =>
    `Tổng số điểm của bài viết là: ${formatNumber(score)} trong ${formatNumber(ratings)} đánh giá (trung bình ${formatAverage(score, ratings)}/5)`,
  rate: 'Gửi đánh giá qua thư điện tử',
  mail: {
    subject: (kind: keyof typeof kinds | 'rating', title: string) =>
      `${kind === 'rating' ? 'Đánh giá bài viết' : kinds[kind]}: ${title}`,
    address: 'Địa chỉ bài viết',
    ask: {
      useful: 'Ý kiến của tôi (không bắt buộc):',
      notUseful: 'Bài viết còn thiếu, hoặc khó hiểu ở chỗ:',
      error: 'Lỗi ở đoạn:\n\nNên sửa thành:',
      rating: 'Số sao từ 1 (rất không hài lòng) đến 5 (rất hài lòng):',
    },
  },
} as const;
