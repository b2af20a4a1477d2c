/**
 * Who writes a field as its message says has it read as it was meant, with no further problem. In one file, since all of it
 * writes into the same folder of content.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReferences, locate } from '../../../../src/content/check-references.ts';
import { checkTexts } from '../../../../src/content/check-texts.ts';
import { describeProblems, type Problem } from '../../../../src/content/problems.ts';
import { readContent } from '../../../../src/content/read-content.ts';

const REQUIRED = { title: 'A', summary: 'B', publishedAt: '2024-05-01', categories: '[tin-tuc]' };
const FILE = 'articles/2023/thu.md';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noi-dung-'));
  const minimal = path.join(import.meta.dirname, '../../../fixtures/minimal');
  await cp(minimal, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** What is read of an article whose front matter begins with these lines, and what is wrong with it. */
async function read(yaml: string): Promise<{ problems: Problem[]; data: unknown }> {
  const others = Object.entries(REQUIRED).filter(
    ([name]) => !new RegExp(`^${name}\\s*:`, 'm').test(yaml),
  );
  const rest = others.map(([name, value]) => `${name}: ${value}\n`).join('');
  await writeFile(path.join(folder, FILE), `---\n${yaml}\n${rest}---\n\nChữ.\n`);
  const { content, problems } = await readContent(folder);
  const unlocated = [...checkReferences(content), ...checkTexts(content)];
  const found = [...problems, ...(await locate(folder, unlocated))];
  return {
    problems: found.filter(({ file }) => file === FILE),
    data: content.articles.find(({ file }) => file === FILE)?.data,
  };
}

/** The lines with the first problem mended as its message says; line 1 of the file is the `---`. */
function cure(yaml: string, { line = 0, message, hint = '' }: Problem): string {
  const told = `${message} ${hint}`;
  const [, part, replacement] = /Hãy thay “(.+?)” bằng: (.*)$/.exec(told) ?? [];
  const [, written = replacement] =
    /(?:Hãy viết|trong ngoặc kép): (.*?)(?:, hoặc không có dấu ngoặc vuông: .*)?$/.exec(
      told.trim(),
    ) ?? [];
  const lines = yaml.split('\n');
  const before = lines[line - 2] ?? '';
  const [, lead = '', name = ''] = /^(\s*(?:- )?)(\w*)/.exec(before) ?? [];
  const [, quoted = part] = /“(.+?)”|nhưng (\S+) bị hiểu/.exec(message)?.filter(Boolean) ?? [];
  expect(written, told).toBeDefined();
  const field = /^(\w+): /.exec(written ?? '')?.[1];
  if (part !== undefined) lines[line - 2] = before.replace(part, () => written ?? '');
  else if (field === name || written?.startsWith('- ')) {
    lines[line - 2] = `${lead.replace(/- $/, written?.startsWith('- ') ? '' : '- ')}${written}`;
  } else if (field !== undefined) {
    lines[line - 2] = before.replace(new RegExp(`${field}: [^,}]*[^,} ]`), () => written ?? '');
  } else lines[line - 2] = before.replace((quoted ?? '').trim(), () => written ?? '');
  return lines.join('\n');
}

const COVER = { src: './hoi-truong.jpg', alt: 'Cầu, đường' };
const ATTACHED = [{ file: './ke-hoach.pdf', title: 'Tên tài liệu' }];

describe('a field is read as it was meant once it is written as its message says', () => {
  test.each<[string, object]>([
    ['cover: { src: ./hoi-truong.jpg, alt: Cầu, đường }', { cover: COVER }],
    [
      'cover: { src: ./hoi-truong.jpg, alt: Cầu, đường, caption: Ảnh: VP }',
      { cover: { ...COVER, caption: 'Ảnh: VP' } },
    ],
    [
      'cover:\n  src: ./hoi-truong.jpg\n  alt: Cầu, đường\n  caption: Ảnh: VP',
      { cover: { ...COVER, caption: 'Ảnh: VP' } },
    ],
    ['cover:\n  src: hoi-truong.jpg\n  alt: Cầu, đường', { cover: COVER }],
    ['cover:\n  src: D:\\Anh\\hoi-truong.jpg\n  alt: Cầu, đường', { cover: COVER }],
    ['categories: - tin-tuc', { categories: ['tin-tuc'] }],
    ['categories: tin-tuc', { categories: ['tin-tuc'] }],
    ['categories: Tin tức', { categories: ['tin-tuc'] }],
    ['categories: [Tin tức]', { categories: ['tin-tuc'] }],
    ['tags: - rác - nước, đá', { tags: ['rác', 'nước, đá'] }],
    ['tags: rác, nước', { tags: ['rác', 'nước'] }],
    ['tags: 2024', { tags: ['2024'] }],
    ['tags: [Video: lễ hội, rác]', { tags: ['Video: lễ hội', 'rác'] }],
    ['attachments: ./ke-hoach.pdf', { attachments: ATTACHED }],
    ['attachments: ke-hoach.pdf', { attachments: ATTACHED }],
    [
      'attachments: ./ke-hoach.pdf, ./giay-moi.pdf',
      { attachments: [...ATTACHED, { file: './giay-moi.pdf', title: 'Tên tài liệu' }] },
    ],
    ['attachments: [./ke-hoach.pdf]', { attachments: ATTACHED }],
    ['attachments:\n  - ./ke-hoach.pdf', { attachments: ATTACHED }],
    [
      'attachments: { file: ./ke-hoach.pdf, title: Năm 2024, đợt 2 }',
      { attachments: [{ file: './ke-hoach.pdf', title: 'Năm 2024, đợt 2' }] },
    ],
    [
      'attachments:\n  - { file: ke-hoach.pdf, title: Đợt 2: bổ sung }',
      { attachments: [{ file: './ke-hoach.pdf', title: 'Đợt 2: bổ sung' }] },
    ],
    [
      'publishedAt: 2023-01-01\ncorrections: Sửa “16”, nay là “17”',
      { corrections: [{ note: 'Sửa “16”, nay là “17”' }] },
    ],
    [
      'publishedAt: 2023-01-01\ncorrections:\n  - Sửa ngày 16',
      { corrections: [{ note: 'Sửa ngày 16' }] },
    ],
    [
      'publishedAt: 2023-01-01\ncorrections:\n  - 15/05/2023: Sửa số hộ',
      { corrections: [{ note: 'Sửa số hộ' }] },
    ],
    [
      'publishedAt: 2023-01-01\ncorrections:\n  - 15.5.2023 8h30: Sửa 17 hộ, thêm 2 hộ',
      { corrections: [{ note: 'Sửa 17 hộ, thêm 2 hộ' }] },
    ],
    [
      'publishedAt: 2023-01-01\ncorrections:\n  - 15/05/2023 – Sửa số hộ',
      { corrections: [{ note: 'Sửa số hộ' }] },
    ],
    ['attachments:\n  - Tên tài liệu: ke-hoach.pdf', { attachments: ATTACHED }],
    ['attachments:\n  - ./ke-hoach.pdf: Tên tài liệu', { attachments: ATTACHED }],
    ['cover:\n  Cầu, đường: ./hoi-truong.jpg', { cover: COVER }],
    ['source:\n  Báo Sen: bao.example/tin', { source: { url: 'https://bao.example/tin' } }],
    ['source: Báo Sen', { source: { name: 'Báo Sen' } }],
    ['source: bao.example/tin', { source: { name: 'Tên nguồn', url: 'https://bao.example/tin' } }],
    [
      'source: { name: Báo Sen, số 5, url: bao.example/tin }',
      { source: { name: 'Báo Sen, số 5', url: 'https://bao.example/tin' } },
    ],
    ['legacy: 1.430', { legacy: { views: 1430 } }],
    ['legacy: { views: "1.430" }', { legacy: { views: 1430 } }],
    ['legacy: /tin?id=3', { legacy: { urls: ['/tin?id=3'] } }],
    ['legacy: { urls: /tin?id=3 }', { legacy: { urls: ['/tin?id=3'] } }],
    ['featured: có', { featured: true }],
    ['featured: no', { featured: false }],
    ['title: 2024', { title: '2024' }],
    ['title: [Ảnh, tin]', { title: '[Ảnh, tin]' }],
    ['title: {Mẫu}', { title: '{Mẫu}' }],
    ['title: - Họp tổ', { title: '- Họp tổ' }],
    ['author: 5', { author: '5' }],
    ['tags:\n• rác\n• nước', { tags: ['rác', 'nước'] }],
    ['tags:\n  – rác\n  – nước #5', { tags: ['rác', 'nước #5'] }],
    ['tags:\n* rác\n* nước', { tags: ['rác', 'nước'] }],
    ['tags:\n1. rác\n2. nước', { tags: ['rác', 'nước'] }],
    ['tags:\n  -rác\n  - nước', { tags: ['rác', 'nước'] }],
    ['tags: (rác; nước)', { tags: ['rác', 'nước'] }],
    ['tags: rác, nước]', { tags: ['rác', 'nước'] }],
    ['tags: [[rác, nước]]', { tags: ['rác', 'nước'] }],
    ['tags: [rác, , nước,]', { tags: ['rác', 'nước'] }],
    ['tags:\n  - "rác",\n  - "nước"', { tags: ['rác', 'nước'] }],
    ['title: "Ngày hội",', { title: 'Ngày hội' }],
    ['title: "Ngày hội”', { title: 'Ngày hội' }],
    ['title: "Ngày hội\'', { title: 'Ngày hội' }],
    ['cover: {src:./hoi-truong.jpg,alt:Cầu đò}', { cover: { ...COVER, alt: 'Cầu đò' } }],
    ['publishedAt: Thứ Năm, 05/01/2023', { publishedAt: new Date('2023-01-04T17:00:00Z') }],
    ['publishedAt: ngày 5 tháng 1 năm 2023', { publishedAt: new Date('2023-01-04T17:00:00Z') }],
    ['categories: [tin-tuc.md]', { categories: ['tin-tuc'] }],
    ['featured: true;', { featured: true }],
    ['author = Tổ 5', { author: 'Tổ 5' }],
    ['author Tổ 5', { author: 'Tổ 5' }],
  ])('%s', async (yaml, data) => {
    let text = yaml;
    let found = await read(text);
    expect(found.problems).not.toEqual([]);
    // A line may have one fault behind another; each round takes one away.
    for (let round = 0; round < 3 && found.problems[0]; round += 1) {
      text = cure(text, found.problems[0]);
      found = await read(text);
    }
    expect(found.problems, describeProblems(found.problems)).toEqual([]);
    expect(found.data).toMatchObject(data);
  });
});

test('a date or a title in the place of a name is one problem, a misspelled name is told as such', async () => {
  const lone = await read('publishedAt: 2023-01-01\ncorrections:\n  - 15/05/2023: Sửa số hộ');
  expect(lone.problems).toHaveLength(1);
  expect(lone.problems[0]?.hint).toContain('{ at: 15/05/2023, note: Sửa số hộ }');
  const misspelled = await read('attachments:\n  - fil: ./ke-hoach.pdf');
  expect(describeProblems(misspelled.problems)).toContain('Ý bạn là “file”?');
  const outside = await read('publishedAt: 2023-01-01\ncorrections:\n  15/05/2023: Sửa số hộ');
  expect(outside.problems).toHaveLength(1);
  expect(outside.problems[0]).toMatchObject({
    message: expect.stringContaining('các dòng thụt vào thì xóa'),
    hint: 'Hãy viết: corrections: [{ at: 15/05/2023, note: Sửa số hộ }]',
  });
});

test('a group of fields behind its name is told to stand on the line below', async () => {
  const { problems } = await read('attachments: - file: ./ke-hoach.pdf\n    title: Kế hoạch');
  expect(problems[0]?.hint).toContain('xuống dòng sau “attachments:”');
  expect(problems[0]?.hint).toContain('- file: ./ke-hoach.pdf');
  const { data, problems: others } = await read(
    'attachments:\n  - file: ./ke-hoach.pdf\n    title: Kế hoạch',
  );
  expect(others).toEqual([]);
  expect(data).toMatchObject({ attachments: [{ title: 'Kế hoạch' }] });
});

test('a description that is still the one of the example is a warning', async () => {
  const first = await read('cover: ./hoi-truong.jpg');
  const { problems } = await read(cure('cover: ./hoi-truong.jpg', first.problems[0] as Problem));
  expect(problems).toMatchObject([{ severity: 'warning' }]);
  expect(problems[0]?.message).toContain('không nói lên điều nhìn thấy');
});

test('a field that the line above has swallowed is told to stand below its neighbour, also within a group', async () => {
  const first = await read('cover:\n  src: ./hoi-truong.jpg\n    alt:Cầu');
  expect(first.problems[0]?.hint).toMatch(/thẳng cột với trường ở dòng trên .*: {3}alt: Cầu$/);
  const { problems, data } = await read('cover:\n  src: ./hoi-truong.jpg\n  alt: Cầu');
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ cover: { alt: 'Cầu' } });
});

/** The lines with each one that a problem names written anew, as its hint says; those below that it speaks of are deleted. */
function rewrite(yaml: string, problems: readonly Problem[]): string {
  const lines: (string | undefined)[] = yaml.split('\n');
  for (const { line = 0, message, hint = '' } of problems) {
    const [, place = '', written = ''] =
      /^Hãy viết( sát lề| thẳng cột[^:]*)?: (.*)$/.exec(hint) ?? [];
    expect(written, `${message} ${hint}`).not.toBe('');
    const [indent = ''] = /^\s*/.exec(lines[line - (place.includes('thẳng') ? 3 : 2)] ?? '') ?? [];
    lines[line - 2] = (place.includes('sát lề') ? '' : indent) + written;
    const below = Number(/xóa (\d+) dòng ở dưới/.exec(message)?.[1] ?? 0);
    lines.fill(undefined, line - 1, line - 1 + below);
  }
  return lines.filter((each) => each !== undefined).join('\n');
}

test.each<[string, object]>([
  ['tags: [rác,\nnước,\n"mưa, gió"]', { tags: ['rác', 'nước', 'mưa, gió'] }],
  ['author: "Tổ 5,\nphường Sen"', { author: 'Tổ 5, phường Sen' }],
  ['tags:\n - rác\n   - nước', { tags: ['rác', 'nước'] }],
  [' author: Tổ 5', { author: 'Tổ 5' }],
  ['- author: Tổ 5', { author: 'Tổ 5' }],
  ['**author**: Tổ 5', { author: 'Tổ 5' }],
  ['"author": "Tổ 5",', { author: 'Tổ 5' }],
  ['// ai viết\nauthor: Tổ 5', { author: 'Tổ 5' }],
  ['<!-- ai viết -->\nauthor: Tổ 5', { author: 'Tổ 5' }],
])('the lines of %j are read once they are written as their hints say', async (yaml, data) => {
  const { problems } = await read(yaml);
  expect(problems).not.toEqual([]);
  const after = await read(rewrite(yaml, problems));
  expect(after.problems, describeProblems(after.problems)).toEqual([]);
  expect(after.data).toMatchObject(data);
});

test.each([
  ['title: Họp tổ, summary: Tóm tắt', 'xuống dòng trước “summary:”'],
  ['cover:\nsrc: ./hoi-truong.jpg\nalt: Cầu', 'thêm hai dấu cách ở đầu dòng này'],
  ['tags: [rác; nước]', 'trong ngoặc vuông: [rác, nước]'],
  ['tags: [rác、nước]', 'trong ngoặc vuông: [rác, nước]'],
  ['tags: [\n  rác\n  nước\n]', 'dấu phẩy giữa các mục'],
  ['tags:\n  - rác\n    nước', 'dấu gạch nối và dấu cách ở đầu mỗi mục'],
])('%j is told with what to do', async (yaml, words) => {
  const { problems } = await read(yaml);
  expect(describeProblems(problems)).toContain(words);
});

test.each([
  ['tiêu đề', 'title'],
  ['Chuyên mục', 'categories'],
  ['từ khóa', 'tags'],
  ['date', 'publishedAt'],
  ['category', 'categories'],
  ['thumbnail', 'cover'],
])('the name %s is told to be %s here', async (name, field) => {
  const { problems } = await read(`${name}: Họp tổ`);
  const [told] = problems.filter(({ message }) => message.includes(`“${name}” không có trong mẫu`));
  expect(told?.message).toContain(`Ý bạn là “${field}”?`);
});
