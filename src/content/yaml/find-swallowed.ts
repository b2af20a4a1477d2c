/** Fields and items that YAML reads as the end of the value above them, or beside them. */
import { Scalar } from 'yaml';
import { shorten } from '../../domain/shorten.ts';
import { missesSpace } from './explain-line.ts';
import { isField } from './list-fields.ts';
import { lineAt, type YamlProblem } from './yaml-problem.ts';

/** ` draft:true`, ` url = https://…`: how a line below a value begins that was meant as a field. */
const FIELD_BELOW = /^[ \t]*(["'*`]{0,2})([A-Za-z]\w*)\1[ \t]*([:=])(?!\/\/)[ \t]*(.*)$/;
/** `, url:https://…` behind a value on its line. */
const FIELD_BESIDE = /[\s,;]([A-Za-z]\w*):(?!\/\/)\S{1,40}/g;
const ITEM_BELOW = /^[ \t]*([-–—•·●▪*+]|\d{1,2}[.)])[ \t]+\S/;

/** At most one fault of a value: a field, or several items, that became a part of it. */
export function findSwallowed({ type, range }: Scalar, source: string): YamlProblem[] {
  const [start, end] = range ?? [0, 0];
  const text = source.slice(start, end);
  if (!text.includes('\n')) return fieldBeside(text, start, source);
  const lines = text.split('\n');
  const isPlain = type === Scalar.PLAIN;
  const index = lines.findIndex((line, at) => {
    const [, , name = '', sign] = FIELD_BELOW.exec(line) ?? [];
    // Without quotation marks a line with a colon and a space is an error of YAML itself.
    return at > 0 && name !== '' && ((isPlain && sign === ':') || isField(name));
  });
  if (index > 0) return [fieldBelow(lines, index, start, source)];
  return type === Scalar.BLOCK_LITERAL ? [] : itemsBelow(lines, start);
}

function fieldBelow(
  lines: readonly string[],
  index: number,
  start: number,
  source: string,
): YamlProblem {
  const line = lines[index] ?? '';
  const [, , name = '', , value = ''] = FIELD_BELOW.exec(line) ?? [];
  const [indent = ''] = /^[ \t]*(?:-[ \t]+)*/.exec(lineAt(source, start)) ?? [];
  const place = indent === '' ? 'sát lề' : 'thẳng cột với trường ở dòng trên';
  return {
    severity: 'error',
    offset: start + lines.slice(0, index + 1).join('\n').length,
    message: `Dòng “${shorten(line.trim())}” bị đọc thành phần tiếp của giá trị ở dòng trên.`,
    hint: `Nếu đó là một trường, hãy viết ${place} và thêm dấu cách: ${' '.repeat(indent.length)}${name}: ${value}`,
  };
}

function fieldBeside(text: string, start: number, source: string): YamlProblem[] {
  if (!text.includes(':')) return [];
  const own = /^\s*(?:-\s+)*([A-Za-z]\w*)\s*:\s/.exec(lineAt(source, start))?.[1] ?? '';
  for (const [found, name = ''] of text.matchAll(FIELD_BESIDE)) {
    if (!isField(own) || !isField(name) || name === own) continue;
    return [
      {
        severity: 'warning',
        offset: start,
        message: `“${shorten(found.trim())}” nằm trong giá trị của “${own}”, nên không được đọc thành trường “${name}”.`,
        hint: `Nếu đó là một trường, hãy xuống dòng trước “${name}:” và viết dấu cách sau dấu hai chấm. Nếu là chữ của giá trị, hãy viết dấu cách trước dấu hai chấm hay bỏ dấu ấy.`,
      },
    ];
  }
  return [];
}

/** A list in the place of one text: its lines run together. One line may begin with a dash of its sentence. */
function itemsBelow(lines: readonly string[], start: number): YamlProblem[] {
  const items = lines.flatMap((line, index) => {
    const [, sign = ''] = (index > 0 && ITEM_BELOW.exec(line)) || [];
    return sign === '' ? [] : [{ sign, index, line: line.trim() }];
  });
  const [first, second] = items;
  if (!first || !(second || /[•·●▪]/.test(first.sign))) return [];
  return [
    {
      severity: 'warning',
      offset: start + lines.slice(0, first.index + 1).join('\n').length,
      message: `Dòng “${shorten(first.line)}” nối liền vào giá trị ở dòng trên, và trên trang thành một dòng chữ.`,
      hint: 'Nếu là nhiều ý, hãy viết thành một câu, cách nhau bằng dấu phẩy hay dấu chấm phẩy; cần danh sách thì viết vào phần chữ của bài.',
    },
  ];
}

/** `-bến` below `- cầu`, or one that is indented deeper: it is read as the end of that item. */
export function swallowedItems(text: string, start: number, source: string): YamlProblem[] {
  const above = lineAt(source, start);
  if (/^[ \t]*-[^\s-]/.test(above) && text.startsWith('-') && text.includes('\n')) {
    const explained = missesSpace(above);
    return explained ? [{ severity: 'error', offset: start, ...explained }] : [];
  }
  const found = /\n[ \t]*-(?:[^\s-]|[ \t]+\S).*/.exec(text);
  if (!found || !/^\s*-\s/.test(above)) return [];
  const [line] = found;
  const isDeeper = /^\n[ \t]*-[ \t]/.test(line);
  const explained = isDeeper
    ? {
        message: `Mục “${shorten(line.trim())}” thụt sâu hơn mục ở trên, nên bị đọc thành phần tiếp của mục ấy.`,
        hint: `Hãy viết thẳng cột với mục ở trên: ${line.trim()}`,
      }
    : missesSpace(line.slice(1));
  const offset = start + found.index + line.length - 1;
  return explained ? [{ severity: 'error', offset, ...explained }] : [];
}
