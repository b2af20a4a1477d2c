/** Whatever an editor writes into a field, what comes back is a Vietnamese sentence that names the field. */
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { explainIssues } from '../../../src/content/explain-schema-issues.ts';
import { samples } from './samples.ts';

/** What YAML or JSON may give where something else was meant. */
const WRONG: unknown[] = [
  undefined,
  null,
  true,
  0,
  -7,
  2.5,
  NaN,
  Infinity,
  '',
  '   ',
  'Chữ thường',
  '31/02/2023',
  'https://',
  'dài '.repeat(600),
  [],
  [null],
  [['lồng']],
  {},
  { la: 'lạ' },
];

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const ENGLISH =
  /invalid|expected|received|required|must|too (?:big|small|long|short)|unrecognized/i;
const MACHINE = /undefined|“null”|\[object/;

describe.each(Object.entries(samples))('the schema of %s', (_, { schema, data }) => {
  const paths = pathsOf(schema);

  test('the sample, which names every field, is accepted', () => {
    expect(schema.safeParse(data).error).toBeUndefined();
    for (const path of paths) expect(valueAt(data, path), path.join('.')).toBeDefined();
  });

  test.each(paths.map((path) => [path.join('.'), path] as const))(
    'a wrong value of %s is refused in Vietnamese',
    (_name, path) => {
      const messages = WRONG.flatMap((wrong) => messagesFor(schema, withValue(data, path, wrong)));
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) {
        expect(message).toMatch(VIETNAMESE);
        expect(message).not.toMatch(ENGLISH);
        expect(message).not.toMatch(MACHINE);
        expect(message).toMatch(/[.?]$/);
      }
    },
  );

  test('the error of a missing field names the field', () => {
    for (const path of paths.filter((known) => typeof known.at(-1) === 'string')) {
      for (const message of messagesFor(schema, withValue(data, path, undefined))) {
        expect(message).toContain(String(path.at(-1)));
      }
    }
  });

  test.each([['chữ'], [12], [['danh sách']], [null]])(
    'a file that holds %j is refused',
    (wrong) => {
      for (const message of messagesFor(schema, wrong)) expect(message).toMatch(VIETNAMESE);
      expect(messagesFor(schema, wrong)).toEqual(['Không đọc được trường nào.']);
    },
  );
});

function messagesFor(schema: z.ZodType, data: unknown): string[] {
  const { error } = schema.safeParse(data);
  return error ? explainIssues(error, schema, 'tep.md', () => 1).map(({ message }) => message) : [];
}

type Path = (string | number)[];

/** The path of every field of a schema; of a list, its first item; of a record, the key the samples use. */
function pathsOf(schema: unknown, above: Path = []): Path[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return pathsOf(schema.unwrap(), above);
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => [
      [...above, key],
      ...pathsOf(field, [...above, key]),
    ]);
  }
  if (schema instanceof z.ZodArray) {
    return [[...above, 0], ...pathsOf(schema.element, [...above, 0])];
  }
  // What only a machine writes (the sources of counts) is left to tests/unit/counts/.
  const isHandWritten = (value: unknown) =>
    !(value instanceof z.ZodUnknown || value instanceof z.ZodDiscriminatedUnion);
  if (schema instanceof z.ZodRecord && isHandWritten(schema.valueType)) {
    const key = '2023/hop-dau-nam';
    return [[...above, key], ...pathsOf(schema.valueType, [...above, key])];
  }
  return [];
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
}

/** The data with one value changed; undefined leaves the field out. */
function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = withValue(copy[key], rest, value);
  if (copy[key] === undefined && !Array.isArray(data)) delete copy[key];
  return copy;
}
