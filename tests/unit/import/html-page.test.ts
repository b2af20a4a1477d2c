/**
 * Saved pages: each theme and each quirk comes out as data.
 * In one file, since all of it looks at the same page in many themes.
 */
import { describe, expect, test } from 'vitest';
import { importHtml } from './import-one.ts';

const FIRST =
  'Bí thư Quận ủy chủ trì hội nghị. Tham dự có các Ủy viên Ban Thường vụ, lãnh đạo các phòng, ban.';
const LAST = 'Hội nghị giao Văn phòng Quận ủy theo dõi, đôn đốc và báo cáo kết quả hằng tháng./.';
const LEAD = 'Sáng 12/01, Quận ủy Bến Sen giao ban với tám phường.';
const URL = 'https://bensencu.example/vi/news/tin-noi-bat/quan-giao-ban-dau-nam-123.html';
const CHROME = {
  head: '<header><a href="/">Trang chủ</a><ul class="menu"><li><a href="/x">Giới thiệu</a></li></ul></header>',
  foot: '<footer><p>Bản quyền thuộc về quận Bến Sen, địa chỉ số 1 đường Hồ Hạ.</p></footer>',
};

const document = (body: string, head = '') =>
  `<!DOCTYPE html>\n<!-- saved from url=(0071)${URL} -->\n<html lang="vi"><head><meta charset="utf-8"><title>Quận giao ban đầu năm - Bến Sen</title>${head}<script>var a = "<p>x</p>";</script></head><body>${CHROME.head}${body}${CHROME.foot}</body></html>`;

const nukeviet = ({ body = `<p>${FIRST}</p><p>${LAST}</p>`, below = '', beside = '' } = {}) =>
  document(`<div class="breadcrumbs-wrap"><ul class="breadcrumbs list-none"><li><a href="/"><span>Trang nhất</span></a></li><li><a href="/vi/news/"><span>Tin tức</span></a></li><li><a href="/vi/news/tin-noi-bat/"><span>Tin nổi bật</span></a></li></ul></div>
<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope><div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">Quận giao ban đầu năm</h1>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">Thứ sáu - 13/01/2023 08:59</span></div></div>
<div class="clearfix"><div class="hometext m-bottom" itemprop="description">${LEAD}</div>${beside}</div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">${body}</div></div></div>${below}`);

const portal = ({
  body = `<p>${FIRST}</p><p>${LAST}</p>`,
  line = 'Ngày đăng 13/01/2023 | 08:59 &nbsp;| Lượt xem: 430',
  foot = '',
} = {}) =>
  document(
    `<div class="main"><div class="cat-name"><a href="/tin-noi-bat">Tin nổi bật</a></div><div class="detail"><h2 class="title-detail">Quận giao ban đầu năm</h2><div class="date">${line}</div><div class="tools">A- A A+ | Tăng tương phản Giảm tương phản</div><div class="sapo">${LEAD}</div><div class="content-detail">${body}</div>${foot}</div></div>`,
  );

const liferay =
  document(`<nav class="breadcrumb-nav breadcrumb"><a href="/">Trang chủ</a><a href="/tin-noi-bat">Tin nổi bật</a></nav>
<div class="portlet-asset-publisher"><div class="asset-full-content"><h3 class="asset-title">Quận giao ban đầu năm</h3>
<div class="asset-metadata"><span class="metadata-entry metadata-publish-date">13/01/2023 08:59</span><span class="metadata-entry metadata-view-count">Lượt xem 1.430</span><span class="metadata-entry metadata-author">Đăng bởi: Lê Sen</span></div>
<div class="journal-content-article"><div class="sapo">${LEAD}</div><p>${FIRST}</p><p>${LAST}</p></div><a class="tag" href="/?tag=giao-ban">giao ban</a></div></div>`);

const generic = document(
  `<h1>Quận giao ban đầu năm</h1><div class="share">Chia sẻ</div><div id="main"><p>${FIRST}</p><p>${LAST}</p></div><div class="related"><a href="/a">Tin khác rất dài để thử xem có bị lấy nhầm vào nội dung hay không</a></div>`,
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', name: 'x' },
      {
        '@type': 'NewsArticle',
        headline: 'Quận giao ban đầu năm',
        description: LEAD,
        datePublished: '2023-01-13T01:59:00Z',
        dateModified: '2023-01-14T03:00:00+07:00',
        author: { '@type': 'Person', name: 'Lê Sen' },
        keywords: ['giao ban'],
        articleSection: 'Tin nổi bật',
      },
    ],
  })}</script>`,
);

const openGraph = document(
  `<h1>Quận giao ban đầu năm</h1><article><p>${FIRST}</p><p>${LAST}</p></article>`,
  `<meta property="og:title" content="Quận giao ban đầu năm"><meta property="og:description" content="${LEAD}"><meta property="article:published_time" content="2023-01-13T08:59:00+07:00"><meta property="article:section" content="Tin nổi bật"><meta name="author" content="Lê Sen"><meta property="article:tag" content="giao ban"><link rel="canonical" href="${URL}">`,
);

const microdata = document(
  `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Quận giao ban đầu năm</h1><time itemprop="datePublished" datetime="2023-01-13T08:59:00+07:00">hôm qua</time><p itemprop="description">${LEAD}</p><div itemprop="articleBody"><p>${FIRST}</p><p>${LAST}</p></div></div>`,
);

const PLAIN = {
  title: 'Quận giao ban đầu năm',
  summary: LEAD,
  publishedAt: '2023-01-13 08:59',
  legacy: { urls: ['/vi/news/tin-noi-bat/quan-giao-ban-dau-nam-123.html'] },
};
const BODY = `${FIRST}\n\n${LAST}`;

test.each([
  ['NukeViet', nukeviet(), {}, [['Tin tức', 'Tin nổi bật']]],
  [
    'NukeViet, inverted case of tags',
    nukeviet().replace(
      /<(\/?)(div|p|h1|span)\b/g,
      (_, end: string, name: string) => `<${end}${name.toUpperCase()}`,
    ),
    {},
    [['Tin tức', 'Tin nổi bật']],
  ],
  [
    'NukeViet, author and source',
    nukeviet({
      below:
        '<div><p class="h5 text-right"><strong>Tác giả: </strong>Lê Sen</p><p class="h5 text-right"><strong>Nguồn tin: </strong><a href="https://bao.example/">Báo Lạc Giang</a></p></div>',
    }),
    { author: 'Lê Sen', source: { name: 'Báo Lạc Giang', url: 'https://bao.example/' } },
    [['Tin tức', 'Tin nổi bật']],
  ],
  [
    'NukeViet, tags',
    nukeviet({
      below:
        '<div class="h5"><strong>Từ khóa: </strong><a href="/vi/news/tag/giao-ban/"><em>giao ban</em></a>, <a href="/vi/news/tag/quan/"><em>quận</em></a></div>',
    }),
    { tags: ['giao ban', 'quận'] },
    [['Tin tức', 'Tin nổi bật']],
  ],
  [
    'NukeViet, ratings',
    nukeviet({
      below:
        '<form id="form3B"><div id="stringrating">Tổng số điểm của bài viết là: 9 trong 2 đánh giá</div><div>Xếp hạng: 4.5 - 2 phiếu bầu</div></form>',
    }),
    { legacy: { ratings: 2, score: 9, urls: PLAIN.legacy.urls } },
    [['Tin tức', 'Tin nổi bật']],
  ],
  [
    'a portal with “Ngày đăng | Lượt xem”',
    portal(),
    { legacy: { views: 430, urls: PLAIN.legacy.urls } },
    [['Tin nổi bật']],
  ],
  [
    'such a portal, source at the end',
    portal({
      body: `<p>${FIRST}</p><p>${LAST}</p><p style="text-align:right"><em>(Nguồn: Báo Lạc Giang)</em></p>`,
    }),
    { legacy: { views: 430, urls: PLAIN.legacy.urls }, source: { name: 'Báo Lạc Giang' } },
    [['Tin nổi bật']],
  ],
  [
    'such a portal, other articles below',
    portal({
      foot: '<div class="other"><h3>Tin liên quan</h3><ul><li><a href="/b">Bài khác</a></li></ul></div>',
    }),
    { legacy: { views: 430, urls: PLAIN.legacy.urls } },
    [['Tin nổi bật']],
  ],
  [
    'such a portal, lines of br in divs',
    portal({ body: `<div>${FIRST}<br><br>${LAST}</div>` }),
    { legacy: { views: 430, urls: PLAIN.legacy.urls } },
    [['Tin nổi bật']],
  ],
  [
    'Liferay',
    liferay,
    { author: 'Lê Sen', tags: ['giao ban'], legacy: { views: 1430, urls: PLAIN.legacy.urls } },
    [['Tin nổi bật']],
  ],
  [
    'any theme with JSON-LD',
    generic,
    { author: 'Lê Sen', tags: ['giao ban'], updatedAt: undefined },
    [['Tin nổi bật']],
  ],
  [
    'any theme with OpenGraph',
    openGraph,
    { author: 'Lê Sen', tags: ['giao ban'] },
    [['Tin nổi bật']],
  ],
  ['any theme with microdata', microdata, {}, []],
])('a page of %s keeps every field', async (name, html, data, categories) => {
  const imported = await importHtml(html);
  const { updatedAt, ...rest } = imported.data;
  expect(rest).toEqual(
    Object.fromEntries(
      Object.entries({ ...PLAIN, ...data }).filter(([, value]) => value !== undefined),
    ),
  );
  expect(updatedAt).toBe(name.includes('JSON-LD') ? '2023-01-14 03:00' : undefined);
  expect(imported.body).toBe(BODY);
  expect(imported.categories).toEqual(categories);
  expect(imported.faults).toEqual([]);
});

describe('the text of a page', () => {
  const bodyOf = async (body: string, options = {}) =>
    (await importHtml(nukeviet({ body: `${body}<p>${LAST}</p>` }), options)).body.replace(
      `\n\n${LAST}`,
      '',
    );

  test.each([
    [
      'code of Word',
      '<p class="MsoNormal" style="mso-margin:0"><span style="font-size:14pt;font-family:&quot;Times New Roman&quot;">Đổi mới<o:p></o:p></span></p>',
      'Đổi mới',
    ],
    [
      'conditional comments',
      '<!--[if gte mso 9]><xml><w:X/></xml><![endif]--><p>Đổi mới</p>',
      'Đổi mới',
    ],
    [
      'a bold line alone',
      '<p><strong>Kết quả nổi bật</strong></p><p>Đổi mới.</p>',
      '## Kết quả nổi bật\n\nĐổi mới.',
    ],
    [
      'bold by style',
      '<p>Có <span style="font-weight:bold">tám</span> phường.</p>',
      'Có **tám** phường.',
    ],
    ['bold glued to a word', '<p>Có <b>“tám”</b>phường.</p>', 'Có <strong>“tám”</strong>phường.'],
    ['white space within bold', '<p>Có<b> tám </b>phường.</p>', 'Có **tám** phường.'],
    ['a heading of its own', '<h1>Kết quả</h1><p>Đổi mới.</p>', '## Kết quả\n\nĐổi mới.'],
    [
      'sub- and superscript',
      '<p>CO<sub>2</sub> và m<sup>2</sup></p>',
      'CO<sub>2</sub> và m<sup>2</sup>',
    ],
    [
      'a film',
      '<p><iframe src="//www.youtube.com/embed/abc?rel=0" title="Lễ hội"></iframe></p>',
      '[Lễ hội](https://www.youtube.com/watch?v=abc)',
    ],
    [
      'a film of its own',
      '<video controls><source src="https://a.example/v.mp4"></video>',
      '[Video](https://a.example/v.mp4)',
    ],
    [
      'sound',
      '<audio src="https://a.example/v.mp3"></audio>',
      '[Âm thanh](https://a.example/v.mp3)',
    ],
    [
      'script and tracking',
      '<script>alert(1)</script><p>Đổi mới<img src="https://www.facebook.com/tr?id=1" width="1" height="1"></p>',
      'Đổi mới',
    ],
    ['a dangerous link', '<p><a href="javascript:alert(1)">Đổi mới</a></p>', 'Đổi mới'],
    [
      'a nested list',
      '<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>',
      '- Một\n  - Hai\n- Ba',
    ],
    ['an ordered list with a start', '<ol start="3"><li>Ba</li><li>Bốn</li></ol>', '3. Ba\n4. Bốn'],
    ['a quotation', '<blockquote><p>Kỷ cương</p></blockquote>', '> Kỷ cương'],
    [
      'a table',
      '<table><tbody><tr><td><p>STT</p></td><td>Tên</td></tr><tr><td>1</td><td>A|B</td></tr></tbody></table>',
      '| STT | Tên |\n| - | - |\n| 1 | A\\|B |',
    ],
    [
      'a table with spans',
      '<table><tr><td colspan="2">Danh sách</td></tr><tr><td>1</td><td>A &lt; B</td></tr></table>',
      '<table>\n<tr><td colspan="2">Danh sách</td></tr>\n<tr><td>1</td><td>A &lt; B</td></tr>\n</table>',
    ],
    [
      'a table that only sets text apart',
      '<table><tr><td><p>Đổi mới</p><p>Sáng tạo</p></td></tr></table>',
      'Đổi mới\n\nSáng tạo',
    ],
    ['entities that are shown as such', '<p>A &amp;amp; B &amp;nbsp; C</p>', 'A & B C'],
  ])('what comes of %s', async (_, html, markdown) => {
    expect(await bodyOf(html)).toBe(markdown);
  });

  const pictures = {
    'https://bensencu.example/uploads/a.jpg': 'a.jpg',
    '/uploads/a.jpg': 'a.jpg',
    '/uploads/b.jpg': 'b.jpg',
  };

  test.each([
    [
      'figcaption',
      '<figure><img src="/uploads/a.jpg" alt="Cây ven sông"><figcaption>Trồng cây</figcaption></figure>',
      '![Cây ven sông](./a.jpg "Trồng cây")',
    ],
    [
      'an italic line below',
      '<p style="text-align:center"><img src="/uploads/a.jpg"></p><p style="text-align:center"><em>Trồng cây ven sông</em></p>',
      '![Trồng cây ven sông](./a.jpg "Trồng cây ven sông")',
    ],
    [
      'an italic line behind a break',
      '<p><img src="/uploads/a.jpg" alt="IMG_1.jpg"><br><i>Trồng cây ven sông</i></p>',
      '![Trồng cây ven sông](./a.jpg "Trồng cây ven sông")',
    ],
    [
      'a table around picture and caption',
      '<table class="contentimg"><tr><td><img src="/uploads/a.jpg"></td></tr><tr><td>Trồng cây ven sông</td></tr></table>',
      '![Trồng cây ven sông](./a.jpg "Trồng cây ven sông")',
    ],
    [
      'a credit',
      '<p><img src="/uploads/a.jpg" alt="Cây ven sông"></p><p>Ảnh: Lê Sen</p>',
      '![Cây ven sông](./a.jpg)\n\nẢnh: Lê Sen',
    ],
    [
      'a gallery',
      '<p><img src="/uploads/a.jpg" alt="Cây ven sông"><img src="/uploads/b.jpg" alt="Hoa ven hồ"></p>',
      '![Cây ven sông](./a.jpg)![Hoa ven hồ](./b.jpg)',
    ],
    [
      'a picture that loads late',
      '<p><img src="/blank.gif" data-src="/uploads/a.jpg" alt="Cây ven sông"></p>',
      '![Cây ven sông](./a.jpg)',
    ],
    [
      'a picture that links to itself',
      '<p><a href="/uploads/a.jpg"><img src="/uploads/a.jpg" alt="Cây ven sông"></a></p>',
      '![Cây ven sông](./a.jpg)',
    ],
    [
      'a picture that is not there',
      '<p><img src="/uploads/c.jpg" alt="Hoa"></p><p><em>Hoa ven hồ</em></p>',
      '<!-- -->\n\n*Hoa ven hồ*',
    ],
  ])('a picture with %s keeps its words', async (_, html, markdown) => {
    expect(await bodyOf(html, { pictures })).toBe(markdown);
  });

  test('a missing picture is named in the file, with its address', async () => {
    const { source, notes } = await importHtml(
      nukeviet({ body: '<p><img src="/uploads/c.jpg" alt="Hoa ven hồ"></p><p>x</p>' }),
    );
    expect(source).toContain('\n# Ảnh còn thiếu: /uploads/c.jpg – Hoa ven hồ\n---');
    expect(notes).toContainEqual(
      expect.objectContaining({ field: 'picture', from: '/uploads/c.jpg' }),
    );
  });

  test('links lead to articles and documents of the new portal, and dead ones keep their words', async () => {
    const options = {
      mapping: { hosts: ['bensencu.example'] },
      articles: { '/vi/news/cu-9.html': '/bai-viet/cu/' },
      documents: { '/uploads/ke-hoach.pdf': 'ke-hoach.pdf' },
    };
    const link = (href: string) => bodyOf(`<p><a href="${href}">kế hoạch</a></p>`, options);
    expect(await link('https://www.bensencu.example/vi/news/cu-9.html?fbclid=1')).toBe(
      '[kế hoạch](/bai-viet/cu/)',
    );
    expect(await link('/vi/news/cu-9.html')).toBe('[kế hoạch](/bai-viet/cu/)');
    expect(await link('/uploads/ke-hoach.pdf')).toBe('[kế hoạch](./ke-hoach.pdf)');
    expect(await link('/uploads/khac.pdf')).toBe('kế hoạch');
    expect(await link('/vi/khac/')).toBe('[kế hoạch](https://bensencu.example/vi/khac/)');
    expect(await link('https://bao.example/?a=1&amp;copy;=2')).toBe(
      '[kế hoạch](https://bao.example/?a=1&amp;copy;=2)',
    );
    expect(await link('mailto:a@b.example')).toBe('[kế hoạch](mailto:a@b.example)');
    const { data } = await importHtml(
      nukeviet({ body: '<p><a href="/uploads/ke-hoach.pdf">Kế hoạch số 1</a></p><p>x</p>' }),
      options,
    );
    expect(data['attachments']).toEqual([{ file: './ke-hoach.pdf', title: 'Kế hoạch số 1' }]);
  });

  test('a cover has its description and its caption', async () => {
    const beside =
      '<figure class="article center"><img alt="Toàn cảnh hội trường" src="/uploads/a.jpg"><figcaption>Hội nghị sáng 12/01</figcaption></figure>';
    const { data } = await importHtml(nukeviet({ beside }), { pictures });
    expect(data['cover']).toEqual({
      src: './a.jpg',
      alt: 'Toàn cảnh hội trường',
      caption: 'Hội nghị sáng 12/01',
    });
  });

  test('documents of NukeViet become attachments with their titles', async () => {
    const below =
      '<div class="panel news-download-file"><a href="/vi/news/tin/x.html/?download=1" download title="Tải về">bỏ</a><a href="/uploads/ke-hoach.pdf" download>Kế hoạch 12</a></div>';
    const { data, notes } = await importHtml(nukeviet({ below }), {
      documents: { '/uploads/ke-hoach.pdf': 'ke-hoach.pdf' },
    });
    expect(data['attachments']).toEqual([{ file: './ke-hoach.pdf', title: 'Kế hoạch 12' }]);
    expect(notes).toContainEqual(
      expect.objectContaining({ field: 'attachments', doubt: expect.any(String) as string }),
    );
  });
});

test('a film whose file is there is played, and its words are those of the old page', async () => {
  const film = '<video src="https://a.example/v.mp4" title="Chung kết kéo co"></video>';
  const { body, faults } = await importHtml(
    nukeviet({ body: `<p>Mở đầu.</p>${film}<p>Hết.</p>` }),
    {
      pictures: { 'https://a.example/v.mp4': 'v.mp4' },
    },
  );
  expect(body).toBe('Mở đầu.\n\n![Chung kết kéo co](./v.mp4)\n\nHết.');
  expect(faults).toEqual([]);
});
