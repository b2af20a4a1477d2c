/** Says which character made YAML read a line otherwise than its writer, and how to write the line. */
import { codeOf } from '../../domain/invisible-characters.ts';
import type { TextProblem } from '../text-problem.ts';
import { isField, isGroupField, isListField } from './list-fields.ts';
import { endOfQuoted, partsOf, repairLine } from './repair-line.ts';
import { describeComment, describeEscape, describeSign, escapeIn } from './describe-sign.ts';
import { describeBracket } from './explain-bracket.ts';

type Explanation = Pick<TextProblem, 'message' | 'hint'>;

const QUOTE_IT = 'Hãy đặt cả giá trị trong ngoặc kép thẳng (").';

/** What is wrong with a line that YAML cannot read; undefined when the line does not show it. */
export function explainLine(line: string): Explanation | undefined {
  const name = explainName(line) ?? explainMarkedName(line) ?? explainTwoFields(line);
  if (name) return name;
  const message = describeValue(line);
  if (!message) return undefined;
  // What has no name, and is no item, is no field even in quotation marks.
  if (!/^[ \t]*(?:-[ \t]|[\p{L}_"'[{])/u.test(line)) return { message, hint: ONE_A_LINE };
  const below = explainItemBehind(line);
  if (below) return { message, hint: below };
  const repaired = repairLine(line);
  const { key = '', value = '' } = partsOf(line) ?? {};
  const isGroup = value.startsWith('{') && isGroupField(key.split(':', 1)[0]?.trim() ?? '');
  return {
    message,
    hint: repaired ? `Hãy viết: ${repaired}` : isGroup ? GROUP_BELOW : QUOTE_IT,
  };
}

const GROUP_BELOW =
  'Hãy viết mỗi trường một dòng ở dưới, thụt vào hai dấu cách; giá trị có dấu lạ thì đặt trong ngoặc kép thẳng (").';

const ONE_A_LINE =
  'Hãy viết mỗi trường một dòng: tên trường, dấu hai chấm, dấu cách, rồi giá trị; giá trị có dấu lạ thì đặt trong ngoặc kép thẳng (").';

/** `**title**: A`, as if the front matter were Markdown. */
function explainMarkedName(line: string): Explanation | undefined {
  const [, mark = '', name = '', value = ''] =
    /^[ \t]*(\*\*|\*|__|`)([A-Za-z]\w*)(?::\1|\1[ \t]*:)[ \t]*(.*)$/.exec(line) ?? [];
  if (!isField(name)) return undefined;
  return {
    message: `Tên trường “${name}” không được có dấu “${mark}” ở hai đầu.`,
    hint: `Hãy viết: ${repairIfNeeded(`${name}: ${value}`).trim()}`,
  };
}

/** A longer value has no second field on its line. */
const MAX_VALUE_CHARS = 600;

/** `title: A, summary: B`: a colon behind the name of another field. */
function explainTwoFields(line: string): Explanation | undefined {
  const { key = '', value = '' } = partsOf(line) ?? {};
  if (value.length > MAX_VALUE_CHARS || !/^[\p{L}\p{N}“]/u.test(value)) return undefined;
  const first = key.split(':', 1)[0]?.trim() ?? '';
  const second = /[,;]?[ \t]+([A-Za-z]\w*):[ \t]+\S/.exec(value);
  const name = second?.[1] ?? '';
  if (!second || !isField(first) || !isField(name) || name === first) return undefined;
  return {
    message: `Dòng này có hai trường, “${first}” và “${name}”, mà mỗi dòng chỉ đọc được một.`,
    hint: `Hãy xuống dòng trước “${name}:”, thẳng cột với “${first}:”, và bỏ dấu ở cuối dòng trên. Nếu “${name}:” là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép thẳng (").`,
  };
}

/** `attachments: - file: ./a.pdf`: a group of fields belongs on a line of its own. */
function explainItemBehind(line: string): string | undefined {
  const { key = '', value = '' } = partsOf(line) ?? {};
  const name = key.split(':', 1)[0]?.trim() ?? '';
  if (!/^-\s.*:\s/.test(value) || !isListField(name)) return undefined;
  return `Hãy xuống dòng sau “${name}:”, và viết ở dòng dưới, thụt vào hai dấu cách: ${value}`;
}

/** The same for a name that is followed by what only looks like a colon or a space. */
export function explainName(line: string): Explanation | undefined {
  const message = describeName(line);
  return message === undefined ? undefined : { message, hint: `Hãy viết: ${respell(line)}` };
}

/** `summary:B` and `-b`: YAML wants a space behind the colon and behind the dash of a list. */
export function missesSpace(line: string): Explanation | undefined {
  const [, indent = '', name, gap = '', value = ''] =
    /^(\s*(?:-\s+)*)([A-Za-z]\w*)([ \t]*):([^\s/].*)$/.exec(line) ?? [];
  if (name !== undefined && (gap === '' || isField(name))) {
    return {
      message: `Dòng này thiếu dấu cách sau dấu hai chấm của trường “${name}”.`,
      hint: `Hãy viết: ${repairIfNeeded(`${indent}${name}: ${value}`).trim()}`,
    };
  }
  const [, before = '', field = '', sign = '', rest = ''] =
    /^(\s*(?:-\s+)*)([A-Za-z]\w*)(?:\s*([=;.–—-])\s*|\s+)(\S.*)$/.exec(line) ?? [];
  if (isField(field)) {
    return {
      message: `Sau tên trường “${field}” ${sign ? `là dấu “${sign}”, không phải` : 'thiếu'} dấu hai chấm và dấu cách.`,
      hint: `Hãy viết: ${repairIfNeeded(`${before}${field}: ${rest}`).trim()}`,
    };
  }
  const [, item] = /^\s*-([^\s-].*)$/.exec(line) ?? [];
  if (item === undefined) return undefined;
  return {
    message: 'Sau dấu “-” của danh sách thiếu dấu cách.',
    hint: `Hãy viết: - ${item.trim()}`,
  };
}

/** White space that is no space, and a colon of another alphabet. */
const FOREIGN_SPACE = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
const FOREIGN_COLON = '[\\uFF1A\\u02D0\\uA789\\uFE55\\u2236]';
const FIELD = new RegExp(
  `^([ \\t]*|${FOREIGN_SPACE}+)([A-Za-z][A-Za-z0-9]*)((?:[ \\t]|${FOREIGN_SPACE})*)(:|${FOREIGN_COLON})(${FOREIGN_SPACE}*)`,
  'u',
);

/** A field whose name ends in a character that only looks like a colon or a space. */
function describeName(line: string): string | undefined {
  const [found, indent = '', name = '', before = '', colon = '', after = ''] =
    FIELD.exec(line) ?? [];
  if (!found) return undefined;
  if (colon !== ':') {
    return `Sau tên trường “${name}” là dấu hai chấm của bảng chữ khác (${codeOf(colon)}), trông giống mà không phải dấu hai chấm.`;
  }
  const foreign = new RegExp(FOREIGN_SPACE, 'u');
  const [space] = foreign.exec(indent + before + after) ?? [];
  if (space === undefined) return undefined;
  const isBefore = foreign.test(before);
  const place = after ? 'Sau dấu hai chấm của' : isBefore ? 'Trước dấu hai chấm của' : 'Trước tên';
  return `${place} trường “${name}” là dấu cách cứng (${codeOf(space)}), trông giống mà không phải dấu cách thường.`;
}

/** The line with an ordinary colon and space behind the name. */
function respell(line: string): string {
  const [found = '', indent = '', name = ''] = FIELD.exec(line) ?? [];
  const value = line.slice(found.length).trim();
  const lead = /^[ \t]*$/.test(indent) ? indent : '';
  return repairIfNeeded(`${lead}${name}: ${value}`);
}

function repairIfNeeded(line: string): string {
  return describeValue(line) ? (repairLine(line) ?? line) : line;
}

/** What a value may not begin with, or hold, unless it is quoted. */
export function describeValue(line: string): string | undefined {
  const parts = partsOf(line);
  if (!parts || (parts.key === '' && /^[A-Za-z]\w*[ \t]*:$/.test(parts.value))) return undefined;
  const { value } = parts;
  const [first = ''] = value;
  if (/["']/.test(first)) return describeQuoted(value, first);
  if (/[[{]/.test(first)) return describeBracket(value, first);
  if (/[@`%,\]}]/.test(first)) return `Giá trị không được bắt đầu bằng dấu “${first}”.`;
  if (/^[|>](?![+-]?(?:\s+#.*)?$)/.test(value)) return describeSign(first);
  if (/^[&*!]/.test(value)) return describeSign(first);
  if (first === '#') {
    return 'Dấu “#” ở đầu giá trị biến mọi chữ sau nó thành ghi chú, nên giá trị bị bỏ trống.';
  }
  if (/^[-?](?:\s|$)/.test(value) && parts.key) {
    return `Dấu “${first}” rồi dấu cách ở đầu giá trị bị hiểu là một danh sách.`;
  }
  if (/:(?:\s|$)/.test(value)) {
    return 'Giá trị có dấu hai chấm theo sau là dấu cách thì phải đặt trong ngoặc kép.';
  }
  const [comment] = /(?<=\s)#.*$/.exec(value) ?? [];
  return comment === undefined ? undefined : describeComment(comment);
}

function describeQuoted(value: string, mark: string): string | undefined {
  const name = mark === '"' ? 'ngoặc kép (")' : "nháy đơn (')";
  const close = endOfQuoted(value);
  if (close < 0) return `Thiếu dấu ngoặc kép đóng: giá trị bắt đầu bằng dấu ${name}.`;
  const escape = mark === '"' ? escapeIn(value) : undefined;
  if (escape !== undefined) return describeEscape(escape);
  if (close === value.length - 1) return undefined;
  return `Giá trị bắt đầu bằng dấu ${name} nhưng còn chữ sau dấu đóng.`;
}
