import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { bodyToBlocks } from '../../../src/import/html/convert.ts';
import { parseFragment } from '../../../src/import/html/parse-html.ts';
import { toPlainBlock } from '../../../src/import/html/plain-blocks.ts';
import { runs } from '../../support/properties.ts';

const whole = unified().use(rehypeRemark, { document: true }).freeze();

const text = (signs: readonly string[]) =>
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(''));
const words = fc.oneof(
  { weight: 4, arbitrary: text(['Sen', 'Hạ ', '1. ', '&amp;', '*']) },
  { weight: 1, arbitrary: text(['Sen', ' ', '  ', '\n', '&nbsp;', '\t']) },
);
const inline = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 2, arbitrary: words.map((text) => `<b>${text}</b>`) },
      { weight: 2, arbitrary: words.map((text) => `<a href="/x?a=1&amp;b">${text}</a>`) },
      { weight: 1, arbitrary: words.map((text) => `<i>Ba <b>${text}</b></i>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<br>', '<u>x</u>', '<i></i>', '<a title=" b ">x</a>'),
      },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const list = fc
  .tuple(
    fc.constantFrom('<ul>', '<ol>', '<ol start="4">', '<ol start="x">'),
    fc.array(inline, { minLength: 0, maxLength: 3 }),
  )
  .map(
    ([open, items]) =>
      `${open}${items.map((item) => `<li>${item}</li>`).join(' ')}</${open.slice(1, 3)}>`,
  );
const block = fc.oneof(
  { weight: 4, arbitrary: inline.map((inner) => `<p>${inner}</p>`) },
  { weight: 1, arbitrary: inline.map((inner) => `<h3>${inner}</h3>`) },
  { weight: 2, arbitrary: list },
  {
    weight: 1,
    arbitrary: inline.map((inner) => `<blockquote><p>${inner}</p><p>Hết.</p></blockquote>`),
  },
  { weight: 1, arbitrary: fc.tuple(inline, list).map(([a, b]) => `<ul><li>${a}${b}</li></ul>`) },
);

/** A tree without what is decided later: whether lines between the items of a list are empty. */
const comparable = (node: object): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'spread' ? undefined : value)));

test('a plain block becomes what rehype-remark makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(block, (html) => {
      for (const each of bodyToBlocks(parseFragment(html), [])) {
        const made = toPlainBlock(each);
        if (!made) continue;
        plain += 1;
        const root: Root = { type: 'root', children: [each] };
        expect([comparable(made)]).toEqual(
          (comparable(whole.runSync(root)) as { children: unknown[] }).children,
        );
      }
    }),
    runs(300),
  );
  expect(plain).toBeGreaterThan(50);
});
