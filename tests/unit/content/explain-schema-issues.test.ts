import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { explainIssues } from '../../../src/content/explain-schema-issues.ts';

const schema = z.strictObject({
  title: z.string({ error: 'title phải là chữ.' }),
  cover: z.strictObject({ src: z.string(), alt: z.string() }).optional(),
  attachments: z.array(z.strictObject({ file: z.string(), title: z.string() })).default([]),
  articles: z.record(z.string(), z.strictObject({ views: z.number() })).optional(),
});

/** Stands for the line of a field: the length of its path. */
const lineOf = (path: readonly PropertyKey[]) => path.length;

function explain(data: unknown) {
  const { error } = schema.safeParse(data);
  return error ? explainIssues(error, schema, 'tep.md', lineOf) : [];
}

test('a wrong field is reported in the words of its schema, with file and line', () => {
  expect(explain({ title: 1 })).toEqual([
    { severity: 'error', file: 'tep.md', line: 1, message: 'title phải là chữ.' },
  ]);
});

test.each([
  ['a file', { title: 'A', titel: 'B' }, 'titel', 'title', 'title, cover, attachments, articles'],
  ['an object', { title: 'A', cover: { src: 'a', alt: 'b', atl: 'c' } }, 'atl', 'alt', 'src, alt'],
  [
    'an item of a list',
    {
      title: 'A',
      attachments: [
        { file: 'a', title: 'b' },
        { file: 'a', title: 'b', fil: 'c' },
      ],
    },
    'fil',
    'file',
    'file, title',
  ],
  [
    'an entry of a record',
    { title: 'A', articles: { x: { views: 1, view: 2 } } },
    'view',
    'views',
    'views',
  ],
])(
  'an unknown key of %s is reported with the nearest one and with all',
  (_, data, key, nearest, known) => {
    expect(explain(data)).toMatchObject([
      {
        message: `Trường “${key}” không có trong mẫu. Ý bạn là “${nearest}”?`,
        hint: `Các trường được dùng: ${known}.`,
      },
    ]);
  },
);

test('each of several unknown keys is a problem of its own', () => {
  expect(explain({ title: 'A', mot: 1, hai: 2 }).map(({ message }) => message)).toEqual([
    'Trường “mot” không có trong mẫu.',
    'Trường “hai” không có trong mẫu.',
  ]);
});

test('a file whose keys the editor chooses is explained by its schema', () => {
  const lines = z.record(z.string(), z.string(), { error: 'Mỗi dòng một tên.' });
  const { error } = lines.safeParse(['Phường họp']);
  expect(error && explainIssues(error, lines, 'tep.yaml', () => 1)).toEqual([
    { severity: 'error', file: 'tep.yaml', line: 1, message: 'Mỗi dòng một tên.' },
  ]);
});

test('text where fields belong is reported with an example', () => {
  expect(explain('Phường họp')).toMatchObject([
    { line: 0, message: 'Không đọc được trường nào.', hint: expect.stringContaining('title: ') },
  ]);
});
