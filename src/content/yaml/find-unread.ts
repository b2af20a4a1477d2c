/** Tells the visible characters of a YAML text that no value has and that are none of its signs: account.ts finds them. */
import type { Document } from 'yaml';
import { shorten } from '../../domain/shorten.ts';
import { unreadParts, type UnreadPart } from './account.ts';
import { partsOf, repairLine } from './repair-line.ts';
import { lineAt, type YamlProblem } from './yaml-problem.ts';

/** What is not read as it was written, the first place of each line, from top to bottom. The document has no errors. */
export function findUnread(document: Document, source: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  let lineEnd = -1;
  for (const part of unreadParts(document, source)) {
    if (part.start < lineEnd) continue;
    problems.push(describe(source, part));
    const end = source.indexOf('\n', part.start);
    lineEnd = end < 0 ? source.length : end;
  }
  return problems;
}

function describe(source: string, { start, end }: UnreadPart): YamlProblem {
  const line = lineAt(source, start);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const words = line.slice(start - lineStart).trim();
  if (words.startsWith('#')) {
    return {
      severity: 'warning',
      offset: start,
      message: `Phần từ dấu “#” trở đi là ghi chú nên không được đọc: “${shorten(words)}”.`,
      hint: 'Nếu đó là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép thẳng ("). Nếu là ghi chú, hãy đặt trên một dòng riêng, chừa một dấu cách sau dấu “#”.',
    };
  }
  return {
    severity: 'error',
    offset: start,
    message: `“${shorten(words)}” không được đọc nguyên như đã viết.`,
    hint: cureOf(line, words, source.slice(start, end).includes('\n')),
  };
}

function cureOf(line: string, words: string, isLong: boolean): string {
  if (words === '...') return 'Hãy xóa dòng này.';
  if (isLong) return 'Hãy viết cả giá trị trên một dòng, trong ngoặc kép thẳng (").';
  const { lead = '', key = '', value } = partsOf(line) ?? {};
  const hasPlace = lead.trim() + key !== '';
  const repaired = hasPlace && value === words ? repairLine(line) : undefined;
  return repaired === undefined || repaired === line.trim()
    ? 'Hãy viết mỗi trường một dòng: tên trường, dấu hai chấm, dấu cách, rồi giá trị; giá trị có dấu lạ thì đặt trong ngoặc kép thẳng (").'
    : `Hãy viết: ${repaired}`;
}
