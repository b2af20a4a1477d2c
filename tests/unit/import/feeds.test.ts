/** Feeds and exports of WordPress: the same article through each comes out as the same data. In one file, since it is one article. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedArticle, Outline } from '../../../src/import/article.ts';
import { bareAmpersandEscaper } from '../../../src/import/sources/bare-ampersands.ts';
import type { Announce } from '../../../src/import/sources/source.ts';
import { openSources } from '../../../src/import/sources/open-sources.ts';
import { importArticle } from './import-one.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kenh-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The articles of a file, and as what it was recognised. */
async function read(
  name: string,
  text: string | Buffer,
  announce?: Announce,
): Promise<{ kind: string; articles: ImportedArticle[] }> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  const { sources } = await openSources([file]);
  const articles: ImportedArticle[] = [];
  for (const { kind, sniffed } of sources)
    for await (const article of kind.read(sniffed, announce)) articles.push(article);
  return { kind: sources[0]?.kind.name ?? '', articles };
}

const BODY =
  '<p>Bí thư Quận ủy chủ trì hội nghị.</p><p>Hội nghị giao Văn phòng &amp; các phòng./.</p>';
const MARKDOWN = 'Bí thư Quận ủy chủ trì hội nghị.\n\nHội nghị giao Văn phòng & các phòng./.';
const URL = 'https://cu.example/tin/giao-ban-12.html';

const rss = (item: string, space = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${space}xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bến Sen</title><link>https://cu.example/</link>${item}</channel></rss>`;

const RSS = rss(`<item><title>Quận giao ban &amp;amp; đầu
 năm</title><link>${URL}</link><guid>12</guid><pubDate>Fri, 13 Jan 2023 08:59:00 +0700</pubDate><dc:creator>Lê Sen</dc:creator><category>Tin nổi bật</category><description><![CDATA[<a href="${URL}"><img src="/uploads/a.jpg" alt="Toàn cảnh hội trường"></a></br>Sáng 12/01, quận giao ban với A&B.]]></description><content:encoded><![CDATA[${BODY}]]></content:encoded><enclosure url="/uploads/ke-hoach.pdf" type="application/pdf" length="1"/></item>`);

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bến Sen</title><entry><title type="html">Quận giao ban &amp;amp; đầu năm</title><id>12</id><link href="${URL}"/><link rel="enclosure" href="/uploads/ke-hoach.pdf" type="application/pdf"/><link rel="enclosure" href="/uploads/a.jpg" type="image/jpeg"/><published>2023-01-13T01:59:00Z</published><updated>2023-01-14T03:00:00+07:00</updated><author><name>Lê Sen</name></author><category term="noi-bat" label="Tin nổi bật"/><summary>Sáng 12/01, quận giao ban với A&amp;B.</summary><content type="xhtml"><div>${BODY}</div></content></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bến Sen',
  items: [
    {
      id: '12',
      url: URL,
      title: 'Quận giao ban & đầu năm',
      summary: 'Sáng 12/01, quận giao ban với A&B.',
      content_html: BODY,
      image: '/uploads/a.jpg',
      date_published: '2023-01-13T08:59:00+07:00',
      authors: [{ name: 'Lê Sen' }],
      attachments: [{ url: '/uploads/ke-hoach.pdf', mime_type: 'application/pdf' }],
    },
  ],
});

const options = {
  pictures: { '/uploads/a.jpg': 'a.jpg' },
  documents: { '/uploads/ke-hoach.pdf': 'ke-hoach.pdf' },
};
const DATA = {
  title: 'Quận giao ban & đầu năm',
  summary: 'Sáng 12/01, quận giao ban với A&B.',
  publishedAt: '2023-01-13 08:59',
  author: 'Lê Sen',
  legacy: { urls: ['/tin/giao-ban-12.html'] },
  attachments: [{ file: './ke-hoach.pdf', title: 'ke-hoach.pdf' }],
};

test.each([
  [
    'RSS',
    'a.xml',
    RSS,
    'kênh tin RSS, Atom',
    { cover: { src: './a.jpg', alt: 'Toàn cảnh hội trường' } },
    [['Tin nổi bật']],
  ],
  [
    'a compressed RSS',
    'a.xml.gz',
    gzipSync(RSS),
    'kênh tin RSS, Atom',
    { cover: { src: './a.jpg', alt: 'Toàn cảnh hội trường' } },
    [['Tin nổi bật']],
  ],
  [
    'Atom',
    'b.xml',
    ATOM,
    'kênh tin RSS, Atom',
    {
      cover: { src: './a.jpg', alt: 'Ảnh trong bài “Quận giao ban & đầu năm”' },
      updatedAt: '2023-01-14 03:00',
    },
    [['Tin nổi bật']],
  ],
  [
    'a JSON Feed',
    'c.json',
    JSON_FEED,
    'JSON Feed',
    { cover: { src: './a.jpg', alt: 'Ảnh trong bài “Quận giao ban & đầu năm”' } },
    [],
  ],
])('an item of %s keeps every field', async (_, name, text, kind, data, categories) => {
  const source = await read(name, text);
  expect(source.kind).toBe(kind);
  expect(source.articles).toHaveLength(1);
  const imported = await importArticle(source.articles[0] as ImportedArticle, options);
  expect(imported.data).toEqual({ ...DATA, ...data });
  expect(imported.body).toBe(MARKDOWN);
  expect(imported.categories).toEqual(categories);
  expect(imported.faults).toEqual([]);
});

test('an item with a summary alone is told to have no text', async () => {
  const { articles } = await read(
    'd.xml',
    rss(
      `<item><title>Tin & bài</title><link>${URL}</link><pubDate>13/01/2023 08:59</pubDate><description>Chỉ có&nbsp;tóm tắt.</description></item>`,
    ),
  );
  const { data, body, notes } = await importArticle(articles[0] as ImportedArticle);
  expect(data).toMatchObject({
    title: 'Tin & bài',
    summary: 'Chỉ có tóm tắt.',
    publishedAt: '2023-01-13 08:59',
  });
  expect(body).toBe('Chỉ có tóm tắt.');
  expect(notes).toContainEqual(
    expect.objectContaining({ doubt: 'Kênh tin chỉ có tóm tắt, không có toàn văn.' }),
  );
});

test('bare ampersands are text, wherever the stream is cut in chunks', () => {
  const text = 'a & b &amp; &nbsp; &#7913; <![CDATA[c & d &nbsp; ]] >]]> e&f; <x y="1&2"/> &';
  for (let size = 1; size < 40; size += 1) {
    const escape = bareAmpersandEscaper();
    const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
      text.slice(at * size, (at + 1) * size),
    );
    expect(chunks.map((chunk) => escape(chunk)).join('') + escape()).toBe(
      'a &amp; b &amp; &amp;nbsp; &#7913; <![CDATA[c & d &nbsp; ]] >]]> e&amp;f; <x y="1&amp;2"/> &amp;',
    );
  }
});

test('a feed that is cut is refused with the place, after the items that are whole', async () => {
  const { sources } = await openSources([
    await write('e.xml', RSS.replace('</channel></rss>', '<item><title>Tin')),
  ]);
  const titles: string[] = [];
  const all = async () => {
    for (const { kind, sniffed } of sources)
      for await (const { title } of kind.read(sniffed)) titles.push(title);
  };
  await expect(all()).rejects.toThrow(/bị cắt ngang ở ký tự \d+: còn thẻ chưa đóng trong <item>/);
  expect(titles).toEqual(['Quận giao ban & đầu năm']);
});

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const post = ({ content = BODY, more = '', status = 'publish', type = 'post' } = {}) =>
  `<item><title><![CDATA[Quận giao ban & đầu năm]]></title><link>${URL}</link><dc:creator><![CDATA[lesen]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[Sáng 12/01, quận giao ban với A&B.]]></excerpt:encoded><wp:post_id>12</wp:post_id><wp:post_date>2023-01-12 20:59:00</wp:post_date><wp:post_date_gmt>2023-01-13 01:59:00</wp:post_date_gmt><wp:post_modified_gmt>2023-01-13 20:00:00</wp:post_modified_gmt><wp:post_name>giao-ban-dau-nam</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type><category domain="category" nicename="noi-bat"><![CDATA[Tin nổi bật]]></category><category domain="post_tag" nicename="giao-ban"><![CDATA[giao ban]]></category>${meta('_thumbnail_id', '40')}${meta('post_views_count', '430')}${meta('ratings_users', '2')}${meta('ratings_score', '9')}${more}</item>`;
const attachment = (id: number, name: string, words = '') =>
  `<item><title>${name}</title><excerpt:encoded><![CDATA[${words}]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://cu.example/wp-content/uploads/${name}</wp:attachment_url>${meta('_wp_attachment_image_alt', `Mô tả của ${name.slice(0, 1)} bằng lời`)}</item>`;
const wxr = (items: string) =>
  rss(
    `<wp:author><wp:author_login>lesen</wp:author_login><wp:author_display_name>Lê Sen</wp:author_display_name></wp:author><wp:category><wp:category_nicename>tin-tuc</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Tin tức</wp:cat_name></wp:category><wp:category><wp:category_nicename>noi-bat</wp:category_nicename><wp:category_parent>tin-tuc</wp:category_parent><wp:cat_name>Tin nổi bật</wp:cat_name></wp:category>${items}`,
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" ',
  );
const uploads = Object.fromEntries(
  ['a.jpg', 'b.jpg'].map((name) => [`https://cu.example/wp-content/uploads/${name}`, name]),
);

test('a post of WordPress keeps every field, with its picture that stands behind it in the file', async () => {
  const { kind, articles } = await read(
    'f.xml',
    wxr(post() + post({ type: 'page' }) + attachment(40, 'a.jpg', 'Hội nghị sáng 12/01')),
  );
  expect(kind).toBe('tệp xuất của WordPress (WXR)');
  expect(articles).toHaveLength(1);
  const imported = await importArticle(articles[0] as ImportedArticle, { pictures: uploads });
  expect(imported.data).toEqual({
    title: DATA.title,
    summary: DATA.summary,
    publishedAt: '2023-01-13 08:59',
    updatedAt: '2023-01-14 03:00',
    tags: ['giao ban'],
    author: 'Lê Sen',
    cover: { src: './a.jpg', alt: 'Mô tả của a bằng lời', caption: 'Hội nghị sáng 12/01' },
    legacy: { views: 430, ratings: 2, score: 9, urls: ['/tin/giao-ban-12.html', '/?p=12'] },
  });
  expect(imported.body).toBe(MARKDOWN);
  expect(imported.categories).toEqual([['Tin tức', 'Tin nổi bật']]);
  expect(articles[0]?.slug).toBe('giao-ban-dau-nam');
});

test('a footnote mark and a document with a bare per cent sign in their addresses stop nothing', async () => {
  const file = 'https://cu.example/wp-content/uploads/dat-100%.pdf';
  const content = `<p>Tăng <a href="#50%">[1]</a>.</p><p><a href="${file}">Báo cáo</a></p>`;
  const { articles } = await read('p.xml', wxr(post({ content })));
  const article = { ...(articles[0] as ImportedArticle), attachments: [{ src: file }] };
  const { data, body } = await importArticle(article, { documents: { [file]: 'dat-100.pdf' } });
  expect(data['attachments']).toEqual([{ file: './dat-100.pdf', title: 'dat-100%.pdf' }]);
  expect(body).toMatch(/^Tăng \\\[1\]\./);
});

test('posts of WordPress are announced before the first is read, as they will come', async () => {
  const announced: Outline[] = [];
  const second = post().replaceAll('12', '13');
  const { articles } = await read('n.xml', wxr(post() + second), (outline) => {
    announced.push(outline);
    return true;
  });
  expect(announced.map(({ key }) => key)).toEqual(['wordpress:12', 'wordpress:13']);
  expect(articles).toEqual(announced.map((outline) => expect.objectContaining(outline)));
  const wanted = await read('n.xml', wxr(post() + second), ({ key }) => key === 'wordpress:13');
  expect(wanted.articles.map(({ key }) => key)).toEqual(['wordpress:13']);
});

test.each([
  ['draft', { draft: true }],
  ['pending', { draft: true }],
  ['private', { draft: true }],
  ['trash', { draft: true }],
])('a post of the status %s is not shown', async (status, data) => {
  const { articles } = await read('g.xml', wxr(post({ status })));
  expect((await importArticle(articles[0] as ImportedArticle)).data).toMatchObject(data);
});

test.each([
  [
    'paragraphs of the classic editor',
    'Một dòng\nhai dòng.\n\nĐoạn hai.',
    'Một dòng\\\nhai dòng.\n\nĐoạn hai.',
  ],
  [
    'blocks',
    '<!-- wp:heading --><h2>Kết quả</h2><!-- /wp:heading -->\n\n<!-- wp:paragraph {"a":1} -->\n<p>Đổi mới.</p>\n<!-- /wp:paragraph -->',
    '## Kết quả\n\nĐổi mới.',
  ],
  [
    '[caption]',
    '[caption id="x" align="center" width="300"]<img src="https://cu.example/wp-content/uploads/a.jpg" alt="Cây ven sông" /> Trồng <em>cây</em>[/caption]\n\nHết.',
    '![Cây ven sông](./a.jpg "Trồng cây")\n\nHết.',
  ],
  [
    '[gallery]',
    '[gallery ids="40,41"]\n\nHết.',
    '![Mô tả của a bằng lời](./a.jpg)\n\n![Mô tả của b bằng lời](./b.jpg)\n\nHết.',
  ],
  [
    '[embed] and [video]',
    '[embed]https://www.youtube.com/watch?v=abc[/embed]\n\n[video mp4="https://cu.example/v.mp4"][/video]',
    '[Video](https://www.youtube.com/watch?v=abc)\n\n[Video](https://cu.example/v.mp4)',
  ],
  [
    'a short code of a plugin',
    'Xem [contact-form-7 id="1"] và [1].',
    'Xem \\[contact-form-7 id="1"] và \\[1].',
  ],
])('%s of WordPress', async (_, content, markdown) => {
  const { articles } = await read(
    'h.xml',
    wxr(post({ content }) + attachment(40, 'a.jpg') + attachment(41, 'b.jpg')),
  );
  const { body, faults } = await importArticle(
    { ...(articles[0] as ImportedArticle), cover: {} },
    { pictures: uploads },
  );
  expect(body).toBe(markdown);
  expect(faults).toEqual([]);
});
