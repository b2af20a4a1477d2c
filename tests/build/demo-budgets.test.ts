/** What an article page may weigh, measured on the one whose text is nearest to 1,000 words. */
import { STATE_PATH } from '../../src/preview/protocol.ts';
import { DEMO_DIR } from '../support/demo-portal.ts';
import { readFolder } from './folder.ts';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readDemoSite } from './demo.ts';
import { attribute, find, textOf } from './html.ts';
import { articlesOf, type Page, type Site } from './site.ts';

const KIB = 1024;

let site: Site;
let article: Page;
beforeAll(async () => {
  site = await readDemoSite();
  const [nearest] = articlesOf(site).sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error('The demonstration has no article.');
  article = nearest;
});

test('the article has about 1,000 words', () => {
  expect(wordsOf(article)).toBeGreaterThan(900);
  expect(wordsOf(article)).toBeLessThan(1100);
});

test('the HTML of the article has at most 14 KB, which travel in one round trip', () => {
  expect(gzipped(article.source) / KIB).toBeLessThanOrEqual(14);
});

test('the style sheets of the article have at most 11 KB', async () => {
  const sheets = filesIn('link', 'href', { rel: 'stylesheet' });
  expect(sheets).not.toEqual([]);
  expect((await sizeOf(sheets)) / KIB).toBeLessThanOrEqual(11);
});

test('the scripts of the article have at most 6 KB before search is opened', async () => {
  const inline = find(article.elements, 'script')
    .filter((script) => !attribute(script, 'src') && !attribute(script, 'type'))
    .map(textOf);
  const files = await withImports(filesIn('script', 'src'));
  expect(files).not.toEqual([]);
  const size = (await sizeOf(files)) + inline.reduce((sum, code) => sum + gzipped(code), 0);
  expect(size / KIB).toBeLessThanOrEqual(6);
});

test('every picture says how large it will be, so that nothing moves when it comes', () => {
  expect(site.pages.flatMap(({ elements }) => find(elements, 'img')).length).toBeGreaterThan(100);
  const unsized = site.pages.flatMap(({ file, elements }) =>
    find(elements, 'img')
      .filter(
        (picture) => !['width', 'height'].every((name) => Number(attribute(picture, name)) > 0),
      )
      .map((picture) => `${file}: ${attribute(picture, 'src')}`),
  );
  expect(unsized).toEqual([]);
});

function distance(page: Page): number {
  return Math.abs(wordsOf(page) - 1000);
}

function wordsOf({ elements }: Page): number {
  // The first may be that of an alert.
  const prose = find(elements, 'div', { class: 'prose' }).at(-1);
  return prose ? textOf(prose).split(' ').length : 0;
}

function gzipped(content: string | Buffer): number {
  return gzipSync(content).length;
}

/** Files that the article asks for, below the built folder. */
function filesIn(tagName: string, name: string, attributes = {}): string[] {
  return find(article.elements, tagName, attributes)
    .map((element) => attribute(element, name))
    .filter((href) => href !== undefined)
    .map((href) => href.replace(/^\//, ''));
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(path.join(site.folder, file))));
  return contents.reduce((sum, content) => sum + gzipped(content), 0);
}

/** Scripts with those that they import before they run. */
async function withImports(files: readonly string[]): Promise<string[]> {
  const known = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (known.has(file)) continue;
    known.add(file);
    const code = await readFile(path.join(site.folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
      waiting.push(path.posix.join(path.posix.dirname(file), imported));
    }
  }
  return [...known];
}

test('nothing that only `npm run dev` shows has reached the portal', async () => {
  const files = await readFolder(DEMO_DIR, /\.(?:html|js|css)$/);
  const found = Object.entries(files).filter(([, text]) =>
    ['tin-quan-preview', STATE_PATH].some((words) => text.includes(words)),
  );
  expect(found.map(([file]) => file)).toEqual([]);
});
