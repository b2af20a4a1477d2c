/** What went wrong with a request, told as RFC 9457 asks: https://www.rfc-editor.org/rfc/rfc9457 */
import type { Answer } from './answer.ts';
import { StoreError } from '../store/store.ts';

export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly title: string;
  /** Of the answer, beside its type. */
  readonly headers: Readonly<Record<string, string>>;

  /** `title` names the kind of problem, `detail` what to do; both are read by people. */
  constructor(status: number, title: string, detail: string, headers = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** After how many seconds to ask again when the store is away. */
const RETRY = 5;

export const problems = {
  notAnArticle: () =>
    new Problem(
      404,
      'Không có bài viết này',
      'Cổng thông tin không có bài viết với mã này. Bài có thể đã được gỡ hoặc đổi tên.',
    ),
  notFound: () =>
    new Problem(404, 'Không có địa chỉ này', 'Các địa chỉ của dịch vụ đếm: xem /openapi.json.'),
  notOurOrigin: () =>
    new Problem(
      403,
      'Không nhận từ trang khác',
      'Lượt xem và đánh giá chỉ được gửi từ trang của chính cổng thông tin này.',
    ),
  badStars: () =>
    new Problem(
      400,
      'Chưa chọn mức đánh giá',
      'Hãy chọn từ 1 đến 5 sao, rồi gửi lại (stars là một số nguyên từ 1 đến 5).',
    ),
  tooManyIds: (most: number) =>
    new Problem(
      400,
      'Hỏi quá nhiều bài',
      `Mỗi lần chỉ hỏi tối đa ${most} bài, cách nhau bằng dấu phẩy.`,
    ),
  lengthMissing: () =>
    new Problem(411, 'Thiếu độ dài', 'Nội dung gửi lên phải kèm độ dài (Content-Length).', {
      Connection: 'close',
    }),
  tooLong: (most: number) =>
    new Problem(413, 'Nội dung quá dài', `Nội dung gửi lên chỉ được dài tối đa ${most} byte.`, {
      Connection: 'close',
    }),
  tooOften: (seconds: number) =>
    new Problem(
      429,
      'Gửi quá nhiều yêu cầu',
      `Có quá nhiều yêu cầu từ mạng của bạn. Hãy thử lại sau ${seconds} giây.`,
      { 'Retry-After': String(seconds) },
    ),
  storeAway: () =>
    new Problem(
      503,
      'Tạm thời chưa ghi được',
      `Dịch vụ đếm đang tạm ngưng. Bài viết vẫn đọc được bình thường; hãy thử lại sau ${RETRY} giây.`,
      { 'Retry-After': String(RETRY) },
    ),
  ourFault: () =>
    new Problem(500, 'Lỗi của dịch vụ đếm', 'Dịch vụ đếm gặp lỗi. Lỗi đã được ghi lại để sửa.'),
};

/** The problem behind any error. What nobody expected is logged. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return problems.storeAway();
  console.error(error);
  return problems.ourFault();
}

/** The answer that tells of a problem: to a program as JSON, to a person who has sent a form as a small page. */
export function tell({ status, title, message, headers }: Problem, toPerson: boolean): Answer {
  return {
    status,
    body: toPerson ? page(title, message) : JSON.stringify({ title, status, detail: message }),
    headers: {
      'Content-Type': toPerson ? 'text/html; charset=utf-8' : 'application/problem+json',
      ...headers,
    },
  };
}

/** Both texts are our own, so nothing in them must be escaped. */
function page(title: string, detail: string): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${detail}</p>
<p>Bấm nút quay lại của trình duyệt để về bài viết.</p>
</html>
`;
}
