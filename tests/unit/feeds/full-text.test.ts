import { expect, test } from 'vitest';
import { fullText } from '../../../src/feeds/full-text.ts';
import { sampleArticle } from './samples.ts';

const page = 'https://bensen.example/bai-viet/le-ky-niem/';

test('a feed carries the whole article, its corrections, documents and source', () => {
  const article = sampleArticle({
    cover: { src: './a.jpg', alt: 'Cổng chào "20 năm"', caption: 'Cổng chào' },
    corrections: [{ at: new Date('2023-01-15T03:00:00Z'), note: 'Nay sửa lại là 20 & 21.' }],
    source: { name: 'Báo Bến Sen', url: 'https://bao.example/1' },
  });
  const html = fullText(article, {
    page,
    body: '<p>Xem <a href="/chuyen-muc/y-te/">mục Y tế</a>.</p>',
    picture: '/_astro/a.jpg',
    attachments: [{ title: 'Kế hoạch', href: '/bai-viet/le-ky-niem/ke-hoach.pdf' }],
  });
  expect(html).toMatchInlineSnapshot(`
    "<p><strong>Sáng 13/01, quận tổ chức lễ kỷ niệm.</strong></p>
    <figure><img src="https://bensen.example/_astro/a.jpg" alt="Cổng chào &quot;20 năm&quot;"/><figcaption>Cổng chào</figcaption></figure>
    <p>Xem <a href="https://bensen.example/chuyen-muc/y-te/">mục Y tế</a>.</p>
    <h2>Đính chính</h2>
    <ul><li>15/01/2023 | 10:00: Nay sửa lại là 20 &amp; 21.</li></ul>
    <h2>Tệp đính kèm</h2>
    <ul><li><a href="https://bensen.example/bai-viet/le-ky-niem/ke-hoach.pdf">Kế hoạch</a></li></ul>
    <p>(Nguồn: <a href="https://bao.example/1">Báo Bến Sen</a>)</p>"
  `);
});

test('an article with nothing but a body is its lead and its body', () => {
  const html = fullText(sampleArticle(), { page, body: '<p>Toàn văn.</p>', attachments: [] });
  expect(html).toBe(
    '<p><strong>Sáng 13/01, quận tổ chức lễ kỷ niệm.</strong></p>\n<p>Toàn văn.</p>',
  );
});

test('a source without a URL is named all the same', () => {
  const article = sampleArticle({ source: { name: 'Trang phường Sen Hạ' } });
  const html = fullText(article, { page, body: '', attachments: [] });
  expect(html).toContain('(Nguồn: <span>Trang phường Sen Hạ</span>)');
});
