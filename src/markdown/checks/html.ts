/** HTML that swallows text or vanishes: tags that are opened and never closed, or closed and never opened. */
import type { Html } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { safeList } from '../allowed-html.ts';
import { shorten } from '../../domain/shorten.ts';
import { faultLines } from '../fault-lines.ts';
import { isBareAttribute, isHtmlElement } from '../html-elements.ts';
import { lineOf } from '../tree.ts';
import { checkHtmlLines } from './html-lines.ts';
import type { Wrapping } from './wrapping.ts';
import { findUnknownTag } from './unknown-tags.ts';
import { readUnseen } from './unseen-html.ts';

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

/** A whole tag: behind `=`, a quotation mark goes on to the next one. */
const TAG =
  /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^<>=])*>/iy;
/** What a browser takes for the name of a tag. */
const NAME = /^<\/?([a-z][^\s/>]*)/i;
const MAX_NAME_CHARS = 80;
/** `class="a"`, `width=50%` */
const VALUED = /(?<=[\s"'/])[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)/g;
/** Markdown between tags of a block, where it is not read. */
const MARKDOWN = /\*\*[^*\s][^*]*\*\*|\[[^[\]]+\]\([^()\s]+\)|^#{1,6} /m;

/** Looks at the raw HTML of one article, piece by piece. */
export class HtmlCheck {
  private readonly open = new Map<string, { line: number; tag: string }[]>();
  private readonly unopened = new Map<string, number[]>();
  /** The lines of rows and cells outside of a table. */
  private readonly loose: number[] = [];

  private readonly wrapping: Wrapping;

  constructor(wrapping: Wrapping) {
    this.wrapping = wrapping;
  }

  /**
   * Faults of one piece; which tags stay open is known at the end.
   *
   * @param isBlock whether the piece stands between paragraphs
   */
  check(node: Html, isBlock: boolean): MarkdownProblem[] {
    const { value } = node;
    const start = lineOf(node) ?? 1;
    const faults: MarkdownProblem[] = [];
    let text = '';
    let at = 0;
    let line = start;
    while (at < value.length) {
      const next = value.indexOf('<', at);
      if (!this.isInRemoved()) text += value.slice(at, next < 0 ? undefined : next);
      if (next < 0) break;
      line += countBreaks(value.slice(at, next));
      const end = this.readTag(value, next, line, faults) ?? readUnseen(value, next, line, faults);
      if (end < 0) {
        faults.push(describeCutTag(value.slice(next), line));
        break;
      }
      line += countBreaks(value.slice(next, end));
      at = end;
    }
    if (MARKDOWN.test(text) || (isBlock && MARKED.test(textBelowTag(value))))
      faults.push(describeMarkdown(value, start));
    if (isBlock) faults.push(...checkHtmlLines(value, start, this.wrapping));
    return faults;
  }

  /** One fault a name of tag: an error where text of the article is lost. */
  faults(): MarkdownProblem[] {
    const opened = [...this.open].filter(([, tags]) => tags.length > 0);
    const unclosed = opened.filter(([name]) => watched.has(name));
    return [
      ...unclosed.map(([name, tags]) => describeUnclosedTag(name, tags)),
      ...[...this.unopened].map(([name, lines]) => describeUnopened(name, lines)),
      ...(this.loose.length > 0 ? [describeLoose(this.loose)] : []),
    ];
  }

  private isInRemoved(): boolean {
    return [...this.open].some(([name, tags]) => tags.length > 0 && removedWhole.has(name));
  }

  /** Where a tag ends, from 0; undefined when none begins here. */
  private readTag(
    value: string,
    at: number,
    line: number,
    faults: MarkdownProblem[],
  ): number | undefined {
    const [opening, whole] = NAME.exec(value.slice(at, at + MAX_NAME_CHARS)) ?? [];
    if (opening !== undefined && !isHtmlElement(whole ?? '')) {
      const slip = findUnknownTag(/^<[^<>\n]*>?/.exec(value.slice(at))?.[0] ?? '');
      if (slip) faults.push({ severity: 'warning', line, ...slip });
      return at + 1;
    }
    TAG.lastIndex = at;
    const [tag, slash, written = ''] = TAG.exec(value) ?? [];
    if (tag === undefined) return undefined;
    const name = written.toLowerCase();
    if (holdsWords(tag)) faults.push(describeWords(tag, line));
    const tags = this.open.get(name) ?? [];
    this.open.set(name, tags);
    if (/^t[rdh]$/.test(name) && slash !== '/' && !this.open.get('table')?.length) {
      this.loose.push(line);
    }
    if (slash !== '/') tags.push({ line, tag });
    // A browser reads `</br>` as `<br>`.
    else if (tags.pop() === undefined && name !== 'br') {
      this.unopened.set(name, [...(this.unopened.get(name) ?? []), line]);
    }
    return at + tag.length;
  }
}

/** A tag as a text shows it, in Markdown and within HTML alike. */
export function asWords(tag: string): string {
  return `&lt;${shorten(tag.slice(1))}`;
}

/** `<b hay c>`: words that a browser takes for attributes. */
function holdsWords(tag: string): boolean {
  const attributes = tag.replace(/^<\/?[^\s/>]+|\/?>$/g, '').replace(VALUED, ' ');
  return attributes.split(/[\s/]+/).some((word) => word !== '' && !isBareAttribute(word));
}

function describeWords(tag: string, line: number): MarkdownProblem {
  return {
    severity: 'warning',
    ...faultLines(tag.split('\n').map((_, index) => line + index)),
    message: `“${shorten(tag.replace(/\s+/g, ' '), 60)}” bị hiểu là một thẻ HTML, nên chữ ở giữa hai dấu < > không hiện trên trang.`,
    hint: `Nếu là chữ của bài, hãy viết: ${asWords(tag.replace(/\s+/g, ' '))}`,
  };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function describeUnclosedTag(
  name: string,
  tags: readonly { line: number; tag: string }[],
): MarkdownProblem {
  return {
    severity: removedWhole.has(name) ? 'error' : 'warning',
    ...faultLines(tags.map(({ line }) => line)),
    message: `Thẻ <${name}> được mở mà không được đóng, nên phần sau của bài nằm lọt trong thẻ.`,
    hint: `Hãy thêm </${name}> vào chỗ kết thúc, hoặc xóa thẻ. Nếu là chữ của bài, hãy viết: ${asWords(tags[0]?.tag ?? '')}`,
  };
}

/** A browser drops the tags, and what they kept apart stands together: 20/11 and 3 become 20/113. */
function describeLoose(lines: readonly number[]): MarkdownProblem {
  return {
    severity: 'warning',
    ...faultLines([...new Set(lines)]),
    message:
      'Thẻ <tr>, <td> hoặc <th> nằm ngoài <table> bị bỏ, nên chữ và số của các ô dính liền nhau.',
    hint: 'Hãy thêm <table> trước hàng đầu và </table> sau hàng cuối.',
  };
}

function describeUnopened(name: string, lines: readonly number[]): MarkdownProblem {
  return {
    severity: 'warning',
    ...faultLines(lines),
    message: `Thẻ đóng </${name}> không có thẻ mở <${name}> nào ở trên, nên không hiện trên trang.`,
    hint: `Hãy xóa thẻ này. Nếu là chữ của bài, hãy viết: &lt;/${name}>`,
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

/** A block of HTML goes on to the next empty line, also behind its closing tag. */
const TEXT_BELOW_TAG = /(<\/[a-z]\w*>)[ \t]*\n[ \t>]*[^<\s]/i;
/** Text below a tag that was meant as Markdown: a list, words between marks, a footnote. */
const MARKED = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]|(?<!\S)[*_]{1,3}[^\s*_][^*_\n]*[*_]|\[\^/m;

function textBelowTag(block: string): string {
  const found = TEXT_BELOW_TAG.exec(block);
  return found ? block.slice(found.index + found[0].length - 1) : '';
}

function describeMarkdown(block: string, start: number): MarkdownProblem {
  const [found, closing] = TEXT_BELOW_TAG.exec(block) ?? [];
  const below =
    found === undefined ? [] : [countBreaks(block.slice(0, block.indexOf(found) + found.length))];
  const lines = block.split('\n').flatMap((line, index) => (MARKDOWN.test(line) ? [index] : []));
  return {
    severity: 'warning',
    ...faultLines([...below, ...lines].map((line) => start + line)),
    message: 'Dấu Markdown nằm trong một khối HTML không được đọc nên hiện nguyên trên trang.',
    hint: closing
      ? `Hãy chừa một dòng trống ở dưới dòng ${closing}.`
      : 'Hãy chừa một dòng trống sau thẻ mở và trước thẻ đóng, hoặc dùng thẻ HTML như <strong>, <a>.',
  };
}
