/** The files of one bundle, made from the records of its entries. */
import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../../content/search-record.ts';
import type { SearchFacts } from '../../domain/search/filters-and-meta.ts';
import { cutIntoFiles, type BundleDirectory } from '../../domain/search/index-format/directory.ts';
import { storeFacets } from '../../domain/search/index-format/facets.ts';
import { asIndexed, byLetters, withoutMarks } from '../../domain/search/index-format/letters.ts';
import { encodePostings, type Posting } from '../../domain/search/index-format/postings.ts';
import type { StoredText } from '../../domain/search/index-format/text-file.ts';
import { encodeWords } from '../../domain/search/index-format/word-file.ts';
import { BUNDLE_FILES } from '../../domain/search/manifest.ts';
import { remember } from '../../domain/search/remember.ts';
import { wordCounter, type Tallies } from '../../domain/search/vocabulary.ts';
import { articleText } from './article-text.ts';

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
/** Bytes of a file of words, and articles whose texts share a file. The number of files must not grow with the portal. */
const SMALL = { wordFile: 4 * 1024, perTextFile: 1 };
const LARGE = { wordFile: 14 * 1024, perTextFile: 12 };

const asIndexedKept = remember(asIndexed);

/** @param records newest first */
export function bundleFiles(records: readonly SearchRecord[]): BundleFiles {
  const { wordFile, perTextFile } = records.length > MAX_SMALL ? LARGE : SMALL;
  const words = new Map<string, Posting[]>();
  const facts: SearchFacts[] = [];
  const texts: StoredText[] = [];
  const files = new Map<string, Uint8Array>();
  const counter = wordCounter();
  const writeTexts = () => {
    if (texts.length > 0) files.set(BUNDLE_FILES.texts(files.size), packed(texts.splice(0)));
  };
  for (const [article, record] of records.entries()) {
    const text = articleText(record);
    for (const list of text.words) counter.add(list);
    addPostings(words, article, text.stored.words);
    facts.push(record.facts);
    texts.push(text.stored);
    if (texts.length === perTextFile) writeTexts();
  }
  writeTexts();
  const { starts, files: wordFiles } = cutIntoFiles(sorted(words), wordFile);
  for (const [number, content] of wordFiles.entries()) {
    files.set(BUNDLE_FILES.words(number), encodeWords(content));
  }
  const directory: BundleDirectory = { articles: records.length, perTextFile, starts };
  files.set(BUNDLE_FILES.directory, packed(directory));
  files.set(BUNDLE_FILES.facets, packed(storeFacets(facts)));
  return { hash: hashOf(files), files, tallies: counter.tallies() };
}

/** JSON as it is published. Packed here, since many hosts pack nothing that they do not know. */
export function packed(content: unknown): Uint8Array {
  return gzipSync(JSON.stringify(content));
}

function addPostings(words: Map<string, Posting[]>, article: number, text: string): void {
  const places = new Map<string, number[]>();
  for (const [position, token] of text.split(' ').entries()) {
    const word = asIndexedKept(token);
    if (word === '') continue;
    const known = places.get(word);
    if (known) known.push(position);
    else places.set(word, [position]);
  }
  for (const [word, positions] of places) {
    const postings = words.get(word);
    if (postings) postings.push({ article, positions });
    else words.set(word, [{ article, positions }]);
  }
}

function sorted(words: Map<string, Posting[]>) {
  return [...words]
    .map(([word, list]) => {
      const postings = encodePostings(list);
      return { word, plain: withoutMarks(word), postings, bytes: word.length + postings.length };
    })
    .sort(byLetters);
}

function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const digests = [...files].map(([file, content]) => [file, hash('sha256', content)]);
  return hash('sha256', JSON.stringify(digests)).slice(0, 10);
}
