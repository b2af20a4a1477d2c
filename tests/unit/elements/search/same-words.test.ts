/** What is one thing to a citizen, however it is written: each row stands for a kind. */
import { describe, expect, test } from 'vitest';
import { articles, search, slugs } from './search-bundle.ts';

/** Whether each of these finds an article that says each of them. */
async function expectOne(ways: readonly string[]): Promise<void> {
  for (const text of ways) {
    const told = articles({ a: `Mời bà con xem: ${text}, xin cảm ơn`, b: 'Tin khác' });
    for (const query of ways) {
      expect(await slugs(told, query), `${query} in “${text}”`).toEqual(['a']);
    }
  }
}

describe('one thing in several writings is found by each of them', () => {
  test.each([
    [['2/9', '02/9', '02/09', '2-9', '2.9', 'ngày 2 tháng 9', 'ngày 02 tháng 9']],
    [['30/4', '30-4', '30 tháng 4']],
    [['02/09/2025', '2-9-2025', 'ngày 2 tháng 9 năm 2025', 'ngày 02 tháng 09 năm 2025']],
    [['tháng 9/2025', '09/2025', '9-2025', 'tháng 9 năm 2025']],
    [
      [
        '0912345678',
        '0912 345 678',
        '0912.345.678',
        '091 234 5678',
        '0912-345-678',
        '0912.34.56.78',
      ],
    ],
    [['02438721234', '024.3872.1234', '(024) 3872 1234', '024 38721234', '024-3872-1234']],
    [['02223821234', '0222 382 1234', '(0222) 3.821.234']],
    [['+84 912 345 678', '0912345678', '84912345678']],
    [['19006789', '1900 6789', '1900.6789']],
    [['18001090', '1800 1090', '1800.1090']],
    [['1300', '1.300', '1 300', '1,300']],
    [['1500000', '1.500.000', '1 500 000', '1,500,000']],
    [['001203004567', '001 203 004 567']],
    [['BOD5', 'BOD₅', 'bod5']],
    [['CO2', 'CO₂']],
    [['450m2', '450 m²', '450 m2', '450m²']],
    [['bác sĩ', 'bác sỹ']],
    [['kĩ thuật', 'kỹ thuật', 'KỸ THUẬT']],
    [['quy định', 'qui định', 'Qui Định']],
    [['vật lí', 'vật lý']],
    [['nước Mĩ', 'nước Mỹ']],
    [['tỉ lệ', 'tỷ lệ']],
    [['hi vọng', 'hy vọng']],
    [['Quí vị', 'quý vị']],
    [['quít đường', 'quýt đường']],
    [['Vĩ Dạ', 'Vỹ Dạ']],
    [['phường Sen Hạ', 'P. Sen Hạ', 'P.Sen Hạ']],
    [['quận Long Biên', 'Q. Long Biên', 'Q.Long Biên']],
    [['TP. Hồ Chí Minh', 'TP.HCM', 'TP HCM', 'TPHCM', 'thành phố Hồ Chí Minh', 'Tp.HCM']],
    [['huyện Gia Lâm', 'H. Gia Lâm']],
    [['thị xã Sơn Tây', 'TX. Sơn Tây', 'TX Sơn Tây']],
    [['thị trấn Trâu Quỳ', 'TT. Trâu Quỳ']],
    [['phường 5', 'P.5', 'P5', 'P. 5']],
    [['quận 1', 'Q.1', 'Q1']],
    [['khu phố 3', 'KP.3', 'KP3', 'KP 3']],
    [['đường Nguyễn Văn Cừ', 'Đ. Nguyễn Văn Cừ']],
    [['CCCD', 'căn cước công dân', 'căn cước', 'CMND', 'chứng minh nhân dân']],
  ])('each of %j finds an article with any of them', async (ways) => {
    await expectOne(ways);
  });

  test.each([
    ['p. sen hạ', 'phường Sen Hạ'],
    ['p sen ha', 'P. Sen Hạ'],
    ['tp hồ chí minh', 'TP.HCM'],
    ['tp hcm', 'thành phố Hồ Chí Minh'],
    ['q1', 'Quận 1'],
    ['p5', 'P. 5'],
    ['h gia lâm', 'huyện Gia Lâm'],
    ['kp 3', 'khu phố 3'],
  ])('typed in small letters, %s finds “%s”', async (query, text) => {
    expect(await slugs(articles({ a: `Ở ${text} có hội`, b: 'Tin khác' }), query)).toEqual(['a']);
  });
});

describe('what only looks alike stays apart', () => {
  test.each([
    ['thúi', 'thuý'],
    ['thuý', 'thúi'],
    ['mai', 'may'],
    ['hai', 'hay'],
    ['tỉnh', 'tỷ'],
    ['tui', 'tuy'],
    ['nam 2025', 'năm 2.026'],
    ['0912345679', '0912 345 678'],
    ['2/9', 'ngày 9/2'],
    ['2/9', 'ngày 22/9'],
    ['phường 5', 'P.Giám đốc và 5 người'],
    ['1500', '1.500.000'],
    ['phường 201', 'P.201'],
  ])('%s does not find “%s”', async (query, text) => {
    expect(await slugs(articles({ a: text }), query)).toEqual([]);
  });
});

test('a word that is being typed is found in either spelling', async () => {
  const told = articles({ y: 'bác sỹ', i: 'bác sĩ', more: 'bác sinh ra' });
  const found = await slugs(told, 'bác sĩ', { lastIsPrefix: true });
  expect(found).toEqual(expect.arrayContaining(['y', 'i']));
  const day = articles({ a: 'Ngày 02/09' });
  expect(await slugs(day, '02/09', { lastIsPrefix: true })).toEqual(['a']);
  expect(await slugs(articles({ a: 'kiểm tra' }), 'ki', { lastIsPrefix: true })).toEqual(['a']);
});

describe('other words for what was typed', () => {
  const told = articles({
    other: 'Thông báo tạm ngừng cấp nước',
    scattered: 'Cúp vô địch; uống nước',
    exact: 'Nhà tôi bị cúp nước',
    folded: 'cụp nuốc',
  });

  test.each(['cúp nước', 'cup nuoc'])(
    'for %s they come after the words themselves and before scattered syllables',
    async (query) => {
      const found = await slugs(told, query);
      expect(found.slice(0, 3).filter((slug) => slug !== 'folded')).toEqual([
        'exact',
        'other',
        ...(query === 'cúp nước' ? ['scattered'] : []),
      ]);
      expect(found).toHaveLength(4);
    },
  );

  test('they are found beside further words', async () => {
    const more = articles({ a: 'P. Sen Hạ ngừng cung cấp nước 3 giờ', b: 'ngừng cấp nước' });
    expect(await slugs(more, 'cúp nước phường sen hạ')).toEqual(['a']);
  });

  test('they are not looked for in quotation marks and with “đúng dấu”', async () => {
    expect(await slugs(told, '"cúp nước"')).toEqual(['exact', 'folded']);
    expect(await slugs(told, 'cúp nước', { exact: true })).toEqual(['exact', 'scattered']);
  });

  test('they are what the article highlights', async () => {
    const [match] = await search(told.slice(0, 1), 'cúp nước');
    expect(match?.variants.map(({ words }) => words.join(' '))).toEqual(['ngừng cấp nước']);
    expect(match?.positions).toHaveLength(3);
  });
});

describe('order and repeats count', () => {
  test.each([
    ['ngày nay', 'Ngày ngày quét rác', 'nay đã vui', 'Ngày nay'],
    ['tổ dân phố', 'Phố dân tổ chức hội', 'vui', 'Tổ dân phố'],
    ['khai sinh', 'Tuyển sinh: khai mạc', 'kê khai, học sinh', 'Đăng ký khai sinh'],
  ])(
    'an article with “%s” as a phrase comes before one with scattered words',
    async (query, title, body, lead) => {
      const told = [
        { slug: 'scattered', title, body: [body], date: '2023-01-02' },
        { slug: 'together', title: 'Tin', lead, date: '2023-01-01' },
      ];
      expect(await slugs(told, query)).toEqual(['together', 'scattered']);
    },
  );
});
