import type { Inputs } from './input.ts';

/** Bodies with ornaments and backslashes; as in markdown-inputs.ts. */
export const SIGN_INPUTS: Inputs = {
  'Ornaments: `***oOo***`, `*-*-*`, `~*~ Hết ~*~`, `(*_*)`, `¯\\_(ツ)_/¯`, `* * * Hết * * *`, `- 12 -`':
    [
      ...[
        ...[
          '***oOo***',
          '---***o0o***---',
          '*-*-*-*',
          '*_*_*',
          '=*=*=*=',
          '~*~ Xong ~*~',
          '-*- Xong -*-',
        ],
        ...[
          '(*_*) và *^_^*',
          'Thôi ¯\\_(ツ)_/¯',
          '* * * Xong * * *',
          '- - - Gấp - - -',
          '+ + Mới + +',
          '- 7 -',
        ],
        ...[
          '*****',
          '.•*°*•.',
          '*~ Xong ~*',
          '☆*:.。 Vui 。.:*☆',
          '-----***-----',
          '**★**★**',
        ].slice(1),
      ].map((source) => ['read', source, source] as const),
      ['read', '> * * * Xong * * *', '* * * Xong * * *'],
      ['read', '*Một*, **hai**, ***ba***, **-** bốn', 'Một, hai, ba, - bốn'],
    ],
  'Marks within a word, a URL, a file name or a password: `Abc#_x_`, `a_*b*_c`, `95%*; 5%*`, `5 *2 = 10, 3* 4`':
    [
      ...[
        '12 *3 = 36; 7* 5 = 35',
        'Đạt 87,5%*; vượt 2%*, tốt',
        'Tệp Don_*HoTen*_SDT.docx, $_tmp_, @_kho_',
        'Mật khẩu cấp cho ông Sáu: Sen**2026**#',
        'Gửi ở https://a.example/nop?_k_=1&x=*b*#_cuoi_ nhé',
        'Mở https://a.example/**moi**/tin nhé',
        'Kho ftp://tep.example/__anh__/ và www.a.example/?q=~~b~~&c',
        'Chép mau_*.docx rồi don_*.xlsx',
      ].map((source) => ['read', source, source] as const),
      ['read', 'Thời gian:**8 giờ**, “*Sen*” (*Tổ 5*)', 'Thời gian:8 giờ, “Sen” (Tổ 5)'],
      ['read', '*Ảnh: https://a.example/x_*', 'Ảnh: https://a.example/x_'],
    ],
  'Brackets right behind a word whose target leads nowhere: `a[i](j)`': [
    ['read', 'Lấy a[i](j) và b[0](n-1)', 'Lấy a[i](j) và b[0](n-1)'],
    ['error', 'Xem [mục 2](khac)'],
  ],
  'Marks of bold at one end and of italics at the other: `**Lưu ý*: xem *mục 2**`': [
    ['warning', '**Lưu ý*: xem *mục 2**'],
    ['warning', '__Chú ý_ xem _mục 2__'],
    ['read', '**Lưu ý: *mục* 2** và *mục **3***', 'Lưu ý: mục 2 và mục 3'],
  ],
  'A star behind the number of an item: `5. * Nguyễn A`': [
    ['read', '4. Lê B\n5. * Trần C', '4. Lê B\n5. * Trần C'],
  ],
  'Two or more signs of a list in front of one item: `- - Hộ nghèo`': [
    ['warning', '- - Hộ nghèo'],
    ['warning', '* + Hộ nghèo'],
    ['read', '- Một\n  - Hai', '- Một\n- Hai'],
  ],
  'A backslash of a path (`D:\\_moi`, `\\\\maychu\\tep`), of a password, or before a sign without a meaning (`\\{`, `a\\!b`)':
    [
      ['warning', 'Ba gạch \\\\\\ rồi chữ'],
      ['warning', '/\\_/\\'],
      ['warning', 'Ổ E:\\_tin\\bai.docx'],
      ['warning', 'Máy \\\\kho\\bai'],
      ['warning', 'Tập \\{1; 2\\}'],
      ['warning', 'Mật khẩu: Sen\\*2026'],
      ['warning', 'Chép /srv/ky\\so\\-moi'],
      ['warning', 'Mã SH\\#12a'],
      [
        'read',
        'Tệp bang\\_gia.xlsx, 3\\*4, C\\#, 14/2\\5 hẻm',
        'Tệp bang_gia.xlsx, 3*4, C#, 14/2\\5 hẻm',
      ],
      ['read', 'Mật khẩu: Sen\\\\*2026', 'Mật khẩu: Sen\\*2026'],
    ],
  'A backslash at the end of the last line of a stanza, whose other lines end in one': [
    ['read', 'Bến vắng\\\nđò ngang\\\n\nNước ròng', 'Bến vắng\nđò ngang\nNước ròng'],
    ['read', '- Bến vắng\\\n  đò ngang \\', '- Bến vắng\nđò ngang'],
    ['read', 'Ổ đĩa\\\nE:\\\\', 'Ổ đĩa\nE:\\'],
    ['read', 'Thư mục E:\\', 'Thư mục E:\\'],
  ],
  'A backslash that ends a path and a line (`ổ E:\\`)': [
    ['read', 'Chép vào ổ E:\\\nrồi mở', 'Chép vào ổ E:\\\nrồi mở'],
    ['read', 'Ở F:\\anh\\moi\\\nvà ổ E:\\', 'Ở F:\\anh\\moi\\\nvà ổ E:\\'],
    ['read', 'Khu B:\\\nBà Mận', 'Khu B:\nBà Mận'],
    ['read', 'Ở F:\\anh moi\\\\\\\nrồi mở', 'Ở F:\\anh moi\\\nrồi mở'],
    ['warning', 'Ở F:\\anh moi\\\nrồi mở'],
  ],
  'A backslash at the end of a paragraph whose other lines end in none': [
    ['warning', 'Bến vắng\\'],
    ['warning', '- Bến vắng \\\n- Đò ngang'],
    ['warning', '## Bến vắng\\'],
    ['read', 'Bến vắng\\\\', 'Bến vắng\\'],
  ],
  '`&copy;` and the like within a URL; a number of no character (`&#0;`), also in HTML': [
    ['warning', 'Xem https://a.example/?a=1&copy;=2'],
    ['warning', '[Xem](https://a.example/?a=1&sect;=2)'],
    ['warning', '[Xem]\n\n[Xem]: https://a.example/?a&para;=1'],
    ['warning', 'Số &#0;'],
    ['warning', '<p>Số\n&#xD800;</p>'],
    ['read', 'https://a.example/?a=1&copy=2&amp;b', 'https://a.example/?a=1&copy=2&b'],
  ],
};
