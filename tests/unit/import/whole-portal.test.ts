/** What is moved in beside articles: pages of categories and topics, and that the whole portal is an archive now. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { parseRedirects } from '../../../src/content/redirects/redirects-file.ts';
import type { ImportOptions } from '../../../src/import/options.ts';
import { runImport } from '../../../src/import/run-import.ts';
import { FIXTURES } from '../../support/fixture-portal.ts';
import { OWN, tableOf, writeDump } from '../../support/nukeviet-dump.ts';

let [folder, contentDir] = ['', ''];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ca-cong-'));
  contentDir = path.join(folder, 'content');
  await cp(path.join(FIXTURES, 'minimal'), contentDir, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const cat = (catid: number, parentid: number, alias: string) => ({
  ...{ catid, parentid, title: `Mục ${alias}`, alias, description: '', sort: catid, status: 1 },
});
const row = (id: number, catid: number, alias: string) => ({
  ...{ id, catid, listcatid: String(catid), topicid: 1, author: '', sourceid: 0, alias },
  ...{ status: 1, publtime: 1_673_575_140 + id, exptime: 0, title: `Bài ${alias}` },
  ...{ hometext: 'Sapo của bài.', homeimgfile: '', homeimgalt: '', hitstotal: 1 },
});
const body = (id: number, bodyhtml: string) => ({ id, bodyhtml, sourcetext: '', files: '' });
const LINKS =
  '<p>Xem <a href="/vi/news/chi-dao/">chỉ đạo</a>, <a href="https://www.cu.example/index.php?nv=news&amp;op=giao-ban&amp;language=vi">giao ban</a>, <a href="/news/topic/Song-Sen">dòng sự kiện</a>.</p><p>Hết.</p>';

const dump = writeDump(
  {
    nv4_vi_news_cat: tableOf([cat(1, 0, 'chi-dao'), cat(2, 1, 'giao-ban')]),
    nv4_vi_news_detail: tableOf([body(1, LINKS), body(2, '<p>Nội dung.</p>')]),
    nv4_vi_news_rows: tableOf([row(1, 1, 'bai-mot'), row(2, 2, 'bai-hai')]),
    nv4_vi_news_topics: tableOf([
      { topicid: 1, title: 'Sông Sen', alias: 'Song-Sen', description: '' },
    ]),
  },
  OWN,
);

async function run(options: Partial<ImportOptions> = {}): Promise<string> {
  const lines: string[] = [];
  await writeFile(at('cong.sql'), dump);
  const isWhole = await runImport(
    { sources: [at('cong.sql')], files: [], dryRun: false, strict: false, json: false, ...options },
    { contentDir, print: (line) => void lines.push(line) },
  );
  expect(isWhole).toBe(true);
  return lines.join('\n');
}

test('links and visits to the old pages of categories and topics are led to the new ones', async () => {
  await writeFile(at('import.yaml'), 'hosts: [cu.example]\n');
  const said = await run();
  const text = await readFile(path.join(contentDir, 'articles/2023/bai-mot.md'), 'utf8');
  expect(text).toContain(
    '[chỉ đạo](/chuyen-muc/chi-dao/), [giao ban](/chuyen-muc/giao-ban/), [dòng sự kiện](/dong-su-kien/song-sen/)',
  );
  const file = path.join(contentDir, 'redirects.csv');
  const { redirects, problems } = parseRedirects(await readFile(file, 'utf8'));
  expect(problems).toEqual([]);
  const listed = redirects.map(({ from, to }) => `${from} ${to}`);
  expect(listed).toContain('/vi/news/giao-ban/ /chuyen-muc/giao-ban/');
  expect(listed).toContain('/index.php?language=vi&nv=news&op=chi-dao /chuyen-muc/chi-dao/');
  expect(listed).toContain('/vi/news/topic/Song-Sen/ /dong-su-kien/song-sen/');
  expect(said).toContain(`${redirects.length} địa chỉ cũ của chuyên mục, dòng sự kiện`);
  const { content } = await readContent(contentDir);
  expect(checkReferences(content).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a line of redirects.csv that an editor has changed or deleted is left so', async () => {
  await writeFile(path.join(contentDir, 'redirects.csv'), 'from,to,status\n/vi/news/chi-dao,,410');
  await run();
  const file = path.join(contentDir, 'redirects.csv');
  const first = await readFile(file, 'utf8');
  expect(first).toContain('/vi/news/chi-dao,,410\n');
  expect(first).not.toContain('/vi/news/chi-dao/,');
  const edited = first.replace('/vi/news/giao-ban/,/chuyen-muc/giao-ban/,301\n', '');
  expect(edited).not.toBe(first);
  await writeFile(file, edited);
  expect(await run()).not.toContain('redirects.csv');
  expect(await readFile(file, 'utf8')).toBe(edited);
});

test('an archive says in portal.yaml since when and who took over, once, and never over an editor', async () => {
  const portal = path.join(contentDir, 'portal.yaml');
  await writeFile(portal, `# Của đơn vị\n${await readFile(portal, 'utf8')}`);
  await writeFile(
    at('import.yaml'),
    'archivedAt: 2025-07-01\nsuccessors:\n  - { name: Phường Sen Hạ, url: https://senha.example/ }\n  - { name: Phường Bờ Đa }\n',
  );
  expect(await run()).toContain('cổng thành kho lưu trữ');
  const text = await readFile(portal, 'utf8');
  expect(text.startsWith('# Của đơn vị\n')).toBe(true);
  const { content, problems } = await readContent(contentDir);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content.portal).toMatchObject({
    archivedAt: new Date('2025-07-01T00:00:00+07:00'),
    successors: [
      { name: 'Phường Sen Hạ', url: 'https://senha.example/' },
      { name: 'Phường Bờ Đa' },
    ],
  });
  expect(await run()).toContain('cổng đã là kho lưu trữ');
  await writeFile(portal, text.replace('2025-07-01', '2025-06-30'));
  expect(await run()).toContain('được giữ nguyên');
  expect(await readFile(portal, 'utf8')).toContain('2025-06-30');
  await rm(portal);
  const said = await run();
  expect(said).toContain('Chưa ghi được archivedAt');
  expect(said).toContain('Chưa có portal.yaml nên chưa dựng được cổng');
});

test('of a dump only what is wanted is taken over, and what is not gets no file and no link', async () => {
  expect(await run({ since: new Date((1_673_575_140 + 2) * 1000) })).toContain('1 bài thêm mới');
  const { content } = await readContent(contentDir);
  const titles = content.articles.map(({ data }) => data.title);
  expect(titles).toContain('Bài bai-hai');
  expect(titles).not.toContain('Bài bai-mot');
  expect(await run()).toContain('1 bài thêm mới');
});

test('--archive makes an archive as import.yaml does, and counts more', async () => {
  await writeFile(at('import.yaml'), 'archivedAt: 2024-01-01\n');
  const archivedAt = new Date('2025-07-01T00:00:00+07:00');
  const successors = [{ name: 'Phường Sen Hạ', url: 'https://senha.example/' }];
  expect(await run({ archive: { archivedAt, successors } })).toContain('cổng thành kho lưu trữ');
  const { content } = await readContent(contentDir);
  expect(content.portal).toMatchObject({ archivedAt, successors });
});

test.each([
  ['archivedAt: mai', 'archivedAt: “mai” không phải là một ngày.'],
  ['successors: Phường Sen Hạ', 'successors phải là danh sách các đơn vị tiếp nhận.'],
  ['successors: [{ url: a }]', 'successors: mỗi đơn vị cần name (tên).'],
])('import.yaml with “%s” is refused with what to write', async (written, message) => {
  await writeFile(at('import.yaml'), `${written}\n`);
  await expect(run()).rejects.toThrow(message);
});
