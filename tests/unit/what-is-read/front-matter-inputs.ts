import type { Inputs } from './input.ts';

/** Lines of YAML; what they are read as is the value of the first field. */
export const YAML_INPUTS: Inputs = {
  '` #` in a value without quotation marks; `#` at its start': [
    ['error', 'title: Họp tổ #5 về rác'],
    ['error', 'title: #5 họp về rác'],
    ['error', 'tags:\n  - rác #5'],
  ],
  'A comment behind a number, a date, yes or no, or a closed bracket or quote': [
    ['warning', 'legacy:\n  views: 4 # theo cổng cũ'],
    ['warning', 'publishedAt: 2026-11-02 # thứ Hai'],
    ['warning', 'featured: true # một tuần'],
    ['warning', 'tags: [rác] # thêm sau'],
    ['warning', "title: 'Họp tổ' # số 5"],
  ],
  'A comment behind a name or a block, with the text below it; a comment whose words follow `#` at once':
    [
      ['warning', 'author: # Họp tổ\n  về rác'],
      ['warning', 'author: > # Họp tổ\n  về rác'],
      ['warning', 'title: Cầu\n#“Đò” cũ'],
    ],
  'A comment line indented below a value; a line that is a hashtag': [
    ['error', 'summary: Họp tổ\n   #denguoidan'],
    ['warning', 'title: Họp tổ\n#SenHạXanh\nauthor: Tổ 5'],
  ],
  '`&`, `*`, `!`, `%`, `@`, a backtick, `\\|`, `>`, `,`, `- `, `? ` at the start': [
    ...['& bến đò', '*Gấp*', '!Chú ý', '%5 dân', '@ban', '`Mã`', '|Tin|', '> 3 ha', ', rồi'].map(
      (value) => ['error', `title: ${value}`] as const,
    ),
    ['error', 'title: - Họp tổ'],
    ['error', 'title: ? Ai họp'],
  ],
  '`"A" và B`, `[Video] Lễ`, `{Mẫu} đơn`, an open quote or bracket': [
    ['error', 'title: "Cầu Đò" khánh thành'],
    ['error', 'title: [Ảnh] Cầu Đò'],
    ['error', 'title: {Mẫu} giấy mời'],
    ['error', "title: 'Cầu Đò"],
    ['error', 'tags: [cầu, đò'],
  ],
  '`: ` or a colon at the end of a value': [
    ['error', 'title: Cầu Đò: thông xe'],
    ['error', 'title: Kính gửi:'],
  ],
  'Escapes in double quotes but `\\"`, `\\\\`, `\\/`': [
    ['error', 'title: "Ổ D:\\tin"'],
    ['error', 'title: "Ổ D:\\xong"'],
    ['read', 'title: "Ổ D:\\\\tin \\"mới\\" và\\/hoặc"', 'Ổ D:\\tin "mới" và/hoặc'],
  ],
  '`>5`, `\\|2`: a block with a number, or an empty one': [
    ['error', 'title: >3'],
    ['error', 'title: |2'],
    ['error', 'title: >\nsummary: A'],
  ],
  'A field that is indented without a space behind its colon (` draft:true`)': [
    ['error', 'title: Cầu Đò\n featured:true'],
  ],
  'A field or several items that became a part of the value above: in a block, in quotation marks, with `=`':
    [
      ['error', 'author: >\n  Tổ 5\n  featured: true'],
      ['error', 'author: "Tổ 5\n  featured: true"'],
      ['error', 'author: Tổ 5\n  topic = cau'],
      ['warning', 'author: Các tổ\n  - Tổ 5\n  - Tổ 6'],
    ],
  'A field without a space behind its colon, beside the value of another: `title: A, summary:B`': [
    ['warning', 'title: Cầu, author:Tổ 5'],
  ],
  'Any other visible character that is no part of a value as it was written, nor a sign of the manual: `...`, `? `, `~` as a name':
    [
      ['error', 'title: Cầu\n...'],
      ['error', '? title\n: Cầu'],
      ['error', 'title: Cầu\n~: Đò'],
      ['error', 'title: "Cầu \\\n  Đò"'],
    ],
  "No-break space or foreign colon behind a field's name": [
    ['error', 'title:\u00A0Cầu Đò'],
    ['error', 'title\u2003: Cầu Đò'],
    ['error', 'title：Cầu Đò'],
    ['error', 'titleː Cầu Đò'],
  ],
  'A comma inside curly quotation marks; a comma in `{ … }`': [
    ['warning', 'tags: [“cầu, phà”]'],
    ['error', 'cover: { src: ./cau.jpg, alt: Cầu, phà và bến }'],
  ],
  'Aliases, anchors, tags, directives, several documents, brackets as keys': [
    ['error', 'title: Cầu\nsummary: *title'],
    ['error', 'title: &a Cầu'],
    ['error', 'title: !!str 5'],
    ['error', '%YAML 1.2\n---\ntitle: Cầu'],
    ['error', 'title: Cầu\n---\ntitle: Đò'],
    ['error', '[title]: Cầu'],
    ['error', '? [title]\n: Cầu'],
  ],
  'Text below the fields of a kind of file that shows none, such as a category': [
    ['warning', '---\ntitle: A\ndescription: B\norder: 9\n---\n\nGiới thiệu chuyên mục.\n'],
  ],
  'Numbers that would lose a zero or a sign: `007`, `1.10`, `+84912345678`': [
    ['read', 'title: 007', '007'],
    ['read', 'title: +84912345678', '+84912345678'],
    ['read', 'title: 5.10', '5.10'],
    ['error', 'title: 7'],
  ],
  'Signs of other lists in front of items (`•`, `–`, `1.`); `- title:`; a first field that is indented':
    [
      ['error', 'tags:\n• rác\n• nước'],
      ['error', 'tags:\n1. rác\n2. nước'],
      ['error', '- title: Cầu'],
      ['error', ' title: Cầu'],
    ],
  'An item of two lines, or with a semicolon; one that is indented deeper than the item above': [
    ['warning', 'tags: [rác; nước]'],
    ['warning', 'tags:\n  - rác\n    nước'],
    ['error', 'tags:\n - rác\n   - nước'],
  ],
  'A value in brackets or quotation marks that goes on below at the edge': [
    ['error', 'tags: [rác,\nnước]'],
    ['error', 'author: "Tổ 5,\nphường Sen"'],
  ],
  "Two fields on a line; a field's name in marks of Markdown, or with `=` for a colon": [
    ['error', 'title: Cầu, summary: Đò'],
    ['error', '**title**: Cầu'],
    ['error', 'title = Cầu'],
  ],
  'Duplicate keys': [['error', 'title: Cầu\ntitle: Đò']],
  'Folding of lines, `>` with text; `\\|` with several lines, a value of several paragraphs': [
    ['read', 'title: Cầu\n  Đò', 'Cầu Đò'],
    ['read', 'title: >\n  Cầu #1:\n  Đò\n', 'Cầu #1: Đò\n'],
    ['read', 'title: |\n  Cầu Đò\n', 'Cầu Đò\n'],
    ['warning', 'author: |\n  Ban Biên tập\n  Tổ 5'],
    ['warning', 'author: Ban Biên tập\n\n  Tổ 5'],
    ['warning', 'summary: >\n  Cầu thông xe.\n\n  Phà nghỉ chạy.'],
    ['warning', 'summary: "Cầu thông xe.\n\n  Phà nghỉ chạy."'],
  ],
  'A line break of Word (U+000B, U+2028) in a value': [
    ['warning', 'author: Ban Biên tập\u000BTổ 5'],
    ['warning', 'title: Cầu Đò\u2028thông xe'],
  ],
  'Tags or wards of an article that differ only in marks or capitals': [
    ['warning', 'tags: [bến đò, Bến Đò]'],
    ['warning', 'tags: [bến đò, sen, ben do]'],
    ['read', 'tags: [bến đò, bến đò, bến phà]'],
  ],
};

const FIELDS = 'summary: B\npublishedAt: 2024-05-01\ncategories: [tin-tuc]\n';
const long = 'Cầu '.repeat(50);

/** Whole files. */
export const FILE_INPUTS: Inputs = {
  "A date or a title in the place of a field's name: `- 15/05/2024: Sửa`": [
    ...[
      'corrections:\n  - 15/05/2024: Sửa số hộ',
      'attachments:\n  - Kế hoạch: ./ke-hoach.pdf',
      'source:\n  Báo Sen: https://bao.example/',
    ].map((field) => ['error', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const),
  ],
  'A title of more than 180 characters': [
    ['error', `---\ntitle: ${long}\n${FIELDS}---\n\nChữ.\n`],
    ['warning', `---\ntitle: ${long}\n${FIELDS}legacy: { views: 1 }\n---\n\nChữ.\n`],
  ],
  'HTML entities, tags and Markdown in a title, a summary and the like': [
    ...[
      'Cầu &amp; phà',
      'Cầu &#39;Đò&#39;',
      'Cầu <i>Đò</i>',
      'Cầu **Đò**',
      'Cầu *Đò*',
      '[Cầu](/x/)',
    ].map((title) => ['warning', `---\ntitle: "${title}"\n${FIELDS}---\n\nChữ.\n`] as const),
    ['read', `---\ntitle: Cầu & phà (*), 3*4 m, a < b\n${FIELDS}---\n\nChữ.\n`],
  ],
  '`---` nearly right (`——`, `-----`, indented); a second front matter': [
    ['error', `——\ntitle: A\n${FIELDS}---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}------\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}  ---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}---\n\nChữ.\n\n---\ntitle: B\n${FIELDS}---\n\nChữ.\n`],
  ],
  'The first or the last `---` is missing, stands behind a field, or is `+++`, `***`, `...`': [
    ['error', `---\ntitle: A\n${FIELDS}\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS.trimEnd()}---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}...\n\nChữ.\n`],
  ],
  'Zero-width characters beside `---`, no-break spaces on a line of their own between fields': [
    ['read', `---\ntitle: A\n\u00A0\n${FIELDS}---\u200B\u00A0\n\nChữ.\n`],
  ],
  'An empty line or the fence of a code block above the first `---`': [
    ['error', `\n---\ntitle: A\n${FIELDS}---\n\nChữ.\n`],
    ['error', `\`\`\`md\n---\ntitle: A\n${FIELDS}---\n\nChữ.\n\`\`\`\n`],
  ],
  'Marks of a Git conflict': [
    [
      'error',
      `---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> nhanh\n${FIELDS}---\n\nChữ.\n`,
    ],
    ['error', `---\ntitle: A\n${FIELDS}---\n\n=======\nChữ.\n>>>>>>> nhanh\n`],
  ],
  'A day or an hour that does not exist': [
    ...['30/02/2024', '2024-04-31', '2024-05-01 25:00', '13/13/2024'].map(
      (date) =>
        ['error', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
  ],
  'A date in another spelling: `13.5.2024`, `8h30 13/05/2024`': [
    ...['13.5.2024', '13-05-2024 8h', '8h30 ngày 13/05/2024', '2024/5/13', 'thứ Hai tuần sau'].map(
      (date) =>
        ['error', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
  ],
  "`publishedAt` or an alert's `from` more than a year ahead, or before 1990": [
    ...['2206-05-01', '0226-05-01', '01/05/2027'].map(
      (date) =>
        ['warning', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
    ['read', `---\ntitle: A\n${FIELDS.replace('2024-05-01', '2025-01-01')}---\n\nChữ.\n`],
  ],
  '`updatedAt` or a correction in the future, a correction before publishing, an end more than a hundred years away':
    [
      'updatedAt: 2025-01-01',
      'corrections: [{ at: 2025-01-01, note: Sửa }]',
      'corrections: [{ at: 2024-04-01, note: Sửa }]',
      'expiresAt: 2204-05-02',
    ].map((field) => ['warning', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const),
  'What waits for its day, drafts, what has expired': ['draft: true', 'expiresAt: 2024-05-02'].map(
    (field) => ['read', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const,
  ),
  'A fault in the text of what waits for its day': [
    [
      'error',
      `---\ntitle: A\n${FIELDS.replace('2024-05-01', '2024-07-01')}---\n\n![Cầu](./khong-co.jpg)\n`,
    ],
  ],
  'Not UTF-8': [['error', `---\ntitle: A\n${FIELDS}---\n\nCh\0.\n`]],
  'A broken character (U+FFFD) in a text that is UTF-8': [
    ['warning', `---\ntitle: A\n${FIELDS}---\n\nCh\uFFFD.\n`],
    ['warning', `---\ntitle: C\uFFFDu\n${FIELDS}---\n\nChữ.\n`],
  ],
  'A Word file, an RTF or a PDF with the extension `.md`': [
    ['error', 'PK\x03\x04\x14\0\x06\0word/document.xml'],
    ['error', '{\\rtf1\\ansi Ch\\u7919?}'],
    ['error', '%PDF-1.7\n'],
  ],
};
