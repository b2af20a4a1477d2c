/**
 * What a build writes for the search: articles and nothing else, from nothing each time, in few files. In one file, so that
 * each portal is built once for all of it.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PUBLIC_ABBREVIATIONS } from '../../src/domain/search/abbreviations.ts';
import { PUBLIC_SYNONYMS, RENAMED_PAPERS } from '../../src/domain/search/synonyms.ts';
import { BUNDLE_FILES, type SearchManifest } from '../../src/domain/search/manifest.ts';
import { BODY_START, LEAD_START, readable } from '../../src/domain/search/index-text.ts';
import type { SearchIndex } from '../../src/elements/search/search-index.ts';
import { articleWords } from '../../src/strings/articles.ts';
import { footerWords } from '../../src/strings/site.ts';
import { markdownWords } from '../../src/strings/markdown.ts';
import { buildSoundFixture, runBuild } from '../support/fixture-portal.ts';
import { openFromDisk, topMatches } from '../support/index-on-disk.ts';
import { readDemoContent, readDemoSite } from './demo.ts';
import { listFiles, readFolder } from './folder.ts';
import { find, textOf } from './html.ts';
import { articlesOf, readText, type Site } from './site.ts';

const inText = markdownWords({ lang: 'vi' });

/** An article as it stands in the index. */
interface Fragment {
  url: string;
  content: string;
}

afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the index of the demonstration', () => {
  let site: Site;
  let manifest: SearchManifest;
  let fragments: Fragment[];
  beforeAll(async () => {
    site = await readDemoSite();
    manifest = await readManifest(site.folder);
    fragments = await readFragments(site.folder);
  });

  test('every file of the index is below a name that tells its content, but for two', async () => {
    const files = await listFiles(path.join(site.folder, 'search-index'));
    expect(files.filter((file) => !file.includes('/'))).toEqual([
      'manifest.json',
      'vocabulary.json',
    ]);
    const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    const { engine, bundles } = manifest;
    const named = [engine, ...bundles.map(({ name }) => name), 'views'];
    expect([...folders].sort()).toEqual(named.sort());
    for (const { name } of bundles) {
      expect(name).toMatch(/^\d{4}(-\d{4})?_[0-9a-f]{10}$/);
      const parts = files
        .filter((file) => folderOf(file) === name)
        .map((file) => file.slice(name.length + 1));
      const [facets, entry, meta, ...others] = parts.toSorted(byDepth);
      expect([facets, entry, meta]).toEqual(Object.values(BUNDLE_FILES).sort());
      for (const part of others) expect(part).toMatch(/^(fragment|index)\/\w+\.pf_\1$/);
    }
    const views = bundles.flatMap((bundle) => bundle.views ?? []);
    expect(views.length).toBeGreaterThan(0);
    for (const hash of views) expect(files).toContain(`views/${hash}.bin`);
  });

  test('there is one script and one program of Pagefind for all bundles, and no interface of it', async () => {
    const files = await listFiles(path.join(site.folder, 'search-index'));
    expect(manifest.engine).toMatch(/^engine_[0-9a-f]{10}$/);
    expect(files.filter((file) => /\.(js|css|pagefind)$/.test(file))).toEqual([
      `${manifest.engine}/pagefind.js`,
      `${manifest.engine}/wasm.unknown.pagefind`,
    ]);
  });

  test('the manifest lists the bundles, newest first, and the lists of words, those of the place first', async () => {
    const { abbreviations, synonyms } = await readDemoContent();
    const own = Object.entries(abbreviations ?? {}).map(([short, [long]]) => [short, long]);
    expect(own.length).toBeGreaterThan(0);
    expect(manifest.abbreviations).toEqual([...own, ...PUBLIC_ABBREVIATIONS]);
    const ownWords = Object.entries(synonyms ?? {}).map(([word, others]) => [word, ...others]);
    expect(ownWords.length).toBeGreaterThan(0);
    expect(manifest.synonyms).toEqual([...ownWords, ...PUBLIC_SYNONYMS]);
    expect(manifest.papers).toEqual(RENAMED_PAPERS);
    expect(manifest.bundles.map(({ to }) => to)).toEqual(
      manifest.bundles.map(({ to }) => to).toSorted((a, b) => b - a),
    );
  });

  test('the index holds every article once, and no other page', () => {
    const paths = articlesOf(site).map(({ file }) => file.replace(/index\.html$/, ''));
    expect(fragments.map(({ url }) => url).sort()).toEqual(paths.sort());
  });

  test('an article is indexed by its title, its lead and its text', () => {
    for (const { url, content } of fragments) {
      const words = content.split(/\s+/);
      const { elements } = pageOf(site, url);
      const [title] = find(elements, 'h1');
      const [lead] = find(elements, 'p', { 'data-search': 'lead' });
      expect(readable(words, 0, LEAD_START), url).toBe(title && textOf(title));
      expect(readable(words, LEAD_START, BODY_START), url).toBe(lead && textOf(lead));
      expect(readable(words, BODY_START, Infinity).length, url).toBeGreaterThan(100);
    }
  });

  test('nothing that stands around an article is indexed', async () => {
    const { portal, categories } = await readDemoContent();
    const menu = categories.map(({ data }) => data.title);
    const around = [
      ...[inText.externalLink, articleWords.attachments, inText.footnotes],
      ...[portal.responsible, portal.contact.email, footerWords.responsible, menu.join(' ')],
    ];
    for (const { url, content } of fragments) {
      const text = readable(content.split(/\s+/), 0, Infinity);
      for (const words of around) expect(text.includes(words), `${url}: ${words}`).toBe(false);
      expect(text, url).not.toMatch(/<\/?\w+|&\w+;|\(PDF, /);
    }
  });

  test('the vocabulary holds the words of articles, small and in their traditional form', async () => {
    const vocabulary = JSON.parse(await readText(site, 'search-index/vocabulary.json')) as {
      words: string[];
    };
    const words = vocabulary.words.flatMap((level) => level.split(' '));
    expect(words).toContain('quận');
    expect(words).toContain('ủy');
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

/** An article with everything that its page shows and nobody wrote. */
const WRITTEN = `---
title: Hoà giải ở khu dân cư
summary: Tổ hoà giải gồm bảy người.
publishedAt: 2023-05-02 08:00
categories: [thong-bao]
cover: { src: ./hoi-truong.jpg, alt: Dãy ghế xanh, caption: Hội trường }
source: { name: Bản tin Đối Chứng, url: https://doichung.example/ }
attachments: [{ file: ./ke-hoach.pdf, title: Kế hoạch 01/KH-UBND }]
corrections: [{ at: 2023-05-03, note: Sửa số người. }]
---
Theo [cổng ngoài](https://ngoai.example/) và luật[^luat].

## Thành phần

- Bảy người ở **Th**ước Kẻ

| Thứ | Giờ |
| --- | --- |
| Hai | 8 giờ |

## Lịch họp

Mỗi tháng.

[^luat]: Luật Hòa giải.
`;

async function addContent({ content }: { content: string }): Promise<void> {
  await writeFile(path.join(content, 'articles/2023/hoa-giai.md'), WRITTEN);
  await writeFile(path.join(content, 'abbreviations.yaml'), 'KDC: [khu dân cư, khu phố]\n');
}

describe('the index of a small portal', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildSoundFixture('search-index', { prepare: addContent });
  });

  test('the index holds what the author of an article wrote, and nothing else that its page shows', async () => {
    const page = await readText({ folder }, 'bai-viet/hoa-giai/index.html');
    for (const words of [inText.externalLink, inText.footnotes, 'Tệp đính kèm']) {
      expect(page).toContain(words);
    }
    const found = (await readFragments(folder)).find(({ url }) => url === 'bai-viet/hoa-giai/');
    expect(readable(found?.content.split(/\s+/) ?? [], 0, Infinity)).toBe(
      // Pagefind ends each paragraph with a full stop.
      [
        ...['Hoà giải ở khu dân cư', 'Tổ hoà giải gồm bảy người.', 'Hội trường.'],
        ...['Theo cổng ngoài và luật.', 'Thành phần.', 'Bảy người ở Thước Kẻ.'],
        ...['Thứ.', 'Giờ.', 'Hai.', '8 giờ.', 'Lịch họp.', 'Mỗi tháng.', 'Luật Hòa giải.'],
        ...['03/05/2023 | 00:00: Sửa số người.', 'Kế hoạch 01/KH-UBND.'],
      ].join(' '),
    );
  });

  test('a query finds articles, each at a path that exists', async () => {
    const index = await openFromDisk(folder);
    const found = await ask(index, '?q=phuong+hop');
    expect(found).toContain('bai-viet/hop-dau-nam/');
    for (const page of found) expect(await listFiles(folder)).toContain(`${page}index.html`);
    expect(await ask(index, '?q=KDC')).toContain('bai-viet/hop-dau-nam/');
    expect(await ask(index, '?q=phuong+hop&nam=2022')).toEqual([]);
  });

  test('an article that is no longer published is not in the index, nor is its bundle', async () => {
    const isBundle = (years: string) => expect.stringMatching(`^${years}_\\w+$`) as string;
    expect((await readManifest(folder)).bundles).toMatchObject([{ name: isBundle('2022-2023') }]);
    const content = path.join(folder, '../content');
    await rm(path.join(content, 'articles/2022'), { recursive: true });
    const { exitCode, output } = await runBuild({ CONTENT_DIR: content, OUT_DIR: folder });
    expect(exitCode, output).toBe(0);
    const { bundles } = await readManifest(folder);
    expect(bundles).toMatchObject([{ name: isBundle('2023'), from: 2023 }]);
    const files = (await listFiles(path.join(folder, 'search-index'))).filter((file) =>
      /^\d/.test(file),
    );
    expect(new Set(files.map(folderOf))).toEqual(new Set(bundles.map(({ name }) => name)));
    expect(await readFragments(folder)).toHaveLength(3);
  });
});

test('a portal without a single article has an index too, in which nothing is found', async () => {
  const folder = await buildSoundFixture('search-index-empty', {
    prepare: async ({ content }) => {
      for (const part of ['articles', 'alerts']) {
        await rm(path.join(content, part), { recursive: true });
      }
    },
  });
  const index = await openFromDisk(folder);
  expect(await ask(index, '?q=quan')).toEqual([]);
});

/** The paths that answer a query, below the folder of the portal. */
async function ask(index: SearchIndex, search: string): Promise<string[]> {
  const matches = await topMatches(index, search);
  const articles = await Promise.all(matches.map(({ load }) => load()));
  return articles.map((article) => article.path.slice(article.path.indexOf('bai-viet/')));
}

async function readManifest(folder: string): Promise<SearchManifest> {
  return JSON.parse(
    await readFile(path.join(folder, 'search-index/manifest.json'), 'utf8'),
  ) as SearchManifest;
}

/** Every article in the index of a built portal. Pagefind writes a mark before the JSON of each. */
async function readFragments(folder: string): Promise<Fragment[]> {
  const files = Object.values(
    await readFolder(path.join(folder, 'search-index'), /\.pf_fragment$/),
  );
  return files.map((file) => {
    const content = gunzipSync(Buffer.from(file, 'latin1')).toString();
    return JSON.parse(content.replace(/^pagefind_dcd/, '')) as Fragment;
  });
}

/** The folder of a bundle, of the engine or of the views. */
function folderOf(file: string): string {
  return file.slice(0, file.indexOf('/'));
}

function byDepth(a: string, b: string): number {
  return Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1);
}

function pageOf(site: Site, url: string) {
  const page = site.pages.find(({ file }) => file === `${url}index.html`);
  if (!page) throw new Error(`There is no page ${url}.`);
  return page;
}
