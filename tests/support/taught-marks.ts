/**
 * The marks of the editors' manual, found by patterns alone: another way than that of the portal, which has a tree. What is
 * left of a text without them is what a reader must see.
 */

import { visibleText } from './visible-text.ts';

/** Where an escaped sign waits until the marks are gone. */
const HELD = 0xe200;

const KEPT = /[_/\\<>={}$#|*+&^%[\]]|\p{L}\d|\d\p{L}|^[^@]*\w[.:]\w[^@]*$|[a-z][A-Z]|^-|\w\(/u;

/** Pairs of marks around words, outside of which no letter and no mark stands. */
const PAIRS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}*])\*\*\*(?=[^\s*])((?:[^*]|\*(?!\*))*[^\s*])\*\*\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])((?:[^*]|\*(?!\*))*[^\s*]|[^\s*])\*\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}*)\]}”’»>])\*(?=[^\s*])([^*]*[^\s*]|[^\s*])\*(?![\p{L}\p{N}*([{“‘«<])/gu,
  /(?<![\p{L}\p{N}_])___(?=[^\s_])([^_]*[^\s_]|[^\s_])___(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_])__(?=[^\s_])((?:[^_]|_(?!_))*[^\s_]|[^\s_])__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_)\]}”’»>])_(?=[^\s_])((?:[^_]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))*[^\s_]|[^\s_])_(?![\p{L}\p{N}_([{“‘«<])/gu,
  /(?<![\p{L}\p{N}~])~~(?=[^\s~])((?:[^~]|~(?!~))*[^\s~]|[^\s~])~~(?![\p{L}\p{N}~])/gu,
];
/** Bold that begins or ends where the italics around it do. */
const NESTED =
  /(?<![\p{L}\p{N}*])(?:\*\*\*([^*\s][^*]*)\*\*([^*]*)\*|\*\*\*([^*\s][^*]*)\*([^*]*)\*\*|\*([^*\s][^*]*)\*\*([^*]+)\*\*\*|\*\*([^*\s][^*]*)\*([^*]+)\*\*\*)(?![\p{L}\p{N}*])/gu;

/** A text without the marks that the manual teaches; lines stay lines. `html` says whether it has a table. */
export function withoutTaughtMarks(markdown: string, html: string): string {
  const held: string[] = [];
  // Strokes that draw a table are no signs.
  const rows = html.includes('<table')
    ? markdown.replace(/^[ \t>]*[|:-][ \t|:-]*$/gm, '').replace(/(?<!\\)\|/g, '')
    : markdown;
  let text = rows
    .replace(
      /(?<![`\\])(`+)(?!`)((?:(?!\n\s*(?:\n|(?:[-+*]|#{1,6}|\d{1,9}[.)])\s|>))[^])*?[^`])\1(?!`)/g,
      (whole, _, inner: string) => {
        held.push(KEPT.test(inner) ? inner : whole);
        return `\uE300${held.length - 1}\uE301`;
      },
    )
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCharCode(HELD + sign.charCodeAt(0)),
    )
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, (entity) =>
      visibleText(entity) === entity ? entity : '\uE302',
    );
  text = text
    .split(/(\n[ \t>]*\n)/)
    .map(withoutPairs)
    .join('');
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/(?<!\\)\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g, '$1')
    .replace(
      /<\/?(?:b|i|u|p|s|q|a|em|strong|sub|sup|span|div|br|small|mark)(?:\s[^<>]*)?\/?>/gi,
      '',
    )
    .replace(/<!--\s+-->/g, '')
    .replace(/\uE300(\d+)\uE301/g, (_, index: string) => held[Number(index)] ?? '')
    .replaceAll('\uE302', '')
    .replace(/[\uE200-\uE27F]/g, (held) => String.fromCharCode(held.charCodeAt(0) - HELD));
}

function withoutPairs(paragraph: string): string {
  const text = paragraph.replace(NESTED, (_, ...groups) => groups.slice(0, 8).join(''));
  return [...PAIRS, ...PAIRS].reduce((rest, pair) => rest.replace(pair, '$1'), text);
}
