/** What went wrong with a request, as a problem of RFC 9457: https://www.rfc-editor.org/rfc/rfc9457 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { MAX_FEEDBACK_CHARS } from '../../domain/counting/feedback-rules.ts';
import { MAX_STARS, MIN_STARS } from '../../domain/counting/article-counts.ts';
import { StoreError } from '../store/store.ts';

export class Problem extends Error {
  override name = 'Problem';
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** Headers of the response, beside its type. */
  readonly headers: Readonly<Record<string, string>>;

  /** `title` names the kind of problem, `detail` says what to do. People read both. */
  constructor(status: ContentfulStatusCode, title: string, detail: string, headers = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** When to ask again while the store is not available. */
const RETRY_AFTER_S = 5;

export const problems = {
  unknownArticle: () =>
    new Problem(
      404,
      'Không có bài viết này',
      'Cổng thông tin không có bài viết với mã này. Bài có thể đã được gỡ hoặc đổi tên.',
    ),
  notFound: () =>
    new Problem(404, 'Không có địa chỉ này', 'Các địa chỉ của dịch vụ đếm: xem /openapi.json.'),
  foreignOrigin: () =>
    new Problem(
      403,
      'Không nhận từ trang khác',
      'Lượt xem và đánh giá chỉ được gửi từ trang của chính cổng thông tin này.',
    ),
  invalidStars: () =>
    new Problem(
      400,
      'Chưa chọn mức đánh giá',
      `Hãy chọn từ ${MIN_STARS} đến ${MAX_STARS} sao, rồi gửi lại (stars là một số nguyên từ ${MIN_STARS} đến ${MAX_STARS}).`,
    ),
  invalidFeedback: () =>
    new Problem(
      400,
      'Góp ý chưa đầy đủ',
      `Hãy chọn một trong ba mức. Nếu báo lỗi thì viết rõ lỗi ở đâu; tối đa ${MAX_FEEDBACK_CHARS} ký tự.`,
    ),
  notByAPerson: () =>
    new Problem(
      400,
      'Chưa nhận góp ý',
      'Góp ý được gửi quá nhanh, như do máy gửi. Hãy đợi vài giây rồi gửi lại, hoặc gửi thư điện tử cho đơn vị.',
    ),
  formExpired: () =>
    new Problem(
      400,
      'Mẫu góp ý đã cũ',
      'Mẫu này được mở quá lâu hoặc từ bài khác. Hãy tải lại trang của bài viết rồi gửi lại.',
    ),
  feedbackFull: () =>
    new Problem(
      503,
      'Hộp góp ý đã đầy',
      'Đơn vị chưa kịp xem các góp ý đã nhận. Hãy gửi thư điện tử cho đơn vị, hoặc gửi lại sau.',
      { 'Retry-After': '3600' },
    ),
  tooManyIds: (max: number) =>
    new Problem(
      400,
      'Hỏi quá nhiều bài',
      `Mỗi lần chỉ hỏi tối đa ${max} bài, cách nhau bằng dấu phẩy.`,
    ),
  lengthRequired: () =>
    new Problem(411, 'Thiếu độ dài', 'Nội dung gửi lên phải kèm độ dài (Content-Length).', {
      Connection: 'close',
    }),
  bodyTooLarge: (maxBytes: number) =>
    new Problem(413, 'Nội dung quá dài', `Nội dung gửi lên chỉ được dài tối đa ${maxBytes} byte.`, {
      Connection: 'close',
    }),
  rateLimited: (seconds: number) =>
    new Problem(
      429,
      'Gửi quá nhiều yêu cầu',
      `Có quá nhiều yêu cầu từ mạng của bạn. Hãy thử lại sau ${seconds} giây.`,
      { 'Retry-After': String(seconds) },
    ),
  storeUnavailable: () =>
    new Problem(
      503,
      'Tạm thời chưa ghi được',
      `Dịch vụ đếm đang tạm ngưng. Bài viết vẫn đọc được bình thường; hãy thử lại sau ${RETRY_AFTER_S} giây.`,
      { 'Retry-After': String(RETRY_AFTER_S) },
    ),
  internalError: () =>
    new Problem(500, 'Lỗi của dịch vụ đếm', 'Dịch vụ đếm gặp lỗi. Lỗi đã được ghi lại để sửa.'),
};

/** The response to a request that failed: a small page for a person who has sent a form, JSON for a program. */
export function toResponse(error: unknown, context: Context): Response {
  const { status, title, message, headers } = toProblem(error);
  const isForPerson = context.req.header('Accept')?.includes('text/html') ?? false;
  const body = isForPerson
    ? page(title, message)
    : JSON.stringify({ title, status, detail: message });
  const type = isForPerson ? 'text/html; charset=utf-8' : 'application/problem+json';
  return context.body(body, status, { 'Content-Type': type, ...headers });
}

/** Unexpected errors are logged. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return problems.storeUnavailable();
  console.error(error);
  return problems.internalError();
}

/** Title and detail are our own texts, so that nothing in them needs escaping. */
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
