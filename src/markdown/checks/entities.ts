/** Entities that their writer did not mean: `&copy;` within a URL, and numbers of no character. */
import type { Definition, Html, Image, Link, Text } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';

const URL_PATTERN = /(?:https?:\/\/|www\.|\]\()[^\s<>“”]*/giu;
const ENTITY = /&(?!amp;)(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const NUMBER = /&#(?:\d{1,7}|x[\da-f]{1,6});/gi;

/** One fault a node. */
export function checkEntities(
  node: Text | Link | Image | Definition,
  source: string,
): MarkdownProblem | undefined {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!written.includes('&')) return undefined;
  const read = node.type === 'text' ? node.value : node.url;
  const found = node.type === 'definition' ? [written] : (written.match(URL_PATTERN) ?? []);
  for (const url of found) {
    const [entity] = ENTITY.exec(url) ?? [];
    if (entity === undefined || read.includes(entity)) continue;
    return {
      severity: 'warning',
      line: lineIn(node, written, entity),
      message: `“${entity}” trong địa chỉ “${shorten(url.replace(/^\]\(/, ''))}” bị hiểu là một ký tự khác, nên địa chỉ sai.`,
      hint: `Hãy viết &amp; thay cho dấu & ở chỗ ấy: ${entity.replace('&', '&amp;')}`,
    };
  }
  const none = read.includes('\uFFFD') ? written.match(NUMBER)?.find(isNoCharacter) : undefined;
  return none === undefined ? undefined : describeNone(none, lineIn(node, written, none));
}

function lineIn(node: Text | Link | Image | Definition, written: string, part: string): number {
  const before = written.slice(0, written.indexOf(part));
  return (lineOf(node) ?? 1) + before.split('\n').length - 1;
}

/** The same within raw HTML, where only a number can be wrong. */
export function checkHtmlEntities(node: Html): MarkdownProblem | undefined {
  const none = node.value.match(NUMBER)?.find(isNoCharacter);
  if (none === undefined) return undefined;
  const before = node.value.slice(0, node.value.indexOf(none));
  return describeNone(none, (lineOf(node) ?? 1) + before.split('\n').length - 1);
}

function isNoCharacter(entity: string): boolean {
  const digits = entity.slice(2, -1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
}

function describeNone(entity: string, line: number): MarkdownProblem {
  return {
    severity: 'warning',
    line,
    message: `“${entity}” không phải là ký tự nào nên hiện thành ô hỏng (�).`,
    hint: `Hãy gõ ký tự muốn có. Nếu là chữ của bài, hãy viết: ${entity.replace('&', '&amp;')}`,
  };
}
