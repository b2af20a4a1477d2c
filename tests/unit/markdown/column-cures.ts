import type { Cure } from './cures.ts';

/** Tables and bullets that a word processor or a mail program made of tabs, blanks and signs; as in cures.ts. */
export const COLUMN_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'columns with a label or a number in front': [
    {
      written: 'Thứ Sáu:\t7h30\tDọn kênh\tTổ 5\n\t9h00\tTrồng cây\tTổ 6',
      line: 1,
      says: ['| Thứ Sáu: | 7h30 | Dọn kênh | Tổ 5 |', '| --- | --- | --- | --- |', 'để trống'],
      cured:
        '| Thứ Sáu: | 7h30 | Dọn kênh | Tổ 5 |\n| --- | --- | --- | --- |\n|  | 9h00 | Trồng cây | Tổ 6 |',
      shows: ['Thứ Sáu:', '7h30', 'Dọn kênh', 'Tổ 5', '9h00', 'Trồng cây', 'Tổ 6'],
    },
    {
      written: 'TT\tHọ tên\tKý nhận\n1. ......\t......\t......\n2. ......\t......\t......',
      line: 1,
      says: ['và 2 dòng nữa', '| TT | Họ tên | Ký nhận |', '| --- | --- | --- |'],
      cured: '| TT | Họ tên | Ký nhận |\n| --- | --- | --- |\n| 1. ...... | ...... | ...... |',
      shows: ['TT', 'Họ tên', 'Ký nhận', '1. ......', '......', '......'],
    },
    {
      written: 'TT\tHàng\tGiá\n1.1.\tMuối\t9.000',
      line: 1,
      says: ['| TT | Hàng | Giá |'],
      cured: '| TT | Hàng | Giá |\n| --- | --- | --- |\n| 1.1. | Muối | 9.000 |',
      shows: ['TT', 'Hàng', 'Giá', '1.1.', 'Muối', '9.000'],
    },
    {
      written: '1. Muối\t9.000\n2. Đường\t21.000',
      line: 1,
      says: ['| 1. Muối | 9.000 |'],
      cured: '| Hàng | Giá |\n| --- | --- |\n| 1. Muối | 9.000 |',
      shows: ['Hàng', 'Giá', '1. Muối', '9.000'],
    },
    {
      written:
        'Hạng  Đội          Trận  Điểm\n1     Tổ 5         3     7\n2     Tổ 6         3     4',
      line: 1,
      says: ['| Hạng | Đội | Trận | Điểm |', '| --- | --- | --- | --- |'],
      cured: '| Hạng | Đội | Trận | Điểm |\n| --- | --- | --- | --- |\n| 1 | Tổ 5 | 3 | 7 |',
      shows: ['Hạng', 'Đội', 'Trận', 'Điểm', '1', 'Tổ 5', '3', '7'],
    },
  ],
  'a table that is drawn of signs': [
    {
      written:
        '+-------+------+\n| Tổ    | Hộ   |\n+-------+------+\n| 5     | 120  |\n+-------+------+',
      line: 2,
      says: ['“+-------+------+”', '| --- | --- |', 'xóa các dòng có dấu +'],
      cured: '| Tổ    | Hộ   |\n| --- | --- |\n| 5     | 120  |',
      shows: ['Tổ', 'Hộ', '5', '120'],
    },
  ],
  'bullets whose font is lost': [
    {
      written: 'Chợ có:\no\tXôi\n§\tChè\nv\tRau\nØ\tĐồ gốm',
      line: 2,
      says: ['“o\tXôi”, “§\tChè”, “v\tRau” và “Ø\tĐồ gốm”', '- Xôi'],
      cured: 'Chợ có:\n\n- Xôi\n- Chè\n- Rau\n- Đồ gốm',
      shows: ['Chợ có:', '- Xôi', '- Chè', '- Rau', '- Đồ gốm'],
    },
    {
      written: 'ü\tXôi gấc',
      line: 1,
      says: ['Dấu “ü”', '- Xôi gấc'],
      cured: '- Xôi gấc',
      shows: ['- Xôi gấc'],
    },
  ],
};

/** One message each, so that no cure speaks against another. */
export const COLUMNS_TOLD_ONCE = [
  '+-------+------+\n| Tổ    | Hộ   |\n+-------+------+\n| 5     | 120  |\n+-------+------+',
  'Chợ có:\no\tXôi\n§\tChè\nv\tRau\nØ\tĐồ gốm',
  'TT\tHọ tên\tKý nhận\n1. ......\t......\t......\n2. ......\t......\t......',
];
