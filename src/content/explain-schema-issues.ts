/** Turns what Zod found into problems an editor can act on. */
import { z } from 'astro/zod';
import { unwrap } from '../schemas/unwrap-schema.ts';
import { didYouMean } from './did-you-mean.ts';
import { fieldFor } from './field-aliases.ts';
import type { Problem } from './problems.ts';
import { shorten } from '../domain/shorten.ts';

/** Text or a list instead of fields such as `title: …`. A record has its own message about the form of its lines. */
const NO_FIELDS = {
  message: 'Không đọc được trường nào.',
  hint: 'Viết mỗi trường một dòng, dạng “tên trường: giá trị”, ví dụ title: Quận họp đầu năm.',
};

/** One problem an issue, each on the line of the field it is about. */
export function explainIssues(
  error: z.ZodError,
  schema: z.ZodType,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const pairs = error.issues.filter((issue) => isPair(issue, schema));
  const isInPair = (path: readonly PropertyKey[]) =>
    pairs.some((pair) => pair.path.length < path.length && isBelow(path, pair.path));
  return error.issues.flatMap((issue): Problem[] => {
    const place = { severity: 'error' as const, file };
    const isWhole = issue.path.length === 0 && issue.code === 'invalid_type';
    if (isWhole && !(schema instanceof z.ZodRecord)) {
      return [{ ...place, line: lineOf([]), ...NO_FIELDS }];
    }
    if (isInPair(issue.path)) return [];
    if (issue.code !== 'unrecognized_keys' || pairs.includes(issue)) {
      const own = issue.code === 'unrecognized_keys' ? issue.keys : [];
      return [{ ...place, line: lineOf([...issue.path, ...own]), ...splitCure(issue.message) }];
    }
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      const line = lineOf([...issue.path, key]);
      const group = groupOf(key, error, schema);
      if (group !== undefined) return { ...place, line, ...describeOutside(key, group) };
      const meant = fieldFor(key, known);
      const guess = meant === undefined ? didYouMean(key, known) : ` Ý bạn là “${meant}”?`;
      return {
        ...place,
        line,
        message: `Trường “${shorten(key)}” không có trong mẫu.${guess}`,
        hint: `Các trường được dùng: ${known.join(', ')}.`,
      };
    });
  });
}

/** The field that is left empty although this one belongs in it: `cover:` above `src: …`, which is not indented. */
function groupOf(key: string, error: z.ZodError, schema: z.ZodType): string | undefined {
  const issue = error.issues.find(
    ({ code, path }) =>
      code === 'invalid_type' && path.length === 1 && keysAt(schema, path).includes(key),
  );
  return issue && String(issue.path[0]);
}

function describeOutside(key: string, group: string): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `Trường “${key}” là một phần của “${group}” nhưng không thụt vào.`,
    hint: `Hãy thêm hai dấu cách ở đầu dòng này, như mọi dòng thuộc “${group}”.`,
  };
}

/** `- 15/05/2024: Sửa`: no field is missing, since its values stand there, and its schema says how they are written. */
function isPair(issue: z.core.$ZodIssue, schema: z.ZodType): boolean {
  if (issue.code !== 'unrecognized_keys' || !issue.message.includes(' Hãy thay “')) return false;
  return issue.keys.every((key) => didYouMean(key, keysAt(schema, issue.path)) === '');
}

function isBelow(path: readonly PropertyKey[], above: readonly PropertyKey[]): boolean {
  return above.every((key, index) => key === path[index]);
}

/** A line to be copied stands by itself, without a full stop behind it. */
function splitCure(error: string): Pick<Problem, 'message' | 'hint'> {
  const [message = error, hint] = error.split(
    / (?=Hãy (?:viết|đặt giá trị trong ngoặc kép|thay “[^”]*” bằng): )/,
  );
  return hint === undefined ? { message } : { message, hint };
}

/** The keys that an object schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    if (current instanceof z.ZodObject) current = current.shape[String(key)];
    else if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodRecord) current = current.valueType;
  }
  current = unwrap(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}
