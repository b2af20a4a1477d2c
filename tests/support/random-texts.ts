/** Random texts of words and of the signs that officers type and paste. */
import fc from 'fast-check';
import { runs } from './properties.ts';

export const options = runs(200);
export const TIMEOUT_MS = 60_000 + 60 * options.numRuns;

const WORDS =
  'Ủy ban phường Sen Hạ hộ nghèo đạt ngày tháng Điều khoản tổ 12 2026 1.500.000 3,5% m²'.split(' ');
const SIGNS = [
  ...'(1) [2] [x] 5. a) “giờ vàng” … – → 👉 #TổDânPhố • · o ✓ ^_^ :) => -> <3 5*3*2 x_1'.split(' '),
  ...'* ** *** _ __ ___ ~ ~~ ~~~ ` # ## > >> >= < <= & AT&T | || + - = ---- ==== ...... ____'.split(
    ' ',
  ),
  ...'\\ \\\\ / $ % { } [ ] ( ) : ; ! ? . , " \' C:\\Users \\\\maychu\\tep ten_tep_01.docx _mau_.pdf'.split(
    ' ',
  ),
  ...'http://a.example/b_c_(d) www.a.example lan@b.example <lan@b.example> 0912.345.678'.split(' '),
  ...['<b>hạn</b>', '</b>', '<ten>', '<br>', '&nbsp;', '\u00A0', '\u00AD', '\u200B', '\t', '    '],
];

const token = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS));
const line = fc
  .array(fc.tuple(token, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));
/** Lines of words and signs, some of them glued together. */
export const anyText = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n'));

const MARKS = [...'*_~`<>&\\#|[](){}!-+=.:;"\'^$%@/0123456789'];
const PASTED = [
  ...'*- ~*~ oOo ***oOo*** *-*-* ¯\\_(ツ)_/¯ (*_*) ^_^ >_< - -- - 1. 1) a) I. E:\\ D:\\tin\\ \\\\may\\tep'.split(
    ' ',
  ),
  ...'&copy &lt; &copy; https://a.example/?a=1&b www.a.example/_x_ a@b.example ](  ![ [1] [x] [] ()'.split(
    ' ',
  ),
  ...'<b> </b> <p> </div> <!-- --> <? ?> <br> <ten> <= => -> `Ủy` `` ``` ~~~ • – … “ ” ★ 🌸'.split(
    ' ',
  ),
  ...[
    '- - ',
    '* * * ',
    '+ ',
    '> ',
    '# ',
    '### ',
    ' ###',
    '\t',
    '    ',
    '\u00A0',
    ' | ',
    '---',
    '===',
  ],
];
const run = fc.oneof(
  fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 5 }),
  fc
    .tuple(fc.constantFrom(...MARKS), fc.integer({ min: 1, max: 4 }))
    .map(([mark, size]) => [mark.repeat(size)]),
);
const part = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...PASTED),
  run.map((marks) => marks.join('')),
);
/** The lines of a short text in which almost everything is a sign. */
export const signText = fc.array(
  fc
    .array(fc.tuple(part, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.flat().join('')),
  { minLength: 1, maxLength: 3 },
);
