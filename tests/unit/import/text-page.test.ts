/**
 * Pages that were copied as text: every field comes out as data, whatever the quirk.
 * In one file, since only the whole table says which quirks are known.
 */
import { expect, test } from 'vitest';
import { importText, type Imported } from './import-one.ts';

const LEAD = 'Sáng 12/01, Quận ủy Bến Sen giao ban với lãnh đạo chủ chốt của quận và tám phường.';
const FIRST =
  'Bí thư Quận ủy chủ trì hội nghị. Tham dự có các Ủy viên Ban Thường vụ, lãnh đạo các phòng, ban và bí thư chi bộ của tám phường trong quận.';
const LAST =
  'Hội nghị giao Văn phòng Quận ủy theo dõi, đôn đốc và báo cáo kết quả trước ngày 30 hằng tháng./.';

interface Page {
  head?: string;
  date?: string;
  lead?: string;
  body?: string;
  foot?: string;
}

const page = ({
  head = 'Tin nổi bật\n\nQuận giao ban đầu năm',
  date = 'Ngày đăng 13/01/2023 | 08:59  | Lượt xem: 430',
  lead = LEAD,
  body = `${FIRST}\n\n${LAST}`,
  foot = '',
}: Page = {}) => `${head}\n${date}\n\n${lead}\n\n${body}${foot}`;

const DATA = {
  title: 'Quận giao ban đầu năm',
  summary: LEAD,
  publishedAt: '2023-01-13 08:59',
  legacy: { views: 430 },
};
const BODY = `${FIRST}\n\n${LAST}`;

interface Case {
  quirk: string;
  text: string;
  /** Fields that differ from those of the plain page; undefined for one that is not there. */
  data?: Record<string, unknown>;
  body?: string;
  categories?: string[][];
  name?: string;
}

const place = (caption: string) => `<!-- -->\n\n*${caption}*`;

const CASES: readonly Case[] = [
  { quirk: 'nothing unusual', text: page() },
  { quirk: 'Windows line ends', text: page().replaceAll('\n', '\r\n') },
  { quirk: 'old Mac line ends', text: page().replaceAll('\n', '\r') },
  { quirk: 'a byte-order mark', text: `\uFEFF${page()}` },
  { quirk: 'decomposed letters', text: page().normalize('NFD') },
  { quirk: 'no-break and double spaces', text: page().replaceAll(' của ', '\u00A0 của\u00A0') },
  { quirk: 'zero-width spaces', text: page().replaceAll('Quận', 'Qu\u200Bận') },
  {
    quirk: 'Icelandic Ð',
    text: page({ body: `${FIRST}\n\nÐảng bộ quận. ${LAST}` }),
    body: `${FIRST}\n\nĐảng bộ quận. ${LAST}`,
  },
  {
    quirk: 'the date with dashes and h',
    text: page({ date: 'Ngày đăng: 13-01-2023 8h59 | Lượt xem: 430' }),
  },
  {
    quirk: 'the date with a day of the week',
    text: page({ date: 'Thứ sáu, 13/01/2023 08:59\nLượt xem: 430' }),
  },
  {
    quirk: 'the date in NukeViet form',
    text: page({ date: 'Đăng lúc: Thứ sáu - 13/01/2023 08:59 - Đã xem: 430' }),
  },
  {
    quirk: 'an afternoon in English',
    text: page({ date: 'Ngày đăng 13/01/2023 | 5:05 PM | Lượt xem: 430' }),
    data: { publishedAt: '2023-01-13 17:05' },
  },
  {
    quirk: 'an evening in Vietnamese',
    text: page({ date: '13/01/2023 07:05 CH' }),
    data: { publishedAt: '2023-01-13 19:05', legacy: undefined },
  },
  {
    quirk: 'seconds',
    text: page({ date: 'Ngày đăng 13/01/2023 08:59:07 | Lượt xem: 430' }),
    data: { publishedAt: '2023-01-13 08:59:07' },
  },
  {
    quirk: 'a day without an hour',
    text: page({ date: 'Ngày đăng 13/01/2023 | Lượt xem: 430' }),
    data: { publishedAt: '2023-01-13 00:00' },
  },
  {
    quirk: 'a day and month of one digit',
    text: page({ date: 'Ngày đăng 3/1/2023 | 8:09 | Lượt xem: 430' }),
    data: { publishedAt: '2023-01-03 08:09' },
  },
  {
    quirk: 'views with dots',
    text: page({ date: 'Ngày đăng 13/01/2023 | 08:59 | Lượt xem: 1.126.430' }),
    data: { legacy: { views: 1126430 } },
  },
  {
    quirk: 'views with a word behind',
    text: page({ date: 'Ngày đăng 13/01/2023 | 08:59 | 430 lượt xem' }),
  },
  {
    quirk: 'no views',
    text: page({ date: 'Ngày đăng 13/01/2023 | 08:59' }),
    data: { legacy: undefined },
  },
  {
    quirk: 'an update',
    text: page({
      date: 'Ngày đăng 13/01/2023 | 08:59 | Cập nhật: 14/01/2023 | 10:00 | Lượt xem: 430',
    }),
    data: { updatedAt: '2023-01-14 10:00' },
  },
  {
    quirk: 'an author in the head',
    text: page({ date: 'Ngày đăng 13/01/2023 | 08:59 | Lượt xem: 430\nTác giả: Lê Sen' }),
    data: { author: 'Lê Sen' },
  },
  {
    quirk: 'a source at the end',
    text: page({ foot: '\n\n(Nguồn: Báo Lạc Giang & Đô thị)' }),
    data: { source: { name: 'Báo Lạc Giang & Đô thị' } },
  },
  {
    quirk: 'a source with its address',
    text: page({ foot: '\nNguồn: Báo Lạc Giang – https://bao.example/tin-1.html' }),
    data: { source: { name: 'Báo Lạc Giang', url: 'https://bao.example/tin-1.html' } },
  },
  {
    quirk: 'a source without a colon',
    text: page({ foot: '\n\n(Theo Báo Lạc Giang)' }),
    data: { source: { name: 'Báo Lạc Giang' } },
  },
  {
    quirk: 'an author at the end',
    text: page({ foot: '\n\nTin, ảnh: Lê Sen' }),
    data: { author: 'Lê Sen' },
  },
  {
    quirk: 'author and source at the end',
    text: page({ foot: '\n\nTác giả bài viết: Lê Sen\n\nNguồn tin: Báo Lạc Giang' }),
    data: { author: 'Lê Sen', source: { name: 'Báo Lạc Giang' } },
  },
  {
    quirk: 'buttons above the title',
    text: `A- A A+ | Tăng tương phản Giảm tương phản\n\n${page()}`,
  },
  {
    quirk: 'sentences that begin as a button or a box does',
    text: page({
      body: `Cỡ chữ, lề trang, cách đánh số đều phải học lại từ đầu.\n\n${FIRST}\n\nXếp hạng: phường Sen Hạ đứng thứ nhất, phường Bờ Đa đứng thứ hai trong tám phường.\n\n${LAST}`,
    }),
    body: `Cỡ chữ, lề trang, cách đánh số đều phải học lại từ đầu.\n\n${FIRST}\n\nXếp hạng: phường Sen Hạ đứng thứ nhất, phường Bờ Đa đứng thứ hai trong tám phường.\n\n${LAST}`,
  },
  {
    quirk: 'no category and no date',
    text: `Quận giao ban đầu năm\n\n${LEAD}\n\n${BODY}`,
    name: 'ben-sen-2023-01-13.txt',
    data: { publishedAt: '2023-01-13 00:00', legacy: undefined },
    categories: [],
  },
  {
    quirk: 'ratings below',
    text: page({
      foot: '\n\nTổng số điểm của bài viết là: 9 trong 2 đánh giá\nClick để đánh giá bài viết',
    }),
    data: { legacy: { views: 430, ratings: 2, score: 9 } },
  },
  {
    quirk: 'ratings of nobody',
    text: page({
      foot: '\n\n\nTổng số điểm của bài viết là: 0 trong 0 đánh giá\nClick để đánh giá bài viết\nBài viết liên quan\n\nNội dung đang cập nhật...',
    }),
  },
  {
    quirk: 'a list of other articles',
    text: page({
      foot: '\n\nTin liên quan\nTin cũ thứ nhất (01/01/2023)\nTin cũ thứ hai (02/01/2023)',
    }),
  },
  {
    quirk: 'a path of categories',
    text: page({ head: 'Tin tức > Hoạt động lãnh đạo\nQuận giao ban đầu năm' }),
    categories: [['Tin tức', 'Hoạt động lãnh đạo']],
  },
  { quirk: 'a title of two lines', text: page({ head: 'Tin nổi bật\nQuận giao ban\nđầu năm' }) },
  {
    quirk: 'a caption without its picture',
    text: page({ body: `${FIRST}\n\nToàn cảnh hội nghị\n\n${LAST}` }),
    body: `${FIRST}\n\n${place('Toàn cảnh hội nghị')}\n\n${LAST}`,
  },
  {
    quirk: 'a caption of two lines',
    text: page({ body: `${FIRST}\n\nĐồng chí Bí thư Quận ủy\n\nkết luận hội nghị\n\n${LAST}` }),
    body: `${FIRST}\n\n${place('Đồng chí Bí thư Quận ủy kết luận hội nghị')}\n\n${LAST}`,
  },
  {
    quirk: 'a caption twice',
    text: page({ body: `${FIRST}\n\nTrồng cây ven sông Sen\nTrồng cây ven sông Sen\n\n${LAST}` }),
    body: `${FIRST}\n\n${place('Trồng cây ven sông Sen')}\n\n${LAST}`,
  },
  {
    quirk: 'a description and a caption',
    text: page({
      body: `${FIRST}\n\nĐại biểu tham luận tại hội nghị\nBà Bí thư Đảng ủy phường Sen Hạ tham luận tại hội nghị\n\n${LAST}`,
    }),
    body: `${FIRST}\n\n${place('Bà Bí thư Đảng ủy phường Sen Hạ tham luận tại hội nghị')}\n\n${LAST}`,
  },
  {
    quirk: 'a heading with blank lines',
    text: page({ body: `${FIRST}\n\nTăng tốc những tháng cuối năm\n\n${LAST}` }),
    body: `${FIRST}\n\n## Tăng tốc những tháng cuối năm\n\n${LAST}`,
  },
  {
    quirk: 'a heading glued to its paragraph',
    text: page({ body: `${FIRST}\nĐổi mới phương thức lãnh đạo\n${LAST}` }),
    body: `${FIRST}\n\n## Đổi mới phương thức lãnh đạo\n\n${LAST}`,
  },
  {
    quirk: 'a heading with a Roman number',
    text: page({ body: `I. Kết quả đạt được\n${FIRST}\n${LAST}` }),
    body: `## I. Kết quả đạt được\n\n${BODY}`,
  },
  {
    quirk: 'a numbered list',
    text: page({
      body: `${FIRST}\n\n1. Rà soát hộ nghèo của tám phường.\n\n2. Trồng cây ven sông Sen.\n\n${LAST}`,
    }),
    body: `${FIRST}\n\n1. Rà soát hộ nghèo của tám phường.\n2. Trồng cây ven sông Sen.\n\n${LAST}`,
  },
  {
    quirk: 'a list that begins at three',
    text: page({ body: `${FIRST}\n3. Rà soát hộ nghèo.\n4. Trồng cây.\n${LAST}` }),
    body: `${FIRST}\n\n3. Rà soát hộ nghèo.\n4. Trồng cây.\n\n${LAST}`,
  },
  {
    quirk: 'letters and numbers in brackets',
    text: page({ body: `${FIRST}\n\na) Rà soát hộ nghèo.\n\n(2) Trồng cây.\n\n${LAST}` }),
    body: `${FIRST}\n\na) Rà soát hộ nghèo.\n\n(2) Trồng cây.\n\n${LAST}`,
  },
  {
    quirk: 'dashes and bullets',
    text: page({ body: `${FIRST}\n\n- Rà soát hộ nghèo.\n\n• Trồng cây.\n\n${LAST}` }),
    body: `${FIRST}\n\n- Rà soát hộ nghèo.\n- Trồng cây.\n\n${LAST}`,
  },
  {
    quirk: 'signs of Markdown',
    text: page({ body: `${FIRST}\n\nDiện tích 5*3*2 m, mẫu _01_ và <b>.\n\n${LAST}` }),
    body: `${FIRST}\n\nDiện tích 5\\*3\\*2 m, mẫu \\_01\\_ và &lt;b>.\n\n${LAST}`,
  },
];

test.each(CASES)(
  'a text page with $quirk keeps every field',
  async ({ text, name, data, body, categories }) => {
    const imported = await importText(text, name);
    const expected = { ...DATA, ...data };
    expect(imported.data).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
    );
    expect(imported.body).toBe(body ?? BODY);
    expect(imported.categories).toEqual(categories ?? [['Tin nổi bật']]);
    expect(imported.faults).toEqual([]);
  },
);

test('there are at least forty quirks', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

/** What stands on a page of the portal that is none of its text. */
const lostWords = ({ source }: Imported, text: string, dropped: RegExp): string[] => {
  const shown = source.replace(/[\\*#>|-]/g, ' ').replace(/&lt;/g, '<');
  return [...new Set(text.replace(dropped, ' ').split(/\s+/))].filter(
    (word) => /\p{L}{2}/u.test(word) && !shown.includes(word),
  );
};

test('no word of a text page is lost but those of its head and its buttons', async () => {
  for (const { text, name } of CASES) {
    const plain = text.normalize('NFC').replaceAll('\u200B', '').replaceAll('Ð', 'Đ');
    const dropped =
      /Tin nổi bật|Tin tức > Hoạt động lãnh đạo|^A- A A\+.*$|^.*(?:Ngày đăng|Đăng lúc|Lượt xem|Thứ sáu|07:05 CH|Tác giả|Tin, ảnh|Theo|Nguồn).*$|Tin liên quan[^]*|Tổng số điểm[^]*|Đại biểu tham luận tại hội nghị$/gmu;
    expect(lostWords(await importText(text, name), plain, dropped), text).toEqual([]);
  }
});
