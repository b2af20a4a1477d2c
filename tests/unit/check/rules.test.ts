/** What each rule finds, and what it must leave alone. */
import { expect, test } from 'vitest';
import { asRuleText } from '../../../src/check/look-at-text.ts';
import { RULES } from '../../../src/check/rules/index.ts';
import { mistypedUrl } from '../../../src/check/rules/mistyped-urls.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

/** The findings of all rules in an article, as `rule line:column`. */
function look(body: string, fields: Record<string, unknown> = {}) {
  const data = { title: 'Họp tổ dân phố', ...fields };
  const yaml = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const text = asRuleText(`---\n${yaml.join('')}---\n${body}\n`, 'articles/a.md', data);
  const found = RULES.flatMap(({ name, inText }) =>
    (inText?.(text) ?? []).map((finding) => ({ name, ...finding })),
  );
  for (const { message, hint = '' } of found) expectVietnamese(`${message}\n${hint}`);
  return found.map(({ name, line, column }) =>
    [name, [line, column].filter(Boolean).join(':')].join(' '),
  );
}

test.each([
  ['Xem [tại đây](/a/) nhé.', ['lien-ket-tai-day 4:5']],
  ['Mời [bấm vào đây](/a/).', ['lien-ket-tai-day 4:5']],
  ['[Xem chi tiết tại đây](/a/)', ['lien-ket-tai-day 4:1']],
  ['[link](/a/)', ['lien-ket-tai-day 4:1']],
  ['[Tải mẫu đơn số 1](/a/), [Đây là lịch trực](/b/), [Đọc thêm về Sông Sen](/c/)', []],
])('links that say nothing are found in %s', (body, expected) => {
  expect(look(body)).toEqual(expected);
});

test.each([
  ['Xây dựng nếp sống hòa thuận.\n\nMọi nhà hoà thuận, hòa nhã.', ['hai-cach-bo-dau 6:9']],
  ['Sức khỏe và khoẻ mạnh.', ['hai-cach-bo-dau 4:13']],
  // A name is written as its owner writes it, and `quý` has one form.
  ['Tỉnh Hoà Bình hòa mình vào ngày hội quý 2.', []],
  ['Thủy lợi, hòa bình, khỏe mạnh.', []],
])('one word in two tone placements is found in %s', (body, expected) => {
  expect(look(body)).toEqual(expected);
});

test('a title in capitals and a sentence in capitals are found, and short forms are not', () => {
  expect(look('Nội dung.', { title: 'THÔNG BÁO LỊCH CẮT ĐIỆN THÁNG 5' })).toEqual([
    'viet-hoa-ca-cau 2',
  ]);
  expect(look('Chú ý: NGƯỜI DÂN KHÔNG ĐƯỢC ĐỖ XE TRÊN VỈA HÈ TRƯỚC CHỢ.')).toEqual([
    'viet-hoa-ca-cau 4:8',
  ]);
  expect(
    look('UBND TP HCM, HĐND và UBMTTQ họp; `NGƯỜI DÂN KHÔNG ĐƯỢC ĐỖ XE TRÊN VỈA HÈ`.'),
  ).toEqual([]);
});

test('a description of a picture that repeats its caption is found', () => {
  expect(look('![Cầu mới nhìn từ sông](./a.jpg "Cầu mới, nhìn từ sông.")')).toEqual([
    'mo-ta-lap-chu-thich 4:1',
  ]);
  const cover = { src: './a.jpg', alt: 'Cầu Bến Đò', caption: 'Cầu Bến Đò.' };
  expect(look('Chữ.', { cover })).toEqual(['mo-ta-lap-chu-thich 3']);
  expect(look('![Hai người trên cầu](./a.jpg "Cầu Bến Đò")')).toEqual([]);
});

test.each([
  ['http://https://quan.example.vn/a', 'https://quan.example.vn/a'],
  ['https://www.quan.gov.vm/tin', 'https://www.quan.gov.vn/tin'],
  ['https://wwww.example.vn/', 'https://www.example.vn/'],
  ['https://dichvucong.gvo.vn/', 'https://dichvucong.gov.vn/'],
  ['https://example..vn/', 'https://example.vn/'],
  ['https://example.con/tin', 'https://example.com/tin'],
  ['https://example.vn/tin-tuc.', 'https://example.vn/tin-tuc'],
])('%s looks mistyped, and %s was meant', (url, meant) => {
  expect(mistypedUrl(url)?.meant).toBe(meant);
});

test.each([
  'https://example.vn/',
  'https://sub.example.com.vn:8080/a?b=c#d',
  'https://vi.wikipedia.org/wiki/Sen_(hoa)',
  'https://xn--example-abc.vn/tin',
  'https://[2001:db8::1]/',
  'https://example.info/a.html',
])('%s looks sound', (url) => {
  expect(mistypedUrl(url)).toBeUndefined();
});

test('an address that opens only within the office is found', () => {
  expect(look('Xem [lịch trực tuần](http://192.168.1.20/lich).')).toEqual([
    'dia-chi-ngoai-sai 4:5',
  ]);
});

test('a few words in TCVN3 or VNI are found, and told as they should be read', () => {
  expect(look('Họp tại UBND phường.\n\nPhßng Gi¸o dôc')).toEqual(['bang-ma-cu 6:1']);
  expect(look('Nhà văn hóa Müller ở Zürich, Çelik và Ångström.')).toEqual([]);
  expect(look('§  Tặng quà;\n\nØ  Đo huyết áp;\n\nü  Mừng thọ;\n\nü  Văn nghệ')).toEqual([]);
});

test('what a message quotes of several lines stands on one', () => {
  const text = 'MỜI TOÀN THỂ NHÂN DÂN PHƯỜNG\nTHAM DỰ NGÀY HỘI ĐỌC SÁCH.';
  const source = asRuleText(`---\ntitle: A\n---\n${text}\n`, 'articles/a.md', { title: 'A' });
  const [found] = RULES.flatMap(({ inText }) => inText?.(source) ?? []);
  expect(found?.message).toContain('PHƯỜNG THAM DỰ');
});
