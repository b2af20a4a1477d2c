/** What single characters of YAML do to a value. */
import { shorten } from '../../domain/shorten.ts';

/** Words after a `#` that YAML takes for a comment. */
export function describeComment(comment: string): string {
  return `Dấu “#” đứng sau dấu cách biến phần sau nó thành ghi chú, nên chữ “${shorten(comment, 60)}” sẽ mất.`;
}

/** A sign at the start of a value that YAML keeps for itself. */
export function describeSign(sign: string): string {
  return `Dấu “${sign}” ở đầu giá trị là ký hiệu riêng của YAML, nên chữ sau nó không được đọc đúng.`;
}

/** A backslash between double quotation marks. */
export function describeEscape(escape: string): string {
  return `Trong ngoặc kép, dấu “\\” là ký hiệu riêng của YAML, nên “${escape}” không được đọc đúng.`;
}

/** The first escape of a quoted value that gives another character than the one that stands there. */
export function escapeIn(quoted: string): string | undefined {
  return /\\[^\r\n]/.exec(quoted.replace(/\\["\\/]/g, ''))?.[0];
}
