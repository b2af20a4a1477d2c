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
  'An item of two lines, with a semicolon or a number with a comma; one that is indented deeper than the item above':
    [
      ['warning', 'tags: [rác; nước]'],
      ['warning', 'tags: [rác | nước]'],
      ['warning', 'tags: [giá tăng 3,5%, rác]'],
      ['read', 'title: tăng 3,5% và 2,1%', 'tăng 3,5% và 2,1%'],
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
