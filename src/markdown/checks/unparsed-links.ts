/** Links and pictures whose target Markdown could not read, so that brackets and path are shown instead. */
import type { MarkdownProblem } from '../context.ts';

/** One pair of round brackets inside the target: `(./Ảnh (1).jpg)`. */
const LOOSE = /(!?)\[([^[\]]+)\] ?\(((?:[^()]|\([^()]*\))+)\)/;
const TARGET = /^<?(?:\.{0,2}[/\\]|https?:|mailto:|www\.|[a-z]:\\)/i;
const PICTURE_FILE = /\.(?:avif|gif|heic|jpe?g|png|svg|webp)>?(?:\s|$)/i;

/**
 * `[kế hoạch](./kế hoạch.pdf)`: a space ends the URL, unless the URL stands in `<…>`. Only straight quotation
 * marks hold a caption, and a word processor has made them curly. A picture that is not shown is an error.
 */
export function findLink(
  text: string,
): (Pick<MarkdownProblem, 'message' | 'hint'> & { severity?: 'error' }) | undefined {
  const [found, bang = '', label = '', inner = ''] = LOOSE.exec(text) ?? [];
  if (!found || !(TARGET.test(inner) || (bang && PICTURE_FILE.test(inner)))) return undefined;
  const [, written = '', title] = /^<?(.*?)>?(?:\s+["“”'](.*)["“”'])?\s*$/.exec(inner) ?? [];
  const url = besideArticle(written);
  const target = /[\s()]/.test(url) ? `<${url}>` : url;
  return {
    ...(bang && { severity: 'error' as const }),
    message: `“${found}” không thành ${bang ? 'ảnh' : 'liên kết'} nên hiện nguyên trên trang.`,
    hint: `Hãy viết: ${bang}[${label}](${target}${title ? ` "${title}"` : ''})`,
  };
}

/** `C:\Anh\le-hoi.jpg` is a file of one computer: the picture belongs beside the article. */
export function besideArticle(url: string): string {
  if (/^[a-z]:[\\/]|^\\\\/i.test(url)) return `./${url.split(/[\\/]/).at(-1)}`;
  const path = url.replaceAll('\\', '/');
  return /^(?:\.{0,2}\/|[a-z]+:|www\.)/i.test(path) ? path : `./${path}`;
}
