/** Tags with a slip in their name: `<stong>đậm</stong>` is shown as it stands. A placeholder such as `<MS>` is meant so. */
import type { MarkdownProblem } from '../context.ts';
import { isHtmlElement } from '../html-elements.ts';

/** A closing tag, or one with an attribute. */
const TAG = /(?<!\\)<(?:\/([a-z][a-z0-9-]*)\s*>|([a-z][a-z0-9-]*)\s[^<>=]*=[^<>]*>)/i;

/** @param text one line as it stands in the file */
export function findUnknownTag(
  text: string,
): Pick<MarkdownProblem, 'message' | 'hint'> | undefined {
  const [found, closing, opening] = TAG.exec(text) ?? [];
  const name = closing ?? opening;
  if (found === undefined || name === undefined || isHtmlElement(name)) return undefined;
  return {
    message: `“${found.slice(0, 60)}” không phải thẻ HTML nên hiện nguyên trên trang.`,
    hint: `Hãy sửa tên thẻ, xóa thẻ, hoặc dùng Markdown: **đậm**, *nghiêng*. Nếu là chữ của bài, hãy viết: &lt;${found.slice(1)}`,
  };
}
