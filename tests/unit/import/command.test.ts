/**
 * `npm run import` as a whole: what it writes, what it leaves alone, and how it ends.
 * In one file, since all of it needs the same portal.
 */
import { execFile } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { checkReferences } from '../../../src/content/check-references.ts';
import type { ImportOptions } from '../../../src/import/options.ts';
import { runImport } from '../../../src/import/run-import.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { FIXTURES } from '../../support/fixture-portal.ts';
import { photo } from './photo.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface Run {
  isWhole: boolean;
  out: string;
}

/** A portal without articles, and a folder of old pages. */
async function openPortal(pages: Record<string, string>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nhap-'));
  folders.push(folder);
  const content = path.join(folder, 'content');
  await cp(path.join(FIXTURES, 'minimal'), content, { recursive: true });
  await mkdir(path.join(folder, 'cu'));
  for (const [name, text] of Object.entries(pages))
    await writeFile(path.join(folder, 'cu', name), text);
  const at = (name: string) => path.join(folder, name);
  const run = async (
    named: string,
    { files = [], ...options }: Partial<ImportOptions> = {},
  ): Promise<Run> => {
    const lines: string[] = [];
    const given = { dryRun: false, strict: false, json: false, ...options };
    const isWhole = await runImport(
      { ...given, sources: [at(named)], files: files.map(at) },
      { contentDir: content, print: (line) => void lines.push(line) },
    );
    return { isWhole, out: lines.join('\n') };
  };
  const file = (name: string) => path.join(content, 'articles/2023', name);
  return {
    folder,
    run,
    file,
    text: (name: string) => readFile(file(name), 'utf8'),
    names: async () =>
      (await readdir(path.join(content, 'articles/2023')).catch(() => []))
        .filter((name) => !OWN.includes(name))
        .sort(),
    problems: async () => {
      const { content: read, problems } = await readContent(content);
      const bodies = await checkBodies(content, read);
      return [...problems, ...checkReferences(read), ...bodies].filter(
        ({ severity }) => severity === 'error',
      );
    },
  };
}

/** What the portal of the test has before. */
const OWN = await readdir(path.join(FIXTURES, 'minimal/articles/2023')).catch((): string[] => []);

const page = (title: string, body = 'Nội dung của bài, đủ dài để là một đoạn văn của trang.') =>
  `Tin nổi bật\n\n${title}\nNgày đăng 13/01/2023 | 08:59 | Lượt xem: 430\n\nSapo của bài ${title.toLowerCase()}.\n\n${body}\n`;
const PAGES = { 'a.txt': page('Bài thứ nhất'), 'b.txt': page('Bài thứ hai') };

test('what is imported is content that the portal accepts, and a second run changes nothing', async () => {
  const portal = await openPortal(PAGES);
  const first = await portal.run('cu');
  expect(first.isWhole).toBe(true);
  expect(first.out).toContain('2 bài thêm mới');
  expect(await portal.names()).toEqual(['bai-thu-hai.md', 'bai-thu-nhat.md']);
  expect(await portal.problems()).toEqual([]);
  expect(await readFile(path.join(portal.folder, 'import-report.html'), 'utf8')).toContain(
    'articles/2023/bai-thu-nhat.md',
  );
  expect(await readFile(path.join(portal.folder, 'import.yaml'), 'utf8')).toContain(
    'Tin nổi bật: tin-noi-bat',
  );
  const before = await portal.text('bai-thu-nhat.md');
  expect((await portal.run('cu')).out).toContain('2 bài đã có, không đổi');
  expect(await portal.text('bai-thu-nhat.md')).toBe(before);
});

test('an editor’s change and an editor’s deletion survive a changed source; other bytes of the same meaning do not count', async () => {
  const portal = await openPortal({ ...PAGES, 'c.txt': page('Bài thứ ba') });
  await portal.run('cu');
  await writeFile(
    portal.file('bai-thu-nhat.md'),
    (await portal.text('bai-thu-nhat.md')).replace('đủ dài', 'đã sửa, đủ dài'),
  );
  await rm(portal.file('bai-thu-hai.md'));
  // As an editing program writes it: quoted, in another order, with other empty lines.
  const other = (await portal.text('bai-thu-ba.md'))
    .replace('title: Bài thứ ba\n', '')
    .replace('categories:', 'title: "Bài thứ ba"\ncategories:')
    .replace('---\n\n', '---\n\n\n\n');
  await writeFile(portal.file('bai-thu-ba.md'), other);
  for (const name of ['a.txt', 'b.txt', 'c.txt'])
    await appendFile(
      path.join(portal.folder, 'cu', name),
      '\nMột đoạn mới ở nguồn, viết thêm vào cuối trang.\n',
    );
  const { out } = await portal.run('cu');
  expect(out).toContain('1 bài giữ bản đã sửa');
  expect(out).toContain('1 bài đã xóa ở cổng mới, không thêm lại');
  expect(out).toContain('1 bài cập nhật theo nguồn');
  expect(await portal.text('bai-thu-nhat.md')).not.toContain('Một đoạn mới');
  expect(await portal.names()).toEqual(['bai-thu-ba.md', 'bai-thu-nhat.md']);
  expect(await portal.text('bai-thu-ba.md')).toContain('Một đoạn mới');
});

test('a run that was killed between the line of the ledger and the file goes on', async () => {
  const portal = await openPortal(PAGES);
  await portal.run('cu');
  const ledger = path.join(portal.folder, 'import-ledger.jsonl');
  const lines = (await readFile(ledger, 'utf8')).trimEnd().split('\n');
  const left = lines.filter((line) => !line.includes('bai-thu-hai') || !line.includes('meaning'));
  expect(left).toHaveLength(3);
  // The last line is cut, too.
  await writeFile(ledger, `${left.join('\n')}\n{"key":"text:b.t`);
  await rm(portal.file('bai-thu-hai.md'));
  const { out } = await portal.run('cu');
  expect(out).toContain('1 bài thêm mới');
  expect(out).toContain('1 bài đã có, không đổi');
  expect(await portal.names()).toEqual(['bai-thu-hai.md', 'bai-thu-nhat.md']);
  expect((await portal.run('cu')).out).toContain('2 bài đã có, không đổi');
});

test('what a killed run has left half-copied is swept by the next one, and nothing else', async () => {
  const portal = await openPortal(PAGES);
  await portal.run('cu');
  const left = `le.jpg.${'0123abcd-0000-4000-8000-0123456789ab'}.tmp`;
  for (const name of [left, 'bai-thu-ba.md.lock', 'bai-thu-tu.md.lock', 'ghi-chu.tmp'])
    await writeFile(portal.file(name), 'x');
  const long = new Date(Date.now() - 60_000);
  await utimes(portal.file('bai-thu-ba.md.lock'), long, long);
  const before = await readdir(portal.file('.'));
  await portal.run('cu', { dryRun: true });
  expect(await readdir(portal.file('.'))).toEqual(before);
  await portal.run('cu');
  expect(await portal.names()).toEqual([
    'bai-thu-hai.md',
    'bai-thu-nhat.md',
    // Another program may be writing it now.
    'bai-thu-tu.md.lock',
    'ghi-chu.tmp',
  ]);
});

test('a dry run writes no article, and proposes import.yaml; what a person writes there holds', async () => {
  const portal = await openPortal(PAGES);
  const { isWhole, out } = await portal.run('cu', { dryRun: true });
  expect(isWhole).toBe(true);
  expect(out).toContain('articles/2023/bai-thu-nhat.md');
  expect(await portal.names()).toEqual([]);
  const file = path.join(portal.folder, 'import.yaml');
  const proposed = await readFile(file, 'utf8');
  await writeFile(file, proposed.replace('Tin nổi bật: tin-noi-bat', 'Tin nổi bật: false'));
  expect((await portal.run('cu')).out).toContain('2 bài bỏ qua theo import.yaml');
  await writeFile(file, proposed.replace('Tin nổi bật: tin-noi-bat', 'Tin nổi bật: Tin Nổi Bật'));
  await expect(portal.run('cu')).rejects.toThrow('Tệp import.yaml có chỗ phải sửa');
});

test('a picture that comes later fills its place, and one that cannot be read is told', async () => {
  const html = `<html><body><h1>Trồng cây</h1><p class="date">Ngày đăng 13/01/2023 | 08:59 | Lượt xem: 4</p><p>Sapo của bài trồng cây ven sông, đủ dài để là một đoạn văn của trang cũ.</p><p><img src="/uploads/2023/Cây Ven Sông.jpg" alt="Cây ven sông"></p><p><img src="/uploads/hong.jpg" alt="Hoa ven hồ"></p><p>Hết.</p></body></html>`;
  const portal = await openPortal({ 'trong-cay.html': html });
  await portal.run('cu');
  expect(await portal.text('trong-cay.md')).toContain(
    '# Ảnh còn thiếu: /uploads/2023/Cây Ven Sông.jpg – Cây ven sông',
  );
  await mkdir(path.join(portal.folder, 'uploads/2023'), { recursive: true });
  await writeFile(path.join(portal.folder, 'uploads/2023/Cây Ven Sông.jpg'), await photo());
  await writeFile(path.join(portal.folder, 'uploads/hong.jpg'), 'không phải ảnh');
  const { isWhole, out } = await portal.run('cu', { files: ['uploads'] });
  expect(isWhole).toBe(true);
  expect(out).toContain('1 bài cập nhật theo nguồn');
  expect(await portal.text('trong-cay.md')).toContain('![Cây ven sông](./cay-ven-song.jpg)');
  expect(await portal.names()).toEqual(['cay-ven-song.jpg', 'trong-cay.md']);
  expect(await portal.text('trong-cay.md')).toContain(
    '# Ảnh còn thiếu: /uploads/hong.jpg – Hoa ven hồ',
  );
  expect(await portal.problems()).toEqual([]);
});

test('a doubt stops a strict run, and the filters leave out what they say', async () => {
  const portal = await openPortal(PAGES);
  expect((await portal.run('cu', { since: new Date('2023-02-01T00:00:00Z') })).out).not.toContain(
    'bài thêm mới',
  );
  expect((await portal.run('cu', { category: 'Tin khác' })).out).not.toContain('bài thêm mới');
  const { out } = await portal.run('cu', { category: 'tin nổi bật', limit: 1, json: true });
  expect(JSON.parse(out)).toMatchObject({
    totals: { actions: { added: 1 } },
    articles: [{ action: 'added', title: 'Bài thứ nhất' }],
  });
  await writeFile(path.join(portal.folder, 'cu/d.txt'), 'Bài không ngày\n\nSapo.\n\nNội dung.\n');
  const strict = await portal.run('cu/d.txt', { strict: true });
  expect(strict.isWhole).toBe(false);
  expect(strict.out).toContain('Có chỗ còn ngờ (--strict).');
  expect(await portal.names()).toEqual(['bai-thu-nhat.md']);
});

test.each([
  ['khong-co', 'Không có tệp hay thư mục nào là'],
  ['cu/x.bin', 'có vẻ là chương trình chạy được. Đã thử: '],
  ['cu', 'không có tệp nào nhận ra được'],
])('the source %j is refused with its reason', async (source, message) => {
  const portal = await openPortal({ 'x.bin': 'MZ\u0000\u0001' });
  await expect(portal.run(source)).rejects.toThrow(message);
});

/** Runs the command itself; what it is called with is looked at before anything is loaded. */
const call = (...words: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    execFile(
      process.execPath,
      ['src/commands/import.ts', ...words],
      { cwd: ROOT },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });

test('a call that cannot be understood ends with code 2 and says why in Vietnamese', async () => {
  const calls: [string[], string][] = [
    [[], 'Thiếu nguồn cần chuyển'],
    [['cu', '--hamster'], 'không có tham số nào là “--hamster”'],
    [['cu', '--since', 'hôm qua'], '--since “hôm qua” không phải là một ngày'],
    [['cu', '--limit', '0'], '--limit “0” phải là số nguyên'],
    [['cu', '--successor', 'Phường Sen Hạ'], '--successor cần đi cùng --archive <ngày>'],
    [['cu', '--archive', 'mai'], 'archivedAt: “mai” không phải là một ngày.'],
  ];
  for (const [words, message] of calls) {
    const { code, said } = await call(...words);
    expect(said).toContain(message);
    expect(code).toBe(2);
  }
}, 60_000);

test('the help names only what works', async () => {
  const { code, said } = await call('--help');
  expect(code).toBe(0);
  const options = [...new Set(said.match(/--[a-z-]+(?= )/g))];
  expect(options.sort()).toEqual([
    '--archive',
    '--category',
    '--dry-run',
    '--files',
    '--json',
    '--limit',
    '--since',
    '--strict',
    '--successor',
  ]);
});
