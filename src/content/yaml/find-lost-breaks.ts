/** Line breaks within a value of the front matter: every field is one line of text. */
import type { Scalar } from 'yaml';
import { OTHER_BREAKS, withoutInvisible } from '../../domain/invisible-characters.ts';
import type { TextProblem } from '../text-problem.ts';
import type { YamlProblem } from './yaml-problem.ts';

const HINT =
  'Hãy viết giá trị trên một dòng, cách nhau bằng dấu phẩy hay dấu chấm; cần nhiều đoạn thì viết vào phần chữ của bài.';

/** A block with `|` of several lines, or a value of several paragraphs. */
export function findLostBreaks({ value, range }: Scalar): YamlProblem[] {
  if (typeof value !== 'string') return [];
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const [first = '', second] = lines;
  if (second === undefined) return [];
  return [
    {
      severity: 'warning',
      offset: range?.[0] ?? 0,
      message: `Giá trị này có ${lines.length} dòng, nhưng trên trang thành một dòng: “${first.trim().slice(-30)} ${second.trim().slice(0, 30)}”.`,
      hint: HINT,
    },
  ];
}

const FOREIGN_BREAK = new RegExp(`[^\\s:] ?[${OTHER_BREAKS}]`);

/** The line break of another program, such as Shift+Enter in Word; one fault a text. */
export function findForeignBreak(text: string): TextProblem[] {
  const lines = text.split('\n').map((line) => line.trim());
  const index = lines.findIndex((line) => FOREIGN_BREAK.test(line));
  const line = lines[index];
  if (line === undefined) return [];
  const at = line.search(FOREIGN_BREAK);
  const written = withoutInvisible(line.slice(Math.max(0, at - 30), at + 30)).trim();
  return [
    {
      severity: 'warning',
      line: index + 1,
      message: `Dấu xuống dòng của Word ở “${written}” thành dấu cách, vì mỗi trường là một dòng chữ.`,
      hint: HINT,
    },
  ];
}
