/** Footnotes, in the ways in which programs write them, become those of Markdown. */
import { expect, test } from 'vitest';
import { convertBody } from '../../../src/import/html/convert.ts';
import { parseFragment } from '../../../src/import/html/parse-html.ts';

const convert = (html: string) => convertBody(parseFragment(html));

test.each<[string, string]>([
  [
    'a list with ids',
    '<p>Bốn tại chỗ<sup id="r1"><a href="#n1">1</a></sup> là chính.</p><p>Hết.</p><ol><li id="n1">Chỉ huy, lực lượng. <a href="#r1">↩</a></li></ol>',
  ],
  [
    'paragraphs of Word',
    '<p>Bốn tại chỗ<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> là chính.</p><p>Hết.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Chỉ huy, lực lượng.</p></div>',
  ],
  [
    'anchors with names',
    '<p>Bốn tại chỗ<sup><a href="#chu-thich-1">(1)</a></sup> là chính.</p><p>Hết.</p><p><a name="chu-thich-1"></a>Chỉ huy, lực lượng.</p>',
  ],
])('%s become footnotes', (_, html) => {
  const markdown = convert(html).replace(/\n\n\*\*\*/, '');
  expect(markdown).toBe('Bốn tại chỗ[^1] là chính.\n\nHết.\n\n[^1]: Chỉ huy, lực lượng.');
});

test('two numbers may lead to one footnote, and a number that leads to no text stays a number', () => {
  const html =
    '<p>A<sup><a href="#n">1</a></sup> B<sup><a href="#n">1</a></sup> C<sup><a href="#mat">2</a></sup></p><p id="n">Chú thích chung.</p>';
  expect(convert(html)).toBe('A[^1] B[^1] C<sup>[2](#mat)</sup>\n\n[^1]: Chú thích chung.');
});
