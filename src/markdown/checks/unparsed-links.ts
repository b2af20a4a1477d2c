/** Links and pictures whose target Markdown could not read, so that brackets and path are shown instead. */
import type { MarkdownProblem } from '../context.ts';
import { shorten } from '../../domain/shorten.ts';

/** One pair of round brackets inside the target: `(./Ảnh (1).jpg)`. */
const LOOSE = /(!?)\[([^[\]]+)\] ?\(((?:[^()]|\([^()]*\))+)\)/g;
const TARGET = /^<?(?:\.{0,2}[/\\]|https?:|mailto:|tel:|www\.|[a-z]:\\)/i;
/** What is longer is no link to repeat in a hint, nor one to take to pieces. */
const MAX_LINK_CHARS = 300;
/** Of one line. */
const MAX_LINKS = 20;
const PICTURE_FILE = /\.(?:avif|gif|heic|jpe?g|png|svg|webp)>?(?:[\s"“'=]|$)/i;
/** Target, then the size that some programs write behind it, then a caption in marks of any kind. */
const PARTS =
  /^<?(.*?)>?(?:\s*=\s*\d*[x×]?\d*)?(?:\s*["“”'‘’](.*)["“”'‘’])?(?:\s*=\s*\d*[x×]?\d*)?>?\s*$/;

/** `(https://a.example/b)[xem]`, as some remember it. */
const REVERSED =
  /\(((?:https?:\/\/|www\.|\.{0,2}\/)[^\s()[\]]+)\)[ \t]?\[([^[\]]{2,200})\](?![(:])/gi;
/** `[xem](https://a.example/b` without its end. */
const OPEN =
  /(!?)\[([^[\]]{2,200})\] ?\(((?:https?:\/\/|www\.|\.{1,2}\/)[^\s()<>]+?)[\]}.,;]?(?=\s|$)/gi;
/** `![Lễ hội xuân]`, `![Lễ hội xuân][1]`: words without a file, behind a sign that belongs to no sentence. */
const WITHOUT_FILE = /(?<!\S)!\[([^[\]]*[^[\]\s] [^[\]]+)\](?:\[[^[\]]*\])?(?! ?[([])/g;

type Slip = Pick<MarkdownProblem, 'message' | 'hint'> & { severity?: 'error' };

/**
 * `[kế hoạch](./kế hoạch.pdf)`: a space ends the URL, unless the URL stands in `<…>`. Only straight quotation
 * marks hold a caption, and a word processor has made them curly. A picture that is not shown is an error.
 */
export function findLinks(text: string): Slip[] {
  return [...findLoose(text), ...findHalf(text)];
}

function findLoose(text: string): Slip[] {
  return [...text.matchAll(LOOSE)]
    .slice(0, MAX_LINKS)
    .flatMap(([found, bang = '', label = '', inner = '']) => {
      if (!(TARGET.test(inner) || (bang && PICTURE_FILE.test(inner)))) return [];
      const isLong = found.length > MAX_LINK_CHARS;
      const [, written = '', title = ''] = (isLong ? undefined : PARTS.exec(inner)) ?? [];
      const caption = title.trim() && ` "${title.trim().replace(/(?<!\\)"/g, '\\"')}"`;
      return [
        {
          ...(bang && { severity: 'error' as const }),
          message: `“${shorten(found)}” không thành ${bang ? 'ảnh' : 'liên kết'} nên hiện nguyên trên trang.`,
          hint: isLong
            ? `Hãy viết ngắn lại: ${bang}[chữ](<đường dẫn>), cả liên kết không quá ${MAX_LINK_CHARS} ký tự.`
            : `Hãy viết: ${bang}[${label}](${soundTarget(written)}${caption})`,
        },
      ];
    });
}

/** What lacks a bracket, a target, or has its two parts in the wrong order. */
function findHalf(text: string): Slip[] {
  if (!/[)(]|!\[/.test(text)) return [];
  const reversed = [...text.matchAll(REVERSED)].map(([found, target = '', label = '']): Slip => ({
    message: `“${shorten(found)}” không thành liên kết, vì hai phần viết ngược.`,
    hint: `Hãy viết: [${label}](${soundTarget(target)})`,
  }));
  const open = [...text.slice(text.lastIndexOf(')') + 1).matchAll(OPEN)].map(
    ([found, bang = '', label = '', target = '']): Slip => ({
      ...(bang && { severity: 'error' as const }),
      message: `“${shorten(found)}” không thành ${bang ? 'ảnh' : 'liên kết'}, vì thiếu dấu ) ở cuối.`,
      hint: `Hãy viết: ${bang}[${label}](${soundTarget(target)})`,
    }),
  );
  const empty = [...text.matchAll(WITHOUT_FILE)].map(([found, label = '']): Slip => ({
    message: `“${shorten(found)}” không thành ảnh, vì không có tên tệp.`,
    hint: `Hãy viết: ![${label}](./ten-anh.jpg)`,
  }));
  return [...reversed, ...open, ...empty].slice(0, MAX_LINKS);
}

function soundTarget(written: string): string {
  if (/^tel:/i.test(written)) return `tel:${written.replace(/[^\d+]/g, '')}`;
  if (/^mailto:/i.test(written)) return written.replace(/\s/g, '');
  const url = besideArticle(written.trim());
  return /[\s()]/.test(url) ? `<${url}>` : url;
}

/** `C:\Anh\le-hoi.jpg` is a file of one computer: the picture belongs beside the article. */
export function besideArticle(url: string): string {
  if (/^[a-z]:[\\/]|^\\\\/i.test(url)) return `./${url.split(/[\\/]/).at(-1)}`;
  const path = url.replaceAll('\\', '/');
  return /^(?:\.{0,2}\/|[a-z]+:|www\.)/i.test(path) ? path : `./${path}`;
}
