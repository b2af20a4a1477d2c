/** Limits in place of hangs: a text just above one is refused with its line, a text just below is rendered in little time. */
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../../src/content/check-source.ts';
import { MAX_FILE_CHARS } from '../../../src/content/file-size-limits.ts';
import { parseYaml } from '../../../src/content/front-matter.ts';
import {
  MAX_DEPTH,
  MAX_LINES,
  MAX_TABLE_COLUMNS,
  MAX_WORD_CHARS,
} from '../../../src/markdown/check-limits.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { processorTimeOf } from '../../support/linear-time.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';
import { stubContext } from './context.ts';

/** Of processor time: most texts take less than one second. */
const MAX_MS = 10_000;

/** A text that grows, how large it may be, and how large it may not. */
const GROWING: readonly [
  name: string,
  make: (size: number) => string,
  below: number,
  above: number,
][] = [
  ['paragraphs', (size) => 'Một.\n\n'.repeat(size / 2), MAX_LINES - 10, MAX_LINES + 10],
  [
    'letters without a space',
    (size) => `Một\n\n${'x'.repeat(size)}`,
    MAX_WORD_CHARS,
    MAX_WORD_CHARS + 1,
  ],
  ['nested quotations', (size) => `${'>'.repeat(size)} Một`, MAX_DEPTH, 100_000],
  [
    'nested lists',
    (size) => Array.from({ length: size }, (_, depth) => `${'  '.repeat(depth)}- Một`).join('\n'),
    MAX_DEPTH - 1,
    500,
  ],
  ['stars that open', (size) => '*a '.repeat(size), 1_500, 20_000],
  ['brackets that open', (size) => '['.repeat(size), 1_500, 19_000],
  ['underscores', (size) => '_a '.repeat(size), 1_500, 20_000],
  [
    'backticks',
    (size) => Array.from({ length: size }, (_, at) => '`'.repeat(1 + (at % 50))).join(' a '),
    75,
    20_000,
  ],
  ['links that do not close', (size) => '[a]('.repeat(size), 700, 20_000],
  ['comments that open', (size) => 'a <!-- '.repeat(size), 950, 20_000],
  ['tags that open', (size) => '<b>'.repeat(size), 90, 5_000],
  [
    'columns of a table',
    (size) => `${'| a '.repeat(size)}|\n${'| - '.repeat(size)}|\n`,
    MAX_TABLE_COLUMNS - 2,
    MAX_TABLE_COLUMNS + 2,
  ],
  [
    'rows of a table',
    (size) => `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(size)}`,
    5_000,
    29_000,
  ],
];

async function render(markdown: string) {
  const { context, faults } = stubContext();
  const { result, ms } = await processorTimeOf(() => renderMarkdown(markdown, context));
  return { html: result.html, faults, ms };
}

describe('a text that no person writes', () => {
  test.each(GROWING)(
    '%s beyond the limit are refused with a line, at once',
    async (_, make, __, above) => {
      const { html, faults, ms } = await render(make(above));
      const errors = faults.filter(({ severity }) => severity === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toContain('quá giới hạn');
      expect(errors[0]?.line).toBeGreaterThan(0);
      expectVietnamese(`${errors[0]?.message}\n${errors[0]?.hint}`);
      expect(html).toBe('');
      expect(ms).toBeLessThan(MAX_MS);
    },
  );

  test.each(GROWING)('%s below the limit are rendered in little time', async (_, make, below) => {
    const { html, faults, ms } = await render(make(below));
    expect(faults.filter(({ message }) => message.includes('quá giới hạn'))).toEqual([]);
    expect(html).not.toBe('');
    expect(ms).toBeLessThan(MAX_MS);
  });
});

describe('a file that no person writes', () => {
  test.each([
    ['a picture pasted as text', `Một\n${'QUJD'.repeat(MAX_FILE_CHARS / 4)}`],
    [
      'fifty thousand fields',
      Array.from({ length: 50_000 }, (_, at) => `truong${at}: 1\n`).join(''),
    ],
  ])('%s is refused before it is parsed', (_, text) => {
    const fault = checkSource(text);
    expect(fault).toMatchObject({ severity: 'error', line: 1 });
    expectVietnamese(`${fault?.message}\n${fault?.hint}`);
  });

  test.each([
    [
      'lists of aliases that grow ninefold',
      'abcdefghi'
        .split('')
        .map(
          (name, at, all) =>
            `${name}: &${name} [${Array(9)
              .fill(at ? `*${all[at - 1]}` : 'x')
              .join(', ')}]`,
        )
        .join('\n'),
    ],
    ['thousands of brackets', `tags: ${'['.repeat(4_000)}${']'.repeat(4_000)}`],
    ['brackets that do not close', `tags: ${'['.repeat(4_000)}`],
    ['fields in fields', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['a field in thousands of lists', `a: ${'- '.repeat(2_000)}b`],
  ])('%s are reported in few sentences or read, at once', async (_, yaml) => {
    const { result, ms } = await processorTimeOf(() => parseYaml(yaml));
    const { faults } = result;
    expect(ms).toBeLessThan(MAX_MS);
    expect(faults.length).toBeLessThan(20);
    for (const { message, hint = '' } of faults) {
      expectVietnamese(`${message}\n${hint}`);
      expect(`${message}${hint}`.length).toBeLessThan(1_000);
    }
  });
});

test.each([
  ['brackets within brackets', `a: ${'['.repeat(51)}${']'.repeat(51)}`, 'quá giới hạn 50 cấp'],
  ['braces within braces', `a: ${'{b: '.repeat(51)}1${'}'.repeat(51)}`, 'quá giới hạn 50 cấp'],
  ['fields on one line', `a: { ${'b: 1, '.repeat(2_000)}}`, 'quá giới hạn 2.000 trường'],
])('too many %s are not parsed', (_, yaml, words) => {
  expect(parseYaml(yaml).faults).toMatchObject([{ message: expect.stringContaining(words) }]);
});
