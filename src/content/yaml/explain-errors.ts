/** Tells the errors of the YAML parser in an editor's words, on the line to mend. */
import { isCollection, isMap, isNode, type Document, type YAMLError } from 'yaml';
import type { TextProblem } from '../text-problem.ts';
import {
  explainItem,
  explainOpenValue,
  explainRemark,
  explainValueBelow,
  findShiftedFields,
} from './explain-block.ts';
import { describeComment } from './describe-sign.ts';
import { explainLine, missesSpace } from './explain-line.ts';
import { findValuesCutByComments } from './find-values-cut-by-comments.ts';
import { endOfQuoted, partsOf } from './repair-line.ts';
import { shorten } from '../../domain/shorten.ts';

/** Further ones are left out. */
const MAX_FAULTS = 50;

/** One fault a line: the parser stumbles more than once over the same mistake. `lineAt` counts from 1 in the source. */
export function explainErrors(
  document: Document,
  source: string,
  lineAt: (offset: number) => number,
): TextProblem[] {
  if (document.errors.length === 0) return [];
  const shifted = findShiftedFields(source);
  if (shifted.length > 0) return shifted;
  const lines = source.split('\n');
  const faults = new Map<number, TextProblem>();
  const explained = new Set<number>();
  for (const error of document.errors) {
    const line = openQuoteBelow(lineAt(offsetOfError(document, error, source)), error, lines);
    // Explaining parses the line several times, and one of thousands of brackets has thousands of errors.
    if (explained.has(line)) continue;
    if (explained.size === MAX_FAULTS) break;
    explained.add(line);
    const open = error.code === 'DUPLICATE_KEY' ? undefined : explainLongValue(lines, line);
    if (open) {
      // The parser stumbles over the lines of such a value, too.
      for (let below = 0; below <= open.lines; below += 1) explained.add(open.line + below);
      const { message, hint } = open;
      faults.set(open.line, {
        severity: 'error',
        line: open.line,
        message,
        ...(hint !== undefined && { hint }),
      });
      continue;
    }
    const fault = explainError(error, line, lines);
    if (!faults.has(fault.line)) faults.set(fault.line, fault);
    // Here the parser gives up: what follows is not read as fields any more.
    if (error.message.includes('in YAML stream')) break;
  }
  for (const { offset, ...problem } of findValuesCutByComments(source)) {
    const line = lineAt(offset);
    // What the parser gave up on is told once that is mended.
    if (!faults.has(line) && /^[A-Za-z]\w*:\s/.test(lines[line - 1] ?? '')) {
      faults.set(line, { ...problem, line });
    }
  }
  return [...faults.values()];
}

function explainLongValue(lines: readonly string[], line: number) {
  const open = explainOpenValue(lines, line - 1);
  return open ? { ...open, line } : explainValueBelow(lines, line - 1);
}

function explainError(error: YAMLError, line: number, lines: readonly string[]): TextProblem {
  const fault = { severity: 'error' as const, line };
  const written = lines[line - 1] ?? '';
  if (error.code === 'DUPLICATE_KEY') {
    return { ...fault, message: 'Một trường được ghi hai lần. Hãy giữ lại một.' };
  }
  if (error.code === 'TAB_AS_INDENT') {
    return { ...fault, message: 'Đầu dòng dùng phím Tab. Hãy thay bằng dấu cách.' };
  }
  const directive = error.message.includes('directives-end')
    ? lines.findIndex((each) => each.startsWith('%'))
    : -1;
  if (directive >= 0) {
    const message = `Dòng bắt đầu bằng dấu “%” không phải là một trường: “${shorten(lines[directive] ?? '')}”.`;
    return { ...fault, line: directive + 1, message, hint: 'Hãy xóa dòng này.' };
  }
  const explained =
    explainItem(lines, line - 1) ??
    explainRemark(written) ??
    explainLine(written) ??
    missesSpace(written);
  if (explained) return { ...fault, ...explained };
  const above = lines[line - 2] ?? '';
  if (/^\s+#/.test(above)) {
    const message = describeComment(above.trim());
    const hint = 'Hãy viết cả giá trị trên một dòng, trong ngoặc kép thẳng (").';
    return { ...fault, line: line - 1, message, hint };
  }
  // A comment behind a value ends it, so the parser stumbles over the line below.
  const endedAbove = /\s#/.test(above) ? explainLine(above) : undefined;
  if (endedAbove) return { ...fault, line: line - 1, ...endedAbove };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const below = explainIndent(written, lines[line] ?? '');
    if (below) return { ...fault, line: line + 1, ...below };
  }
  return { ...fault, message: describeCode(error) };
}

/** A field below a value that is already complete, indented by mistake. */
function explainIndent(
  above: string,
  below: string,
): Pick<TextProblem, 'message' | 'hint'> | undefined {
  if (!/^[ \t]+[\w"']+\s*:(?:\s|$)/.test(below)) return undefined;
  const [indent = ''] = /^[ \t]*(?:-[ \t]+)*/.exec(above) ?? [];
  return {
    message: 'Dòng này thụt vào nên bị đọc thành phần tiếp của dòng trên.',
    hint: `Hãy viết thẳng cột với dòng trên: ${' '.repeat(indent.length)}${below.trim()}`,
  };
}

/** Where the fault is. The parser notices an open quotation mark or bracket only below it, or at the end of the text. */
function offsetOfError(document: Document, error: YAMLError, source: string): number {
  const [offset] = error.pos;
  const isOpenBracket = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  const isAtEnd =
    (error.code === 'MISSING_CHAR' && error.message.includes('quote')) ||
    offset >= source.trimEnd().length;
  if (!(isOpenBracket || isAtEnd) || !isMap(document.contents)) return offset;
  const starts = document.contents.items
    .filter(({ value }) => !isOpenBracket || (isCollection(value) && value.flow))
    .map(({ key }) => (isNode(key) ? key.range?.[0] : undefined) ?? 0);
  return starts.findLast((start) => (isOpenBracket ? start < offset : start <= offset)) ?? offset;
}

/** A quotation mark that is not closed, in a field of a group: the parser tells only the group. */
function openQuoteBelow(line: number, { code, message }: YAMLError, lines: readonly string[]) {
  if (code !== 'MISSING_CHAR' || !message.includes('quote')) return line;
  const below = lines.slice(line - 1).findIndex((each) => {
    const { value = '' } = partsOf(each) ?? {};
    return /^["']/.test(value) && endOfQuoted(value) < 0;
  });
  return below < 0 ? line : line + below;
}

const COLON_MISSING =
  'Dòng này thiếu dấu hai chấm và dấu cách sau tên trường, hoặc là phần tiếp của dòng trên mà chưa thụt vào.';

const QUOTE_ALL =
  'Giá trị có dấu hai chấm hoặc xuống dòng không đúng chỗ. Hãy đặt cả giá trị trong ngoặc kép.';

const INDENT =
  'Dòng thụt vào không thẳng với các dòng cùng cấp, hoặc dòng trên còn thiếu dấu ngoặc đóng.';

/** Messages for errors that the line does not explain; https://eemeli.org/yaml/#yaml-errors lists the codes. */
function describeCode({ code, message }: YAMLError): string {
  switch (code) {
    case 'MISSING_CHAR':
      if (message.includes('without -')) return INDENT;
      return message.includes('followed by map values')
        ? COLON_MISSING
        : 'Thiếu dấu ngoặc kép, ngoặc vuông hoặc ngoặc nhọn đóng.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('A block sequence') ? INDENT : QUOTE_ALL;
    case 'BLOCK_IN_FLOW':
      return QUOTE_ALL;
    case 'MULTILINE_IMPLICIT_KEY':
      return COLON_MISSING;
    case 'BAD_INDENT':
      return INDENT;
    case 'MULTIPLE_DOCS':
      return 'Các trường bị cắt làm hai bởi một dòng “...” hoặc “---”. Hãy xóa dòng ấy.';
    default:
      return 'Dòng này không đúng cú pháp YAML. Hãy kiểm tra dấu hai chấm, dấu ngoặc và khoảng thụt đầu dòng.';
  }
}
