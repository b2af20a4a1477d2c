import type { Cure } from './cures.ts';

/** Lists, rows, forms and notes of letters, with what their editor meant; as in cures.ts. */
export const LETTER_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'what a letter puts below its lists': [
    {
      written: '- Lưu: VT.\n\n\t\tTM. TỔ DÂN PHỐ',
      line: 3,
      says: ['“TM. TỔ DÂN PHỐ” thụt vào', 'mục “- Lưu: VT.”', 'đúng 2 dấu cách'],
      cured: '- Lưu: VT.\n\nTM. TỔ DÂN PHỐ',
      shows: ['- Lưu: VT.', 'TM. TỔ DÂN PHỐ'],
    },
    {
      written: 'Hồ sơ có:\n01. Đơn\n02. Ảnh',
      line: 2,
      says: ['“01. Đơn” và “02. Ảnh”', 'viết số như: 01\\. Đơn'],
      cured: 'Hồ sơ có:\n\n01\\. Đơn\n\n02\\. Ảnh',
      shows: ['Hồ sơ có:', '01. Đơn', '02. Ảnh'],
    },
    {
      written: 'Đất gồm nhà ở\n- bến đò; bãi bồi',
      line: 2,
      says: ['sát dưới một câu chưa hết', '\\- bến đò; bãi bồi'],
      cured: 'Đất gồm nhà ở - bến đò; bãi bồi',
      shows: ['Đất gồm nhà ở - bến đò; bãi bồi'],
    },
    {
      written: 'Sông chiều\n> mây trôi',
      line: 2,
      says: ['“> mây trôi”, sát dưới chữ', '\\> mây trôi'],
      cured: 'Sông chiều\\\n\\> mây trôi',
      shows: ['Sông chiều', '> mây trôi'],
    },
  ],
  'rows without strokes at their edges': [
    {
      written: 'Mục | Thu | Chi\nTổ 5 | 12 | 7',
      line: 1,
      says: ['thiếu dòng gạch', 'nối liền nhau', '| --- | --- | --- |'],
      cured: 'Mục | Thu | Chi\n| --- | --- | --- |\nTổ 5 | 12 | 7',
      shows: ['Mục', 'Thu', 'Chi', 'Tổ 5', '12', '7'],
    },
  ],
  'columns of a form, whose label is a part of the first one': [
    {
      written: 'Sức khỏe:\t☑ Tốt\t☐ Khác: ......',
      line: 1,
      says: ['thành một đoạn riêng', '“Sức khỏe: ☑ Tốt”, rồi “☐ Khác: ......”'],
      cured: 'Sức khỏe: ☑ Tốt\n\n☐ Khác: ......',
      shows: ['Sức khỏe: ☑ Tốt', '☐ Khác: ......'],
    },
    {
      written: 'Bà Mận\tTổ 5\t....\nÔng Khế\tTổ 6\tĐã ký',
      line: 1,
      says: ['các cột và các dòng', '| Ông Khế | Tổ 6 | Đã ký |'],
      cured: '| Ai | Tổ | Ký |\n| --- | --- | --- |\n| Ông Khế | Tổ 6 | Đã ký |',
      shows: ['Ai', 'Tổ', 'Ký', 'Ông Khế', 'Tổ 6', 'Đã ký'],
    },
  ],
  'a date to fill in by hand above columns': [
    {
      written: 'Kèm theo Tờ trình số     /TTr, ngày     tháng     năm 2026\nMục\tSố\nĐò\t12',
      line: 2,
      says: ['“Mục Số” và 1 dòng nữa', '| Mục | Số |'],
      cured:
        'Kèm theo Tờ trình số     /TTr, ngày     tháng     năm 2026\n\n| Mục | Số |\n| --- | --- |\n| Đò | 12 |',
      shows: ['Kèm theo Tờ trình số /TTr, ngày tháng năm 2026', 'Mục', 'Số', 'Đò', '12'],
    },
  ],
  'brackets that make a link of words': [
    {
      written: 'Chọn [Có](bắt-buộc)',
      line: 1,
      says: ['“Có” tới bắt-buộc', 'viết: \\[Có](bắt-buộc)'],
      cured: 'Chọn \\[Có](bắt-buộc)',
      shows: ['Chọn [Có](bắt-buộc)'],
    },
  ],
  'notes and footnotes': [
    {
      written: 'Phí 5.000 đ* (nộp ở quầy: 7.000 đ**)\n** Trừ lễ',
      line: 2,
      says: ['“** Trừ lễ” nối liền'],
      cured: 'Phí 5.000 đ* (nộp ở quầy: 7.000 đ**)\n\n** Trừ lễ',
      shows: ['Phí 5.000 đ* (nộp ở quầy: 7.000 đ**)', '** Trừ lễ'],
    },
    {
      written: 'Xem thêm.\\\nTheo Luật Đò[^7]',
      line: 2,
      says: ['Chú thích [^7]', 'viết: \\[^7]'],
      cured: 'Xem thêm.\\\nTheo Luật Đò\\[^7]',
      shows: ['Xem thêm.', 'Theo Luật Đò[^7]'],
    },
    {
      written: '<p>\nSố\n&#0;</p>',
      line: 3,
      says: ['“&#0;” không phải là ký tự nào', '&amp;#0;'],
      cured: '<p>Số &amp;#0;</p>',
      shows: ['Số &#0;'],
    },
  ],
  'numbers of pages, and items behind the sign of a telephone': [
    {
      written: 'Hết phần một\n- 4 -\nPhần hai',
      line: 2,
      says: ['Nếu là số trang, hãy xóa dòng này, hoặc chừa một dòng trống ở dưới'],
      cured: 'Hết phần một\n- 4 -\n\nPhần hai',
      shows: ['Hết phần một', '- 4 -', 'Phần hai'],
    },
    {
      written: 'Đã xong\n✔\uFE0F Dọn kênh\n✔\uFE0F Trồng cây',
      line: 2,
      says: ['giữ nguyên dấu ấy: - ✔\uFE0F Dọn kênh'],
      cured: 'Đã xong\n- ✔\uFE0F Dọn kênh\n- ✔\uFE0F Trồng cây',
      shows: ['Đã xong', '- ✔\uFE0F Dọn kênh', '- ✔\uFE0F Trồng cây'],
    },
  ],
  'what was drawn in the place of the dashes of a table': [
    ...['|===|===|', '| - - | - - |', '|---+---|', '|___|___|'].map((drawn) => ({
      written: `| Tổ | Hộ |\n${drawn}\n| 4 | 7 |`,
      line: 1,
      says: [`“${drawn}” không phải là dòng gạch`, 'Hãy thay dòng ấy bằng: | --- | --- |'],
      cured: '| Tổ | Hộ |\n| --- | --- |\n| 4 | 7 |',
      shows: ['Tổ', 'Hộ', '4', '7'],
    })),
    {
      written: '| Tổ |\n| - |\n| 4 |\n\n| A | B |\n|---|\n| 1 | 2 |',
      line: 5,
      says: ['dòng gạch có 1 ô mà hàng tiêu đề có 2 ô', 'Hãy thay dòng gạch bằng: | --- | --- |'],
      cured: '| Tổ |\n| - |\n| 4 |\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
      shows: ['Tổ', '4', 'A', 'B', '1', '2'],
    },
  ],
};
