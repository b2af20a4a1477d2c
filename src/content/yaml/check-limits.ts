/**
 * Limits in place of hangs, as src/markdown/check-limits.ts has them for Markdown: the time of the YAML parser grows with
 * the square of the keys of a map and of the brackets that are open at once.
 */
import { formatNumber } from '../../domain/format-number.ts';
import type { TextProblem } from '../text-problem.ts';

/** The schema of an article has twenty fields; a list of abbreviations has a line for each. */
export const MAX_YAML_LINES = 2_000;
/** Keys, on lines of their own or within brackets. */
export const MAX_YAML_KEYS = 2_000;
/** Brackets that are open at the same time; no field of a portal needs more than two. */
export const MAX_YAML_DEPTH = 50;

/** Why a YAML text is not parsed; undefined for a text that people write. */
export function checkYamlLimits(text: string): TextProblem | undefined {
  const lines = text.split('\n');
  if (lines.length > MAX_YAML_LINES) {
    return tooMuch(`Các trường dài ${formatNumber(lines.length)} dòng`, MAX_YAML_LINES, 'dòng', 1);
  }
  if (!mayExceed(text)) return undefined;
  let depth = 0;
  let keys = 0;
  for (const [index, line] of lines.entries()) {
    for (const [sign] of line.matchAll(/[[\]{}]|:(?=\s|$)/g)) {
      if (sign === ':') keys += 1;
      else depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
      if (depth > MAX_YAML_DEPTH) {
        const what = 'Các dấu ngoặc vuông, ngoặc nhọn lồng nhau quá nhiều cấp';
        return tooMuch(what, MAX_YAML_DEPTH, 'cấp', index + 1);
      }
      if (keys > MAX_YAML_KEYS) {
        return tooMuch('Tệp có quá nhiều trường', MAX_YAML_KEYS, 'trường', index + 1);
      }
    }
  }
  return undefined;
}

/** Whether there are enough signs for a limit at all, which is seen much faster than what they mean. */
function mayExceed(text: string): boolean {
  let open = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) colons += 1;
    else if (code === 0x5b || code === 0x7b) open += 1;
  }
  return open > MAX_YAML_DEPTH || colons > MAX_YAML_KEYS;
}

function tooMuch(what: string, max: number, unit: string, line: number): TextProblem {
  return {
    severity: 'error',
    line,
    message: `${what}, quá giới hạn ${formatNumber(max)} ${unit}.`,
    hint: 'Phần này thường do chương trình khác dán vào. Hãy xóa, chỉ giữ các trường của mẫu.',
  };
}
