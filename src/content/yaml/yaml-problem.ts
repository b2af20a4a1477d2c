import type { TextProblem } from '../text-problem.ts';
import { repairLine } from './repair-line.ts';

/** A problem without its line: `offset` counts from the beginning of the YAML. */
export type YamlProblem = Omit<TextProblem, 'line'> & { offset: number };

/** The error of a value that has to be quoted, with the repaired line. */
export function valueProblem(source: string, offset: number, message: string): YamlProblem {
  const repaired = repairLine(lineAt(source, offset));
  const hint = repaired ? `Hãy viết: ${repaired}` : 'Hãy đặt cả giá trị trong ngoặc kép thẳng (").';
  return { severity: 'error', offset, message, hint };
}

/** The whole line on which an offset lies. */
export function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end < 0 ? undefined : end);
}
