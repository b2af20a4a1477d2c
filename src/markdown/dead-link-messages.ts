/** Messages about dead links within the portal. */
import type { MarkdownProblem } from './context.ts';
import { shorten } from '../domain/shorten.ts';
import { LINK_TARGET } from './known-definitions.ts';

/** The problem of a link to a missing place on a page. */
export function describeMissingAnchor(href: string, text: string): MarkdownProblem {
  const place = href.startsWith('#') ? 'bài' : 'trang ấy';
  const asWords = href.startsWith('#')
    ? ` Nếu là chữ của bài, hãy viết: \\[${shorten(text)}](${shorten(href)})`
    : '';
  return {
    severity: 'error',
    message: `Liên kết “${shorten(text)}” tới ${shorten(href)}, nhưng ${place} không có tiêu đề nào mang địa chỉ đó.`,
    hint: `Địa chỉ của một tiêu đề là chữ của nó viết thường, bỏ dấu, nối bằng gạch: ## Kết quả đạt được thành #ket-qua-dat-duoc.${asWords}`,
  };
}

/** What the caller knows of a dead link: a clause behind the message, and the cure. */
export interface DeadLinkReason {
  reason: string;
  hint: string;
}

/** The problem of a link that leads to no page and no file. */
export function describeDeadLink(
  href: string,
  text: string,
  known?: DeadLinkReason,
): MarkdownProblem {
  if (!href) {
    return {
      severity: 'error',
      message: `Liên kết “${shorten(text)}” chưa có địa chỉ.`,
      hint: `Hãy viết địa chỉ trong ngoặc tròn: [${shorten(text)}](/bai-viet/ten-bai/)`,
    };
  }
  return {
    severity: 'error',
    message: `Liên kết “${shorten(text)}” tới ${shorten(href)} không dẫn tới trang hay tệp nào của cổng${known?.reason ?? ''}.`,
    hint: known?.hint ?? adviseOn(href, text),
  };
}

const BARE_HOST = /^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|example)(?:[/:]|$)/i;

function adviseOn(href: string, text: string): string {
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(href)) return `Hãy viết: [${text}](mailto:${href})`;
  if (/^\+?\d[\d\s.()-]{1,18}$/.test(href)) {
    return `Hãy viết: [${text}](tel:${href.replace(/[^\d+]/g, '')})`;
  }
  const [, web] = /^https?:?\/{1,2}(?=[^/])(.*)$/i.exec(href) ?? [];
  if (web !== undefined) return `Hãy viết đủ địa chỉ của trang ngoài: https://${web}`;
  if (BARE_HOST.test(href)) return `Hãy viết đủ địa chỉ của trang ngoài: https://${href}`;
  const asWords = LINK_TARGET.test(href)
    ? ''
    : `. Nếu là chữ của bài, hãy viết: \\[${shorten(text)}](${shorten(href)})`;
  return `Hãy kiểm tra lại tên bài hoặc tên tệp. Bài trong cổng viết /bai-viet/ten-bai/, tệp cạnh bài viết ./ten-tep.pdf, trang ngoài viết đủ https://…${asWords}`;
}

/** The problem of a full URL that no browser can follow: `https://`, `mailto:`; undefined for a sound one. */
export function describeBrokenUrl(href: string, text: string): MarkdownProblem | undefined {
  const isWeb = /^https?:/i.test(href);
  const isSound = isWeb
    ? /^https?:\/\/[^/\s?#]*[\p{L}\p{N}]/iu.test(href)
    : !/^(?:mailto:[^@]*(?:@[^@.]*)?|tel:\D*)$/i.test(href);
  if (isSound) return undefined;
  const [, rest = ''] = /^https?:\/*(.*)$/i.exec(href) ?? [];
  const example = isWeb ? `https://${rest || 'example.vn/'}` : EXAMPLES[href.slice(0, 3)];
  return {
    severity: 'error',
    message: `Liên kết “${shorten(text)}” có địa chỉ “${shorten(href)}” không đủ nên không mở được.`,
    hint: `Hãy viết đủ địa chỉ, như: [${text}](${example ?? EXAMPLES['mai']})`,
  };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  mai: 'mailto:vanthu@example.vn',
  tel: 'tel:02839000000',
};

/** The problem of a link that looks like a path of the portal, while browsers read the name of another host in it. */
export function describeHiddenHost(href: string, text: string): MarkdownProblem {
  return {
    severity: 'error',
    message: `Liên kết “${text}” tới ${href} trông như đường dẫn trong cổng, nhưng trình duyệt sẽ mở một trang ngoài.`,
    hint: 'Trang ngoài viết đủ https://…; trang trong cổng bắt đầu bằng đúng một dấu /, như /bai-viet/ten-bai/.',
  };
}

/** The problem of a link in a field of the front matter that leads to no page. */
export function describeDeadField(field: string, href: string): Omit<MarkdownProblem, 'line'> {
  return {
    severity: 'error',
    message: `${field} (đường dẫn) “${shorten(href)}” không dẫn tới trang nào của cổng.`,
    hint: 'Sửa tên bài trong đường dẫn cho đúng từng chữ.',
  };
}
