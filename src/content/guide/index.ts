/** Which entry of docs/su-co-thuong-gap.md explains a message: its text is looked up, so no message can lose its entry. */
import { FIELD_VALUES } from './field-values.ts';
import { FILES } from './files.ts';
import { FRONT_MATTER } from './front-matter.ts';
import type { MessageKind } from './kind.ts';
import { TEXT } from './text.ts';
import { VALUES } from './values.ts';

export type { MessageKind } from './kind.ts';

/** The chapters of the document, in its order. */
export const CHAPTERS: readonly (readonly [title: string, kinds: readonly MessageKind[]])[] = [
  ['Phần đầu bài', [...FRONT_MATTER, ...FIELD_VALUES]],
  ['Ảnh, tài liệu, tên tệp', FILES],
  ['Chữ trong bài', TEXT],
  ['Giá trị của trường, cài đặt, địa chỉ cũ', VALUES],
];

/** The document, from the root of the project. */
export const GUIDE_FILE = 'docs/su-co-thuong-gap.md';

/** In the order in which they are tried: a message of two kinds is of the first. */
const matchers = CHAPTERS.flatMap(([, kinds]) => kinds).flatMap(({ id, says }) =>
  says.map((words) => ({ id, pattern: asPattern(words) })),
);

/** The anchor of the entry that explains a message; undefined for a message of no known kind. */
export function kindOf(message: string): string | undefined {
  const text = withoutQuotes(message);
  return matchers.find(({ pattern }) => pattern.test(text))?.id;
}

/**
 * Where a message is explained: `docs/su-co-thuong-gap.md#thieu-truong`; undefined for a message of no known kind.
 *
 * @param rule of the check that found it; it has an entry of its own
 */
export function guideTo(message: string, rule?: string): string | undefined {
  const id = rule ?? kindOf(message);
  return id && `${GUIDE_FILE}#${id}`;
}

/** A message is explained by its first sentences; the rest may be a whole line of the file. */
const MAX_CHARS = 600;

/** What the editor wrote must not decide which message it is. */
function withoutQuotes(message: string): string {
  return message.slice(0, MAX_CHARS).replace(/“[^”]*”/g, '“…”');
}

/** `Thiếu … Hãy thêm` → what begins like that; with `…` at the beginning, what has the rest anywhere. */
export function asPattern(words: string): RegExp {
  const parts = words.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^\\n]*?')}`);
}
