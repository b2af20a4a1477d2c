/** Names of files as Mac, Windows and Linux store them, what programs leave behind, and links that lead out. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content/check-references.ts';
import { findOnDisk, listContentFiles } from '../../../src/content/content-files.ts';
import type { Problem } from '../../../src/content/problems.ts';
import { readContent } from '../../../src/content/read-content.ts';

const MINIMAL = path.join(import.meta.dirname, '../../fixtures/minimal');

let top: string;
let folder: string;
beforeEach(async () => {
  top = await mkdtemp(path.join(os.tmpdir(), 'content-files-'));
  folder = path.join(top, 'content');
  await mkdir(path.join(folder, 'articles/2024'), { recursive: true });
});
afterEach(() => rm(top, { recursive: true }));

const put = (name: string, text = 'x') => writeFile(path.join(folder, name), text);

async function list() {
  const problems: Problem[] = [];
  return { files: [...(await listContentFiles(folder, problems))], problems };
}

describe('a name in NFD', () => {
  const name = 'articles/2024/Lễ hội Đình Đông.jpg';

  test('a name in NFD is listed in NFC and found on disk', async () => {
    await put(name.normalize('NFD'), 'ảnh');
    expect((await list()).files).toEqual([name.normalize('NFC')]);
    const found = await findOnDisk(folder, name.normalize('NFC'));
    expect(await readFile(found ?? '', 'utf8')).toBe('ảnh');
  });

  test('a file below folders in NFD is found', async () => {
    const inFolder = 'articles/Năm 2024/Kỷ niệm/kế hoạch.pdf';
    await mkdir(path.join(folder, path.dirname(inFolder).normalize('NFD')), { recursive: true });
    await put(inFolder.normalize('NFD'));
    expect((await list()).files).toEqual([inFolder]);
    expect(await findOnDisk(folder, inFolder)).toBeDefined();
  });

  test('a file that comes after the folder was read is found', async () => {
    expect(await findOnDisk(folder, name)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put(name.normalize('NFD'));
    expect(await findOnDisk(folder, name)).toBeDefined();
  });

  test('a name in NFD beside the same name in NFC is an error', async () => {
    await put(name.normalize('NFD'));
    await put(name.normalize('NFC'));
    const { problems } = await list();
    expect(problems).toMatchObject([{ severity: 'error', file: name.normalize('NFC') }]);
  });
});

test('files that programs leave behind are no content', async () => {
  const leftBehind = [
    ...['._bai.md', '.DS_Store', 'Thumbs.db', 'desktop.ini', '~$bai.docx', '.~lock.bai.odt#'],
    ...['bai.md~', '.bai.md.swp', '.bai.md.swo', '#bai.md#', 'bai.tmp', 'anh.jpg.crdownload'],
  ];
  for (const name of leftBehind) await put(`articles/2024/${name}`);
  for (const name of ['.trash', '.git', '__MACOSX']) {
    await mkdir(path.join(folder, 'articles', name));
    await put(`articles/${name}/bai-da-xoa.md`);
  }
  await put('articles/2024/bai.md');
  expect(await list()).toEqual({ files: ['articles/2024/bai.md'], problems: [] });
});

describe('a symbolic link', () => {
  test('a link to a file of the content stands for it', async () => {
    await put('articles/2024/anh.jpg');
    await symlink('anh.jpg', path.join(folder, 'articles/2024/bia.jpg'));
    expect(await list()).toMatchObject({
      files: ['articles/2024/anh.jpg', 'articles/2024/bia.jpg'],
      problems: [],
    });
  });

  test.each([
    [
      'out of the content',
      async () => writeFile(path.join(top, 'mat.pdf'), 'x'),
      '../../../mat.pdf',
    ],
    [
      'to a folder beside the content whose name begins like it',
      async () => {
        await mkdir(path.join(top, 'content-2'));
        await writeFile(path.join(top, 'content-2/mat.pdf'), 'x');
      },
      '../../../content-2/mat.pdf',
    ],
    ['to a folder', async () => mkdir(path.join(folder, 'khac')), '../../khac'],
    ['to nothing', () => Promise.resolve(), 'khong-co.pdf'],
    ['to itself', () => Promise.resolve(), 'lien-ket.pdf'],
  ])('a link %s is refused', async (_, prepare, target) => {
    await prepare();
    const file = 'articles/2024/lien-ket.pdf';
    await symlink(target, path.join(folder, file));
    const { files, problems } = await list();
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', file }]);
  });

  test.each([
    ['a draft as a text', 'articles/2024/nhap.txt', '../2023/ban-nhap.md'],
    ['the settings as a text', 'articles/2024/cong.txt', '../../portal.yaml'],
    ['a draft as a picture', 'articles/2024/anh.jpg', '../2023/ban-nhap.md'],
    ['a draft by way of another link', 'articles/2024/hai.txt', 'mot.md'],
    ['a text of another folder', 'articles/2024/ghi-chu.txt', '../../pages/ghi-chu.txt'],
    ['a page as an article', 'articles/2024/trang.md', '../../pages/trang.md'],
    ['a draft without a type', 'articles/2024/nhap', '../2023/ban-nhap.md'],
    ['the settings as a picture of public/', 'public/share.png', '../portal.yaml'],
  ])('a link that would publish %s is refused', async (_, link, target) => {
    for (const name of ['articles/2023', 'pages', 'public']) {
      await mkdir(path.join(folder, name), { recursive: true });
    }
    const there = [
      'articles/2023/ban-nhap.md',
      'portal.yaml',
      'pages/ghi-chu.txt',
      'pages/trang.md',
    ];
    for (const name of there) await put(name);
    await symlink('../2023/ban-nhap.md', path.join(folder, 'articles/2024/mot.md'));
    await symlink(target, path.join(folder, link));
    const { files, problems } = await list();
    expect(files).not.toContain(link);
    expect(problems).toMatchObject([{ severity: 'error', file: link }]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toMatch(/liên kết.*\.$/);
  });

  test('a link to a picture or document of another year, in capitals too, is content', async () => {
    await mkdir(path.join(folder, 'articles/2023'));
    await put('articles/2023/so-do.PDF');
    await symlink('../2023/so-do.PDF', path.join(folder, 'articles/2024/so-do.pdf'));
    expect(await list()).toMatchObject({
      files: ['articles/2023/so-do.PDF', 'articles/2024/so-do.pdf'],
      problems: [],
    });
  });

  test('a link out of the content is not read, whoever asks for it', async () => {
    await writeFile(path.join(top, 'mat.pdf'), 'x');
    await symlink('../../../mat.pdf', path.join(folder, 'articles/2024/a.pdf'));
    await symlink('../..', path.join(folder, 'articles/len'));
    expect(await findOnDisk(folder, 'articles/2024/a.pdf')).toBeUndefined();
    expect(await findOnDisk(folder, 'articles/len/mat.pdf')).toBeUndefined();
    expect(await findOnDisk(folder, '../mat.pdf')).toBeUndefined();
  });
});

describe('a portal with such files', () => {
  beforeEach(() => cp(MINIMAL, folder, { recursive: true }));

  async function problemsOf() {
    const { content, problems } = await readContent(folder);
    return [...problems, ...checkReferences(content)];
  }
  const article = (fields: string) =>
    `---\ntitle: Tin thử\nsummary: Tóm tắt.\npublishedAt: 2023-05-01\ncategories: [tin-tuc]\n${fields}\n---\nNội dung.\n`;

  test.each(['', '---', '会议', '!!'])(
    'an article called “%s.md” is reported with a name to take',
    async (name) => {
      await put(`articles/2024/${name}.md`, article(''));
      expect(await problemsOf()).toMatchObject([
        {
          severity: 'error',
          file: `articles/2024/${name}.md`,
          hint: expect.stringContaining('hop-dau-nam.md') as string,
        },
      ]);
    },
  );

  test('files that macOS leaves beside an article do not stop the build', async () => {
    await put('articles/2024/._bai.md', '\0\0\0\u0005\u0016\u0007');
    expect(await problemsOf()).toEqual([]);
  });

  test.each([
    ['tags: [điện, 会议]', 'tags (từ khóa) “会议”'],
    ['tags: ["!!!"]', 'tags (từ khóa) “!!!”'],
    ['wards: ["→"]', 'wards (phường, xã) “→”'],
  ])('%s is an error on its line', async (fields, words) => {
    await put('articles/2024/bai.md', article(fields));
    const found = (await problemsOf()).filter(({ message }) => message.startsWith(words));
    expect(found).toMatchObject([{ severity: 'error', file: 'articles/2024/bai.md', line: 6 }]);
  });
});
