/** A built portal as the tests look at it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './folder.ts';
import { attribute, elementsOf, find, type Element } from './html.ts';

export interface Page {
  /** Below the built folder. */
  file: string;
  /** Where it is published. */
  url: string;
  source: string;
  elements: Element[];
  /** Whether search engines are asked to leave it out. */
  noindex: boolean;
}

export interface Site {
  folder: string;
  /** The URL of the home page. */
  home: string;
  /** Every file below the folder. */
  files: Set<string>;
  pages: Page[];
}

const SENDS_ON = /<meta http-equiv="refresh"/;

/** Reads a built portal; `home` is the URL of its home page. */
export async function readSite(folder: string, home: string): Promise<Site> {
  const files = await listFiles(folder);
  const read = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file, home));
  // What takes the place of an old URL sends its reader on, and has nothing that a page of the portal has.
  const pages = (await Promise.all(read)).filter(({ source }) => !SENDS_ON.test(source));
  return { folder, home, files: new Set(files), pages };
}

async function readPage(folder: string, file: string, home: string): Promise<Page> {
  const source = await readFile(path.join(folder, file), 'utf8');
  const elements = elementsOf(source);
  const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), home).href;
  const robots = attribute(find(elements, 'meta', { name: 'robots' })[0], 'content') ?? '';
  return { file, url, source, elements, noindex: robots.includes('noindex') };
}

/** The pages of articles. */
export function articlesOf(site: Site): Page[] {
  return pagesBelow(site).filter(({ noindex }) => !noindex);
}

/** What articles leave that were taken down. */
export function goneArticlesOf(site: Site): Page[] {
  return pagesBelow(site).filter(({ noindex }) => noindex);
}

function pagesBelow(site: Site): Page[] {
  return site.pages.filter(({ file }) => /^bai-viet\/[^/]+\/index\.html$/.test(file));
}

/** A file of a built portal as text. */
export function readText(site: Pick<Site, 'folder'>, file: string): Promise<string> {
  return readFile(path.join(site.folder, file), 'utf8');
}
