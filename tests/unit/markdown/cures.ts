/** A text that a page would show otherwise than its editor wrote it, and the same text mended. */
export interface Cure {
  written: string;
  /** The line that the report names. */
  line: number;
  /** Words of the message and the hint. */
  says: readonly string[];
  /** The text when its editor has done what the hint says. */
  cured: string;
  /** The lines that the page then shows. */
  shows: readonly string[];
}

/** By the kind of text. */
export const CURES: Readonly<Record<string, readonly Cure[]>> = {
  'paths of Windows with blanks in their names, and two of them in a line': [
    {
      written: 'Mở C:\\Program Files\\KySo\\_bin\\*.exe để ký',
      line: 1,
      says: ['“C:\\Program Files\\KySo\\_bin\\*.exe”'],
      cured: 'Mở C:\\\\Program Files\\\\KySo\\\\_bin\\\\*.exe để ký',
      shows: ['Mở C:\\Program Files\\KySo\\_bin\\*.exe để ký'],
    },
    {
      written: 'Chép C:\\_a\\1.txt vào E:\\-b\\_c',
      line: 1,
      says: ['“C:\\_a\\1.txt”', '“E:\\-b\\_c”'],
      cured: 'Chép C:\\\\_a\\\\1.txt vào E:\\\\-b\\\\_c',
      shows: ['Chép C:\\_a\\1.txt vào E:\\-b\\_c'],
    },
  ],
  'rows of a table without the table': [
    {
      written: '<tr><td>20/11</td><td>3</td></tr>',
      line: 1,
      says: ['nằm ngoài <table>'],
      cured: '<table><tr><td>20/11</td><td>3</td></tr></table>',
      shows: ['20/11', '3'],
    },
  ],
  'lines that begin with a small letter': [
    {
      written: 'Mời dự họp có:\nđại diện tổ 3;\nđại diện tổ 4;',
      line: 2,
      says: ['“đại diện tổ 3;”', '“đại diện tổ 4;”', 'gõ dấu \\ ở cuối dòng trên'],
      cured: 'Mời dự họp có:\\\nđại diện tổ 3;\\\nđại diện tổ 4;',
      shows: ['Mời dự họp có:', 'đại diện tổ 3;', 'đại diện tổ 4;'],
    },
    {
      written: 'Nơi tiếp nhận\nsố 12 đường Bến Đò\nphường Sen Hạ',
      line: 2,
      says: ['“số 12 đường Bến Đò” và “phường Sen Hạ”'],
      cured: 'Nơi tiếp nhận\\\nsố 12 đường Bến Đò\\\nphường Sen Hạ',
      shows: ['Nơi tiếp nhận', 'số 12 đường Bến Đò', 'phường Sen Hạ'],
    },
    {
      written: '- Chè\n. chè bưởi\n. Chè Sen',
      line: 2,
      says: ['“. chè bưởi” và “. Chè Sen”', '- chè bưởi'],
      cured: '- Chè\n- chè bưởi\n- Chè Sen',
      shows: ['- Chè', '- chè bưởi', '- Chè Sen'],
    },
    {
      written: 'Cuộc họp kết thúc lúc 17 giờ, các tổ đã ra về hết.\nbiên bản kèm theo',
      line: 2,
      says: ['“biên bản kèm theo”', 'chừa một dòng trống'],
      cured: 'Cuộc họp kết thúc lúc 17 giờ, các tổ đã ra về hết.\n\nbiên bản kèm theo',
      shows: ['Cuộc họp kết thúc lúc 17 giờ, các tổ đã ra về hết.', 'biên bản kèm theo'],
    },
  ],
  'items that Word has numbered': [
    {
      written: 'iv. thu gom rác\nv. quét đường\nvi. tưới cây',
      line: 2,
      says: ['“v.”', '“v. quét đường” và “vi. tưới cây”', 'dòng trống'],
      cured: 'iv. thu gom rác\n\nv. quét đường\n\nvi. tưới cây',
      shows: ['iv. thu gom rác', 'v. quét đường', 'vi. tưới cây'],
    },
    {
      written: 'Nhiệm vụ\n2.1 Dọn kênh\n2.2 Trồng cây\nb) Tổ 5',
      line: 2,
      says: [
        '“2.1 Dọn kênh” và “2.2 Trồng cây” nối liền',
        '“b) Tổ 5” cũng vậy',
        'chừa một dòng trống ở trên mỗi dòng',
      ],
      cured: 'Nhiệm vụ\n\n2.1 Dọn kênh\n\n2.2 Trồng cây\n\nb) Tổ 5',
      shows: ['Nhiệm vụ', '2.1 Dọn kênh', '2.2 Trồng cây', 'b) Tổ 5'],
    },
    {
      written: '1.Dọn kênh\n2.Trồng cây',
      line: 2,
      says: ['2. Trồng cây'],
      cured: '1. Dọn kênh\n\n2. Trồng cây',
      shows: ['1. Dọn kênh', '2. Trồng cây'],
    },
  ],
  'signs in front of a number': [
    {
      written: 'Đêm qua lạnh nhất:\n\n- 3 độ C',
      line: 3,
      says: ['“- 3 độ C”', '\\-3 độ C'],
      cured: 'Đêm qua lạnh nhất:\n\n\\-3 độ C',
      shows: ['Đêm qua lạnh nhất:', '-3 độ C'],
    },
    {
      written: '+ 2 điểm\n- 4 điểm',
      line: 2,
      says: ['\\+2 điểm', '\\-4 điểm'],
      cured: '\\+2 điểm\n\n\\-4 điểm',
      shows: ['+2 điểm', '-4 điểm'],
    },
    {
      written: '+ 84 24 3872 1234',
      line: 1,
      says: ['\\+84 24 3872 1234'],
      cured: '\\+84 24 3872 1234',
      shows: ['+84 24 3872 1234'],
    },
    {
      written: '01. Bà Mận\n02. Ông Khế',
      line: 1,
      says: ['“01.”', '01\\. Bà Mận'],
      cured: '01\\. Bà Mận\n\n02\\. Ông Khế',
      shows: ['01. Bà Mận', '02. Ông Khế'],
    },
  ],
  'signs with nothing behind them': [
    {
      written: 'Lễ kết thúc./.\n\n*\n*     *\n\nTin khác',
      line: 3,
      says: ['“*”', '1 dòng nữa', 'viết *** thay cho các dòng'],
      cured: 'Lễ kết thúc./.\n\n***\n\nTin khác',
      shows: ['Lễ kết thúc./.', '―', 'Tin khác'],
    },
    {
      written: 'Lễ kết thúc./.\n*\nTin khác',
      line: 2,
      says: ['“*” là vạch ngăn', 'viết *** trên một dòng riêng'],
      cured: 'Lễ kết thúc./.\n\n***\n\nTin khác',
      shows: ['Lễ kết thúc./.', '―', 'Tin khác'],
    },
    {
      written: '1. Một\n2.',
      line: 2,
      says: ['“2.”', 'xóa dấu'],
      cured: '1. Một',
      shows: ['1. Một'],
    },
  ],
  'columns of tabs': [
    {
      written: '- Muối\t9.000\tkg\n- Đường\t21.000\tkg',
      line: 1,
      says: ['“Muối 9.000 kg” và 1 dòng nữa', '| Muối | 9.000 | kg |', '| --- | --- | --- |'],
      cured: '| Hàng | Giá | Đơn vị |\n| --- | --- | --- |\n| Muối | 9.000 | kg |',
      shows: ['Hàng', 'Giá', 'Đơn vị', 'Muối', '9.000', 'kg'],
    },
    {
      written: 'Thủ quỹ\tThủ kho',
      line: 1,
      says: ['“Thủ quỹ Thủ kho”', 'thành một đoạn riêng'],
      cured: 'Thủ quỹ\n\nThủ kho',
      shows: ['Thủ quỹ', 'Thủ kho'],
    },
    {
      written: '- Như trên;          TỔ TRƯỞNG',
      line: 1,
      says: ['“Như trên; TỔ TRƯỞNG”'],
      cured: '- Như trên;\n\nTỔ TRƯỞNG',
      shows: ['- Như trên;', 'TỔ TRƯỞNG'],
    },
    {
      written: 'Giao cho các tổ:\na)\tDọn kênh\nb)\tTrồng cây',
      line: 2,
      says: ['“a)”', 'chừa một dòng trống ở trên mỗi dòng'],
      cured: 'Giao cho các tổ:\n\na)\tDọn kênh\n\nb)\tTrồng cây',
      shows: ['Giao cho các tổ:', 'a) Dọn kênh', 'b) Trồng cây'],
    },
  ],
  'columns and lines in one paragraph': [
    {
      written: 'Thủ quỹ\tThủ kho\nBà Mận\tông Khế\nTổ dân phố 5\ncó mặt',
      line: 3,
      says: ['“Thủ quỹ Thủ kho” và 1 dòng nữa', '“Tổ dân phố 5” và “có mặt” nối liền'],
      cured: '| Thủ quỹ | Thủ kho |\n| --- | --- |\n| Bà Mận | ông Khế |\n\nTổ dân phố 5\n\ncó mặt',
      shows: ['Thủ quỹ', 'Thủ kho', 'Bà Mận', 'ông Khế', 'Tổ dân phố 5', 'có mặt'],
    },
  ],
  'names of computers': [
    {
      written: 'Tệp __main__ của máy chủ',
      line: 1,
      says: ['“__main__”', '\\_\\_main\\_\\_', '**main**'],
      cured: 'Tệp \\_\\_main\\_\\_ của **tên**',
      shows: ['Tệp __main__ của tên'],
    },
  ],
  'a list of sources': [
    {
      written: 'Theo báo [4] và luật.\n\n[4]: https://bao.example/luat (2013)',
      line: 3,
      says: ['[4] trong bài thành liên kết', 'hãy viết: \\[4]: https://bao.example/luat (2013)'],
      cured: 'Theo báo [4] và luật.\n\n\\[4]: https://bao.example/luat (2013)',
      shows: ['Theo báo [4] và luật.', '[4]: https://bao.example/luat (2013)'],
    },
  ],
};
