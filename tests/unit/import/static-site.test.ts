/** Pages of Hugo, Jekyll, Hexo and Eleventy, as their sites keep them. In one file, since the four say the same in four ways. */
import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedArticle } from '../../../src/import/article.ts';
import { openSources } from '../../../src/import/sources/open-sources.ts';
import { readBody } from '../../../src/import/sources/static-site/body.ts';
import { convertBody } from '../../../src/import/html/convert.ts';
import { textOf } from '../../../src/import/html/tree.ts';
import { renderMarkdown, type MarkdownContext } from '../../../src/markdown/index.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from '../markdown/context.ts';
import { importArticle } from './import-one.ts';
import { runs } from '../../support/properties.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tinh-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes the files of a site, and reads what is named of it. */
async function readSite(
  site: string,
  files: Record<string, string>,
  named = '.',
): Promise<{ kinds: string[]; articles: ImportedArticle[] }> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, site, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { sources } = await openSources([path.join(folder, site, named)]);
  const articles: ImportedArticle[] = [];
  for (const { kind, sniffed } of sources)
    for await (const article of kind.read(sniffed)) articles.push(article);
  return { kinds: sources.map(({ kind }) => kind.name), articles };
}

/** The only article of a site, converted. */
async function only(site: string, files: Record<string, string>, named?: string) {
  const { articles } = await readSite(site, files, named);
  expect(articles).toHaveLength(1);
  const [article] = articles as [ImportedArticle];
  const pictures = Object.fromEntries(
    [...(article.files ?? new Map<string, string>())].map(([src, from]) => [
      src,
      path.basename(from),
    ]),
  );
  const imported = await importArticle(article, { pictures, documents: pictures });
  expect(imported.faults).toEqual([]);
  return { article, ...imported, doubts: imported.notes.flatMap(({ doubt }) => doubt ?? []) };
}

const BODY = 'Bí thư Quận ủy chủ trì hội nghị.\n\nHội nghị giao Văn phòng & các phòng./.\n';
const DATA = {
  title: 'Quận giao ban: đầu năm',
  summary: 'Sáng 12/01, quận giao ban với A&B.',
  publishedAt: '2023-01-13 08:59',
  updatedAt: '2023-01-14 03:00',
  expiresAt: '2033-01-01 00:00',
  tags: ['giao ban', 'chỉ đạo'],
  author: 'Lê Sen',
  cover: { src: './hoi-truong.jpg', alt: 'Toàn cảnh hội trường' },
};

test.each([
  [
    'TOML of Hugo',
    'hugo-toml',
    {
      'hugo.toml': 'title = "Bến Sen"\n',
      'static/images/hoi-truong.jpg': '',
      'content/tin-tuc/giao-ban.md': `+++\ntitle = "Quận giao ban: đầu năm"\ndate = 2023-01-13T08:59:00+07:00\nlastmod = 2023-01-13T20:00:00Z\nexpiryDate = 2033-01-01\ndescription = 'Sáng 12/01, quận giao ban với A&B.'\ncategories = ["Tin nổi bật"]\ntags = ["giao ban", "chỉ đạo"]\naliases = ["/cu/giao-ban.html"]\n[params]\nauthor = "Lê Sen"\n[params.cover]\nimage = "/images/hoi-truong.jpg"\nalt = "Toàn cảnh hội trường"\n+++\n${BODY}`,
    },
    'content',
    { ...DATA, legacy: { urls: ['/tin-tuc/giao-ban/', '/cu/giao-ban.html'] } },
    [['Tin nổi bật']],
  ],
  [
    'JSON of Hugo',
    'hugo-json',
    {
      'hugo.yaml': 'title: Bến Sen\n',
      'content/tin-tuc/giao-ban/hoi-truong.jpg': '',
      'content/tin-tuc/giao-ban/index.md': `{\n  "title": "Quận giao ban: đầu năm",\n  "date": "2023-01-13T01:59:00Z",\n  "lastmod": "2023-01-14T03:00:00+07:00",\n  "expiryDate": "2033-01-01",\n  "summary": "Sáng 12/01, quận giao ban với A&B.",\n  "categories": ["Tin nổi bật"],\n  "tags": ["giao ban", "chỉ đạo"],\n  "authors": [{"name": "Lê Sen"}],\n  "cover": {"image": "hoi-truong.jpg", "alt": "Toàn cảnh hội trường"}\n}\n\n${BODY}`,
    },
    'content',
    { ...DATA, legacy: { urls: ['/tin-tuc/giao-ban/'] } },
    [['Tin nổi bật']],
  ],
  [
    'YAML of Jekyll',
    'jekyll',
    {
      '_config.yml': 'title: Bến Sen\npermalink: /tin/:year/:month/:day/:title.html # cũ\n',
      'assets/img/hoi-truong.jpg': '',
      '_posts/2023-01-13-giao-ban.md': `---\nlayout: post\ntitle: "Quận giao ban: đầu năm"\ndate: 2023-01-13 08:59:00 +0700\nlast_modified_at: 2023-01-14 03:00\nexpires: 01/01/2033\nexcerpt: Sáng 12/01, quận giao ban với A&B.\ncategories: Tin nổi bật\ntags: giao ban, chỉ đạo\nauthor: Lê Sen\nimage:\n  path: /assets/img/hoi-truong.jpg\n  alt: Toàn cảnh hội trường\nredirect_from:\n  - /cu/giao-ban.html\n---\n${BODY}`,
    },
    '_posts',
    { ...DATA, legacy: { urls: ['/tin/2023/01/13/giao-ban.html', '/cu/giao-ban.html'] } },
    [['Tin nổi bật']],
  ],
  [
    'YAML of Hexo without its first fence',
    'hexo',
    {
      '_config.yml': 'title: Bến Sen\n',
      'source/images/hoi-truong.jpg': '',
      'source/_posts/giao-ban.md': `title: "Quận giao ban: đầu năm"\ndate: 2023-01-13 08:59:00\nupdated: 2023-01-14 03:00:00\nexpires: 2033-01-01\ndescription: Sáng 12/01, quận giao ban với A&B.\ncategories:\n  - Tin tức\n  - Tin nổi bật\ntags:\n  - giao ban\n  - chỉ đạo\nauthor: Lê Sen\ncover:\n  src: /images/hoi-truong.jpg\n  alt: Toàn cảnh hội trường\n---\n${BODY}`,
    },
    'source',
    { ...DATA, legacy: { urls: ['/2023/01/13/giao-ban/'] } },
    [['Tin tức', 'Tin nổi bật']],
  ],
  [
    'JSON of Eleventy',
    'eleventy',
    {
      'eleventy.config.js': '',
      'src/img/hoi-truong.jpg': '',
      'src/tin/giao-ban.md': `---json\n{\n"title": "Quận giao ban: đầu năm",\n"date": "2023-01-13T01:59:00.000Z",\n"updated": "2023-01-14 03:00",\n"expires": "2033-01-01",\n"description": "Sáng 12/01, quận giao ban với A&B.",\n"tags": ["posts", "giao ban", "chỉ đạo"],\n"category": "Tin nổi bật",\n"author": {"name": "Lê Sen"},\n"permalink": "/tin/giao-ban/",\n"cover": {"src": "/img/hoi-truong.jpg", "alt": "Toàn cảnh hội trường"}\n}\n---\n${BODY}`,
    },
    'src/tin',
    { ...DATA, legacy: { urls: ['/tin/giao-ban/'] } },
    [['Tin nổi bật']],
  ],
])(
  'an article in %s keeps every field, and nothing is in doubt',
  async (_, site, files, named, data, categories) => {
    const imported = await only(site, files as Record<string, string>, named);
    expect(imported.data).toEqual(data);
    expect(imported.body).toBe(BODY.trim());
    expect(imported.categories).toEqual(categories);
    expect(imported.doubts).toEqual([]);
  },
);

test.each([
  [
    'draft: true',
    'tin/nhap.md',
    '---\ntitle: Bản nháp\ndate: 2023-01-05\ndraft: true\n---\nChữ.\n',
  ],
  [
    'published: false',
    '_posts/2023-01-05-nhap.md',
    '---\ntitle: Bản nháp\npublished: false\n---\nChữ.\n',
  ],
  ['a folder of drafts', '_drafts/nhap.md', '---\ntitle: Bản nháp\ndate: 2023-01-05\n---\nChữ.\n'],
  [
    'permalink: false',
    'tin/an.md',
    '---\ntitle: Bản nháp\ndate: 2023-01-05\npermalink: false\n---\nChữ.\n',
  ],
])('a page held back by %s is a draft', async (what, name, text) => {
  const { data } = await only(`nhap ${what.replace(/\W/g, '')}`, { [name]: text });
  expect(data).toMatchObject({ draft: true, publishedAt: '2023-01-05 00:00' });
});

test('a day to be shown that is later than that of the page is the one that counts, and both are told', async () => {
  const { data, notes } = await only('hen', {
    'a.md': '---\ntitle: Hẹn giờ\ndate: 2023-01-05\npublishDate: 2033-02-01 07:30\n---\nChữ.\n',
  });
  expect(data).toMatchObject({ publishedAt: '2033-02-01 07:30' });
  expect(notes).toContainEqual(
    expect.objectContaining({ field: 'publishedAt', to: '2033-02-01T00:30:00.000Z' }),
  );
});

test('a name of Jekyll gives day, address and, where none is written, a title in doubt', async () => {
  const { data, article, doubts } = await only('ten', {
    '_posts/2023-01-05-ten-bai.md': '---\nlayout: post\n---\nChữ của bài.\n',
  });
  expect(data).toMatchObject({
    title: 'Ten bai',
    publishedAt: '2023-01-05 00:00',
    legacy: { urls: ['/2023/01/05/ten-bai.html'] },
  });
  expect(article.slug).toBe('ten-bai');
  expect(doubts).toEqual(
    expect.arrayContaining([
      'Trang không ghi tiêu đề; lấy từ tên tệp.',
      expect.stringContaining('theo mặc định của Jekyll'),
    ]),
  );
});

test.each([
  ['on a line', 'Sáng 12/01, quận họp.\n\n<!--more-->\n\nHội nghị bàn việc năm.'],
  ['behind two paragraphs', 'Sáng 12/01,\n\nquận họp.\n\n<!--more-->\n\nHội nghị bàn việc năm.'],
  ['at the end of a line', 'Sáng 12/01,\nquận họp. <!-- more -->\n\nHội nghị bàn việc năm.'],
])('what stands above the mark of more %s is the lead, once', async (where, text) => {
  const { data, body } = await only(`more ${where}`, {
    'a.md': `---\ntitle: Họp\ndate: 2023-01-05\n---\n${text}\n`,
  });
  expect(data).toMatchObject({ summary: 'Sáng 12/01, quận họp.' });
  expect(body).toBe('Hội nghị bàn việc năm.');
});

test('a start with a link, or beside a written lead, stays in the text', async () => {
  const linked = await only('more link', {
    'a.md':
      '---\ntitle: Họp\ndate: 2023-01-05\n---\nXem [tại đây](https://a.example/).\n\n<!--more-->\n\nChữ.\n',
  });
  expect(linked.body).toBe('Xem [tại đây](https://a.example/).\n\nChữ.');
  const written = await only('more own', {
    'a.md':
      '---\ntitle: Họp\ndate: 2023-01-05\ndescription: Sapo riêng.\n---\nĐoạn đầu.\n\n<!--more-->\n\nChữ.\n',
  });
  expect(written.data).toMatchObject({ summary: 'Sapo riêng.' });
  expect(written.body).toBe('Đoạn đầu.\n\nChữ.');
});

test.each([
  [
    'Hugo',
    '{{< figure src="anh.jpg" title="Lễ hội" alt="Đua thuyền" >}}',
    '![Đua thuyền](./anh.jpg "Lễ hội")',
  ],
  [
    'Hugo, closed',
    '{{<figure src=anh.jpg alt="Đua thuyền" caption="Lễ hội" attr="Lê Sen" />}}',
    '![Đua thuyền](./anh.jpg "Lễ hội – Lê Sen")',
  ],
  [
    'Jekyll',
    '{% include figure.html image_path="anh.jpg" alt="Đua thuyền" caption="Lễ hội" %}',
    '![Đua thuyền](./anh.jpg "Lễ hội")',
  ],
  ['Hexo', '{% asset_img anh.jpg "Lễ hội" "Đua thuyền" %}', '![Đua thuyền](./anh.jpg "Lễ hội")'],
  [
    'Hexo with a class and a size',
    `{% img left anh.jpg 300 200 "'Lễ hội' 'Đua thuyền'" %}`,
    '![Đua thuyền](./anh.jpg "Lễ hội")',
  ],
  [
    'Liquid in Markdown',
    '![Đua thuyền]({{ "anh.jpg" | relative_url }} "Lễ hội")',
    '![Đua thuyền](./anh.jpg "Lễ hội")',
  ],
])(
  'the picture that %s shows is one, in the folder of the article too',
  async (name, tag, markdown) => {
    const { body, doubts } = await only(`anh ${name}`, {
      'tin/le-hoi.md': `---\ntitle: Lễ hội\ndescription: Sapo.\ncategory: Tin\ndate: 2023-01-05\n---\nTrước.\n${tag}\nSau.\n`,
      'tin/le-hoi/anh.jpg': '',
    });
    expect(body).toBe(`Trước.\n\n${markdown}\n\nSau.`);
    expect(doubts).toEqual([]);
  },
);

test.each([
  '{{< notice warning >}}',
  '{{<gist user 2_3_4>}}',
  '{{% tab "*A*" %}}',
  '{% include mau_bang.html so="1_2" %}',
  '{{ page.title | escape }}',
  '{% if page.a_b and c_d %}',
])('%s stays as text and is told', async (tag) => {
  for (const text of [`Trước ${tag} sau.`, `Trước.\n${tag}\nSau.`]) {
    const notes: ImportedArticle['notes'] = [];
    const tree = readBody(text, false, notes);
    expect(textOf(tree)).toBe(text.replace(/\n/g, ' '));
    expect(notes).toEqual([
      expect.objectContaining({ from: tag, to: tag, doubt: expect.any(String) as string }),
    ]);
  }
});

test('a link whose address only the old program knew keeps its words and is told', async () => {
  const { body, notes } = await only('post_url', {
    'a.md':
      '---\ntitle: A\ndate: 2023-01-05\n---\nXem [bài trước]({% post_url 2023-01-01-bai %}) và [Quận]({{ site.baseurl }}/gioi-thieu/).\n',
  });
  expect(body).toContain('Xem bài trước và ');
  expect(notes).toContainEqual(
    expect.objectContaining({
      from: '{% post_url 2023-01-01-bai %}',
      to: 'bài trước',
      doubt: expect.stringContaining('trình dựng') as string,
    }),
  );
});

test('code shows its tags, and what no reader saw is not shown', async () => {
  const notes: ImportedArticle['notes'] = [];
  const tree = readBody(
    '## Mục một {#muc-mot}\n\n```\n{{< figure src="a.jpg" >}}\n```\n\nGõ `{% include a.html %}` hoặc {% raw %}{{ b }}{% endraw %} hoặc {{</* c */>}}.\n{: .center}\n{% comment %}ẩn{% endcomment %}',
    false,
    notes,
  );
  expect(textOf(tree)).toBe(
    'Mục một {{< figure src="a.jpg" >}} Gõ {% include a.html %} hoặc {{ b }} hoặc {{< c >}}.',
  );
  expect(notes.map(({ from }) => from)).toEqual(
    expect.arrayContaining(['{#muc-mot}', '{: .center}', '{% comment %}ẩn{% endcomment %}']),
  );
  expect(notes.some(({ doubt }) => doubt)).toBe(false);
});

test('a field without a place is told with what it said', async () => {
  const { notes } = await only('thua', {
    'a.md': '---\ntitle: A\ndate: 2023-01-05\nlayout: post\nnguoi_duyet: Lê Sen\n---\nChữ.\n',
  });
  expect(notes).toContainEqual(
    expect.objectContaining({
      from: 'nguoi_duyet: Lê Sen',
      doubt: 'Trường “nguoi_duyet” không có chỗ ở cổng mới.',
    }),
  );
  expect(notes).toContainEqual({ field: 'body', from: 'layout: post', to: '' });
});

test.each([
  ['YAML', '---\ntitle: "Quận\ndate: 2023-01-05\n---\nChữ.\n', /^Dòng \d+: .*Hãy sửa tệp nguồn/s],
  ['TOML', '+++\ntitle = "A"\ndate = hôm nay\n+++\nChữ.\n', /^Dòng 3: Phần TOML/],
  ['JSON', '---json\n{\n"title": "A",,\n}\n---\nChữ.\n', /^Dòng 3: .*JSON/],
  ['front matter without an end', '---\ntitle: A\n\nChữ.\n', /Không tìm thấy chỗ kết thúc/],
])(
  'a fault in %s refuses that page with its line, and the others come',
  async (name, text, message) => {
    const { articles } = await readSite(`loi ${name}`, {
      'a.md': text,
      'b.md': '---\ntitle: B\ndate: 2023-01-05\n---\nChữ.\n',
    });
    expect(articles.map(({ refusal }) => refusal)).toEqual([
      expect.stringMatching(message),
      undefined,
    ]);
  },
);

test('pages are told by their content, and neither a read-me nor a list of Hugo is an article', async () => {
  const { kinds } = await readSite('loai', {
    'README.md': '# Cổng\n\n---\n\nHướng dẫn.\n',
    'content/_index.md': '---\ntitle: Danh sách\n---\n',
    'content/bai.md': '---\r\ntitle: Bài\r\ndate: 2023-01-05\r\n---\r\nChữ.\r\n',
    '_posts/2023-01-05-trang.html': '---\ntitle: Trang\n---\n<p>Chữ.</p>\n',
  });
  expect(kinds).toEqual(Array(2).fill('trang Markdown của Hugo, Jekyll, Hexo, Eleventy'));
});

test('a path that leaves the site names no file', async () => {
  await mkdir(path.join(folder, 'ngoai'), { recursive: true });
  await writeFile(path.join(folder, 'ngoai', 'mat.jpg'), '');
  const { article } = await only('trong', {
    'hugo.toml': '',
    'content/a.md': '---\ntitle: A\ndate: 2023-01-05\n---\nChữ.\n\n![x](../../ngoai/mat.jpg)\n',
  });
  expect([...(article.files ?? [])]).toEqual([]);
});

const options = runs(100);
const PIECES =
  'Ủy ban phường Sen Hạ “giờ vàng” 5*3*2 a_b_c **đậm** *nghiêng* ~5 m² 1.500.000 3,5% (1) [2] [x] 1. a) ./. - + # > * _ ~~bỏ~~ `mã` & &amp; | \\* ] [ ( ) ![ ]( $ {{< a_b >}} {{c|d}} {%_e_%} {{%_f_%}} { } [liên_kết](https://a.example/) ## --- 8h'
    .split(' ')
    .map((piece) => piece.replaceAll('%_', '% ').replaceAll('_%', ' %'));
const markdown = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '## ', '- ', '1. ', '> '),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) => blocks.map(([start, words]) => start + words.join(' ')).join('\n\n'));

test('the page made of it shows every character that the Markdown showed, tags included', async () => {
  const comparable = (html: string) => visibleText(html).normalize('NFC').replace(/\s+/g, '');
  const writer = unified().use(rehypeStringify);
  const context: MarkdownContext = {
    ...stubContext().context,
    // `![ ]( a)` is a picture, in whose place the name of a missing file would be shown.
    picture: (src) => Promise.resolve({ src, full: src, width: 16, height: 10 }),
  };
  await fc.assert(
    fc.asyncProperty(markdown, async (source) => {
      const shown = comparable(writer.stringify(readBody(source, false, [])));
      const converted = convertBody(readBody(source, false, []));
      const { html } = await renderMarkdown(converted, context);
      expect(comparable(html), converted).toBe(shown);
    }),
    options,
  );
}, 120_000);
