import { describe, expect, test } from 'vitest';
import { checkTexts, findMarkup } from '../../../src/content/check-texts.ts';
import type { Content } from '../../../src/content/read-content.ts';
import { article } from '../../../src/schemas/article.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const ARTICLE = { title: 'A', summary: 'B', publishedAt: '2024-05-01', categories: ['tin-tuc'] };

function findingsOf(fields: object) {
  const data = article.parse({ ...ARTICLE, ...fields });
  const none = { alerts: [], categories: [], topics: [], pages: [], portal: undefined };
  const articles = [{ id: 'tep', file: 'tep.md', digest: '', data }];
  return checkTexts({ ...none, articles } as unknown as Content);
}

describe('marks that readers would see', () => {
  test.each([
    ['Chợ Đò &amp; bến Sen', '&amp;'],
    ['Lễ hội &#8211; ngày hội', '&#8211;'],
    ['Mở cửa&nbsp;sớm', '&nbsp;'],
    ['Mở cửa <b>sớm</b>', '<b>'],
    ['Dòng một<br/>dòng hai', '<br/>'],
    ['**Khẩn**: triều cường', '**Khẩn**'],
    ['__Khẩn__', '__Khẩn__'],
    ['Theo *Báo Lạc Giang*, cầu đã xong', '*Báo Lạc Giang*'],
    ['Xem [kế hoạch](./ke-hoach.pdf)', '[kế hoạch](./ke-hoach.pdf)'],
    ['![Cầu](./cau.jpg)', '![Cầu](./cau.jpg)'],
  ])('in “%s”, the mark is found', (text, written) => {
    expect(findMarkup(text)?.written).toBe(written);
  });

  test.each([
    'A & B; 3 < 5 > 2; (*) ghi chú; khách sạn 4* và 5* sao; 5*3*2 m; [Ảnh] Lễ hội (2026)',
    'AT&T, R&D; ten_tep_01; # 1; <Tên đơn vị>; <MAHO>; >= 5; ___/2026; **; 2**10',
  ])('in “%s”, no mark is found', (text) => {
    expect(findMarkup(text)).toBeUndefined();
  });
});

test.each(['[a](', '<a ', '**a ', '__a', '&a', '[a', '![', '<a'])(
  'a field full of “%s” is looked through in linear time',
  async (opening) => {
    await expectLinearTime((size) => opening.repeat(size), 8_000, findMarkup);
  },
);

test('a mark is reported at its field, also inside a list', () => {
  const findings = findingsOf({
    summary: 'Nước &amp; điện',
    corrections: [{ at: '2024-05-02', note: '<b>Sai</b>' }],
    legacy: { urls: ['/a?b=1&amp;c=2'] },
  });
  expect(findings).toMatchObject([
    { severity: 'warning', file: 'tep.md', path: ['summary'] },
    { severity: 'warning', file: 'tep.md', path: ['corrections', 0, 'note'] },
  ]);
  expect(findings[1]?.message).toContain('corrections.note có thẻ HTML “<b>”');
});

describe('long titles', () => {
  const title = 'Đò '.repeat(70).trim();

  test('a title of more than 180 characters of an article from an older portal is published with a warning', () => {
    const findings = findingsOf({ title, legacy: { views: 3 } });
    expect(findings).toMatchObject([{ severity: 'warning', path: ['title'] }]);
    expect(findings[0]?.message).toContain('dài 209 ký tự');
  });

  test('a title of more than 180 characters of another article is an error, beside its other faults', () => {
    const { error } = article.safeParse({ ...ARTICLE, title, summary: undefined });
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['summary', 'title']);
  });

  test('no title may have more than 400 characters', () => {
    const parsed = article.safeParse({ ...ARTICLE, title: title + title, legacy: {} });
    expect(parsed.error?.issues[0]?.message).toContain('quá giới hạn 400 ký tự');
  });
});

test('the file name of a picture in place of its description is a warning at cover.alt', () => {
  const findings = findingsOf({ cover: { src: './cau.jpg', alt: 'z123_abc.png' } });
  expect(findings).toMatchObject([{ severity: 'warning', path: ['cover', 'alt'] }]);
  expect(findings[0]?.message).toContain('“z123_abc.png”');
  expect(findingsOf({ cover: { src: './cau.jpg', alt: 'Cầu mới thông xe' } })).toEqual([]);
});
