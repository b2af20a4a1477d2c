/** Film and sound in the place of pictures. */
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';
import { stubContext } from './context.ts';

async function render(markdown: string) {
  const { context, faults } = stubContext();
  return { ...(await renderMarkdown(markdown, context)), faults };
}

test('a film stands in a figure with captions, poster, size, caption and a link to download, and does not begin by itself', async () => {
  const { html, blocks, links, faults } = await render(
    'Mở đầu.\n\n![Đội lân múa ở sân đình](./co-lan.mp4 "Sân đình, ngày hội")\n\nHết.',
  );
  expect(faults).toEqual([]);
  expect(html).toBe(
    [
      '<p>Mở đầu.</p>\n',
      '<figure class="media">',
      '<video controls src="/bai-viet/bai-nay/co-lan.mp4" aria-label="Đội lân múa ở sân đình" preload="none" poster="/_astro/a.webp" width="640" height="360" playsinline>',
      '<track kind="captions" src="/bai-viet/bai-nay/co-lan.vtt" srclang="vi" label="Tiếng Việt" default>',
      '<a href="/bai-viet/bai-nay/co-lan.mp4">Đội lân múa ở sân đình</a></video>',
      '<p class="media-file"><a href="/bai-viet/bai-nay/co-lan.mp4" download>Tải video</a> (3 phút 25 giây, MP4, 1,2 MB)</p>',
      '<figcaption>Sân đình, ngày hội</figcaption>',
      '</figure>\n<p>Hết.</p>',
    ].join(''),
  );
  expect(blocks.map(({ text }) => text)).toEqual(['Mở đầu.', 'Sân đình, ngày hội', 'Hết.']);
  expect(links.map(({ href }) => href)).toEqual([
    '/bai-viet/bai-nay/co-lan.mp4',
    '/bai-viet/bai-nay/co-lan.vtt',
  ]);
});

test('what a text plays is told to its page, for search engines', async () => {
  const { media } = await render(
    '![Múa lân](./co-lan.mp4 "Ngày hội")\n\n![Bà Tư hát ru](./co-ru.mp3)\n\n![Ảnh](./co-anh.jpg)',
  );
  expect(media).toMatchObject([
    { alt: 'Múa lân', caption: 'Ngày hội', media: { isVideo: true, seconds: 205 } },
    { alt: 'Bà Tư hát ru', media: { isVideo: false } },
  ]);
});

test('sound is loaded only when it is asked for', async () => {
  const { html, faults } = await render('![Bà Tư hát ru](./co-ru.mp3)');
  expect(faults).toEqual([]);
  expect(html).toContain(
    '<audio controls src="/bai-viet/bai-nay/co-ru.mp3" aria-label="Bà Tư hát ru" preload="none">',
  );
  expect(html).toContain('Tải tệp âm thanh</a> (3 phút 25 giây, MP3, 1,2 MB)');
});

test.each([
  ['no file', '![Múa lân](./khong-co.mp4)', 'Không tìm thấy tệp video'],
  ['a file of another site', '![Múa lân](https://phim.example/a.mp4)', 'nằm ở trang khác'],
  ['no words', '![](./co-lan.mp4)', 'chưa có lời giới thiệu'],
  ['the name of its file for words', '![IMG_0123.mp4](./co-lan.mp4)', 'chưa có lời giới thiệu'],
  ['words around it', 'Xem ![Múa lân](./co-lan.mp4) này.', 'nằm lẫn với chữ'],
])(
  'a film with %s is refused with its line, and nothing of it is played',
  async (_, text, words) => {
    const { html, faults } = await render(`Mở đầu.\n\n${text}`);
    expect(faults).toMatchObject([{ severity: 'error', line: 3 }]);
    expect(faults[0]?.message).toContain(words);
    expectVietnamese(`${faults[0]?.message}\n${faults[0]?.hint}`);
    expect(html).not.toMatch(/<(?:video|img)/);
  },
);

test('a film in an item of a list or a quotation is played there', async () => {
  const { html, faults } = await render(
    '- Một\n\n  ![Múa lân](./co-lan.mp4)\n\n> ![Múa](./co-lan.mp4)',
  );
  expect(faults).toEqual([]);
  expect(html.split('<video')).toHaveLength(3);
});
