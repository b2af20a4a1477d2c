/** What YAML would read as less than what stands on the line: the message names the character, the hint is the repaired line. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../../../src/content/front-matter.ts';

const BELOW = '\nsummary: Tin thử.\n';

describe('a value that YAML would cut, change or refuse', () => {
  test.each([
    ['title: Dọn rác #ChủNhậtXanh ở Sen Hạ', '#', 'title: "Dọn rác #ChủNhậtXanh ở Sen Hạ"'],
    ['title: #ChủNhậtXanh ở Sen Hạ', '#', 'title: "#ChủNhậtXanh ở Sen Hạ"'],
    ['title: *Hỏa tốc* về bão số 3', '*', 'title: "*Hỏa tốc* về bão số 3"'],
    ['title: &Lưu ý khi nộp hồ sơ', '&', 'title: "&Lưu ý khi nộp hồ sơ"'],
    ['title: !Chú ý triều cường', '!', 'title: "!Chú ý triều cường"'],
    ['title: !', '!', 'title: "!"'],
    ['title: %20 số hộ đã nộp', '%', 'title: "%20 số hộ đã nộp"'],
    ['title: @vanthu trả lời', '@', 'title: "@vanthu trả lời"'],
    ['title: `Mã` hồ sơ', '`', 'title: "`Mã` hồ sơ"'],
    ['title: |Tin vắn| ngày 3/4', '|', 'title: "|Tin vắn| ngày 3/4"'],
    ['title: > 5 ha đất trống', '>', 'title: "> 5 ha đất trống"'],
    ['title: >5', '>', 'title: ">5"'],
    ['title: "Chợ Đò" mở lại', '"', 'title: "\\"Chợ Đò\\" mở lại"'],
    ['title: "Chợ Đò" và "Bến Sen"', '"', 'title: "\\"Chợ Đò\\" và \\"Bến Sen\\""'],
    ['title: "Dự án "Sông Sen" về đích"', '"', 'title: "Dự án \\"Sông Sen\\" về đích"'],
    ["title: 'Chợ' mở lại", "'", `title: "'Chợ' mở lại"`],
    ["title: 'Giải D'Or'", "'", `title: "Giải D'Or"`],
    ['title: [Ảnh] Lễ hội sông Sen', '[', 'title: "[Ảnh] Lễ hội sông Sen"'],
    ['title: {Mẫu} tờ khai', '{', 'title: "{Mẫu} tờ khai"'],
    ['title: - Họp giao ban', '-', 'title: "- Họp giao ban"'],
    ['title: ? Ai được miễn', '?', 'title: "? Ai được miễn"'],
    ['title: , rồi mưa', ',', 'title: ", rồi mưa"'],
    ['title: ] đóng', ']', 'title: "] đóng"'],
    ['title: Quận: họp đầu năm', 'dấu hai chấm', 'title: "Quận: họp đầu năm"'],
    ['title: Thông báo:', 'dấu hai chấm', 'title: "Thông báo:"'],
    ['title: “Sông Sen: xanh lại”', 'dấu hai chấm', 'title: "“Sông Sen: xanh lại”"'],
    ['title: "Thư mục C:\\moi\\tam"', '\\', 'title: "Thư mục C:\\\\moi\\\\tam"'],
    ['title: "Thư mục C:\\new"', '\\n', 'title: "Thư mục C:\\\\new"'],
    ['tags: [chợ, *đò*]', '*', 'tags: [chợ, "*đò*"]'],
    ['tags: [chợ, #đò, bến]', '#', 'tags: [chợ, "#đò", bến]'],
    ['tags: [chợ, đò', ']', 'tags: [chợ, đò]'],
    ['cover: { src: ./a.jpg, alt: @dân }', '@', 'cover: { src: ./a.jpg, alt: "@dân" }'],
    ['title\u00A0: Chợ', 'U+00A0', 'title: Chợ'],
    ['title:\u00A0Chợ Đò', 'U+00A0', 'title: Chợ Đò'],
    ['title:\u3000Chợ', 'U+3000', 'title: Chợ'],
    ['title：Chợ', 'U+FF1A', 'title: Chợ'],
    // A space before the colon, as French typewriters put it.
    ['title :\u00A0Chợ Đò', 'U+00A0', 'title: Chợ Đò'],
    ['title ：Chợ: mở', 'U+FF1A', 'title: "Chợ: mở"'],
    ['title :Chợ', '“title”', 'title: Chợ'],
    ['title： Chợ: mở', 'U+FF1A', 'title: "Chợ: mở"'],
    ['\u00A0\u00A0title: Chợ', 'U+00A0', 'title: Chợ'],
  ])('the line %s is reported with its repair', (line, character, repaired) => {
    const { data, faults } = parseYaml(line + BELOW);
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ severity: 'error', line: 1 }]);
    expect(faults[0]?.message).toContain(character);
    expect(faults[0]?.hint).toBe(`Hãy viết: ${repaired}`);
    expect(parseYaml(repaired + BELOW)).toMatchObject({ faults: [] });
  });

  test('a value below the first line of a list is reported with its repair', () => {
    const { faults } = parseYaml('tags:\n  - chợ\n  - *đò\n');
    expect(faults).toMatchObject([{ line: 3, hint: 'Hãy viết: - "*đò"' }]);
  });

  test('every such line of a file is reported', () => {
    const { faults } = parseYaml('title: *Khẩn*\nsummary: A #b\nauthor: &c d\n');
    expect(faults.map(({ line }) => line).sort()).toEqual([1, 2, 3]);
  });
});

describe('a line that a value above it would swallow', () => {
  test.each([
    ['title: A\n draft:true\n', 2, 'draft: true'],
    ['summary: Dòng một\n  #bonghoa dòng hai\n', 2, undefined],
    ['summary: Dòng một\n  dòng hai\n  #bonghoa\ntags: [a]\n', 3, undefined],
    ['summary: |\n  Dòng một\n #bonghoa\n', 3, undefined],
    ['summary: Dòng một\n  #bonghoa\n  dòng ba\n', 2, undefined],
  ])('the swallowed line of %j is reported', (source, line, repaired) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ severity: 'error', line }]);
    if (repaired) expect(faults[0]?.hint).toContain(repaired);
  });
});

describe('a comment', () => {
  test.each([
    '# Tin do Văn phòng soạn\ntitle: A\n',
    'title: A\n# summary: chưa có\ntags: [a]\n',
    'cover: # ảnh đại diện\n  src: ./a.jpg\n  # mô tả cho người khiếm thị\n  alt: Cầu\n',
    'tags:\n  # hai từ là đủ\n  - a\n  - b\n',
    'title: C#\nauthor: Lan#1\n',
    'source: { name: A, url: https://a.example/#muc }\n',
  ])('%j is read as a comment, without a fault', (source) => {
    expect(parseYaml(source)).toMatchObject({ faults: [], data: parse(source) as object });
  });

  test.each([
    ['title: "A" #b\n', '#b'],
    ['summary: > # hai câu\n  Một.\n  Hai.\n', '# hai câu'],
    ['summary: # Họp tổ\n  về rác\n', '# Họp tổ'],
    ['order: 3 # sau Tin tức\n', '# sau Tin tức'],
    ['#ChủNhậtXanh\ntitle: A\n', '#ChủNhậtXanh'],
  ])('%j is read with a warning that quotes the comment', (source, comment) => {
    const { data, faults } = parseYaml(source);
    expect(data).toEqual(parse(source));
    expect(faults).toMatchObject([{ severity: 'warning', line: 1 }]);
    expect(faults[0]?.message).toContain(comment);
  });
});

test('a comma inside curly quotation marks, which divides a list all the same, is a warning', () => {
  const { data, faults } = parseYaml('tags: [“chợ, đò”, bến]\n');
  expect(data).toEqual({ tags: ['“chợ', 'đò”', 'bến'] });
  expect(faults).toMatchObject([{ severity: 'warning' }, { severity: 'warning' }]);
});

describe('a value that looks odd', () => {
  test.each([
    'title: ~5 ha lúa, 3*4 m, a & b, 50% hộ!\n',
    'title: Họp lúc 10:30 – "giờ vàng"\n',
    'title: "Quận: họp, \\"đầu năm\\" với \\\\ và \\/"\n',
    "title: 'Giải D''Or'\n",
    'summary: >\n  Một: hai #ba\n  "bốn" [năm]\n',
    'summary: >-\n  Một\n  hai\n',
    'url: https://a.example/x?y=1&z=2#muc\n',
    'title: Một\n  hai ba\n',
  ])('%j is read as it stands, without a fault', (source) => {
    expect(parseYaml(source)).toMatchObject({ faults: [], data: parse(source) as object });
  });
});
