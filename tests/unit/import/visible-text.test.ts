/** Whatever an old page shows, the new one shows, character by character. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertBody } from '../../../src/import/html/convert.ts';
import { parseFragment } from '../../../src/import/html/parse-html.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from '../markdown/context.ts';
import { runs } from '../../support/properties.ts';

const options = runs(150);

const WORDS =
  'Ủy ban phường Sen Hạ “giờ vàng” 5*3*2 a_b_c ~5 ha m² 1.500.000 3,5% – → (1) [2] [x] 1. 2. a) I. ./. – - + # ## > * ** *** _ __ ~ ~~ ~~~ ` ``` <b> </b> <o:p> <ten> <!-- --> <?xml ?> & &amp; &nbsp; &copy; AT&T | || --- === *** \\ \\\\ \\* ] [ ( ) ![ ]( : ; ! ? " \' http://a.example/b_c_(d) www.a.example lan@b.example • · o oOo ***oOo*** *-*-* ¯\\_(ツ)_/¯ (*_*) ^_^ $ % { } [^1] [1]: :-- 8h'.split(
    ' ',
  );
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => escapeHtml(parts.flat().join('')));
const inline = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...'b strong i em u sub sup span font s'.split(' ')), text)
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
      },
      { weight: 1, arbitrary: text.map((inner) => `<b><i>${inner}</i> Hạ</b>`) },
      {
        weight: 1,
        arbitrary: text.map((inner) => `<a href="https://a.example/?a=1&amp;b=(2)">${inner}</a>`),
      },
      { weight: 1, arbitrary: fc.constantFrom('<br>', '<br><br>', '&nbsp;', '\n') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: inline.map((inner) => `<p>${inner}</p>`) },
  { weight: 1, arbitrary: inline.map((inner) => `<div>${inner}</div>`) },
  { weight: 1, arbitrary: inline },
  { weight: 1, arbitrary: text.map((inner) => `<h3>${inner}</h3>`) },
  {
    weight: 1,
    arbitrary: fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`),
  },
  { weight: 1, arbitrary: inline.map((inner) => `<blockquote><p>${inner}</p></blockquote>`) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`,
      ),
  },
);
const page = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n'));

const comparable = (html: string) =>
  visibleText(html)
    .normalize('NFC')
    .replace(/[•●▪■◦○·∙‣]/g, '-')
    .replace(/\s+/g, '');

test('the page made of the Markdown shows every character of the old page, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (html) => {
      const markdown = convertBody(parseFragment(html));
      const { context } = stubContext();
      const rendered = await renderMarkdown(markdown, context);
      expect(comparable(rendered.html), markdown).toBe(comparable(html));
    }),
    options,
  );
}, 120_000);
