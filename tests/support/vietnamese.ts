import { expect } from 'vitest';

const ENGLISH =
  /\b(?:error|invalid|expected|received|failed|undefined|null|unsupported|missing|cannot|must|required|NaN)\b|\[(?:object|WARN)|^\s+at /im;
const MARKED = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** An editor reads sentences in Vietnamese, without English words, values of a program and stacks. */
export function expectVietnamese(text: string): void {
  expect(text).toMatch(MARKED);
  // What is quoted, and what may be typed, is the editor's own or a name.
  const own = text.replace(/“[^”]*”|Cách sửa: .*|Hãy viết: .*|Các trường được dùng: .*/g, '');
  expect(own, text).not.toMatch(ENGLISH);
}
