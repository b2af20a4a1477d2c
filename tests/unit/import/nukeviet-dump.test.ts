/** Dumps of NukeViet 3, 4 and 5: each field of an article, whoever wrote the dump. In one file, since it is one portal. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedArticle } from '../../../src/import/article.ts';
import { openSources } from '../../../src/import/sources/open-sources.ts';
import type { Announce } from '../../../src/import/sources/source.ts';
import {
  encodeText,
  MYSQLDUMP,
  OWN,
  STYLES,
  tableOf,
  writeDump,
  writeTable,
  type Cell,
  type Tables,
} from '../../support/nukeviet-dump.ts';
import { importArticle } from './import-one.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nukeviet-thu-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(
  dump: Buffer,
  name = 'cong.sql',
  announce?: Announce,
): Promise<ImportedArticle[]> {
  const file = path.join(folder, name);
  await writeFile(file, dump);
  const { sources } = await openSources([file]);
  expect(sources[0]?.kind.name).toBe('bản sao lưu cơ sở dữ liệu NukeViet');
  const articles: ImportedArticle[] = [];
  for (const { kind, sniffed } of sources)
    for await (const article of kind.read(sniffed, announce)) articles.push(article);
  return articles;
}

const seconds = (date: string) => Date.parse(date) / 1000;
const TITLE = `Quận Bến Sen: 50% "một cửa" & <b>số</b> (đợt 1) #2`;
const BODY =
  '<p style="text-align: justify;">Bí thư Quận ủy chủ trì <b>hội nghị</b> &amp; giao Văn phòng.</p><p>Xem <a href="/vi/news/thong-bao/lich-tiep-dan-8.html">lịch</a>.</p><p>Hết./.</p>';
const ROW = {
  id: 7,
  catid: 3,
  listcatid: '2,3',
  topicid: 1,
  admin_id: 1,
  author: 'Lê Sen',
  sourceid: 1,
  addtime: seconds('2023-01-13T08:50:00+07:00'),
  edittime: seconds('2023-01-14T10:00:00+07:00'),
  status: 1,
  weight: 7,
  publtime: seconds('2023-01-13T08:59:00+07:00'),
  exptime: seconds('2030-01-01T00:00:00+07:00'),
  archive: 1,
  title: encodeText(TITLE),
  alias: 'Quan-Ben-Sen-mot-cua',
  hometext: `${encodeText('Sáng 12/01, quận giao ban.')}<br  />Có 8 phường dự.`,
  homeimgfile: '2023_01/toan-canh.jpg',
  homeimgalt: encodeText('Toàn cảnh hội trường (ảnh: Văn phòng)'),
  homeimgthumb: '1',
  inhome: 1,
  hitstotal: 1126,
  hitscm: 0,
  total_rating: 23,
  click_rating: 5,
};
const DETAIL = {
  id: 7,
  titlesite: '',
  description: '',
  bodyhtml: BODY,
  sourcetext: 'https://bao.example/tin/1',
  files: '2023_01/ke-hoach.pdf,https://luu.example/phu-luc.docx',
  imgposition: 2,
};
const cat = (catid: number, parentid: number, title: string, alias: string, sort: number) => ({
  catid,
  parentid,
  title: encodeText(title),
  alias,
  description: catid === 3 ? 'Họp của quận.' : '',
  weight: 1,
  sort,
  status: 1,
});

/** A whole portal of one article, with tables that are nobody's business. */
function portal(
  { row = {}, detail = {} }: { row?: Record<string, Cell>; detail?: Record<string, Cell> } = {},
  news = 'nv4_vi_news',
): Tables {
  const secret = tableOf([{ userid: 1, email: 'lan@ben-sen.example', password: "{SSHA512}'x" }]);
  return {
    nv4_users: secret,
    nv4_authors: secret,
    [`${news}_3`]: tableOf([{ ...ROW, ...row }]),
    [`${news}_author`]: tableOf([
      { id: 4, uid: 1, alias: 'mai', pseudonym: 'Trần Mai', active: 1 },
      { id: 5, uid: 2, alias: 'nghi', pseudonym: 'Đã nghỉ', active: 0 },
    ]),
    [`${news}_authorlist`]: tableOf([
      { id: 7, aid: 4, alias: 'mai', pseudonym: 'Trần Mai' },
      { id: 7, aid: 5, alias: 'nghi', pseudonym: 'Đã nghỉ' },
    ]),
    [`${news}_cat`]: tableOf([
      cat(1, 0, 'Tin tức', 'tin-tuc', 1),
      cat(3, 1, 'Chỉ đạo, điều hành', 'Chi-dao', 2),
      cat(2, 0, 'Cải cách & dịch vụ công', 'cai-cach', 5),
    ]),
    [`${news}_detail`]: tableOf([{ ...DETAIL, ...detail }]),
    [`${news}_rows`]: tableOf([{ ...ROW, ...row }]),
    [`${news}_sources`]: tableOf([
      { sourceid: 1, title: encodeText('Báo Bến Sen'), link: 'https://bao.example', logo: '' },
    ]),
    [`${news}_tags`]: tableOf([
      { tid: 1, numnews: 1, title: 'Chuyển đổi số', alias: 'chuyen-doi-so', keywords: '' },
      { tid: 2, numnews: 1, title: '', alias: 'mot-cua', keywords: 'một cửa' },
    ]),
    [`${news}_tags_id`]: tableOf([
      { id: 7, tid: 1, keyword: 'chuyển đổi số' },
      { id: 7, tid: 2, keyword: '' },
    ]),
    [`${news}_topics`]: tableOf([
      {
        topicid: 1,
        title: 'Năm chuyển đổi số',
        alias: 'nam-chuyen-doi-so',
        description: 'Cả năm.',
      },
    ]),
  };
}

const DATA = {
  title: TITLE,
  summary: 'Sáng 12/01, quận giao ban. Có 8 phường dự.',
  publishedAt: '2023-01-13 08:59',
  updatedAt: '2023-01-14 10:00',
  expiresAt: '2030-01-01 00:00',
  tags: ['chuyển đổi số', 'một cửa'],
  author: 'Trần Mai, Lê Sen',
  source: { name: 'Báo Bến Sen', url: 'https://bao.example/tin/1' },
  cover: {
    src: './toan-canh.jpg',
    alt: 'Toàn cảnh hội trường (ảnh: Văn phòng)',
    caption: 'Toàn cảnh hội trường (ảnh: Văn phòng)',
  },
  attachments: [
    { file: './ke-hoach.pdf', title: 'ke-hoach.pdf' },
    { file: './phu-luc.docx', title: 'phu-luc.docx' },
  ],
  legacy: {
    views: 1126,
    ratings: 5,
    score: 23,
    urls: [
      '/vi/news/Chi-dao/Quan-Ben-Sen-mot-cua-7.html',
      '/news/Chi-dao/Quan-Ben-Sen-mot-cua-7.html',
      '/Chi-dao/Quan-Ben-Sen-mot-cua-7.html',
      '/index.php?language=vi&nv=news&op=Chi-dao/Quan-Ben-Sen-mot-cua-7',
      '/index.php?language=vi&nv=news&op=Chi-dao/Quan-Ben-Sen-mot-cua-7.html',
    ],
  },
};
/** Where NukeViet shows the list of a category. */
const pagesOf = (alias: string) => [
  `/vi/news/${alias}/`,
  `/news/${alias}/`,
  `/index.php?language=vi&nv=news&op=${alias}`,
];
const FILES = {
  pictures: { '/uploads/news/2023_01/toan-canh.jpg': 'toan-canh.jpg' },
  documents: {
    '/uploads/news/2023_01/ke-hoach.pdf': 'ke-hoach.pdf',
    'https://luu.example/phu-luc.docx': 'phu-luc.docx',
  },
  articles: { '/vi/news/thong-bao/lich-tiep-dan-8.html': '/bai-viet/lich-tiep-dan/' },
};
const MARKDOWN =
  'Bí thư Quận ủy chủ trì **hội nghị** & giao Văn phòng.\n\nXem [lịch](/bai-viet/lich-tiep-dan/).\n\nHết./.';

test.each(Object.entries(STYLES))(
  'every field of NukeViet 4 and 5 comes out of a dump of %s, compressed or not',
  async (name, style) => {
    const dump = writeDump(portal(), style);
    for (const [file, bytes] of [
      [`${name}.sql`, dump],
      [`${name}.sql.gz`, gzipSync(dump)],
    ] as const) {
      const [article, ...others] = await read(bytes, file);
      expect(others).toEqual([]);
      const imported = await importArticle(article as ImportedArticle, FILES);
      expect(imported.data).toEqual(DATA);
      expect(imported.body).toBe(MARKDOWN);
      expect(imported.faults).toEqual([]);
      expect(article?.categories).toEqual([
        {
          names: ['Tin tức', 'Chỉ đạo, điều hành'],
          slug: 'chi-dao',
          urls: pagesOf('Chi-dao'),
          order: 2,
          description: 'Họp của quận.',
          above: [{ slug: 'tin-tuc', order: 1, urls: pagesOf('tin-tuc') }],
        },
        {
          names: ['Cải cách & dịch vụ công'],
          slug: 'cai-cach',
          order: 5,
          urls: pagesOf('cai-cach'),
        },
      ]);
      expect(article?.topic).toEqual({
        title: 'Năm chuyển đổi số',
        slug: 'nam-chuyen-doi-so',
        urls: pagesOf('topic/nam-chuyen-doi-so'),
        description: 'Cả năm.',
      });
      expect(article?.key).toBe('nukeviet:nv4_vi_news:7');
      expect(JSON.stringify(article)).not.toMatch(/lan@ben-sen|SSHA512|Đã nghỉ/);
    }
  },
);

test('NukeViet 3 keeps its texts in numbered tables, its tags in the row, and its order of categories under another name', async () => {
  const { nv4_users, ...tables } = portal({ row: { keywords: 'một cửa, số hóa ,' } });
  const { imgposition, files, titlesite, description, ...text } = { ...DETAIL, id: 4001 };
  const row = { ...ROW, id: 4001, author: 'Lê Sen', keywords: 'một cửa, số hóa ,', imgposition: 0 };
  const three: Tables = {
    nv3_users: nv4_users as Tables[string],
    nv3_vi_news_2: tableOf([{ ...row, title: 'Bản sao' }]),
    nv3_vi_news_bodyhtml_1: tableOf([{ ...text, id: 12, bodyhtml: '<p>Của bài khác.</p>' }]),
    nv3_vi_news_bodyhtml_3: tableOf([{ ...text, imgposition }]),
    nv3_vi_news_bodytext: tableOf([{ id: 4001, bodytext: 'Chữ để tìm' }]),
    nv3_vi_news_cat: tableOf([
      { catid: 3, parentid: 0, title: 'Chỉ đạo', alias: 'Chi-dao', weight: 1, order: 4 },
    ]),
    nv3_vi_news_rows: tableOf([row]),
    nv3_vi_news_sources: tables['nv4_vi_news_sources'] as Tables[string],
  };
  expect([files, titlesite, description]).toHaveLength(3);
  const [article, ...others] = await read(writeDump(three, OWN));
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    title: TITLE,
    tags: ['một cửa', 'số hóa'],
    author: 'Lê Sen',
    source: { name: 'Báo Bến Sen', url: 'https://bao.example/tin/1' },
    categories: [{ names: ['Chỉ đạo'], slug: 'chi-dao', order: 4 }],
    views: 1126,
    rating: { ratings: 5, score: 23 },
  });
  const { body, faults } = await importArticle(article as ImportedArticle, FILES);
  expect(body).toBe(MARKDOWN);
  expect(faults).toEqual([]);
});

test('tables of NukeViet 3 that an upgrade has left behind do not win over the newer text', async () => {
  const old = tableOf([{ id: 7, bodyhtml: '<p>Bản cũ.</p>', sourcetext: '' }]);
  const first = { nv4_vi_news_bodyhtml_1: old, ...portal() };
  const last = { ...portal(), nv4_vi_news_bodyhtml_1: old };
  for (const tables of [first, last]) {
    const [article] = await read(writeDump(tables, MYSQLDUMP));
    expect((await importArticle(article as ImportedArticle, FILES)).body).toBe(MARKDOWN);
  }
});

const LOCKED = 21;
test.each<[string, number, Record<string, Cell>, string, boolean]>([
  ['suspended', 0, {}, 'withdrawn', true],
  ['published', 1, {}, 'published', false],
  ['scheduled', 2, { publtime: seconds('2030-01-01T00:00:00+07:00') }, 'scheduled', false],
  ['expired', 3, { exptime: seconds('2024-01-01T00:00:00+07:00') }, 'published', false],
  ['expired without a time', 3, { exptime: 0 }, 'withdrawn', true],
  ['a draft', 4, {}, 'draft', true],
  ['in review', 5, {}, 'draft', true],
  ['rejected', 9, {}, 'draft', true],
  ['published in a locked category', 1 + LOCKED, {}, 'withdrawn', true],
  ['a draft in a locked category', 4 + LOCKED, {}, 'draft', true],
])('an article that is %s (state %i) stays so', async (_, status, row, expected, isDraft) => {
  const [article] = await read(writeDump(portal({ row: { exptime: 0, ...row, status } }), OWN));
  expect(article?.status).toBe(expected);
  const { data } = await importArticle(article as ImportedArticle, FILES);
  expect(data['draft']).toBe(isDraft || undefined);
});

test.each<[string, Record<string, Cell>, Record<string, Cell>, Partial<ImportedArticle>]>([
  [
    'no time of its own for a change that was none',
    { addtime: 1673600000, edittime: 1673600000, publtime: 1673500000 },
    {},
    { publishedAt: new Date(1673500000_000) },
  ],
  [
    'an address for its picture',
    { homeimgfile: 'https://anh.example/a.jpg', homeimgthumb: 3 },
    {},
    {
      cover: {
        src: 'https://anh.example/a.jpg',
        alt: 'Toàn cảnh hội trường (ảnh: Văn phòng)',
        caption: 'Toàn cảnh hội trường (ảnh: Văn phòng)',
      },
    },
  ],
  [
    'a picture that only lists show',
    {},
    { imgposition: 0 },
    {
      cover: {
        src: '/uploads/news/2023_01/toan-canh.jpg',
        alt: 'Toàn cảnh hội trường (ảnh: Văn phòng)',
      },
    },
  ],
  [
    'a source that is but an address',
    { sourceid: 0 },
    { sourcetext: 'http://http://bao.example/1' },
    {
      source: { name: 'bao.example', url: 'http://http://bao.example/1' },
    },
  ],
  [
    'a source that is but a name',
    { sourceid: 0 },
    { sourcetext: 'Đài Bến Sen' },
    {
      source: { name: 'Đài Bến Sen' },
    },
  ],
  ['a sum of stars that cannot be', { total_rating: 40 }, {}, {}],
  ['no ratings', { total_rating: 0, click_rating: 0 }, {}, {}],
])('an article with %s', async (_, row, detail, expected) => {
  const [article] = await read(writeDump(portal({ row, detail }), OWN));
  expect(article).toMatchObject(expected);
  for (const field of ['updatedAt', 'rating'] as const)
    if (field === 'updatedAt' ? 'addtime' in row : 'total_rating' in row)
      expect(article?.[field]).toBeUndefined();
});

test('any prefix, language and module name; the list of modules says what addresses and folders are called', async () => {
  const tables = {
    ...portal({}, 'cong_ben_sen_en_tin_quan'),
    cong_ben_sen_en_modules: tableOf([
      { title: 'tin-quan', module_data: 'tin_quan', module_upload: 'tin', func_id: 1 },
    ]),
  };
  const [article] = await read(writeDump(tables, MYSQLDUMP));
  expect(article?.urls[0]).toBe('/en/tin-quan/Chi-dao/Quan-Ben-Sen-mot-cua-7.html');
  expect(article?.cover?.src).toBe('/uploads/tin/2023_01/toan-canh.jpg');
  expect(article?.notes).toContainEqual(expect.objectContaining({ from: 'en' }));
  expect(article?.key).toBe('nukeviet:cong_ben_sen_en_tin_quan:7');
});

test('two modules of one portal are two, though their numbers are the same, and one of them can be left out', async () => {
  const tables = { ...portal(), ...portal({ row: { title: 'Thông báo' } }, 'nv4_vi_thong_bao') };
  const articles = await read(writeDump(tables, MYSQLDUMP));
  expect(articles.map(({ key, title }) => [key, title])).toEqual([
    ['nukeviet:nv4_vi_news:7', TITLE],
    ['nukeviet:nv4_vi_thong_bao:7', 'Thông báo'],
  ]);
  const dump = writeDump(tables, MYSQLDUMP);
  const first = await read(dump, 'cong.sql', ({ key }) => key === 'nukeviet:nv4_vi_news:7');
  expect(first).toEqual(articles.slice(0, 1));
});

const table = (name: string) => writeTable(name, tableOf([{ id: 1, c: 'x' }]), MYSQLDUMP);
test.each<[string, Buffer | (() => Buffer), string]>([
  [
    'a dump cut in a row',
    () => {
      const dump = writeDump(portal(), OWN);
      return dump.subarray(0, dump.indexOf('Bí thư Quận ủy'));
    },
    'hỏng hoặc bị cắt ngang: trong bảng nv4_vi_news_detail, ở byte ',
  ],
  [
    'a dump without its last line',
    () => {
      const dump = writeDump(portal(), MYSQLDUMP);
      return dump.subarray(0, dump.indexOf('\n-- Dump completed'));
    },
    'thiếu dòng cuối “-- Dump completed”',
  ],
  [
    'a compressed dump cut in two',
    () => gzipSync(writeDump(portal(), OWN)).subarray(0, -200),
    'Tệp nén',
  ],
  [
    'a dump of WordPress',
    Buffer.concat([table('wp_options'), table('wp_posts')]),
    'Có vẻ là WordPress',
  ],
  ['a dump without news', table('nv4_vi_cat'), 'cần bảng <tiền tố>_vi_<module>_rows'],
  [
    'a dump without names of columns',
    () => writeDump(portal(), { ...OWN, creates: false }),
    'không ghi tên cột của bảng nv4_vi_news_author',
  ],
])('%s is refused with its reason, and nothing is imported', async (_, dump, message) => {
  await expect(read(typeof dump === 'function' ? dump() : dump)).rejects.toThrow(message);
});

test('a dump that PowerShell has turned into UTF-16 is read', async () => {
  const utf16 = Buffer.from(`\uFEFF${writeDump(portal(), MYSQLDUMP).toString()}`, 'utf16le');
  expect((await read(utf16))[0]?.title).toBe(TITLE);
});
