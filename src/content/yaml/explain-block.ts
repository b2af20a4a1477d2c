/** Mistakes that the lines around a line of YAML show: fields with dashes, signs of other lists, values over several lines. */
import type { TextProblem } from '../text-problem.ts';
import { shorten } from '../../domain/shorten.ts';
import { describeValue } from './explain-line.ts';
import { isField, isTextField } from './list-fields.ts';
import { endOfQuoted, partsOf, repairLine } from './repair-line.ts';

type Explanation = Pick<TextProblem, 'message' | 'hint'>;

const FIRST_FIELD = /^([ \t]*(?:-[ \t]+)?)([A-Za-z]\w*)[ \t]*:(?:\s|$)/;

/**
 * `- title: A` above the other fields, or ` title: A`: YAML takes what begins the first line for the form of all of them,
 * and stumbles over the lines below. None when the first field stands at the edge, or when all are indented alike.
 */
export function findShiftedFields(source: string): TextProblem[] {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^[ \t]*#/.test(line));
  const [, lead = '', name = ''] = FIRST_FIELD.exec(lines[first] ?? '') ?? [];
  if (lead === '' || !isField(name)) return [];
  const isDashed = lead.includes('-');
  const others = lines.slice(first + 1).some((line) => /^[A-Za-z]\w*[ \t]*:(?:\s|$)/.test(line));
  if (!isDashed && !others) return [];
  return lines.flatMap((line, index): TextProblem[] => {
    const [, own = '', field = ''] = FIRST_FIELD.exec(line) ?? [];
    if (own !== lead || !isField(field) || (!isDashed && index !== first)) return [];
    return [
      {
        severity: 'error',
        line: index + 1,
        message: isDashed
          ? 'Dòng này bắt đầu bằng dấu “-” nên bị đọc thành mục của một danh sách, không phải một trường.'
          : 'Dòng này thụt vào, còn các trường khác thì sát lề, nên tệp không đọc được.',
        hint: `Hãy viết sát lề: ${line.slice(lead.length).trimEnd()}`,
      },
    ];
  });
}

/** What begins an item in a text, and not in YAML. */
const FOREIGN_ITEM = /^[ \t]*([–—•·●▪*+]|\d{1,3}[.)])[ \t]*(\S.*)$/;

const ANY_ITEM = /^[ \t]*(?:[–—•·●▪*+]|-[ \t]|\d{1,3}[.)])[ \t]*\S/;
/** No list of an article is longer. */
const MAX_ITEMS = 100;

/** `• rác` below `tags:`; `index` counts from 0, and `isList` says which fields have items. */
export function explainItem(
  lines: readonly string[],
  index: number,
  isList: (name: string) => boolean = () => true,
): Explanation | undefined {
  const [, sign = '', item = ''] = FOREIGN_ITEM.exec(lines[index] ?? '') ?? [];
  if (item === '') return undefined;
  let above = index - 1;
  const lowest = index - MAX_ITEMS;
  while (above > lowest && ANY_ITEM.test(lines[above] ?? '')) above -= 1;
  const [, name] = /^[ \t]*(?:-[ \t]+)?([A-Za-z]\w*)[ \t]*:[ \t]*$/.exec(lines[above] ?? '') ?? [];
  if (name === undefined || !isList(name)) return undefined;
  const asItem = `- ${item.trimEnd()}`;
  return {
    message: `Dấu “${sign}” không làm thành mục của danh sách ở phần đầu bài: mỗi mục bắt đầu bằng dấu gạch nối và dấu cách.`,
    hint: `Hãy viết: ${(describeValue(asItem) && repairLine(asItem)) ?? asItem}`,
  };
}

/** A value in brackets or quotation marks may run on below; what is longer is no slip. */
const MAX_LINES = 20;

/** `tags: [rác,` above `nước]`, or a quoted value that goes on below without being indented. */
export function explainOpenValue(
  lines: readonly string[],
  index: number,
): (Explanation & { lines: number }) | undefined {
  const { value = '' } = partsOf(lines[index] ?? '') ?? {};
  const [open = ''] = value;
  const close = { '[': ']', '{': '}', '"': '"', "'": "'" }[open];
  if (
    close === undefined ||
    (/["']/.test(open) ? endOfQuoted(value) >= 0 : value.includes(close))
  ) {
    return undefined;
  }
  let end = index + 1;
  while (end < lines.length && end - index <= MAX_LINES) {
    const line = lines[end] ?? '';
    if (/^[A-Za-z]\w*[ \t]*:(?:\s|$)/.test(line) || line.trim() === '') return undefined;
    if (line.trimEnd().endsWith(close)) break;
    end += 1;
  }
  if (!(lines[end] ?? '').trimEnd().endsWith(close)) return undefined;
  const whole = lines.slice(index, end + 1).map((line) => line.trim());
  const repaired = repairLine(whole.join(' '));
  if (repaired === undefined) return undefined;
  const below = end - index;
  return {
    lines: below,
    message: `Giá trị “${shorten(value, 40)}” xuống dòng mà không thụt vào. Hãy viết cả giá trị trên một dòng, và xóa ${below} dòng ở dưới.`,
    hint: `Hãy viết: ${repaired}`,
  };
}

/**
 * A value that begins below its name, with a colon in one of its lines: `summary:` above `Nhận hồ sơ.` and `Điện thoại: 5`.
 * `index` counts from 0 and is one of these lines.
 */
export function explainValueBelow(
  lines: readonly string[],
  index: number,
): (Explanation & { line: number; lines: number }) | undefined {
  let above = index;
  while (above > 0 && index - above < MAX_LINES && /^[ \t]+\S/.test(lines[above] ?? '')) above -= 1;
  const [, name = ''] = /^([A-Za-z]\w*)[ \t]*:[ \t]*$/.exec(lines[above] ?? '') ?? [];
  if (above === index || !isTextField(name)) return undefined;
  let end = above + 1;
  while (end < lines.length && /^[ \t]+\S/.test(lines[end] ?? '')) end += 1;
  const value = lines.slice(above + 1, end).map((line) => line.trim());
  const repaired = value.length > MAX_LINES ? undefined : repairLine(`${name}: ${value.join(' ')}`);
  if (repaired === undefined) return undefined;
  return {
    line: above + 1,
    lines: value.length,
    message: `Giá trị của “${name}” nằm ở các dòng dưới, mà có dấu hai chấm. Hãy viết cả giá trị trên một dòng, và xóa ${value.length} dòng ở dưới.`,
    hint: `Hãy viết: ${repaired}`,
  };
}

/** A longer line is no remark. */
const MAX_LINE_CHARS = 600;

/** `// …` and `<!-- … -->` as in other languages. */
export function explainRemark(line: string): Explanation | undefined {
  if (line.length > MAX_LINE_CHARS) return undefined;
  const [, words = ''] =
    /^[ \t]*(?:\/\/|<!--|\/\*|;)[ \t]*(.*?)(?:[ \t]*(?:-->|\*\/))?[ \t]*$/.exec(line) ?? [];
  if (words === '') return undefined;
  return {
    message: 'Ghi chú ở phần đầu bài là một dòng bắt đầu bằng dấu # và dấu cách.',
    hint: `Hãy viết: # ${words}`,
  };
}
