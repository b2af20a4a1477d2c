import type { Inputs } from './input.ts';
import { HTML_INPUTS } from './html-inputs.ts';
import { LINE_INPUTS } from './line-inputs.ts';
import { SIGN_INPUTS } from './sign-inputs.ts';
import { UNSHOWN_INPUTS } from './unshown-inputs.ts';

/** Bodies; what they are read as is the text that the page shows, one line a block. */
export const MARKDOWN_INPUTS: Inputs = {
  'Zero-width characters, soft hyphens, byte-order marks': [
    ['read', 'Bến\u200B Đò, phư\u00ADờng\u2060 Sen\uFEFF', 'Bến Đò, phường Sen'],
  ],
  'Direction marks (U+202E …), control characters': [
    ['warning', 'Bến \u202EĐò'],
    ['warning', 'Bến \u0007Đò'],
    ['warning', 'Bến &#x202E;Đò'],
    ['warning', 'Bến &#8238;Đò'],
    ['warning', '![Bến &#8238;Đò](./co-ben.jpg)'],
    ['warning', '<b>Bến &#x202E;Đò</b>'],
  ],
  'Line breaks of Word, U+2028, a lone carriage return': [
    ['read', 'Bến\u000BĐò, bến\u2028Sen\u2028', 'Bến\nĐò, bến\nSen'],
    ['read', '- Bến\u2028Đò\n\n## Bến\u0085Sen', '- Bến\nĐò\nBến\nSen'],
    ['read', '`ben_a\u2028do`', 'ben_a do'],
    ['read', 'Bến Đò.\r\rBến Sen.', 'Bến Đò.\nBến Sen.'],
  ],
  'TCVN3, VNI, UTF-8 twice, letters turned to `?`': [
    ['warning', 'Nh©n d©n ph­êng hä̀p bµn viÖc lµng'],
    ['warning', 'Nhaân daân phöôøng hoïp baøn vieäc laøng'],
    ['warning', 'NhÃ¢n dÃ¢n phÆ°á»\u009Dng há»\u008Dp bÃ n viá»‡c lÃ ng'],
    ['warning', 'Nh?n d?n ph??ng h?p b?n vi?c l?ng'],
  ],
  'Symbols of one font (U+E000 …), the place of a lost object': [
    ['warning', 'Gọi \uF028 số 102'],
    ['warning', 'Ảnh: \uFFFC'],
  ],
  'More than 1,000 characters without a space, other than a URL': [
    ['warning', `Ký tên ${'.'.repeat(1200)}`],
    [
      'read',
      `Xem https://a.example/${'a'.repeat(1200)}`,
      `Xem https://a.example/${'a'.repeat(1200)}`,
    ],
  ],
  'Indented code': [
    ['read', '      Bến Đò.', 'Bến Đò.'],
    ['read', '\tBến Đò.', 'Bến Đò.'],
  ],
  'A single `*` inside a word or number, `(*)`, `2**10`, `*:` at the start of words': [
    ['read', 'Sân 6*8*2 m, 7*1 và 9*2', 'Sân 6*8*2 m, 7*1 và 9*2'],
    ['read', '(*) và (**)', '(*) và (**)'],
    [
      'read',
      'Lãi = (t - v)*(1 - p), (t + v)*2 và x*y*z',
      'Lãi = (t - v)*(1 - p), (t + v)*2 và x*y*z',
    ],
    ['read', '3**4 và 5**6', '3**4 và 5**6'],
    ['read', 'TS*: tổng số; TB*: trung bình', 'TS*: tổng số; TB*: trung bình'],
  ],
  '`_` as a blank to fill in (`___/___/2026`, `(____)`), `/_a`; `~~` between digits; one `~`': [
    ['read', 'Ngày __/__/2026 (____) số ____.', 'Ngày __/__/2026 (____) số ____.'],
    ['read', '/_tep/_moi và 5~~7, ~8 ha', '/_tep/_moi và 5~~7, ~8 ha'],
    ['read', 'Số:_Ngày:_ Tên:___Lớp:___', 'Số:_Ngày:_ Tên:___Lớp:___'],
    ['read', 'Họ tên: ____Nam____Nữ____', 'Họ tên: ____Nam____Nữ____'],
  ],
  '`^_^`, `>_<`, `_mau_01_.xlsx`': [
    ['read', 'Vui ^_^ hay >_< hay -_-', 'Vui ^_^ hay >_< hay -_-'],
    ['read', '_don_05_.docx', '_don_05_.docx'],
  ],
  'Emphasis that does not close (`**a **`, `*“a”*b`)': [
    ['warning', '**Kính gửi **các tổ'],
    ['warning', '*“Bến Đò”*là tên cũ'],
    ['warning', 'Một dấu ** thừa'],
  ],
  'No-break and wide spaces at the start of a line or behind `##`, `-`, `1.`': [
    ['read', '\u00A0\u00A0Bến Đò', 'Bến Đò'],
    ['read', '\u3000Bến Đò', 'Bến Đò'],
    ['read', '##\u00A0Bến Đò\n\n-\u00A0Một\n\n1.\u00A0Hai', 'Bến Đò\n- Một\n1. Hai'],
  ],
  'Bullets of Word (`•`, `·`, U+F0B7 …)': [
    ['read', '• Một\n• Hai', '- Một\n- Hai'],
    ['read', '·\u00A0Một\n·\u00A0Hai', '- Một\n- Hai'],
    ['read', '\uF0B7\tMột\n\uF0A7\tHai', '- Một\n- Hai'],
    ['read', '• --', '• --'],
  ],
  ...LINE_INPUTS,
  '`>5 ha`, `>= 5`': [
    ['warning', '>7 ha đất'],
    ['warning', '>= 7 hộ'],
    ['warning', '>_< vui quá'],
    ['warning', ' > ^ <'],
    ['warning', '> 70% số hộ'],
    ['read', '> Mức 5.\n> 1. Nộp phạt\n> 2. Xin lỗi', 'Mức 5.\n1. Nộp phạt\n2. Xin lỗi'],
  ],
  '`>> Xem thêm`, a `>` alone': [
    ['warning', '>> Bài liên quan'],
    ['warning', '>'],
    ['read', '> Hỏi\n>> Đáp\n\nHết.', 'Hỏi\nĐáp\nHết.'],
  ],
  'A setext heading (`---`, `===`, a lone `-`)': [
    ['warning', 'Nơi gửi\n-----'],
    ['warning', 'Nơi gửi\n====='],
    ['warning', 'Nơi gửi\n-'],
    ['warning', '#SenHạXanh\n-----'],
  ],
  '`##Không cách`, `#Không cách`, seven `#`': [
    ['warning', '##Kết quả'],
    ['warning', '#Kết quả đạt được'],
    ['warning', '####### Kết quả'],
  ],
  '`#` at the end of a heading': [
    ['warning', '## Ngôn ngữ F #'],
    ['warning', '# Ngôn ngữ F #'],
    ['warning', '## Kết quả ##'],
    ['read', '## Lớp C# và #1', 'Lớp C# và #1'],
  ],
  'A cell beyond the heading row': [['warning', '| A | B |\n| - | - |\n| 1 | 2 | 3 |']],
  'A line glued below a table; `:-` below a line': [
    ['warning', '| A | B |\n| - | - |\n| 1 | 2 |\nĐơn vị: hộ'],
    ['warning', 'Nơi gửi\n:-'],
  ],
  'A fence that stays open, of `~~~` or around nothing; words behind a fence': [
    ['warning', '~~~~~~\nTin trong tuần\n~~~~~~'],
    ['warning', 'Một\n\n```\n```'],
    ['read', '```\nnpm start\n```', 'npm start'],
    ['warning', 'Một\n\n```\nHai'],
    ['warning', '~~~~~~\nHai'],
    ['warning', '``` Lưu ý quan trọng\nHai\n```'],
  ],
  'Backticks inside words or numbers, or around words without a sign of code': [
    ['warning', 'Từ 7`15 đến 8`30 hằng ngày'],
    ['warning', 'Xong lúc 10`15` sáng'],
    ['warning', 'Mật khẩu: Sen#`q`9'],
    ['warning', '``` ``` Ghi chú'],
    ['warning', 'Theo `Quy chế` mới'],
    ['warning', 'Gọi là `cho noi` và `2026`'],
    ['warning', "Theo `Nghi quyet' và `Quy che' mới"],
    ['read', 'Gõ `ipconfig /all` rồi mở `ke-hoach.pdf`', 'Gõ ipconfig /all rồi mở ke-hoach.pdf'],
    ['read', 'Trường <code>tiêu đề</code>', 'Trường tiêu đề'],
  ],
  'Two or more stars as those of hotels: `hạng *** và ****`': [
    ['read', 'Hạng *** và ****, hạng ** và *****', 'Hạng *** và ****, hạng ** và *****'],
    ['read', 'Khách sạn Đò***, Sen****', 'Khách sạn Đò***, Sen****'],
  ],
  'An attribute without a value that HTML does not know: `a<b hay b>c`': [
    ['read', 'Nếu a<b hay b>c thì thôi', 'Nếu a<b hay b>c thì thôi'],
    ['read', 'Điền <u ho ten>', 'Điền <u ho ten>'],
  ],
  'A footnote without text, without mention, or twice': [
    ['warning', 'Luật[^2].'],
    ['warning', 'Luật.\n\n[^2]: Năm 2024.'],
    ['warning', 'Luật[^2].\n\n[^2]: Năm 2024.\n[^2]: Năm 2025.'],
  ],
  ...HTML_INPUTS,
  ...SIGN_INPUTS,
  'A line of `*`, `-` or `_` alone': [['read', 'Một\n\n*****\n\n_____\n\nHai', 'Một\n―\n―\nHai']],
  '`<vanthu@…>`, `<https://…>`': [
    ['read', 'Gửi <lan@senha.example>', 'Gửi <lan@senha.example>'],
    ['read', 'Xem <https://a.example/>', 'Xem <https://a.example/>'],
  ],
  ...UNSHOWN_INPUTS,
};
