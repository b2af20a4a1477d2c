/** What holds for every value of the front matter: it is read as it stands on its line, or the report names the line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutInvisible } from '../../../../src/domain/invisible-characters.ts';
import { parseYaml } from '../../../../src/content/front-matter.ts';
import { runs } from '../../../support/properties.ts';

const options = runs(600);

const WORDS =
  'Ủy ban phường Sen Hạ đạt 12 3,5% 1.500.000 true null 2026-01-13 m² “giờ vàng” 👉 –'.split(' ');
const SIGNS =
  '# ## #Sen & && * ** ! !! % @ ` | |2 > >- >5 , - -- --- ? : :: ; . .. ~ = + / \\ \\n " "" \' \'\' ( ) < [ ] { } $ ^ _'.split(
    ' ',
  );
const SPACES = [' ', ' ', ' ', '', '  ', '\u00A0', '\u00AD', '\t'];

const value = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...SIGNS), fc.constantFrom(...SPACES)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.flat().join('').trim())
  .filter((text) => text !== '');

/** What an editor sees in a value: without quotation marks that hold all of it, and of white space only that there is some. */
function seen(text: string): string {
  const plain = withoutInvisible(text).replace(/\s+/g, ' ').trim();
  const [, mark, inner = ''] = /^(["'])(.*)\1$/.exec(plain) ?? [];
  if (mark === '"') return inner.replace(/\\(["\\/])/g, '$1').trim();
  return mark === "'" ? inner.replaceAll("''", "'").trim() : plain;
}

describe('one line of YAML', () => {
  test('the text behind the name of a field is read or reported', () => {
    fc.assert(
      fc.property(value, (text) => {
        const { data, faults } = parseYaml(`title: ${text}\nsummary: Tóm tắt\n`);
        if (faults.length > 0) return;
        const { title, summary } = data as Record<string, unknown>;
        expect(summary).toBe('Tóm tắt');
        // A number, yes or no and nothing are told by the schema, since a title is text.
        if (typeof title === 'string') expect(seen(title)).toBe(seen(text));
        else expect(['number', 'boolean', 'object']).toContain(typeof title);
      }),
      options,
    );
  });

  test('the text of an item of a list is read or reported', () => {
    fc.assert(
      fc.property(value, value, (first, second) => {
        const { data, faults } = parseYaml(`tags:\n  - ${first}\n  - ${second}\n`);
        if (faults.length > 0) return;
        const { tags } = data as { tags: unknown[] };
        expect(tags).toHaveLength(2);
        for (const [index, text] of [first, second].entries()) {
          const item = tags[index];
          if (typeof item === 'string') expect(seen(item)).toBe(seen(text));
          else expect(['number', 'boolean', 'object']).toContain(typeof item);
        }
      }),
      options,
    );
  });
});

const FILE = `title: Họp tổ dân phố số 5
summary: "Phường Sen Hạ, quận Bến Sen"
publishedAt: 2024-05-01 08:30
categories: [tin-tuc, van-hoa]
tags:
  - rác thải
  - "nước, sông"
cover:
  src: ./cau.jpg
  alt: Cầu Đò
  caption: >
    Ảnh dài
    hai dòng
source: { name: Báo Sen, url: https://bao.example/a?b=1#c }
attachments:
  - file: ./a.pdf
    title: Kế hoạch số 5/KH
# thêm sau
featured: true
`;

const PIECES = [
  ...[
    ' ',
    '\n',
    '\n  ',
    '\t',
    '\u00A0',
    '"',
    "'",
    ':',
    ': ',
    '#',
    ' #',
    '# ',
    '-',
    '- ',
    '\n- ',
    '|',
  ],
  ...[
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '?',
    '\n...\n',
    '---',
    '“',
    '=',
    '\\',
  ],
  ...[
    'null',
    'x',
    'title: ',
    '\n  title: ',
    '\u2028',
    '：',
    '•',
    '// ',
    '!!str ',
    '>-\n',
    '"\n',
    '~',
  ],
];

/** Letters and digits, which no sign of YAML is; comments are told or stand on lines of their own, or above a group. */
function lettersOf(text: string): string {
  return text
    .replace(/(?<=^[ \t]*(?:(?:- *)?(?:\w+:|-)[ \t]+)?)#[#=*-]*(?:[^\S\n].*)?$/gm, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.entries(value)
    .flatMap(([key, inner]) => [key, textOf(inner)])
    .join('');
}

test('a file with a slip at any place is read with all its letters, field by field in their order, or the slip is told', () => {
  const slip = fc.tuple(
    fc.nat(FILE.length),
    fc.constantFrom(0, 0, 1),
    fc.constantFrom('', ...PIECES),
  );
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 2 }), (slips) => {
      const source = slips.reduce(
        (text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut),
        FILE,
      );
      const { data, faults } = parseYaml(source);
      if (faults.length > 0) return;
      const written = source.replace(/#(?=\w*:)/g, '# ').replace(/#- /g, '# - ');
      // Within the block of the caption, `#` is a sign like others.
      const withBlock = written.replace(/^ {4}#/gm, '    ');
      expect([lettersOf(written), lettersOf(withBlock)]).toContain(lettersOf(textOf(data)));
    }),
    runs(400),
  );
});

test('no text at all is an exception, and a fault has a line of the text', () => {
  const lines = fc.array(
    fc.oneof(
      value,
      fc.tuple(fc.constantFrom('title', 'tags', ' a'), value).map((pair) => pair.join(': ')),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, (each) => {
      const source = each.join('\n');
      const { faults, lineOf } = parseYaml(source);
      for (const { line, message } of faults) {
        expect(message).not.toBe('');
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(each.length + 1);
      }
      expect(lineOf(['title'])).toBeGreaterThan(0);
    }),
    options,
  );
});
