/** Symbols that Word keeps as letters of the font Wingdings: without the font, a reader sees an empty box. */
import type { MarkdownProblem } from './context.ts';
import { faultLines } from './fault-lines.ts';

/** Those that Word puts for `->`, `:)` and the like, and ticks: as letters of another font they are rare. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ '\uF0FC': '✓', '\uF0FB': '✗', '\uF0FE': '☑', '\uF0FD': '☒', '\uF06F': '□' },
  ...{ '\uF0E0': '→', '\uF0DF': '←', '\uF0E8': '⇒', '\uF0E7': '⇐', '\uF0F3': '⇔' },
  ...{ '\uF04A': '☺', '\uF04B': '😐', '\uF04C': '☹' },
};
const SYMBOL = new RegExp(`[${Object.keys(SYMBOLS).join('')}]`, 'g');

/** The text with signs of any font in their places, and one fault for each kind of sign. */
export function readFontSymbols(text: string, faults: MarkdownProblem[]): string {
  if (text.search(SYMBOL) < 0) return text;
  const linesOf = new Map<string, number[]>();
  const lines = text.split('\n').map((line, index) =>
    line.replace(SYMBOL, (symbol) => {
      const lines = linesOf.get(symbol) ?? [];
      linesOf.set(symbol, lines);
      if (lines.at(-1) !== index + 1) lines.push(index + 1);
      return SYMBOLS[symbol] ?? symbol;
    }),
  );
  for (const [symbol, found] of linesOf) {
    const sign = SYMBOLS[symbol] ?? '';
    faults.push({
      severity: 'warning',
      ...faultLines(found),
      message: `Dòng này có ký hiệu của phông chữ Wingdings (U+${symbol.charCodeAt(0).toString(16).toUpperCase()}); cổng đã ghi thành “${sign}”.`,
      hint: `Hãy gõ dấu ${sign} thay cho ký hiệu ấy. Nếu bản gốc là dấu khác, hãy gõ dấu ấy.`,
    });
  }
  return lines.join('\n');
}
