/**
 * The marks of the editors' manual, found by patterns alone: another way than that of the portal, which has a tree. What is
 * left of a text without them is what a reader must see.
 */

import { withoutInvisible } from '../../src/domain/invisible-characters.ts';

/** Where an escaped sign waits until the marks are gone. */
const HELD = 0xe200;

const KEPT = /[_/\\<>={}$#|*+&^%[\]]|\p{L}\d|\d\p{L}|^[^@]*\w[.:]\w[^@]*$|[a-z][A-Z]|^-|\w\(/u;

/** What stands between marks: all but the mark, with each bracket and quotation mark in a pair. */
function innerOf(sign: string): string {
  const PAIRED = ['\\(#\\)', '\\[#\\]', '\\{#\\}', '“#”'];
  const face = '[:;=]\\)';
  const item = '(?<![^\\s*~“(])[\\p{L}\\p{N}]{1,3}\\)';
  const nest = (inner: string): string =>
    `(?:${sign}|${item}|${face}|${PAIRED.map((pair) => pair.replace('#', `${inner}*`)).join('|')})`;
  return nest(nest(sign));
}

const STAR = innerOf('[^*()[\\]{}“”]');
const STARS = innerOf('(?:[^*()[\\]{}“”]|\\*(?!\\*))');
const TILDES = innerOf('(?:[^~()[\\]{}“”]|~(?!~))');

/** Pairs of marks around words, outside of which no letter and no mark stands. */
const PAIRS: readonly RegExp[] = [
  String.raw`(?<![\p{L}\p{N}*])\*\*\*(?=[^\s*])(${STARS}*?(?<![\s*]))\*\*\*(?![\p{L}\p{N}*])`,
  String.raw`(?<![\p{L}\p{N}*])\*\*(?=[^\s*])(${STARS}+?(?<![\s*]))\*\*(?![\p{L}\p{N}*])`,
  String.raw`(?<![\p{L}\p{N}*)\]}”’»>])\*(?=[^\s*])(${STAR}+?(?<!\s))\*(?![\p{L}\p{N}*([{“‘«<])`,
  String.raw`(?<![\p{L}\p{N}~])~~(?=[^\s~])(${TILDES}+?(?<![\s~]))~~(?![\p{L}\p{N}~])`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Bold that begins or ends where the italics around it do. */
const WHOLE = String.raw`([^*\s](?:[^*]*[^*\s])?)`;
/** The same up to a mark of the other kind, with the blank before or behind it. */
const [BEFORE_MARK, BEHIND_MARK] = [String.raw`([^*\s][^*]*)`, String.raw`([^*]*[^*\s])`];
const NESTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}*])(?:${[
    String.raw`\*\*\*${WHOLE}\*\*${BEHIND_MARK}\*`,
    String.raw`\*\*\*${WHOLE}\*${BEHIND_MARK}\*\*`,
    String.raw`\*${BEFORE_MARK}\*\*${WHOLE}\*\*\*`,
    String.raw`\*\*${BEFORE_MARK}\*${WHOLE}\*\*\*`,
  ].join('|')})(?![\p{L}\p{N}*])`,
  'gu',
);

/** Where one paragraph ends; whether a sign of an item ends one as well depends on the lines above. */
const PARAGRAPH_ENDS = [
  /(\n[ \t>]*\n|\n(?=[ \t]*(?:[-+*•]|\d{1,9}[.)]|#{1,6}|>)\s))/,
  /(\n[ \t>]*\n)/,
];

/** A text without the marks that the manual teaches, in each way that its lines may be read. */
export function readingsWithoutMarks(markdown: string, html: string): string[] {
  return PARAGRAPH_ENDS.map((end) => withoutTaughtMarks(markdown, html, end));
}

/** Lines stay lines. `html` says whether the text has a table. */
function withoutTaughtMarks(markdown: string, html: string, paragraphEnd: RegExp): string {
  const held: string[] = [];
  const written = withoutInvisible(markdown);
  // Strokes that draw a table are no signs.
  const rows = html.includes('<table')
    ? written.replace(/^[ \t>]*[|:-][ \t|:-]*$/gm, '').replace(/(?<!\\)\|/g, '')
    : written;
  let text = rows
    .split(/(\n[ \t>]*\n)/)
    .map(withoutEntitiesOfHtml)
    .join('')
    // No code goes on behind a heading.
    .replace(/^[ \t>]*#{1,6}[ \t][^\n]*/gm, '$&\uE304')
    .replace(
      /(?<![`\\])(`+)(?!`)((?:(?!\uE304|\n\s*(?:\n|(?:[-+*]|#{1,6}|\d{1,9}[.)])\s|>))[^])*?[^`])\1(?!`)/g,
      (whole, _, inner: string) => {
        held.push(KEPT.test(inner) ? inner : whole);
        return `\uE300${held.length - 1}\uE301`;
      },
    )
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCharCode(HELD + sign.charCodeAt(0)),
    )
    .replace(/&(?:lt|gt|amp|nbsp|#160|#xa0);/gi, '\uE302');
  text = text.split(paragraphEnd).map(withoutPairs).join('');
  return text
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/(?<!\\)\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(
      /<\/?(?:b|i|u|p|s|q|a|em|strong|sub|sup|span|div|br|small|mark)(?:\s[^<>]*)?\/?>/gi,
      '',
    )
    .replace(/<!--\s+-->/g, (comment) => comment.replace(/[^\n]+/g, ''))
    .replace(/\uE300(\d+)\uE301/g, (_, index: string) => held[Number(index)] ?? '')
    .replace(/[\uE302\uE304]/g, '')
    .replace(/[\uE200-\uE27F]/g, (held) => String.fromCharCode(held.charCodeAt(0) - HELD));
}

const HTML_BLOCK =
  /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*<\/?(?:div|p|table|t[rdh]|[uo]l|li|hr|h\d|section|center|blockquote)[\s/>]|^[ \t>]*<\/?[a-z]+(?:\s[^<>\n]*)?\/?>[ \t]*(?:\n|$)/i;

/** Who writes a block of HTML writes its entities, too. */
function withoutEntitiesOfHtml(paragraph: string): string {
  const lines = paragraph.split('\n');
  const start = lines.findIndex((line) => HTML_BLOCK.test(line));
  if (start < 0) return paragraph;
  const block = lines.slice(start).join('\n');
  const plain = block.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, '\uE302');
  return [...lines.slice(0, start), plain].join('\n');
}

function withoutPairs(paragraph: string): string {
  const text = paragraph.replace(NESTED, (_, ...groups) => groups.slice(0, 8).join(''));
  return [...PAIRS, ...PAIRS].reduce((rest, pair) => rest.replace(pair, '$1'), text);
}
