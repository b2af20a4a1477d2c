import { describe, expect, test } from 'vitest';
import {
  parseJson,
  parseMarkdownFile,
  parseYaml,
  splitFrontMatter,
} from '../../../src/content/front-matter.ts';

const FILE = `---
title: Phường họp đầu năm
publishedAt: 2023-01-13 08:59
cover:
  src: ./anh.jpg
  alt: Dãy ghế xanh
attachments:
  - { file: ./a.pdf, title: Một }
  - { file: ./b.pdf, title: Hai }
---

Đoạn thứ nhất.

---

Đoạn thứ hai.
`;

describe('parseMarkdownFile', () => {
  test('a file is split, and the line on which the body begins is known', () => {
    const parsed = parseMarkdownFile(FILE);
    expect(parsed.bodyLine).toBe(11);
    expect(parsed.body).toBe('\nĐoạn thứ nhất.\n\n---\n\nĐoạn thứ hai.\n');
    expect(parsed.faults).toEqual([]);
  });

  test('a date stays text, since YAML would read it as UTC', () => {
    expect(parseMarkdownFile(FILE).data).toMatchObject({ publishedAt: '2023-01-13 08:59' });
    expect(parseMarkdownFile('---\na: 2023-01-13\nb: 2023-01-13T08:59:00Z\n---\n').data).toEqual({
      a: '2023-01-13',
      b: '2023-01-13T08:59:00Z',
    });
  });

  test.each([
    [['title'], 2],
    [['cover'], 4],
    [['cover', 'alt'], 6],
    [['attachments', 1, 'title'], 9],
    [['attachments', 1, 'khong-co'], 9],
    [['khong-co'], 2],
    [[], 2],
  ])('lineOf(%j) is %i', (path, line) => {
    expect(parseMarkdownFile(FILE).lineOf(path)).toBe(line);
  });

  test.each([
    ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${FILE}`],
    ['spaces behind the dashes', FILE.replace('---\n', '---  \n')],
  ])('a file with %s is accepted', (_, source) => {
    const parsed = parseMarkdownFile(source);
    expect(parsed.data).toMatchObject({
      title: 'Phường họp đầu năm',
      cover: { alt: 'Dãy ghế xanh' },
    });
    expect(parsed.bodyLine).toBe(11);
    expect(parsed.lineOf(['cover', 'alt'])).toBe(6);
  });

  test('the body comes in NFC', () => {
    expect(parseMarkdownFile(FILE.normalize('NFD')).body).toBe(parseMarkdownFile(FILE).body);
  });

  test('a front matter without fields and a file without a body are accepted', () => {
    expect(parseMarkdownFile('---\n---\n')).toMatchObject({ data: null, body: '', bodyLine: 3 });
    expect(parseMarkdownFile('---\ntitle: A\n---')).toMatchObject({
      data: { title: 'A' },
      body: '',
    });
  });

  test.each([
    ['', 1, 'nothing'],
    ['Chỉ có chữ.\n', 1, 'no dashes'],
    ['\n---\ntitle: A\n---\n', 1, 'an empty line first'],
    ['---\ntitle: A\n', 2, 'no closing dashes'],
    ['--- title: A ---\n', 1, 'dashes on one line'],
    ['—\ntitle: A\n---\n', 1, 'a dash of a word processor first'],
    ['---\ntitle: A\n——\n\nChữ.\n', 3, 'a dash of a word processor last'],
    ['---\ntitle: A\n-----\n\nChữ.\n', 3, 'five dashes'],
    ['---\ntitle: A\n ---\n\nChữ.\n', 3, 'dashes that are indented'],
  ])('a file without front matter, %j, is reported on line %i (%s)', (source, line) => {
    const { data, faults } = parseMarkdownFile(source);
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ severity: 'error', line }]);
    expect(faults[0]?.message).toContain('Tệp không có phần đầu bài giữa hai dòng ---.');
    expect(splitFrontMatter(source)).toBeUndefined();
  });

  test('line ends of old Macs are accepted', () => {
    expect(parseMarkdownFile(FILE.replaceAll('\n', '\r'))).toMatchObject({
      data: { title: 'Phường họp đầu năm' },
      bodyLine: 11,
      body: parseMarkdownFile(FILE).body,
    });
  });
});

describe('errors of YAML', () => {
  test.each([
    ['title: A\ntitle: B\n', 2, 'Một trường được ghi hai lần.', undefined],
    ['cover:\n\tsrc: a\n', 2, 'Đầu dòng dùng phím Tab.', undefined],
    [
      'title: A\nsummary: "Mở mà không đóng\ncategories: [a]\n',
      2,
      'Thiếu dấu ngoặc kép',
      'summary: "Mở mà không đóng"',
    ],
    ['title: Quận: họp\n', 1, 'Giá trị có dấu hai chấm', 'title: "Quận: họp"'],
    ['title: A\nsummary B\n', 2, 'thiếu dấu hai chấm và dấu cách', undefined],
    ['title: A\nsummary:B\ntags: [a]\n', 2, 'thiếu dấu cách sau dấu hai chấm', 'summary: B'],
    ['summary: Dòng một\ndòng hai\ntags: [a]\n', 2, 'phần tiếp của dòng trên', undefined],
    ['title: A\n summary: B\n', 2, 'phần tiếp của dòng trên', 'summary: B'],
    ['categories: [a\ntags: [b]\n', 1, 'Thiếu dấu ngoặc vuông đóng', 'categories: [a]'],
    ['title: A\ncategories: [a\n', 2, 'Thiếu dấu ngoặc vuông đóng', 'categories: [a]'],
    ['title: @a\n', 1, 'không được bắt đầu bằng dấu “@”', 'title: "@a"'],
    ['tags:\n  - a\n  -b\n', 3, 'thiếu dấu cách', '- b'],
    ['title: A\n...\ntags: [b]\n', 3, 'cắt làm hai', undefined],
    ['%TAG ! tag:a,2026:\ntitle: A\n', 1, 'không phải là một trường', undefined],
  ])('%j is refused in Vietnamese on the line to mend', (source, line, words, repaired) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults[0]?.line).toBe(line);
    expect(faults[0]?.message).toContain(words);
    if (repaired) expect(faults[0]?.hint).toMatch(new RegExp(`: ${RegExp.escape(repaired)}$`));
  });

  test('line numbers count from the first line of the file', () => {
    expect(parseYaml('a: 1\na: 2\n', 2).faults[0]?.line).toBe(3);
  });
});

describe('parseJson', () => {
  test('a duplicate key is refused, of which JSON would keep the last', () => {
    const twice = parseJson('{\n  "a": { "b": 1 },\n  "a": { "b": 2 }\n}\n');
    expect(twice.data).toBeUndefined();
    expect(twice.faults).toEqual([
      { severity: 'error', line: 3, message: expect.stringContaining('hai lần') as string },
    ]);
  });

  test('a colon inside a text and the same key in two objects are accepted', () => {
    const source =
      '{ "a": { "x": "\\"y\\": 1" }, "b": [{ "x": "z\\\\" }, { "x": "q:" }], "c" : {} }';
    expect(parseJson(source)).toMatchObject({ data: JSON.parse(source) as object, faults: [] });
  });

  test('the line of each field is known', () => {
    const parsed = parseJson('{\n  "articles": {\n    "a": { "views": -1 }\n  }\n}\n');
    expect(parsed.data).toEqual({ articles: { a: { views: -1 } } });
    expect(parsed.lineOf(['articles', 'a', 'views'])).toBe(3);
  });

  test.each(['{ "a": 1', '{ "a": 1, }', '{ a: 1 }', '{ "a": 1 } { "b": 2 }', ''])(
    '%j is refused in Vietnamese',
    (source) => {
      const { data, faults } = parseJson(source);
      expect(data).toBeUndefined();
      expect(faults[0]?.message).toMatch(/^(?:Thiếu|Tệp|Phần|Dòng|Giá trị)/);
    },
  );
});
