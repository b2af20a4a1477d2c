/** Random texts of lines as officers type them, or paste them out of Word: signs stand where people put them. */
import fc from 'fast-check';

const WORDS =
  'Ủy ban phường Sen Hạ hộ nghèo tổ 5 Điều khoản ngày hạn nộp mã bảng Quy che tin'.split(' ');
const VALUES = [
  ...'12 1.500.000 3,5% 20/11/2026 7h30 2027. 01 0900***456 50m2 25*30 5-7 -5 +84 1/2 ½ số:128/QĐ'.split(
    ' ',
  ),
  ...'mau_don.docx ten_ho so_nha _id_ *01* BL*0001 C:\\tin D:\\_a a@b.example https://a.example/x_y_z'.split(
    ' ',
  ),
  ...'#SenHa (*) (**) [1] [x] [a] {1} <ten> <5 >5 -> => … ./. && &lt; &nbsp; a&b x^2 ~5 5~10% \\\\ \\'.split(
    ' ',
  ),
];
const WRAPS: readonly [string, string][] = [
  ...[
    '* *',
    '** **',
    '*** ***',
    '_ _',
    '__ __',
    '~~ ~~',
    '` `',
    '`` ``',
    '“ ”',
    '" "',
    "' '",
    '( )',
    '[ ]',
    '{ }',
    '< >',
  ].map((pair) => pair.split(' ') as [string, string]),
  ['[', '](https://a.example/)'],
  ['[', '](./khac'],
  ['<b>', '</b>'],
  ['<sub>', '</sub>'],
  ['**“', '”**'],
  ['“**', '**”'],
  ['(*', '*)'],
  ['_(', ')_'],
];
const STARTS = [
  ...[
    '- ',
    '+ ',
    '* ',
    '– ',
    '• ',
    '○ ',
    '1. ',
    '2. ',
    '2) ',
    'a) ',
    '1.1. ',
    '12. 5. ',
    '# ',
    '## ',
    '#',
    '> ',
    '>',
  ],
  ...[
    '| ',
    '|| ',
    '- [ ] ',
    '[x] ',
    '\t',
    '   ',
    '    ',
    '*',
    '**',
    '— ',
    '- - ',
    '1. + ',
    '\\- ',
    '☐ ',
    ': ',
  ],
];
const LINES = [
  ...[
    '',
    '',
    '',
    '---',
    '-----',
    '***',
    '* * *',
    '- ---',
    '____',
    '====',
    '| --- | --- |',
    '|---|',
    '```',
    '~~~',
    '<hr>',
  ],
  ...[
    '\\',
    '\\\\',
    '.',
    '[x]: https://a.example/',
    '| a | b |',
    '*',
    '1.',
    '<div>',
    '</div>',
    '***oOo***',
    '<!-- -->',
  ],
];

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
const wrapped = fc
  .tuple(fc.constantFrom(...WRAPS), words, fc.constantFrom('', '', '', ' '))
  .map(([[open, close], inner, slip]) => open + inner + slip + close);
const part = fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: wrapped });
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  ' | ',
  ', ',
  '_',
  '*',
  '\t',
  '/',
  '; ',
  ' - ',
  '  ',
);
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', ...STARTS),
        fc.array(fc.tuple(part, gap), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '', '', '.', ';', ' |', '  ', '\\', ' ##', ':'),
      )
      .map(([start, parts, end]) => start + parts.flat().slice(0, -1).join('') + end),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LINES) },
);

/** Some lines of a text, often with an empty one between them. */
export const typedText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.flat().slice(0, -1).join(''));
