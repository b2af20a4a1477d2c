import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkReferences, locate } from '../../../src/content/check-references.ts';
import { readContent } from '../../../src/content/read-content.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('the valid portal of tests/fixtures/minimal', () => {
  test('a valid portal is read without a problem, drafts included', async () => {
    const { content, problems } = await readContent(path.join(FIXTURES, 'minimal'));
    expect(problems).toEqual([]);
    expect(checkReferences(content)).toEqual([]);
    expect(content.portal?.name).toBe('Phường Thử Nghiệm');
    expect(content.articles.map(({ id }) => id)).toEqual([
      '2022/doi-giay-phep-tai-quay-so-3',
      '2023/ban-nhap-ve-san-choi',
      '2023/hop-dau-nam',
      '2023/lich-cat-nuoc',
      '2023/moi-hop-khu-pho',
      '2025/hen-gio-nam-sau',
    ]);
    expect(content.alerts).toHaveLength(2);
    expect(content.files).toContain('articles/2023/ke-hoach.pdf');
  });

  test('every file has a digest that changes with it', async () => {
    const first = await readContent(path.join(FIXTURES, 'minimal'));
    const again = await readContent(path.join(FIXTURES, 'minimal'));
    const digests = first.content.articles.map(({ digest }) => digest);
    expect(again.content.articles.map(({ digest }) => digest)).toEqual(digests);
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[\w-]{27}$/);
  });
});

test('a missing folder is reported with the variable that names it', async () => {
  const { content, problems } = await readContent('/khong/co/thu/muc/nay');
  expect(content.articles).toEqual([]);
  expect(problems.map(({ file }) => file)).toEqual(['.', 'portal.yaml']);
  for (const { hint } of problems) expect(hint).toContain('CONTENT_DIR');
});

test('counts.json may be missing', async () => {
  const folder = await write({});
  const { content, problems } = await readContent(folder);
  expect(content.counts).toBeUndefined();
  expect(problems.map(({ file }) => file)).toEqual(['portal.yaml']);
});

test('ten problems are reported in one run', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `articles/bai-${index}.md`,
      '---\ntitle: A\n---\nB\n',
    ]),
  );
  const { problems } = await readContent(await write(files));
  expect(new Set(problems.map(({ file }) => file)).size).toBe(11);
});

test('data that nothing reads is a warning with the names that are read', async () => {
  const folder = await write({
    'portal.yml': 'name: A\n',
    'counts.JSON': '{}',
    'articles/ban-do.json': '{}',
    'ghi-chu.txt': 'Việc cần làm',
  });
  const { problems } = await readContent(folder);
  const hint =
    'Đổi tên tệp thành một trong các tên: portal.yaml, counts.json, abbreviations.yaml, synonyms.yaml, redirects.csv; hoặc bỏ tệp đi.';
  expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([
    {
      severity: 'warning',
      file: 'counts.JSON',
      message: 'Cổng không dùng tệp nào tên là “counts.JSON”. Ý bạn là “counts.json”?',
      hint,
    },
    {
      severity: 'warning',
      file: 'portal.yml',
      message: 'Cổng không dùng tệp nào tên là “portal.yml”. Ý bạn là “portal.yaml”?',
      hint,
    },
  ]);
});

test('an article needs a text, unless it offers a document', async () => {
  const fields =
    'title: Lịch cắt điện\nsummary: Lịch cắt điện tuần này.\npublishedAt: 2024-05-01\ncategories: [a]\n';
  const attached = `${fields}attachments:\n  - { file: ./lich.pdf, title: Lịch }\n`;
  const folder = await write({
    'articles/trong.md': `---\n${fields}---\n\n   \n`,
    'articles/co-tep.md': `---\n${attached}---\n\n`,
    'articles/co-chu.md': `---\n${fields}---\nCắt điện từ 8 giờ.\n`,
  });
  const { content, problems } = await readContent(folder);
  expect(problems.filter(({ file }) => file !== 'portal.yaml')).toEqual([
    {
      severity: 'error',
      file: 'articles/trong.md',
      line: 7,
      message: 'Bài không có nội dung dưới phần đầu bài.',
      hint: 'Viết nội dung, hoặc xóa tệp này.',
    },
  ]);
  expect(content.articles.map(({ id }) => id)).toEqual(['co-chu', 'co-tep', 'trong']);
});

test('a file that cannot be used is kept aside with what was read of it', async () => {
  const folder = await write({
    'articles/2024/thieu.md': '---\ntitle: Họp dân\ntopic: xay-cau\n---\nMời dự họp.\n',
    'articles/2024/hong.md': '---\ntitle: "Họp dân\n---\nMời dự họp.\n',
  });
  const { content } = await readContent(folder);
  expect(content.articles).toEqual([]);
  expect(content.rejected.map(({ id, file, data }) => ({ id, file, data }))).toEqual(
    expect.arrayContaining([
      { id: '2024/hong', file: 'articles/2024/hong.md', data: undefined },
      {
        id: '2024/thieu',
        file: 'articles/2024/thieu.md',
        data: { title: 'Họp dân', topic: 'xay-cau' },
      },
    ]),
  );
});

describe('locate', () => {
  test('a problem gets the line of its field, in a list as well', async () => {
    const folder = await write({
      'articles/a.md': '---\ntitle: A\ncategories:\n  - mot\n  - hai\n---\nB\n',
      'portal.yaml': 'name: A\nmenu: [mot]\n',
    });
    const problem = { severity: 'error' as const, message: 'Sai.' };
    expect(
      await locate(folder, [
        { ...problem, file: 'articles/a.md', path: ['categories', 1] },
        { ...problem, file: 'portal.yaml', path: ['menu', 0] },
        { ...problem, file: 'articles/a.md' },
      ]),
    ).toEqual([
      { ...problem, file: 'articles/a.md', line: 5 },
      { ...problem, file: 'articles/a.md' },
      { ...problem, file: 'portal.yaml', line: 2 },
    ]);
  });
});

async function write(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'noi-dung-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}
