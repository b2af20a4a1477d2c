/** The worked example of docs/extending.md, done to a copy of the source: a new kind of page is one row. */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { missingNames } from '../support/documents.ts';
import { openFromDisk, topMatches } from '../support/index-on-disk.ts';
import { FIXTURES } from '../support/fixture-portal.ts';
import { applyDiff, readExample } from './worked-example.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const COPY = path.join(ROOT, '.output/extending');
const BUILT = path.join(COPY, 'dist');

const paper = (title: string, fields: string) => `---
title: ${title}
number: 13/QĐ-UBND
abstract: Một quyết định khác.
${fields}
---

Điều 1. Xem [quyết định trước](./so-12.md).
`;
/** The moment of the build is in June 2024. */
const PAPERS = {
  'so-13': paper('Quyết định đã sửa', 'issuedAt: 2023-06-01\namendedAt: 2024-02-03 09:00'),
  'so-14': paper('Quyết định của năm sau', 'issuedAt: 2025-06-01'),
  'so-15': paper('Quyết định còn là bản nháp', 'issuedAt: 2023-06-01\ndraft: true'),
};

const ARTICLE = `---
title: Phố đi bộ mở cửa
summary: Tuyến phố đi bộ ven hồ mở cửa từ tối nay.
publishedAt: 2023-06-01 18:00
categories: [tin-tuc]
---

Theo [quyết định](../../documents/so-12.md), phố mở từ 19 giờ; xem [toàn văn](/van-ban/so-12/).
`;

const example = readExample();
let output = '';
beforeAll(async () => {
  await rm(COPY, { recursive: true, force: true });
  await mkdir(COPY, { recursive: true });
  const documents = globSync(['*.md', '*.{mjs,json}', '.ci', '.prettierrc*'], { cwd: ROOT });
  for (const name of ['src', 'public', 'docs', ...documents]) {
    await cp(path.join(ROOT, name), path.join(COPY, name), { recursive: true });
  }
  await cp(path.join(FIXTURES, 'minimal'), path.join(COPY, 'content'), { recursive: true });
  for (const [file, text] of example.files) await write(file, text);
  for (const [file, diffs] of example.diffs) {
    const source = await readFile(path.join(COPY, file), 'utf8');
    await write(file, diffs.reduce(applyDiff, source));
  }
  for (const [slug, text] of Object.entries(PAPERS))
    await write(`content/documents/${slug}.md`, text);
  await write('content/articles/2023/pho-di-bo.md', ARTICLE);
  output = await build();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(COPY, { recursive: true, force: true });
});

test('the example touches its own new files and at most two existing ones', () => {
  expect([...example.diffs.keys()]).toEqual(['src/collections.ts']);
  expect([...example.files.keys()]).toEqual([
    'src/schemas/document.ts',
    'content/documents/so-12.md',
    'src/strings/documents.ts',
    'src/pages/van-ban/[slug].astro',
    'src/pages/van-ban/index.astro',
  ]);
});

test('the page is built without a warning, and an article links to it by file name and by path', async () => {
  expect(output).toContain('không cảnh báo');
  expect(await built('van-ban/so-12/index.html')).toContain('12/QĐ-UBND');
  const article = await built('bai-viet/pho-di-bo/index.html');
  expect(article.match(/href="\/van-ban\/so-12\/"/g)).toHaveLength(2);
});

test('the page stands in the site map with the date of its row', async () => {
  expect(await built('sitemap-1.xml')).toContain(
    '<loc>https://thunghiem.example/van-ban/so-12/</loc><lastmod>2023-05-04T08:00:00+07:00</lastmod>',
  );
});

test('the page that lists the kind stands in the site map with its last change, and in the site map for people', async () => {
  expect(await built('sitemap-1.xml')).toContain(
    '<loc>https://thunghiem.example/van-ban/</loc><lastmod>2024-02-03T09:00:00+07:00</lastmod>',
  );
  expect(await built('so-do/index.html')).toMatch(/<a href="\/van-ban\/"[^>]*>\s*Văn bản\s*</);
});

test('a paper of a later day and a draft have no page, are not listed, and the report names them', async () => {
  expect((await readdir(path.join(BUILT, 'van-ban'))).filter((name) => /^so-/.test(name))).toEqual([
    'so-12',
    'so-13',
  ]);
  for (const file of ['van-ban/index.html', 'van-ban/rss.xml', 'sitemap-1.xml']) {
    expect(await built(file)).toContain('so-13');
    expect(await built(file)).not.toMatch(/so-1[45]/);
  }
  expect(output).toContain('documents/so-14.md – hiện từ 01/06/2025');
  expect(output).toContain('documents/so-15.md');
});

test('a reader of the feed is told when a paper was amended', async () => {
  const feed = await built('van-ban/atom.xml');
  expect(feed).toContain('<published>2023-06-01T00:00:00+07:00</published>');
  expect(feed).toContain('<updated>2024-02-03T09:00:00+07:00</updated>');
});

test('the section of the new kind has feeds with its text', async () => {
  for (const file of ['van-ban/rss.xml', 'van-ban/atom.xml']) {
    const feed = await built(file);
    expect(feed).toContain('Quyết định về tuyến phố đi bộ');
    expect(feed).toContain('Mở tuyến phố đi bộ ven hồ');
  }
});

test('the search finds the page by its text and by its number, under the name of its kind', async () => {
  const index = await openFromDisk(BUILT);
  for (const query of ['tuyến phố đi bộ', '12/QĐ-UBND', 'mở tuyến phố đi bộ vào hai tối']) {
    const matches = await topMatches(index, `?q=${encodeURIComponent(query)}`);
    const found = await Promise.all(matches.map(({ load }) => load()));
    expect(found.map(({ category }) => category)).toContain('Văn bản');
  }
});

test('the manual of fields has a section of the new kind, and names only what exists', async () => {
  await node(['src/commands/docs-fields.ts']);
  const manual = await readFile(path.join(COPY, 'docs/fields.md'), 'utf8');
  expect(manual).toContain('## Văn bản');
  expect(manual).toContain('`number` (số, ký hiệu)');
  expect(manual).toContain('`content/documents/<tên>.md`');
  expect(missingNames(manual, COPY)).toEqual([]);
});

test('a page that does not render its texts and a dead link to such a page stop the build, and the messages say where', async () => {
  const page = 'src/pages/van-ban/[slug].astro';
  const source = await readFile(path.join(COPY, page), 'utf8');
  const call = "await renderEntry('documents', document)";
  expect(source).toContain(call);
  await write(page, source.replace(call, "{ html: '' }"));
  const dead = ARTICLE.replace('/van-ban/so-12/', '/van-ban/so-16/');
  await write('content/articles/2023/pho-di-bo.md', dead);
  const failure = await build().catch((error: { stderr: string }) => error.stderr);
  expect(failure).toContain('src/pages/van-ban/');
  expect(failure).toContain('“Văn bản” không dựng nội dung của 2 tệp (như documents/so-12.md)');
  expect(failure).toContain("renderEntry('documents', …)");
  expect(failure).toContain('/van-ban/so-16/ không dẫn tới trang hay tệp nào của cổng');
});

test('no other page may take the path', async () => {
  const text = '---\ntitle: Văn bản\ndescription: Thử.\norder: 9\n---\n\nThử.\n';
  await write('content/pages/van-ban.md', text);
  const script = `import { readChecked } from './src/content/read-checked-content.ts';
    await readChecked().catch(({ message }) => console.log(message));`;
  const told = await node(['--input-type=module', '--eval', script]);
  expect(told).toContain('Địa chỉ /van-ban/ là của cổng');
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(COPY, file)), { recursive: true });
  await writeFile(path.join(COPY, file), text);
}

function built(file: string): Promise<string> {
  return readFile(path.join(BUILT, file), 'utf8');
}

async function node(args: string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ...COMPILE_CACHE, SOURCE_DATE_EPOCH: '1717200000' };
  return (await promisify(execFile)(process.execPath, args, { cwd: COPY, env })).stdout;
}

function build(): Promise<string> {
  return node(['src/commands/build.ts']);
}
