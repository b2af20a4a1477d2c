/** Finds values that a YAML comment cuts short: a `#` behind a space ends every value without quotation marks. */
import { Lexer } from 'yaml';
import { describeComment } from './describe-sign.ts';
import { describeValue } from './explain-line.ts';
import { isTextField } from './list-fields.ts';
import { lineAt, valueProblem, type YamlProblem } from './yaml-problem.ts';

/** What the lexer puts between the pieces of the source, such as the beginning of a value. */
const MARKER = /^[\u0002\u0018\u001F]$/;

/** A line that begins a field or an item of a list. */
const BEGINS_FIELD = /^\s*(?:-\s|["']?[\p{L}\w][^:]*:(?:\s|$))/u;

/** Comments that cut a value. A comment on its own line, indented like the fields, is a real one. */
export function findValuesCutByComments(source: string): YamlProblem[] {
  if (!/(?:^|\s)#/.test(source)) return [];
  const problems: YamlProblem[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const length = MARKER.test(lexeme) ? 0 : lexeme.length;
    if (lexeme.startsWith('#')) problems.push(...commentProblem(source, offset, lexeme));
    offset += length;
  }
  return problems;
}

function commentProblem(source: string, offset: number, comment: string): YamlProblem[] {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const before = source.slice(lineStart, offset);
  if (before.trim() === '') return ownLineProblem(source, offset, before, comment);
  const value = before.replace(/^\s*(?:-\s+)*(?:["']?[\p{L}\w.-]+["']?\s*:)?/u, '').trim();
  // A number, yes or no, a date, and what brackets or quotation marks close, cannot be longer than it is.
  const isClosed = /["'\]}]$|^(?:true|false|[\d\s:/.T+Z-]+)$/.test(value);
  const beginsBelow =
    value === '' && isValueBelow(before, source.slice(offset).split('\n').slice(1));
  if (beginsBelow || /^[|>][+-]?$/.test(value)) return [];
  const [, name = ''] = /^\s*(?:-\s+)*(\w+)\s*:/.exec(before) ?? [];
  // `title: [Ảnh] #SenHạ` is one text.
  if (isClosed && !(/[\]}]$/.test(value) && isTextField(name))) {
    const message = `Phần từ dấu “#” trở đi là ghi chú nên không được đọc: “${comment.slice(0, 60)}”.`;
    const hint =
      'Nếu đó là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép thẳng ("). Nếu là ghi chú, hãy đặt trên một dòng riêng.';
    return [{ severity: 'warning', offset, message, hint }];
  }
  if (value === '') return [signComment(source, offset)];
  return [valueProblem(source, offset, describeComment(comment))];
}

/** Whether a value begins below the comment behind its name or dash: deeper, or as a list at the column of its name. */
function isValueBelow(before: string, rest: readonly string[]): boolean {
  const below = neighbour(rest);
  if (below === undefined) return false;
  const nameAt = before.search(/[^\s-]/);
  if (nameAt < 0) return indentOf(below) > before.lastIndexOf('-');
  return indentOf(below) > nameAt || (indentOf(below) === nameAt && /^\s*-\s/.test(below));
}

function signComment(source: string, offset: number): YamlProblem {
  return valueProblem(source, offset, describeValue(lineAt(source, offset)) ?? describeComment(''));
}

/** Indented deeper than the fields around it, a line that begins with `#` continues the value above. */
function ownLineProblem(
  source: string,
  offset: number,
  indent: string,
  comment: string,
): YamlProblem[] {
  const above = neighbour(
    source
      .slice(0, offset - indent.length)
      .split('\n')
      .toReversed(),
  );
  const below = neighbour(source.slice(offset).split('\n').slice(1));
  const isInLine = [above, below].some(
    (line) => line !== undefined && BEGINS_FIELD.test(line) && indentOf(line) === indent.length,
  );
  const isHashtag = /^#[\p{L}\p{N}]+(?=[\s,.#]|$)/u.test(comment) && !/^#\s*[\w-]+:/.test(comment);
  if (indent.length > 0 && !isInLine) {
    const message = `Dòng bắt đầu bằng dấu “#” là ghi chú nên chữ “${comment.slice(0, 60)}” sẽ mất.`;
    const hint =
      'Nếu đó là phần tiếp của giá trị ở trên, hãy viết cả giá trị trên một dòng, trong ngoặc kép thẳng (").';
    return [{ severity: 'error', offset, message, hint }];
  }
  if (!isHashtag) return [];
  const message = `Dòng bắt đầu bằng dấu “#” là ghi chú nên chữ “${comment.slice(0, 60)}” không hiện trên trang.`;
  const hint =
    'Nếu đó là từ khóa, hãy ghi vào tags. Nếu là ghi chú, hãy chừa một dấu cách sau dấu “#”.';
  return [{ severity: 'warning', offset, message, hint }];
}

function neighbour(lines: readonly string[]): string | undefined {
  return lines.find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
