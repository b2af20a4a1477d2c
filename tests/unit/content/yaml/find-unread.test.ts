/** Every visible character of a YAML text is read as it stands there, is one of the signs of the manual, or is told. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/content/front-matter.ts';

describe('what YAML passes over is told on its line', () => {
  test.each<[source: string, line: number, hint: string]>([
    ['title: A\n...\n', 2, 'Hãy xóa dòng này.'],
    ['? title\n: A\n', 1, 'Hãy viết mỗi trường một dòng'],
    ['title: A\n : B\n', 2, 'Hãy viết mỗi trường một dòng'],
    ['UBND: Ủy ban\n~: Trống\n', 2, 'Hãy viết mỗi trường một dòng'],
    ['UBND: Ủy ban\nnull: Trống\n', 2, 'Hãy viết mỗi trường một dòng'],
    ['__proto__: Ban\n', 1, 'Hãy viết mỗi trường một dòng'],
    ['title: "Họp \\\n  tổ"\n', 1, 'Hãy viết cả giá trị trên một dòng'],
  ])('%j', (source, line, hint) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ severity: 'error', line }]);
    expect(faults[0]?.hint).toContain(hint);
  });
});

test.each<[source: string, words: string]>([
  ['attachments:\n  - file: # tờ khai\n      ./a.pdf\n', '# tờ khai'],
  ['title: A\n#“Sen” nở\n', '#“Sen” nở'],
  ['title: A\n#! Họp gấp\n', '#! Họp gấp'],
])('%j is read with a warning of the words that stand in a comment', (source, words) => {
  const { faults } = parseYaml(source);
  expect(faults).toMatchObject([{ severity: 'warning', line: 2 }]);
  expect(faults[0]?.message).toContain(`“${words}”`);
});

test.each([
  '---\ntitle: A\n',
  'title : A\n"summary": B\n',
  `title: 'Chợ ''Đò'''\nauthor: "Tổ \\"5\\" \\\\ 6"\n`,
  'summary: >-\n  Một.\n  Hai.\nauthor: |+\n  Tổ 5\n\n',
  'tags: [rác, "nước, sông", ]\ncover: { src: ./a.jpg, alt: Cầu, }\n',
  'tags: [\n  rác,\n  nước\n]\n',
  'draft: FALSE\ntopic: ~\norder: 3\n113: công an\n',
  '#####\n#---- Liên hệ\n##\n#- rác\n#title: B\ntitle: A\n',
  'attachments:\n- file: ./a.pdf\n  title: A\n-\n  file: ./b.pdf\n  title: B\n',
  '',
  '# chỉ có ghi chú\n',
])('%j has nothing that is not read', (source) => {
  expect(parseYaml(source).faults).toEqual([]);
});

describe('a field or an item that became a part of a value is told', () => {
  test.each<[source: string, severity: string, line: number]>([
    ['cover:\n  alt: >\n    Cầu\n    src: ./a.jpg\n', 'error', 4],
    ['title: "Họp tổ\n  draft: true"\n', 'error', 2],
    ['source:\n  name: Báo Sen\n   url = https://bao.example/\n', 'error', 3],
    ['title: Họp tổ, summary:Bàn việc rác\n', 'warning', 1],
    ['summary: Nội dung\n  - rác\n  - nước\n', 'warning', 2],
    ['summary: >\n  Nội dung\n  • rác\n', 'warning', 3],
  ])('%j', (source, severity, line) => {
    expect(parseYaml(source).faults).toMatchObject([{ severity, line }]);
  });

  test.each([
    'description: >\n  Tin của quận Bến Sen\n  – cổng trình diễn\n',
    'title: Xem https://sen.example/?title:a\n',
    'title: Lỗi title:abc\n',
    'author: Tổ 5\n  phường = Sen Hạ\n',
  ])('%j is a text of its own', (source) => {
    expect(parseYaml(source).faults).toEqual([]);
  });
});

test('a quotation mark that stays open in a group is told on its line', () => {
  const { faults } = parseYaml('cover:\n  src: ./a.jpg\n  alt: "Cầu Đò\ntitle: A\n');
  expect(faults).toMatchObject([{ line: 3 }]);
  expect(faults[0]?.hint).toBe('Hãy viết: alt: "Cầu Đò"');
});
