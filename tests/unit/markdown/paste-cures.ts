import type { Cure } from './cures.ts';

const WRAPPED = [
  'Sáng thứ Bảy, các tổ dân phố của phường Sen Hạ ra quân dọn kênh và',
  'trồng hoa ven đường; hơn hai trăm người đã đến từ rất sớm, trong đó có',
  'người ở tận các phường Vườn Trám, Bãi Dâu và cả mấy anh chị công nhân,',
  'nhiều học sinh.',
].join('\n');

/** What other programs leave in a text; as in cures.ts. */
export const PASTE_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'HTML that is not shown': [
    {
      written: 'Lịch họp <!-- hỏi lại anh Tư --> sáng thứ Hai',
      line: 1,
      says: ['“<!-- hỏi lại anh Tư -->” bị hiểu là ghi chú', 'viết &lt;'],
      cured: 'Lịch họp &lt;!-- hỏi lại anh Tư --> sáng thứ Hai',
      shows: ['Lịch họp <!-- hỏi lại anh Tư --> sáng thứ Hai'],
    },
    {
      written: '<!DOCTYPE html>\n<p>Tin</p>',
      line: 1,
      says: ['“<!DOCTYPE html>” bị hiểu là mã', 'Hãy xóa'],
      cured: '<p>Tin</p>',
      shows: ['Tin'],
    },
    {
      written: 'Cách viết </div> trong mẫu\n\n</div>',
      line: 1,
      says: ['</div> không có thẻ mở', '&lt;/div>'],
      cured: 'Cách viết &lt;/div> trong mẫu',
      shows: ['Cách viết </div> trong mẫu'],
    },
    {
      written: '<div>\nTổ trưởng\nBà Mận\n</div>',
      line: 3,
      says: ['“Bà Mận” nối liền', '<br> ở cuối dòng trên'],
      cured: '<div>\nTổ trưởng<br>\nBà Mận\n</div>',
      shows: ['Tổ trưởng', 'Bà Mận'],
    },
    {
      written: '<p>Tổ trưởng\nBà Mận</p>',
      line: 2,
      says: ['chừa một dòng trống ở trên'],
      cured: '<p>Tổ trưởng\n\nBà Mận</p>',
      shows: ['Tổ trưởng', 'Bà Mận'],
    },
  ],
  'lines below a list and above a line of dashes': [
    {
      written:
        '- Họp giao ban\nChiều:\n14h00: Tiếp dân\nThứ Ba: Làm việc tại cơ quan.\nThứ Tư: Đi cơ sở',
      line: 2,
      says: [
        '“Chiều:”',
        '“14h00: Tiếp dân”',
        '“Thứ Ba: Làm việc tại cơ quan.”',
        '“Thứ Tư: Đi cơ sở”',
      ],
      cured:
        '- Họp giao ban\n\nChiều:\n\n14h00: Tiếp dân\n\nThứ Ba: Làm việc tại cơ quan.\\\nThứ Tư: Đi cơ sở',
      shows: [
        '- Họp giao ban',
        'Chiều:',
        '14h00: Tiếp dân',
        'Thứ Ba: Làm việc tại cơ quan.',
        'Thứ Tư: Đi cơ sở',
      ],
    },
    {
      written: 'Đăng ký tại tổ\n#BenSen\n#SenHa\n-----',
      line: 2,
      says: ['“-----”', '“#BenSen” và “#SenHa” nối liền'],
      cured: 'Đăng ký tại tổ\n\n#BenSen\\\n#SenHa\n\n-----',
      shows: ['Đăng ký tại tổ', '#BenSen', '#SenHa', '―'],
    },
  ],
  'lines below columns and strokes': [
    {
      written: 'Sơ đồ:\n+---+    +---+\n| Chợ | --> | Trạm |\n[Hẻm 12] ---+\nGhi chú: --> đường xe',
      line: 2,
      says: ['“[Hẻm 12] ---+” và “Ghi chú: --> đường xe” nối liền'],
      cured: 'Sơ đồ: từ chợ đến trạm\n\n[Hẻm 12] ---+\n\nGhi chú: --> đường xe',
      shows: ['Sơ đồ: từ chợ đến trạm', '[Hẻm 12] ---+', 'Ghi chú: --> đường xe'],
    },
  ],
  'lines of a list among wrapped lines': [
    {
      written: `${WRAPPED}\n\nTổ 5\nTổ dân phố 6, nhà văn hóa ở số 8 đường Hồ Hạ, cạnh cầu và chợ Sen Hạ\nTổ 7\nTổ 8`,
      line: 7,
      says: ['“Tổ dân phố 6, nhà văn hóa ở số”, “Tổ 7” và “Tổ 8” nối liền'],
      cured: `${WRAPPED}\n\nTổ 5\\\nTổ dân phố 6, nhà văn hóa ở số 8 đường Hồ Hạ, cạnh cầu và chợ Sen Hạ\\\nTổ 7\\\nTổ 8`,
      shows: [
        WRAPPED.replaceAll('\n', ' '),
        'Tổ 5',
        'Tổ dân phố 6, nhà văn hóa ở số 8 đường Hồ Hạ, cạnh cầu và chợ Sen Hạ',
        'Tổ 7',
        'Tổ 8',
      ],
    },
  ],
  'signs in front of an item, and numbers': [
    {
      written: '- - Hộ nghèo: 12\n- - Hộ khác: 30',
      line: 1,
      says: ['“- -”', 'Hãy để lại một dấu: - Hộ nghèo: 12', '\\- - Hộ nghèo: 12'],
      cured: '- Hộ nghèo: 12\n- Hộ khác: 30\n\n\\- - Hộ nghèo: 12',
      shows: ['- Hộ nghèo: 12', '- Hộ khác: 30', '- - Hộ nghèo: 12'],
    },
    {
      written: '1. Dọn kênh\n1. Trồng cây\n1. Quét vôi',
      line: 2,
      says: ['3 mục', '“1.”', '1 đến 3', '1\\.'],
      cured: '1. Dọn kênh\n2. Trồng cây\n3. Quét vôi\n\n1\\. Họp\n\n1\\. Nghỉ',
      shows: ['1. Dọn kênh', '2. Trồng cây', '3. Quét vôi', '1. Họp', '1. Nghỉ'],
    },
  ],
  'backticks as quotation marks': [
    {
      written: 'Học tập `Quy chế dân chủ` ở cơ sở',
      line: 1,
      says: ['“Quy chế dân chủ”', '<code>Quy chế dân chủ</code>'],
      cured: 'Học tập “Quy chế dân chủ” ở <code>cơ sở</code>',
      shows: ['Học tập “Quy chế dân chủ” ở cơ sở'],
    },
    {
      written: "Thi `Quê em' và `Phố em' năm nay",
      line: 1,
      says: ["viết “ và ” thay cho các dấu ` và '"],
      cured: 'Thi “Quê em” và “Phố em” năm nay',
      shows: ['Thi “Quê em” và “Phố em” năm nay'],
    },
  ],
  'backslashes at the end of a line': [
    {
      written: 'Chép vào D:\\Tin bai\\\nrồi gửi',
      line: 1,
      says: ['“D:\\Tin bai\\”', 'ba dấu: D:\\Tin bai\\\\\\'],
      cured: 'Chép vào D:\\Tin bai\\\\\\\nrồi gửi',
      shows: ['Chép vào D:\\Tin bai\\', 'rồi gửi'],
    },
    {
      written: 'Mở ổ F:\\\\\nrồi chép',
      line: 2,
      says: ['“rồi chép” nối liền', 'gõ dấu \\ ở cuối dòng trên'],
      cured: 'Mở ổ F:\\\\\\\nrồi chép',
      shows: ['Mở ổ F:\\', 'rồi chép'],
    },
    {
      written: 'Số 8, đường Hồ Hạ\\',
      line: 1,
      says: ['“Số 8, đường Hồ Hạ\\” hiện nguyên', 'xóa dấu ấy', 'Số 8, đường Hồ Hạ\\\\'],
      cured: 'Số 8, đường Hồ Hạ\n\nDấu \\\\',
      shows: ['Số 8, đường Hồ Hạ', 'Dấu \\'],
    },
    {
      written: 'Mèo /\\_/\\ ngủ',
      line: 1,
      says: ['“/\\_/\\”', '/\\\\_/\\\\'],
      cured: 'Mèo /\\\\_/\\\\ ngủ',
      shows: ['Mèo /\\_/\\ ngủ'],
    },
  ],
  'number signs at the end of a heading': [
    {
      written: '# Ngôn ngữ F #',
      line: 1,
      says: ['“#” ở cuối tiêu đề này không hiện', 'Ngôn ngữ F \\#'],
      cured: '## Ngôn ngữ F \\#',
      shows: ['Ngôn ngữ F #'],
    },
  ],
  'entities within a URL': [
    {
      written: 'Xem https://a.example/?a=1&copy;=2',
      line: 1,
      says: ['“&copy;” trong địa chỉ “https://a.example/?a=1&copy;=2”', '&amp;copy;'],
      cured: 'Xem https://a.example/?a=1&amp;copy;=2',
      shows: ['Xem https://a.example/?a=1&copy;=2'],
    },
    {
      written: 'Ký tự &#0; ở cuối',
      line: 1,
      says: ['“&#0;”', '&amp;#0;'],
      cured: 'Ký tự &amp;#0; ở cuối',
      shows: ['Ký tự &#0; ở cuối'],
    },
  ],
  'lines below a long one': [
    {
      written:
        'Người dân nộp hồ sơ tại bộ phận một cửa, gọi trước theo số 0912 345 678\ntừ 8 giờ đến 11 giờ.',
      line: 2,
      says: ['“từ 8 giờ đến 11 giờ.” nối liền'],
      cured:
        'Người dân nộp hồ sơ tại bộ phận một cửa, gọi trước theo số 0912 345 678\\\ntừ 8 giờ đến 11 giờ.',
      shows: [
        'Người dân nộp hồ sơ tại bộ phận một cửa, gọi trước theo số 0912 345 678',
        'từ 8 giờ đến 11 giờ.',
      ],
    },
  ],
};
