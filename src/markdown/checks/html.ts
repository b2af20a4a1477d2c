/** HTML that swallows text: what is opened and never closed, and what a browser takes for a remark to itself. */
import type { Html } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { safeList } from '../allowed-html.ts';
import { shorten } from '../../domain/shorten.ts';
import { lineOf } from '../tree.ts';

/** HTML closes these by itself, or they hold nothing. */
const NEEDS_NO_END = new Set([
  ...['br', 'col', 'embed', 'hr', 'img', 'input', 'p', 'li', 'dt', 'dd'],
  ...['colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
/** What these hold is removed with them. */
const removedWhole = new Set([...(safeList.strip ?? []), 'plaintext']);
const watched = new Set(
  [...(safeList.tagNames ?? []), ...removedWhole].filter((name) => !NEEDS_NO_END.has(name)),
);

/** What is not shown, from its opening to its end. */
const UNSEEN = [
  { opens: '<!--', closes: /-->|--!>/g, name: 'Ghi chú' },
  { opens: '<![CDATA[', closes: /\]\]>/g, name: 'Mã' },
  { opens: '<?', closes: /\?>/g, name: 'Mã' },
  { opens: '<!', closes: />/g, name: 'Mã' },
] as const;

/** A whole tag: behind `=`, a quotation mark goes on to the next one. */
const TAG =
  /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*>/iy;
/** Markdown between tags of a block, where it is not read. */
const MARKDOWN = /\*\*[^*\s][^*]*\*\*|\[[^[\]]+\]\([^()\s]+\)|^#{1,6} /m;

/** Looks at the raw HTML of one article, piece by piece. */
export class HtmlCheck {
  private readonly open = new Map<string, { line: number; tag: string }[]>();

  /** Faults of one piece; which tags stay open is known at the end. */
  check(node: Html): MarkdownProblem[] {
    const { value } = node;
    const faults: MarkdownProblem[] = [];
    let text = '';
    let at = 0;
    while (at < value.length) {
      const next = value.indexOf('<', at);
      if (!this.isInRemoved()) text += value.slice(at, next < 0 ? undefined : next);
      if (next < 0) break;
      const line = (lineOf(node) ?? 1) + value.slice(0, next).split('\n').length - 1;
      const end = this.readTag(value, next, line) ?? readUnseen(value, next, line, faults);
      if (end < 0) {
        faults.push(describeCutTag(value.slice(next), line));
        break;
      }
      at = end;
    }
    if (MARKDOWN.test(text)) faults.push(describeMarkdown(lineOf(node)));
    return faults;
  }

  /** One fault a name of tag, at its last opening: an error where text of the article is lost. */
  faults(): MarkdownProblem[] {
    return [...this.open].flatMap(([name, tags]): MarkdownProblem[] => {
      const last = tags.at(-1);
      if (!last) return [];
      return [
        {
          severity: removedWhole.has(name) ? 'error' : 'warning',
          line: last.line,
          message: `Thẻ <${name}> được mở mà không được đóng, nên phần sau của bài nằm lọt trong thẻ.`,
          hint: `Hãy thêm </${name}> vào chỗ kết thúc, hoặc xóa thẻ. Nếu là chữ của bài, hãy viết: ${asWords(last.tag)}`,
        },
      ];
    });
  }

  private isInRemoved(): boolean {
    return [...this.open].some(([name, tags]) => tags.length > 0 && removedWhole.has(name));
  }

  /** Where a tag ends, from 0; undefined when none begins here. */
  private readTag(value: string, at: number, line: number): number | undefined {
    TAG.lastIndex = at;
    const [tag, slash, written = ''] = TAG.exec(value) ?? [];
    if (tag === undefined) return undefined;
    const name = written.toLowerCase();
    if (watched.has(name)) {
      const tags = this.open.get(name) ?? [];
      if (slash === '/') tags.pop();
      else tags.push({ line, tag });
      this.open.set(name, tags);
    }
    return at + tag.length;
  }
}

/** A tag as a text shows it, in Markdown and within HTML alike. */
export function asWords(tag: string): string {
  return `&lt;${shorten(tag.slice(1))}`;
}

/** Where a comment or the like ends; -1 when it does not, the next character when none begins here. */
function readUnseen(value: string, at: number, line: number, faults: MarkdownProblem[]): number {
  const kind = UNSEEN.find(({ opens }) => value.startsWith(opens, at));
  if (!kind) return /[a-z/]/i.test(value[at + 1] ?? '') ? -1 : at + 1;
  kind.closes.lastIndex = at + kind.opens.length - (kind.opens === '<!--' ? 2 : 0);
  const end = kind.closes.exec(value);
  if (!end) {
    faults.push(describeUnclosed(kind.opens, line));
    return value.length;
  }
  const past = end.index + end[0].length;
  const inside = value.slice(at, past);
  if (kind.opens !== '<!--' && !/^<!doctype/i.test(inside))
    faults.push(describeUnseen(inside, line));
  return past;
}

function describeUnclosed(opens: string, line: number): MarkdownProblem {
  return {
    severity: 'error',
    line,
    message: `Dấu ${opens} ở dòng này mở một phần không hiện mà không được đóng, nên phần sau của bài bị nuốt mất.`,
    hint:
      opens === '<!--'
        ? 'Hãy thêm --> vào cuối ghi chú, hoặc xóa dấu <!--.'
        : `Hãy xóa dấu ${opens}. Nếu là chữ của bài, hãy viết &lt; thay cho dấu <.`,
  };
}

function describeUnseen(inside: string, line: number): MarkdownProblem {
  return {
    severity: 'warning',
    line,
    message: `Phần “${inside.slice(0, 60)}” bị hiểu là mã nên không hiện trên trang.`,
    hint: 'Hãy xóa phần này. Nếu là chữ của bài, hãy viết &lt; thay cho dấu <.',
  };
}

function describeCutTag(rest: string, line: number): MarkdownProblem {
  const [tag = '<'] = /^<\/?[a-z][a-z0-9-]*/i.exec(rest) ?? [];
  return {
    severity: 'error',
    line,
    message: `Thẻ ${tag}… ở dòng này thiếu dấu > hoặc thiếu một dấu ngoặc kép, nên chữ sau nó bị nuốt mất.`,
    hint: `Hãy viết đủ thẻ, như ${tag}>, hoặc xóa thẻ. Nếu là dấu “nhỏ hơn”, hãy viết &lt;.`,
  };
}

function describeMarkdown(line: number | undefined): MarkdownProblem {
  return {
    severity: 'warning',
    line,
    message: 'Dấu Markdown nằm trong một khối HTML không được đọc nên hiện nguyên trên trang.',
    hint: 'Hãy chừa một dòng trống sau thẻ mở và trước thẻ đóng, hoặc dùng thẻ HTML như <strong>, <a>.',
  };
}
