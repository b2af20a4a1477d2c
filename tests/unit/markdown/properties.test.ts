/** What holds for every text, whatever stands in it: it is rendered, nothing vanishes in silence, and in little time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { findChange } from '../../support/readings.ts';
import { findLostLine, visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

/** Every run looks at the same texts; `FC_RUNS=50000 FC_SEED=7` looks at that many others. */
const { FC_RUNS = '200', FC_SEED = '2026' } = process.env;
const options = { numRuns: Number(FC_RUNS), seed: Number(FC_SEED) };
const TIMEOUT_MS = 60_000 + 60 * options.numRuns;

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
const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

test(
  'no character of any text vanishes unless the report names its line',
  async () => {
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        const { context, faults } = stubContext();
        const { html } = await renderMarkdown(markdown, context);
        // With an error nothing is published.
        if (faults.some(({ severity }) => severity === 'error')) return;
        const told = new Set(
          faults.flatMap(({ line = 0, moreLines = [] }) => [line, ...moreLines]),
        );
        expect(findLostLine(markdown, html, { told, marks: true })).toBeUndefined();
      }),
      options,
    );
  },
  TIMEOUT_MS,
);

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
const written = fc.array(
  fc
    .array(fc.tuple(part, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.flat().join('')),
  { minLength: 1, maxLength: 3 },
);

test(
  'a text without a fault is shown character by character, but for what is documented',
  async () => {
    await fc.assert(
      fc.asyncProperty(written, async (lines) => {
        const { context, faults } = stubContext();
        const { html } = await renderMarkdown(lines.join('\n'), context);
        if (faults.length > 0 || html.includes('<table>')) return;
        expect(findChange(lines.join('\n'), visibleText(html, true))).toBeUndefined();
        // Whoever escapes a sign knows what the others do.
        if (lines.some((each) => each.includes('\\'))) return;
        for (const [, , inner = ''] of html.matchAll(/<(em|del)>([^<]*)<\/\1>/g)) {
          expect(inner, 'emphasis without a word').toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      options,
    );
  },
  TIMEOUT_MS,
);
