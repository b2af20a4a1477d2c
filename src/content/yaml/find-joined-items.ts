/**
 * Items of a list that YAML reads as one: `[rác; nước]`, and those of two lines without a comma or a dash between them; and
 * one that it parts: `[tăng 3,5%]`.
 */
import { Scalar } from 'yaml';
import { shorten } from '../../domain/shorten.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** What separates items in a text, and not in YAML: a semicolon, a stroke, a comma of another alphabet. */
const SEPARATOR = /;(?=\s|$)|[，、；]|,$|(?<=\s)\|(?=\s)/;

/** At most one fault of an item. */
export function findJoinedItems(item: Scalar, source: string): YamlProblem[] {
  const { value, range, type } = item;
  if (!range) return [];
  const fault = { severity: 'warning' as const, offset: range[0] };
  if (/^\d,\d$/.test(source.slice(range[1] - 1, range[1] + 2))) {
    return [
      {
        ...fault,
        message: `Dấu phẩy ngay sau “${shorten(source.slice(range[0], range[1]))}” bắt đầu một mục khác của danh sách.`,
        hint: 'Nếu đó là dấu phẩy của một con số, hãy đặt cả mục trong ngoặc kép thẳng ("). Nếu là hai mục, hãy viết dấu cách sau dấu phẩy.',
      },
    ];
  }
  if (typeof value !== 'string') return [];
  const [sign] = SEPARATOR.exec(value) ?? [];
  if (sign !== undefined) {
    const items = value.split(/[;，、；]|,$|\s\|\s/).map((part) => part.trim());
    return [
      {
        ...fault,
        message: `Dấu “${sign}” trong “${shorten(value)}” không tách các mục của danh sách, nên cả cụm là một mục.`,
        hint: `Các mục cách nhau bằng dấu phẩy và dấu cách, trong ngoặc vuông: [${items.filter(Boolean).join(', ')}]; hoặc mỗi mục một dòng, bắt đầu bằng dấu gạch nối.`,
      },
    ];
  }
  const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  if (isBlock || !source.slice(range[0], range[1]).includes('\n')) return [];
  return [
    {
      ...fault,
      message: `“${shorten(value)}” nằm trên nhiều dòng, và được đọc thành một mục của danh sách.`,
      hint: 'Nếu là nhiều mục, hãy viết dấu phẩy giữa các mục trong ngoặc vuông, hay dấu gạch nối và dấu cách ở đầu mỗi mục. Nếu là một mục, hãy viết trên một dòng.',
    },
  ];
}
