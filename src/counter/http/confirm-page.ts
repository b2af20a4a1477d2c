/**
 * The page between a form that was sent without script and its storing: it carries the token that a page of the portal,
 * being a file, cannot have.
 */
import { TRAP_FIELD, type FeedbackKind } from '../../domain/counting/feedback-rules.ts';

const KIND_WORDS: Record<FeedbackKind, string> = {
  useful: 'Trang này hữu ích.',
  notUseful: 'Trang này chưa hữu ích.',
  error: 'Bài viết có lỗi.',
};

/** Allows neither script nor other hosts; the page may only send its form. */
export const CONFIRM_PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; form-action *; base-uri 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
};

/** The page, with what was sent and the token of a form. */
export function confirmPage(
  sent: { kind: keyof typeof KIND_WORDS; message: string },
  token: string,
): string {
  const hidden = { kind: sent.kind, message: sent.message, token, [TRAP_FIELD]: '' };
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`,
  );
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Xác nhận góp ý</title>
<main>
<h1>Xác nhận góp ý</h1>
<p>${KIND_WORDS[sent.kind]}</p>
${sent.message ? `<blockquote>${escape(sent.message).replaceAll('\n', '<br>')}</blockquote>` : ''}
<p>Xin đọc lại, rồi bấm nút để gửi. Bước này giúp cổng không nhận thư rác do máy gửi.</p>
<form method="post">
${fields.join('\n')}
<button>Gửi góp ý</button>
</form>
<p>Muốn sửa thì bấm nút quay lại của trình duyệt.</p>
</main>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
