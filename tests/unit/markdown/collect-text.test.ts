/** The blocks of text that the search takes from the finished HTML of an article. */
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { collectText } from '../../../src/markdown/collect-text.ts';
import type { RenderState } from '../../../src/markdown/context.ts';
import { stubContext } from './context.ts';

/** The blocks of HTML; one that is a heading stands as [its tag#its id, its text]. */
function blocksOf(html: string) {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  const tree = rehypeRaw()(raw, new VFile()) as Root;
  const { context } = stubContext();
  const state: RenderState = {
    ...{
      context,
      source: '',
      media: new Map(),
      headings: [],
      blocks: [],
      links: [],
      ids: new Set(),
      unshown: [],
      words: 0,
    },
    targets: new Map(),
  };
  collectText(tree, state);
  return state.blocks.map(({ text, heading }) =>
    heading ? [`${heading.tag}#${heading.id}`, text] : text,
  );
}

describe('paragraphs', () => {
  test.each([
    ['paragraphs', '<p>Một</p><p>Hai</p>', ['Một', 'Hai']],
    ['text around one', 'Trước <p>Một</p> sau', ['Trước', 'Một', 'sau']],
    ['line breaks', '<p>Một<br>Hai<br/>Ba</p>', ['Một', 'Hai', 'Ba']],
    [
      'a nested list',
      '<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>',
      ['Một', 'Hai', 'Ba'],
    ],
    ['a nested box', '<div><div><p>Một</p></div><aside>Hai</aside></div>Ba', ['Một', 'Hai', 'Ba']],
    ['a quotation', '<blockquote><p>Một</p></blockquote>', ['Một']],
    [
      'the cells of a table, and its caption',
      '<table><caption>Lịch</caption><colgroup><col></colgroup><tr><th>Thứ</th><td>Hai <b>giờ</b></td></tr></table>',
      ['Lịch', 'Thứ', 'Hai giờ'],
    ],
    [
      'a caption',
      '<figure><img src="a" alt="Ghế"><figcaption>Hội trường</figcaption></figure>',
      ['Hội trường'],
    ],
    ['a list without closing tags', '<ul><li>Một<li>Hai</ul><p>Ba', ['Một', 'Hai', 'Ba']],
    ['details', '<details><summary>Xem</summary><p>Một</p></details>', ['Xem', 'Một']],
  ])('each paragraph is a block of its own: %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  test.each([
    [
      'an element within a word',
      'Hà <strong>N</strong>ội, m<sup>2</sup>, Nguyễn<wbr>Văn',
      'Hà Nội, m2, NguyễnVăn',
    ],
    ['a link', 'xem <a href="/">tại <em>đây</em></a>.', 'xem tại đây.'],
    ['entities', '2 &lt; 3 &amp;&nbsp;“&Agrave;&#7843;” &lt;script&gt;', '2 < 3 & “Àả” <script>'],
    ['white space', ' Một\n\t <b> hai</b> ', 'Một hai'],
  ])('%s does not break a paragraph', (_, body, text) => {
    expect(blocksOf(`<p>${body}</p>`)).toEqual([text]);
  });
});

describe('a heading', () => {
  test.each([
    [
      'with an id can be pointed to',
      '<h2 id="muc">Mục <a href="#x">một</a></h2><p>Chữ</p>',
      [['h2#muc', 'Mục một'], 'Chữ'],
    ],
    [
      'of any level',
      '<h3 id="a">A</h3><h6 id="b">B</h6>',
      [
        ['h3#a', 'A'],
        ['h6#b', 'B'],
      ],
    ],
    ['without an id is a paragraph', '<h2>Mục</h2>', ['Mục']],
    ['without words gives its place to nobody', '<h2 id="muc"></h2><p>Chữ</p>', ['Chữ']],
    ['in a box', '<section><h2 id="muc">Mục</h2>Chữ</section>', [['h2#muc', 'Mục'], 'Chữ']],
  ])('a heading is collected as expected: %s', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  test('a paragraph with an id is never a heading', () => {
    expect(blocksOf('<p id="doan">Chữ</p>')).toEqual(['Chữ']);
  });
});

describe('text that is left out', () => {
  test.each([
    [
      'what only screen readers get',
      '<p>Trang <a href="x">Bộ<span class="visually-hidden"> (mở trang ngoài)</span></a> đó</p>',
      ['Trang Bộ đó'],
    ],
    ['what only the eye gets', '<p>Gọi <span aria-hidden="true">☎</span> ngay</p>', ['Gọi ngay']],
    ['what is hidden', '<p hidden>Ẩn</p><p>Hiện</p>', ['Hiện']],
    [
      'all that is in it',
      '<div aria-hidden="true"><p>Ẩn <b>sâu</b></p><p>Ẩn</p></div><p>Hiện</p>',
      ['Hiện'],
    ],
    [
      'the numbers of footnotes, but not their text',
      '<p>Luật<sup><a href="#fn1" data-footnote-ref>1</a></sup>.</p><section><h2 id="footnote-label" class="visually-hidden">Chú thích</h2><ol><li><p>Luật số 5 <a href="#fnref1" data-footnote-backref>↩</a></p></li></ol></section>',
      ['Luật.', 'Luật số 5'],
    ],
  ])('%s is not collected', (_, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  test.each([
    '<img aria-hidden="true" alt="">',
    '<hr aria-hidden="true">',
    '<input hidden>',
    '<svg aria-hidden="true"><path d=""/></svg>',
  ])('only what is hidden is left out: %s', (hidden) => {
    expect(blocksOf(`<p>Trước</p><div>${hidden} sau</div><p>cuối</p>`)).toEqual([
      ...['Trước', 'sau', 'cuối'],
    ]);
  });

  test('a class with a similar name does not leave out text', () => {
    expect(blocksOf('<p class="not-visually-hidden">Chữ</p>')).toEqual(['Chữ']);
  });
});
