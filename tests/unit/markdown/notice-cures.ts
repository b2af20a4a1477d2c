import type { Cure } from './cures.ts';

/** Notices, schedules and letters: signs that Markdown reads as marks, and messages whose line has to lead to the text. */
export const NOTICE_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'a line between two dashes below a list': [
    {
      written: '- Tổ 3 trực\n- như trên -',
      line: 2,
      says: ['“- như trên -”', '\\- như trên -'],
      cured: '- Tổ 3 trực\n\n\\- như trên -',
      shows: ['- Tổ 3 trực', '- như trên -'],
    },
  ],
  'a flourish of tildes and a line of them below': [
    {
      written: '~~~xOx~~~\n\nMúa lân\n\n~~~~~~~~',
      line: 1,
      says: ['“~~~xOx~~~”', 'dòng “~~~~~~~~” ở dưới đóng', '\\~~~xOx~~~', '***'],
      cured: '\\~~~xOx~~~\n\nMúa lân\n\n***',
      shows: ['~~~xOx~~~', 'Múa lân', '―'],
    },
  ],
  'text right below the end of a block of HTML': [
    {
      written:
        '<details><summary>Thêm</summary>\n\nVì muỗi[^1]\n\n</details>\nNhớ **ngủ màn**\n[^1]: Tờ rơi.',
      line: 6,
      says: ['một dòng trống ở dưới dòng </details>', 'Dòng “[^1]: Tờ rơi.” ghi nội dung ấy'],
      cured:
        '<details><summary>Thêm</summary>\n\nVì muỗi[^1]\n\n</details>\n\nNhớ **ngủ màn**\n\n[^1]: Tờ rơi.',
      shows: ['Thêm', 'Vì muỗi1', 'Nhớ ngủ màn', 'Chú thích', '1. Tờ rơi. ↑'],
    },
  ],
  'a list right below a block of HTML on one line': [
    {
      written: '<p>Mang theo:</p>\n- thẻ *gốc*\n- ảnh',
      line: 2,
      says: ['một dòng trống ở dưới dòng </p>'],
      cured: '<p>Mang theo:</p>\n\n- thẻ *gốc*\n- ảnh',
      shows: ['Mang theo:', '- thẻ gốc', '- ảnh'],
    },
  ],
  'items of Word with spaces behind their dash': [
    {
      written: 'Yêu cầu:\n–    Dọn trước 8 giờ;\n–    Không đốt lá.',
      line: 2,
      says: ['dấu gạch nối và dấu cách: - Dọn trước 8 giờ; Nếu'],
      cured: 'Yêu cầu:\n\n- Dọn trước 8 giờ;\n- Không đốt lá.',
      shows: ['Yêu cầu:', '- Dọn trước 8 giờ;', '- Không đốt lá.'],
    },
  ],
  'a number to fill in and a date beside it': [
    {
      written: 'Số:        /TB-UBND        Bến Lở, ngày      tháng 6 năm 2026',
      line: 1,
      says: ['“Số: /TB-UBND”, rồi “Bến Lở, ngày tháng 6 năm 2026”'],
      cured: 'Số: /TB-UBND\n\nBến Lở, ngày tháng 6 năm 2026',
      shows: ['Số: /TB-UBND', 'Bến Lở, ngày tháng 6 năm 2026'],
    },
  ],
  'repeats of a song, and a line with strokes below rows': [
    {
      written: '||: Trăng ơi! :|| (2 lần)\nCùng múa\n|: Rước đèn :|',
      line: 2,
      says: ['“Cùng múa” và “|: Rước đèn :|” nối liền'],
      cured: '||: Trăng ơi! :|| (2 lần)\n\nCùng múa\n\n|: Rước đèn :|',
      shows: ['||: Trăng ơi! :|| (2 lần)', 'Cùng múa', '|: Rước đèn :|'],
    },
    {
      written: '| a | b |\nGiờ: 7h | 13h',
      line: 2,
      says: ['“Giờ: 7h | 13h” nối liền'],
      cured: '| a | b |\n| --- | --- |\n\nGiờ: 7h | 13h',
      shows: ['a', 'b', 'Giờ: 7h | 13h'],
    },
  ],
  'lines right below a footnote that nothing mentions': [
    {
      written: 'Trồng cây.\n\n[^1]: Theo tổ 5.\n    . mua đất: 500.000\nLễ ở đình.',
      line: 3,
      says: ['cùng 2 dòng sát dưới nó', 'chừa một dòng trống ở trên'],
      cured: 'Trồng cây[^1].\n\n[^1]: Theo tổ 5.\n\n. mua đất: 500.000\n\nLễ ở đình.',
      shows: ['Trồng cây1.', '. mua đất: 500.000', 'Lễ ở đình.', 'Chú thích', '1. Theo tổ 5. ↑'],
    },
  ],
  'a measure behind the sign of a quotation': [
    {
      written: 'Mực nước:\n\n> Cấp 3 (1,4 m): kê đồ',
      line: 3,
      says: ['“> Cấp 3 (1,4 m): kê đồ”', '\\> Cấp 3 (1,4 m): kê đồ'],
      cured: 'Mực nước:\n\n\\> Cấp 3 (1,4 m): kê đồ',
      shows: ['Mực nước:', '> Cấp 3 (1,4 m): kê đồ'],
    },
  ],
  'brackets of a link with nothing in them': [
    {
      written: 'Ô trống []()',
      line: 1,
      says: ['xóa các dấu ngoặc', '\\[]()'],
      cured: 'Ô trống \\[]()',
      shows: ['Ô trống []()'],
    },
  ],
  'numbers of a sentence that a scan has wrapped': [
    {
      written: 'Phường có hơn\n7. 000 m2 kho ở hai bên\n19. Tổ kiểm tra',
      line: 2,
      says: ['viết cả câu trên một dòng'],
      cured: 'Phường có hơn 7. 000 m2 kho ở hai bên 19. Tổ kiểm tra',
      shows: ['Phường có hơn 7. 000 m2 kho ở hai bên 19. Tổ kiểm tra'],
    },
  ],
  'folders that begin with no drive': [
    {
      written: 'Xóa %TMP%\\~a1.dat và ..\\_cu\\*.bak',
      line: 1,
      says: ['“%TMP%\\~a1.dat”', '“..\\_cu\\*.bak”'],
      cured: 'Xóa %TMP%\\\\~a1.dat và ..\\\\_cu\\\\*.bak',
      shows: ['Xóa %TMP%\\~a1.dat và ..\\_cu\\*.bak'],
    },
  ],
  'marks of a password that are told, and written as the message says': [
    {
      written: 'Mật khẩu yếu: abc, __khach__',
      line: 1,
      says: ['\\_\\_khach\\_\\_'],
      cured: 'Mật khẩu yếu: abc, \\_\\_khach\\_\\_',
      shows: ['Mật khẩu yếu: abc, __khach__'],
    },
    {
      written: 'Mật khẩu: Lo&copy;5',
      line: 1,
      says: ['Mật khẩu: Lo\\&copy;5'],
      cured: 'Mật khẩu: Lo\\&copy;5',
      shows: ['Mật khẩu: Lo&copy;5'],
    },
  ],
};

/** Told by nothing: shown as they stand. */
export const NOTICES_SHOWN = [
  'Gọi **21*0900000111#',
  '**) Nhà xây sau 2020',
  'Điểm: 2** = 2đ; 3*** = 3đ; H.** 41',
  '** Sạp 3, 4*, 5* có thẻ',
  "|||| ¦¦ .:;.' , | _",
];
