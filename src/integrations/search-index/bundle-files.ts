/** The files of one bundle, made from the records of its entries. */
import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../../content/search-record.ts';
import { storeFacets } from '../../domain/search/facets.ts';
import { BUNDLE_FILES, ENGINE_FILES } from '../../domain/search/manifest.ts';
import { wordCounter, type Tallies } from '../../domain/search/vocabulary.ts';
import { indexPages } from './pagefind-index.ts';
import { toPagefindHtml } from './record.ts';

/** A bundle as it is published and kept. */
export interface BundleFiles {
  /** Hash of all files. */
  hash: string;
  /** By path below the folder of the bundle. */
  files: Map<string, Uint8Array>;
  tallies: Tallies;
}

/** Up to so many articles a bundle is asked for first answers: its files are small then, and more of them do no harm. */
const MAX_SMALL = 300;
/** Places of words in a file of words, about, and articles whose texts share a file. 50,000 articles make 12,000 files. */
const SMALL = { wordsPerFile: 2000, perTextFile: 1 };
const LARGE = { wordsPerFile: 8000, perTextFile: 14 };

/** What Pagefind writes of each bundle beside the places of words and the texts of pages. */
const META = /^pagefind\.(\w+)\.pf_meta$/;
const WORDS_OR_TEXTS = /^(?:index|fragment)\/\w+\.pf_\w+$/;

/**
 * @param records newest first
 * @param engine the folder of the engine beside that of the bundle
 */
export async function bundleFiles(
  records: readonly SearchRecord[],
  engine: string,
): Promise<BundleFiles> {
  const { wordsPerFile, perTextFile } = records.length > MAX_SMALL ? LARGE : SMALL;
  const counter = wordCounter();
  const made = await indexPages(pagesOf(records, counter), {
    wordsPerFile,
    ...(perTextFile > 1 && { textFiles: Math.ceil(records.length / perTextFile) }),
  });
  const files = new Map<string, Uint8Array>();
  for (const [file, content] of made) {
    if (WORDS_OR_TEXTS.test(file)) files.set(file, content);
    else if (META.test(file)) files.set(BUNDLE_FILES.meta, content);
  }
  const entry = readEntry(Buffer.from(made.get(BUNDLE_FILES.entry) ?? []).toString());
  files.set(BUNDLE_FILES.entry, Buffer.from(JSON.stringify(entryFor(entry, engine))));
  files.set(BUNDLE_FILES.facets, packed(storeFacets(records.map(({ facts }) => facts))));
  return { hash: hashOf(files), files, tallies: counter.tallies() };
}

/** JSON as it is published. Packed here, since many hosts pack nothing that they do not know. */
export function packed(content: unknown): Uint8Array {
  return gzipSync(JSON.stringify(content));
}

/** A short hash of names and contents. */
export function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const digests = [...files].map(([file, content]) => [file, hash('sha256', content)]);
  return hash('sha256', JSON.stringify(digests)).slice(0, 10);
}

function* pagesOf(records: readonly SearchRecord[], counter: ReturnType<typeof wordCounter>) {
  for (const [number, record] of records.entries()) {
    const { html, words } = toPagefindHtml(record, number);
    for (const list of words) counter.add(list);
    yield { url: record.path, content: html };
  }
}

/** The part of `pagefind-entry.json` that is read and changed here. */
interface PagefindEntry {
  languages: { vi: { hash: string; wasm: string | null } };
}

/** Leads a bundle to the program that all share, and to its list of pages under a name that need not be known before. */
function entryFor(entry: PagefindEntry, engine: string): PagefindEntry {
  // Pagefind fetches `<folder of the bundle>/wasm.<wasm>.pagefind` and `pagefind.<hash>.pf_meta`.
  const wasm = `/../../${engine}/${ENGINE_FILES.program.replace(/\.pagefind$/, '')}`;
  const [, name = ''] = META.exec(BUNDLE_FILES.meta) ?? [];
  return { ...entry, languages: { vi: { ...entry.languages.vi, hash: name, wasm } } };
}

/** Reads what Pagefind wrote; a Pagefind that writes another shape is noticed here and not in a browser. */
export function readEntry(text: string): PagefindEntry {
  const entry = JSON.parse(text) as { languages?: Partial<PagefindEntry['languages']> };
  const { vi, ...others } = entry.languages ?? {};
  const isKnown = typeof vi?.hash === 'string' && vi.wasm === null;
  if (!isKnown || Object.keys(others).length > 0) {
    throw new Error(`Pagefind ghi tệp pagefind-entry.json theo cách chưa biết: ${text}`);
  }
  return entry as PagefindEntry;
}
