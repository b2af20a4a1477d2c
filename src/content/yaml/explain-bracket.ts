/** What is wrong with a value that begins with a bracket. */
import { shorten } from '../../domain/shorten.ts';
import { describeComment, describeEscape, describeSign, escapeIn } from './describe-sign.ts';

/** `caption: Ảnh: VP` between braces, `Video: lễ hội` between brackets. */
function hasInnerColon(item: string, open: string): boolean {
  const isGroup = open === '{' || /^\s*\{/.test(item) || /\}\s*$/.test(item);
  const [, value = ''] = /^\s*[[{]?\s*(?:[\w.-]+:\s+)?(.*)$/.exec(item) ?? [];
  const text = isGroup ? value : item.trim();
  return !/^["'[{]/.test(text) && /:(?:\s|$)/.test(text);
}

/** Why a value that begins with `open` is no list or group of fields as it stands; undefined when it is one. */
export function describeBracket(value: string, open: string): string | undefined {
  const close = open === '[' ? ']' : '}';
  const name = open === '[' ? 'ngoặc vuông' : 'ngoặc nhọn';
  const end = value.indexOf(close);
  const inner = end < 0 ? value.slice(1) : value.slice(1, end);
  const [comment] = /(?<=\s|^)#.*$/.exec(inner) ?? [];
  if (comment !== undefined) return describeComment(comment);
  if (end < 0) return `Thiếu dấu ${name} đóng “${close}”.`;
  if (/["']\s*;\s*["']/.test(inner))
    return `Dấu “;” trong ${name} không tách các mục của danh sách.`;
  const half = openItem(inner);
  if (half !== undefined) {
    return `Trong ${name}, mục “${shorten(half)}” có dấu ngoặc kép mở mà không đóng.`;
  }
  if (/,\s*,/.test(inner)) return `Trong ${name} có hai dấu phẩy liền nhau, mà ở giữa không có gì.`;
  if (end < value.length - 1) {
    const kind = open === '[' ? 'một danh sách' : 'một nhóm trường';
    return `Giá trị bắt đầu bằng dấu “${open}” nên bị hiểu là ${kind}, nhưng còn chữ sau dấu “${close}”.`;
  }
  const part = inner.split(/,\s+/).find((item) => hasInnerColon(item, open));
  if (part !== undefined) {
    return `Trong “${shorten(part.trim())}”, giá trị có dấu hai chấm theo sau là dấu cách thì phải đặt trong ngoặc kép.`;
  }
  const escape = inner
    .match(/"[^"]*"/g)
    ?.map(escapeIn)
    .find((each) => each !== undefined);
  if (escape !== undefined) return describeEscape(escape);
  const [sign] = /[@`%&*!|>](?<=(?:[[{,]\s*|:\s+).)/.exec(value) ?? [];
  return sign === undefined ? undefined : describeSign(sign);
}

/** `"ngân sách` in `[báo cáo, "ngân sách]`: what stands behind the last mark, when their number is odd. */
function openItem(inner: string): string | undefined {
  const marks = inner.replace(/\\./g, '').split('"').length - 1;
  const at = inner.lastIndexOf('"');
  return marks % 2 === 1 && /(?:^|,\s*)$/.test(inner.slice(0, at))
    ? inner.slice(at).trim()
    : undefined;
}
