import type { Inputs } from './input.ts';

const LONG = 'Người dân nộp hồ sơ tại bộ phận một cửa của Ủy ban nhân dân phường';
const WRAPPED = [
  'Sáng thứ Bảy, các tổ dân phố của phường Sen Hạ ra quân dọn kênh; chăm cây;',
  'trồng hoa. Hơn hai trăm người đã đến từ rất sớm, trong đó có nhiều học',
  'sinh của hai trường trên địa bàn. Lễ ra quân được tổ chức tại nhà văn hóa.',
  'Ông Khế, tổ trưởng, cho biết tổ sẽ làm như vậy mỗi tháng một lần, đến khi',
  'con kênh sạch hẳn, cây hai bên bờ đã xanh, và bà con quen với việc phân',
  'loại rác ở nhà.',
];

const COLUMN = [
  'Sáng thứ Bảy, các tổ dân phố của phường Sen Hạ ra quân dọn kênh và',
  'trồng hoa ven đường; hơn hai trăm người đã đến từ rất sớm, trong đó có',
  'người ở tận các phường Vườn Trám, Bãi Dâu và cả mấy anh chị công nhân,',
  'nhiều học sinh của hai trường trên địa bàn phường, các cô bác hội viên',
];
/** Lines that end in the middle of a sentence wherever their writer wished. */
const RAGGED = [
  ['sân bóng của trường tiểu học Sen Thượng, mở cửa hằng', 'ngày'],
  ['nhà ông Khế ở đầu hẻm 5, cạnh quán nước và tiệm sửa', 'xe'],
  ['số 8 đường Hồ Hạ, phường Sen Hạ, quận Bến Sen, nhà', 'màu xanh'],
  ['số 12 đường Bờ Đa, phường Bờ Đa, quận Bến Sen, cạnh trường', 'mầm non'],
  [
    `nhà văn hóa của tổ dân phố 5, nơi ${LONG.slice(4).toLowerCase()}, các sáng thứ Hai, thứ Tư`,
    'và Sáu',
  ],
  [
    `hội trường của khu phố 7, nơi ${LONG.slice(4).toLowerCase()} mỗi tháng một lần, vào sáng`,
    'thứ Bảy',
  ],
  [
    `trụ sở mới của công an phường, nơi ${LONG.slice(4).toLowerCase()} trong giờ làm việc hằng`,
    'ngày',
  ],
];

/** Bodies whose lines are lists, columns or lines to their writer; as in markdown-inputs.ts. */
export const LINE_INPUTS: Inputs = {
  'Lines that begin with `–`, `a)`, `1.` without a space … and run together': [
    ['warning', 'Gồm:\n– một;\n– hai.'],
    ['warning', 'Gồm:\na) một;\nb) hai.'],
    ['warning', '1.Một\n2.Hai'],
    ['warning', 'Gồm:\n1.1 Một\n1.2 Hai'],
    ['warning', 'Gồm:\na)\tMột\nb)\tHai'],
    ['warning', 'Gồm:\no Một\no Hai'],
    ['warning', 'Gồm:\nv\tMột\nØ\tHai'],
  ],
  'Any other line below another, in a text whose lines are not wrapped': [
    ['warning', 'Tổ dân phố 5\nSố 8, đường Hồ Hạ'],
    ['warning', 'Sáng nay, tổ 5 họp.\n👉 Mang theo sổ.'],
    ['warning', 'Tổ dân phố 5\t   \nSố 8, đường Hồ Hạ'],
    ['warning', '`*<br>\n` Tổ 5'],
    ['read', 'Tổ dân phố 5\\\nSố 8, đường Hồ Hạ', 'Tổ dân phố 5\nSố 8, đường Hồ Hạ'],
    ['warning', 'Hồ sơ gồm:\nđơn theo mẫu;\nbản sao căn cước.'],
    ['warning', 'nước ròng bỏ bãi bờ sen\nđò ai gác mái ven đê đợi người'],
    ['warning', '1. bà Mận\nthư ký cuộc họp'],
    ['warning', '- Xôi\n. xôi gấc\n. xôi vò'],
    ['warning', 'i. dọn kênh\nii. trồng cây'],
    ['warning', `${LONG} số 5, đường Hồ Hạ;\nbản sao căn cước.`],
    ['warning', `${LONG} số 0912 345 678\nhoặc đến tận nơi.`],
    ['warning', `${LONG} số 5, đường Hồ Hạ\nĐiện thoại: 1022`],
    ['warning', `${LONG} số 5, đường Hồ Hạ\nTrân trọng kính mời`],
    ['warning', `${LONG} số 5\nđường Hồ Hạ`],
    ['warning', `${LONG} số 5\nđường Hồ Hạ\n\n${LONG.repeat(3)}`],
    ['warning', RAGGED.map((lines) => lines.join('\n')).join('\n\n')],
    // Items without signs, of about the same length.
    [
      'warning',
      'đơn đề nghị hỗ trợ tiền điện theo mẫu của phường\nbản sao giấy chứng nhận hộ nghèo còn hiệu lực của hộ\nsổ hộ khẩu hoặc giấy xác nhận cư trú',
    ],
    ['warning', 'Sáng nay, tổ dân phố 5 của phường Sen Hạ, quận Bến Sen\nhọp bàn việc dọn kênh.'],
    [
      'warning',
      'từ 7h đến 9h tại nhà văn hóa của khu phố 3, phường Sen Hạ\ntừ 10h đến 11h tại nhà văn hóa của khu phố 5, phường Sen Hạ',
    ],
    [
      'warning',
      'Thực hiện kế hoạch của quận về việc dọn kênh; chăm cây;\ntrồng hoa, các tổ dân phố ra quân vào sáng thứ Bảy.',
    ],
    ['warning', `${LONG} số 5, đường Hồ Hạ, ${LONG.toLowerCase()} nhà\nvăn hóa`],
  ],
  'Among wrapped lines: one that ends early, one that begins like the one above, and a label (`Điện thoại: 1022`)':
    [
      ['warning', [...COLUMN, 'Điện thoại: 1022'].join('\n')],
      ['warning', [...COLUMN, 'nhiều học trò cũ và thầy cô.'].join('\n')],
      [
        'warning',
        [
          ...COLUMN.slice(0, 3),
          'phụ nữ, đoàn viên và cựu chiến binh của tám phường trong quận,',
          'trồng thêm cây ven bờ kè của con kênh và sơn lại',
          'hàng rào.',
        ].join('\n'),
      ],
      ['warning', [...COLUMN, 'phụ nữ của cả tám tổ.', 'Tổ mời bà con cùng làm.'].join('\n')],
      ['warning', ['Tổ 5 ra quân', 'dọn kênh.', '', ...COLUMN].join('\n')],
    ],
  'Wrapped lines: three or more that end in the middle of a sentence, about where the longest one ends':
    [
      ['read', `${WRAPPED.join('\n')}`, WRAPPED.join(' ')],
      [
        'read',
        `${WRAPPED.join('\n')}\n\nMột đoạn khác của cùng một người viết, cũng xuống dòng như thế.\nĐoạn ấy hết.`,
        `${WRAPPED.join(' ')}\nMột đoạn khác của cùng một người viết, cũng xuống dòng như thế. Đoạn ấy hết.`,
      ],
    ],
  'Numbers of a list that are all the same (`1.`, `1.`)': [
    ['warning', '1. Một\n1. Hai\n1. Ba'],
    ['warning', '1) Một\n\n1) Hai'],
    ['warning', '0. Một\n0. Hai'],
    ['read', '1. Một', '1. Một'],
  ],
  'Numbers of a list that leave one out': [
    ['read', '1. Một\n2. Hai\n5. Năm', '1. Một\n2. Hai\n5. Năm'],
  ],
  'Numbers of a list with a zero in front (`01.`)': [
    ['warning', '01. Bà Mận\n02. Ông Khế'],
    ['read', '9. Bà Mận\n10. Ông Khế', '9. Bà Mận\n10. Ông Khế'],
  ],
  'An item without text: a lone `*`, `+`, `-`, `1.`': [
    ...['*\n*   *', '* *\n*', '+', '-', '1.', '- Một\n-\n- Ba'].map(
      (source) => ['warning', source] as const,
    ),
    ['warning', 'Hết.\n*\n*    *'],
    ['warning', '* \u00A0'],
  ],
  'A line that begins with one `>` right below a text that does not introduce it': [
    ['warning', 'Sông chiều\n> mây trôi'],
    ['warning', 'Bà Mận hỏi thêm.\n> Đã trả lời'],
    ['read', 'Bà Mận nói:\n> Đò đã về', 'Bà Mận nói:\nĐò đã về'],
    ['read', 'Sông chiều\n\n> mây trôi', 'Sông chiều\nmây trôi'],
  ],
  'A list of one item that begins with a small letter, right below a sentence that has not ended': [
    ['warning', 'Khu đất gồm nhà ở\n- công viên và bến đò'],
    ['warning', '- Nhà ở\nbờ sông\n+ công viên'],
    ['read', 'Hồ sơ gồm:\n- đơn', 'Hồ sơ gồm:\n- đơn'],
    ['read', 'Khu đất gồm\n- nhà ở\n- bến đò', 'Khu đất gồm\n- nhà ở\n- bến đò'],
    ['read', 'Khu đất gồm nhà ở\n\n- công viên', 'Khu đất gồm nhà ở\n- công viên'],
  ],
  '`+` right below `-`': [['read', '- Thuế;\n+ Nhà\n+ Đất\n- Phí', '- Thuế;\n- Nhà\n- Đất\n- Phí']],
  'An indented paragraph behind an empty line, below the last item of a list': [
    ['warning', '- Lưu: VT.\n\n\t\tTổ trưởng\n\n\t\tBà Mận'],
    ['warning', '1. Thu\n2. Chi\n\n      Điều 3. Hiệu lực'],
    ['read', '- Thu\n\n  của tổ 5', '- Thu\ncủa tổ 5'],
    ['read', '1. Thu\n\n    của tổ 5\n\n2. Chi', '1. Thu\ncủa tổ 5\n2. Chi'],
  ],
  'Strokes below columns, `-------   -------`': [
    ['warning', 'Một\n\n------    ------\n\nHai'],
    ['read', 'Một\n\n- - -\n\nHai', 'Một\n―\nHai'],
  ],
  'A star with one item alone (`* Theo Thông tư 75`)': [
    [
      'read',
      'Phí 5.000 đ/lượt (*).\n* Theo giá năm 2026',
      'Phí 5.000 đ/lượt (*).\n* Theo giá năm 2026',
    ],
    ['read', '* Riêng tổ 5: **nghỉ**', '* Riêng tổ 5: nghỉ'],
    ['read', '* Một\n* Hai', '- Một\n- Hai'],
    ['read', '* Một\n\n  Hai', '- Một\nHai'],
  ],
  '`1)`': [['read', '1) Một\n2) Hai', '1) Một\n2) Hai']],
  '`+ 5%`, `- 500 đ` alone: a list of one item': [
    ['warning', '+ 7% so với quý trước'],
    ['warning', '- 300.000 đ mỗi hộ'],
    ['warning', '- 3 độ C'],
    ['warning', '+ 84 24 3872 1234'],
    ['warning', '+ 2 điểm\n- 4 điểm'],
    ['read', '- 7h30: chào cờ', '- 7h30: chào cờ'],
    ['read', '- 12/11: khai mạc', '- 12/11: khai mạc'],
    ['read', '- 02 ảnh 3×4', '- 02 ảnh 3×4'],
    ['read', '- Xe:\n  - 2 xe tải', '- Xe:\n- 2 xe tải'],
    ['read', '- 7% hộ nghèo\n- 8% hộ khác', '- 7% hộ nghèo\n- 8% hộ khác'],
  ],
  'A paragraph glued below a list or a quotation': [
    ['warning', '- Một.\n- Hai.\nCuộc họp kết thúc.'],
    ['warning', '> Một câu.\nCuộc họp kết thúc.'],
  ],
  'A row with fewer cells than the heading row, but for one alone': [
    ['warning', '| A | B | C |\n| - | - | - |\n| 1 | 2 |'],
    ['read', '| A | B |\n| - | - |\n| I. Thu |', 'A\nB\nI. Thu'],
  ],
  'Dashes of Word below the heading row of a table: `\\| — \\| — \\|`': [
    ['read', '| A | B |\n|—|:––:|\n| — | – |', 'A\nB\n—\n–'],
    ['read', 'A | B\n— | —\n1 | 2', 'A\nB\n1\n2'],
  ],
  'Empty lines between the rows of a table, a table glued to an item or a quotation': [
    ['warning', '| A | B |\n\n| - | - |\n\n| 1 | 2 |'],
    ['warning', '| A | B |\n| - | - |\n\n| 1 | 2 |'],
    ['warning', '- Tổ\n| A | B |\n| - | - |'],
    ['warning', '> Tổ\n| A | B |\n| - | - |'],
  ],
  'Attributes behind a picture, a link or a heading (`{width=50%}`), `[TOC]`, `:::`; `![[a.jpg]]`':
    [
      ['warning', '![Cầu mới](./co-cau.jpg){width=50%}'],
      ['warning', '## Kết quả {#ket-qua}'],
      ['warning', '[TOC]'],
      ['warning', '::: note'],
      ['error', '![[cau.jpg]]'],
    ],
  'Rows without a proper line of dashes, with or without strokes at their edges; columns made of tabs or many spaces':
    [
      ['warning', '| A | B |\n| 1 | 2 |'],
      ['warning', 'A | B | C\n1 | 2 | 3'],
      ['read', '« Trước | 1 | 2 | Sau »', '« Trước | 1 | 2 | Sau »'],
      ['warning', '| A | B | C |\n| - | - |\n| 1 | 2 | 3 |'],
      ['warning', 'Tổ\tHộ\n5\t120'],
      ['warning', '- Tổ 5;\tTỔ TRƯỞNG\n- Lưu.\t(đã ký)'],
      ['warning', '- Muối\t9.000\tkg'],
      ['warning', '1. Bà Mận\t0912 345 678'],
      ['warning', 'Thủ quỹ\tThủ kho\tTổ trưởng'],
      ['warning', 'Nơi gửi:\tTM. TỔ DÂN PHỐ'],
      ['read', 'Địa điểm:\tnhà văn hóa tổ 5', 'Địa điểm: nhà văn hóa tổ 5'],
      ['read', 'Tổ 5 họp    lúc 19 giờ.', 'Tổ 5 họp lúc 19 giờ.'],
      ['read', 'Điều 2.\tTổ chức', 'Điều 2. Tổ chức'],
      ['read', 'c)\tĐối với tổ 5', 'c) Đối với tổ 5'],
      ['warning', 'BAN TỔ CHỨC          CHỦ TỊCH\n(đã ký)              (đã ký)'],
    ],
};
