/** The whole of what an editor reads about a text in YAML: place, what is wrong, and what to write instead. */
import { expect, test } from 'vitest';
import { parseYaml } from '../../../../src/content/front-matter.ts';

const COMMENT = (words: string) =>
  `Dấu “#” đứng sau dấu cách biến phần sau nó thành ghi chú, nên chữ “${words}” sẽ mất.`;
const EMPTIED = 'Dấu “#” ở đầu giá trị biến mọi chữ sau nó thành ghi chú, nên giá trị bị bỏ trống.';
const REST_OF_QUOTED = "Giá trị bắt đầu bằng dấu nháy đơn (') nhưng còn chữ sau dấu đóng.";
const SIGN = (sign: string) =>
  `Dấu “${sign}” ở đầu giá trị là ký hiệu riêng của YAML, nên chữ sau nó không được đọc đúng.`;
const INDENT =
  'Dòng thụt vào không thẳng với các dòng cùng cấp, hoặc dòng trên còn thiếu dấu ngoặc đóng.';
const NO_COLON =
  'Dòng này thiếu dấu hai chấm và dấu cách sau tên trường, hoặc là phần tiếp của dòng trên mà chưa thụt vào.';
const ONE_LINE = 'Hãy viết cả giá trị trên một dòng, trong ngoặc kép thẳng (").';
const LONG = '#ngày hội môi trường của mười tám khu phố ven sông Sen Hạ, đợt một năm nay';

test.each<[string, number, string, string | undefined]>([
  // Brackets
  [
    'tags: [họp dân, lúa đông xuân] vụ mới\n',
    1,
    'Giá trị bắt đầu bằng dấu “[” nên bị hiểu là một danh sách, nhưng còn chữ sau dấu “]”.',
    'Hãy viết: tags: "[họp dân, lúa đông xuân] vụ mới"',
  ],
  [
    'title: {Mẫu} tờ khai: bản mới\n',
    1,
    'Giá trị bắt đầu bằng dấu “{” nên bị hiểu là một nhóm trường, nhưng còn chữ sau dấu “}”.',
    'Hãy viết: title: "{Mẫu} tờ khai: bản mới"',
  ],
  ['tags: [ @vanthu, bến đò]\n', 1, SIGN('@'), 'Hãy viết: tags: ["@vanthu", bến đò]'],
  ['tags: [chợ,  %20 giảm giá]\n', 1, SIGN('%'), 'Hãy viết: tags: [chợ, "%20 giảm giá"]'],
  [
    'cover: { src: ./a.jpg, alt:  *Cầu* }\n',
    1,
    SIGN('*'),
    'Hãy viết: cover: { src: ./a.jpg, alt:  "*Cầu*" }',
  ],
  [
    'cover: { src: ./a.jpg, alt:  @vanthu }\n',
    1,
    SIGN('@'),
    'Hãy viết: cover: { src: ./a.jpg, alt:  "@vanthu" }',
  ],
  ['tags: {chợ, đò\n', 1, 'Thiếu dấu ngoặc nhọn đóng “}”.', 'Hãy viết: tags: [chợ, đò]'],
  [
    'tags: [a, b\nsummary: B\nauthor: C\n',
    1,
    'Thiếu dấu ngoặc vuông đóng “]”.',
    'Hãy viết: tags: [a, b]',
  ],
  [
    'cover: { src: ./a.jpg, alt: Cầu: mới }\n',
    1,
    'Trong “alt: Cầu: mới”, giá trị có dấu hai chấm theo sau là dấu cách thì phải đặt trong ngoặc kép.',
    'Hãy viết: cover: { src: ./a.jpg, alt: "Cầu: mới" }',
  ],
  // Quotation marks
  ["title: 'Chợ Đò' và 'Bến Sen'\n", 1, REST_OF_QUOTED, `Hãy viết: title: "'Chợ Đò' và 'Bến Sen'"`],
  [
    "title: 'Dự án 'Sông Sen' về đích'\n",
    1,
    REST_OF_QUOTED,
    `Hãy viết: title: "Dự án 'Sông Sen' về đích"`,
  ],
  [
    "title: 'L''Oréal mở cửa hàng\nsummary: B\n",
    1,
    "Thiếu dấu ngoặc kép đóng: giá trị bắt đầu bằng dấu nháy đơn (').",
    `Hãy viết: title: "L'Oréal mở cửa hàng"`,
  ],
  [
    'title: "Chợ \\"Đò\\" mở "lại""\n',
    1,
    'Giá trị bắt đầu bằng dấu ngoặc kép (") nhưng còn chữ sau dấu đóng.',
    'Hãy viết: title: "Chợ \\"Đò\\" mở \\"lại\\""',
  ],
  [
    'title: "" Chợ\n',
    1,
    'Giá trị bắt đầu bằng dấu ngoặc kép (") nhưng còn chữ sau dấu đóng.',
    'Hãy viết: title: "\\"\\" Chợ"',
  ],
  [
    'title: "Loa 12\\" mới và "tốt""\n',
    1,
    'Giá trị bắt đầu bằng dấu ngoặc kép (") nhưng còn chữ sau dấu đóng.',
    'Hãy viết: title: "Loa 12\\" mới và \\"tốt\\""',
  ],
  [
    'title: "Họp dân " – khu phố 3"\n',
    1,
    'Giá trị bắt đầu bằng dấu ngoặc kép (") nhưng còn chữ sau dấu đóng.',
    'Hãy viết: title: "Họp dân \\" – khu phố 3"',
  ],
  // Comments
  ['title: Dọn rác #SenHạ\n', 1, COMMENT('#SenHạ'), 'Hãy viết: title: "Dọn rác #SenHạ"'],
  [
    `title: Dọn rác ${LONG}\n`,
    1,
    COMMENT(`${LONG.slice(0, 59)}…`),
    `Hãy viết: title: "Dọn rác ${LONG}"`,
  ],
  [
    `title: Dọn rác ${LONG.slice(0, 60)}\n`,
    1,
    COMMENT(LONG.slice(0, 60)),
    `Hãy viết: title: "Dọn rác ${LONG.slice(0, 60)}"`,
  ],
  ['order: # sau Tin tức\ntitle: A\n', 1, EMPTIED, 'Hãy viết: order: "# sau Tin tức"'],
  ['tags:\n  - #ChủNhậtXanh\n  - chợ\n', 2, EMPTIED, 'Hãy viết: - "#ChủNhậtXanh"'],
  [
    'attachments:\n  - title: # chưa có\n    file: ./a.pdf\n',
    2,
    EMPTIED,
    'Hãy viết: - title: "# chưa có"',
  ],
  ['title: Dự án\n  # giai đoạn 2\n  về đích\n', 2, COMMENT('# giai đoạn 2'), ONE_LINE],
  ['title: Dự án # kỳ 2\n  về đích\n', 1, COMMENT('# kỳ 2'), 'Hãy viết: title: "Dự án # kỳ 2"'],
  // Places of lines
  [
    'title: Một\n    summary: Hai\nauthor: Lan\n',
    2,
    'Dòng này thụt vào nên bị đọc thành phần tiếp của dòng trên.',
    'Hãy viết thẳng cột với dòng trên: summary: Hai',
  ],
  [
    'attachments:\n  - file: ./a.pdf\n      title: Kế hoạch\n',
    3,
    'Dòng này thụt vào nên bị đọc thành phần tiếp của dòng trên.',
    'Hãy viết thẳng cột với dòng trên:     title: Kế hoạch',
  ],
  ['cover:\n  src: ./a.jpg\n alt: Cầu Sen\n', 3, INDENT, undefined],
  ['title: "Một"\n  summary: Hai\n', 2, INDENT, undefined],
  ['tags:\n  - cầu\n - bến\n', 3, INDENT, undefined],
  ['attachments:\n  - file: ./a.pdf\n    title: Một\n   note: Hai\n', 4, INDENT, undefined],
  ['title: A\nSự kiện lớn\nsummary: B\n', 2, NO_COLON, undefined],
  ['cover: {\n src: ./a.jpg\n alt: Cầu\n}\n', 2, NO_COLON, undefined],
  [
    'summary: Một câu\n  câu hai\n  draft:true   \ntags: [a]\n',
    3,
    'Dòng “draft:true” bị đọc thành phần tiếp của giá trị ở dòng trên.',
    'Nếu đó là một trường, hãy viết sát lề và thêm dấu cách: draft: true',
  ],
  [
    'tags:\n  - bến đò\n  -họp dân\n',
    3,
    'Sau dấu “-” của danh sách thiếu dấu cách.',
    'Hãy viết: - họp dân',
  ],
  // Lines that speak to the parser
  [
    '% giảm giá\ntitle: A\n',
    1,
    'Dòng bắt đầu bằng dấu “%” không phải là một trường: “% giảm giá”.',
    'Hãy xóa dòng này.',
  ],
  [
    'title: A\n---\nsummary: B\ntags: [c] d\n',
    2,
    'Các trường bị cắt làm hai bởi một dòng “...” hoặc “---”. Hãy xóa dòng ấy.',
    undefined,
  ],
])(
  'of %j, only line %i is reported, with the whole message and hint',
  (source, line, message, hint) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults).toEqual([{ severity: 'error', line, message, ...(hint && { hint }) }]);
  },
);

test('a comment behind a value that is closed is a warning that says what to do', () => {
  expect(parseYaml('order: 3 # sau Tin tức\n').faults).toEqual([
    {
      severity: 'warning',
      line: 1,
      message: 'Phần từ dấu “#” trở đi là ghi chú nên không được đọc: “# sau Tin tức”.',
      hint: 'Nếu đó là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép thẳng ("). Nếu là ghi chú, hãy đặt trên một dòng riêng.',
    },
  ]);
});

test.each([
  'tags: # hai từ là đủ\n- họp dân\n- bến đò\n',
  'tags: # hai từ là đủ\n\n  # thêm sau\n  - họp dân\n',
  'attachments:\n  - # tờ khai\n    file: ./a.pdf\n',
])('the comment of %j stands above its value, so it is none of its words', (source) => {
  expect(parseYaml(source).faults).toEqual([]);
});

test('each line is reported once, and a field written three times on both later lines', () => {
  const twice = 'Một trường được ghi hai lần. Hãy giữ lại một.';
  expect(parseYaml('title: A\ntitle: B\ntitle: C\n').faults).toEqual([
    { severity: 'error', line: 2, message: twice },
    { severity: 'error', line: 3, message: twice },
  ]);
});
