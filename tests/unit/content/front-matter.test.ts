import { describe, expect, test } from 'vitest';
import { parseJson, parseMarkdownFile, parseYaml } from '../../../src/content/front-matter.ts';

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
  test('splits a file, and knows on which line the body begins', () => {
    const parsed = parseMarkdownFile(FILE);
    expect(parsed?.bodyLine).toBe(11);
    expect(parsed?.body).toBe('\nĐoạn thứ nhất.\n\n---\n\nĐoạn thứ hai.\n');
    expect(parsed?.faults).toEqual([]);
  });

  test('keeps a date as text, since YAML would read it as UTC', () => {
    expect(parseMarkdownFile(FILE)?.data).toMatchObject({ publishedAt: '2023-01-13 08:59' });
    expect(parseMarkdownFile('---\na: 2023-01-13\nb: 2023-01-13T08:59:00Z\n---\n')?.data).toEqual({
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
    expect(parseMarkdownFile(FILE)?.lineOf(path)).toBe(line);
  });

  test.each([
    ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${FILE}`],
    ['spaces behind the dashes', FILE.replace('---\n', '---  \n')],
  ])('accepts a file with %s', (_, source) => {
    const parsed = parseMarkdownFile(source);
    expect(parsed?.data).toMatchObject({
      title: 'Phường họp đầu năm',
      cover: { alt: 'Dãy ghế xanh' },
    });
    expect(parsed?.bodyLine).toBe(11);
    expect(parsed?.lineOf(['cover', 'alt'])).toBe(6);
  });

  test('gives the body in NFC', () => {
    expect(parseMarkdownFile(FILE.normalize('NFD'))?.body).toBe(parseMarkdownFile(FILE)?.body);
  });

  test('accepts a front matter without fields and a file without a body', () => {
    expect(parseMarkdownFile('---\n---\n')).toMatchObject({ data: null, body: '', bodyLine: 3 });
    expect(parseMarkdownFile('---\ntitle: A\n---')).toMatchObject({
      data: { title: 'A' },
      body: '',
    });
  });

  test.each([
    ['', 'nothing'],
    ['Chỉ có chữ.\n', 'no dashes'],
    ['\n---\ntitle: A\n---\n', 'an empty line first'],
    ['---\ntitle: A\n', 'no closing dashes'],
    ['--- title: A ---\n', 'dashes on one line'],
  ])('finds no front matter in %j (%s)', (source) => {
    expect(parseMarkdownFile(source)).toBeUndefined();
  });
});

describe('YAML errors are told in Vietnamese, on the line to mend', () => {
  test.each([
    ['title: A\ntitle: B\n', 2, 'Một trường được ghi hai lần.'],
    ['cover:\n\tsrc: a\n', 2, 'Đầu dòng dùng phím Tab.'],
    ['title: A\nsummary: "Mở mà không đóng\ncategories: [a]\n', 2, 'Thiếu dấu ngoặc kép'],
    ['title: Quận: họp\n', 1, 'Giá trị có dấu hai chấm'],
    ['title: A\nsummary B\n', 2, 'thiếu dấu hai chấm và dấu cách'],
    ['title: A\nsummary:B\ntags: [a]\n', 2, 'thiếu dấu hai chấm và dấu cách'],
    ['summary: Dòng một\ndòng hai\ntags: [a]\n', 2, 'phần tiếp của dòng trên'],
    ['title: A\n summary: B\n', 1, 'Giá trị có dấu hai chấm'],
    ['categories: [a\ntags: [b]\n', 2, 'dòng trên còn thiếu dấu ngoặc đóng'],
    ['title: A\ncategories: [a\n', 2, 'dòng trên còn thiếu dấu ngoặc đóng'],
    ['title: @a\n', 1, 'không đúng cú pháp YAML'],
  ])('%j is refused on its line', (source, line, words) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults[0]?.line).toBe(line);
    expect(faults[0]?.message).toContain(words);
  });

  test('line numbers count from the first line of the file', () => {
    expect(parseYaml('a: 1\na: 2\n', 2).faults[0]?.line).toBe(3);
  });
});

describe('parseJson', () => {
  test('refuses a duplicate key, of which JSON would keep the last', () => {
    const twice = parseJson('{\n  "a": { "b": 1 },\n  "a": { "b": 2 }\n}\n');
    expect(twice.data).toBeUndefined();
    expect(twice.faults).toEqual([
      { line: 3, message: expect.stringContaining('hai lần') as string },
    ]);
  });

  test('accepts a colon inside a text, and the same key in two objects', () => {
    const source =
      '{ "a": { "x": "\\"y\\": 1" }, "b": [{ "x": "z\\\\" }, { "x": "q:" }], "c" : {} }';
    expect(parseJson(source)).toMatchObject({ data: JSON.parse(source) as object, faults: [] });
  });

  test('knows the line of each field', () => {
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
