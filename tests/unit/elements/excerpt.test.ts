import { expect, test } from 'vitest';
import { splitExcerpt } from '../../../src/elements/search/excerpt.ts';

const text = (words: string) => ({ text: words, marked: false });
const mark = (words: string) => ({ text: words, marked: true });

test.each([
  ['', []],
  ['không có gì', [text('không có gì')]],
  ['họp <mark>quận</mark> nay', [text('họp '), mark('quận'), text(' nay')]],
  ['<mark>Quận</mark>', [mark('Quận')]],
  ['<mark>Quận</mark> <mark>ủy</mark> họp', [mark('Quận ủy'), text(' họp')]],
  ['… và <mark>quận</mark> …', [text('…\u00A0và '), mark('quận'), text('\u00A0…')]],
  ['2 &lt; 3 &gt; 1 & 4', [text('2 < 3 > 1 & 4')]],
  [
    '&lt;mark&gt;giả&lt;/mark&gt; <mark>&lt;script&gt;alert(1)&lt;/script&gt;</mark>',
    [text('<mark>giả</mark> '), mark('<script>alert(1)</script>')],
  ],
])('splitExcerpt(%j)', (excerpt, parts) => {
  expect(splitExcerpt(excerpt)).toEqual(parts);
});
