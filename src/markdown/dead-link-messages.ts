/** Messages about dead links within the portal. */
import type { MarkdownProblem } from './context.ts';

/** The problem of a link to a missing place on a page. */
export function describeMissingAnchor(href: string, text: string): MarkdownProblem {
  const place = href.startsWith('#') ? 'bài' : 'trang ấy';
  return {
    severity: 'error',
    message: `Liên kết “${text}” tới ${href}, nhưng ${place} không có tiêu đề nào mang địa chỉ đó.`,
    hint: 'Địa chỉ của một tiêu đề là chữ của nó viết thường, bỏ dấu, nối bằng gạch: ## Kết quả đạt được thành #ket-qua-dat-duoc.',
  };
}

/** The problem of a link that leads to no page and no file. */
export function describeDeadLink(href: string, text: string): MarkdownProblem {
  if (!href) {
    return {
      severity: 'error',
      message: `Liên kết “${text}” chưa có địa chỉ.`,
      hint: `Hãy viết địa chỉ trong ngoặc tròn: [${text}](/bai-viet/ten-bai/)`,
    };
  }
  const isBareHost =
    /^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|example)(?:\/|$)/i;
  return {
    severity: 'error',
    message: `Liên kết “${text}” tới ${href} không dẫn tới trang hay tệp nào của cổng.`,
    hint: isBareHost.test(href)
      ? `Hãy viết đủ địa chỉ của trang ngoài: https://${href}`
      : 'Hãy kiểm tra lại tên bài hoặc tên tệp. Bài trong cổng viết /bai-viet/ten-bai/, tệp cạnh bài viết ./ten-tep.pdf, trang ngoài viết đủ https://…',
  };
}

/** The problem of a link in a field of the front matter that leads to no page. */
export function describeDeadField(field: string, href: string): Omit<MarkdownProblem, 'line'> {
  return {
    severity: 'error',
    message: `${field} (đường dẫn) “${href}” không dẫn tới trang nào của cổng.`,
    hint: 'Sửa tên bài trong đường dẫn cho đúng từng chữ.',
  };
}
