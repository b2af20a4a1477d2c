import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { listRendered, loadRendered } from '../../content/rendered-store.ts';
import type { SearchRecord } from '../../content/search-record.ts';
import { PUBLIC_ABBREVIATIONS } from '../../domain/search/abbreviations.ts';
import { bundlesOf } from '../../domain/search/bundles.ts';
import type { SearchBundle, SearchManifest } from '../../domain/search/manifest.ts';
import type { WordLists } from '../../domain/search/query-graph.ts';
import { PUBLIC_SYNONYMS, RENAMED_PAPERS } from '../../domain/search/synonyms.ts';
import { vocabularyCounter } from '../../domain/search/vocabulary.ts';
import { nameEntryByTag, rejectOnLoadFailure } from './pagefind-script.ts';
import { toPagefindHtml } from './record.ts';

/** Entries of one bundle. More, and a first answer needs more bytes; fewer, and a whole answer needs more requests. */
const BUNDLE_SIZE = 1500;
/**
 * Files that the texts of all entries may take; above this number several entries share one. Pagefind puts the same
 * number in each, so that the files of an old bundle change only when the portal passes a multiple of this.
 */
const MAX_FRAGMENTS = 10_000;
/** Records read ahead of Pagefind. */
const CONCURRENCY = 8;

const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.unknown.pagefind';

/** What a bundle is named by in the manifest, and the folder of the engine that it was made for. */
type WrittenBundle = Pick<SearchBundle, 'tag' | 'entry'> & { engine: string };

/** A record before it is read: no more is kept of all of them at once. */
type Listed = Awaited<ReturnType<typeof listRendered>>[number];

type WordCounter = ReturnType<typeof vocabularyCounter>;

/**
 * Indexes the rendered entries for the search in the browser. The index is made from nothing each time, in bundles of a
 * few years: Pagefind holds the entries of one at a time. Memory still grows with the portal, to a third of what one
 * index of 20,000 articles takes (docs/search.md).
 *
 * @param folder of the built portal
 * @param rendered folder of the rendered entries of this build (src/content/rendered-store.ts)
 * @param lists of this portal, before those that every portal knows
 * @throws when Pagefind fails
 */
export async function writeSearchIndex(
  folder: string,
  rendered: string,
  lists: WordLists,
): Promise<void> {
  const target = path.join(folder, 'pagefind');
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  const entries = await listRendered(rendered);
  const words = vocabularyCounter();
  const bundles: SearchBundle[] = [];
  let engine = '';
  for (const bundle of bundlesOf(entries, BUNDLE_SIZE)) {
    const share = bundle.items.length / entries.length;
    const records = readRecords(rendered, bundle.items, words);
    const written = await writeBundle(path.join(target, bundle.name), records, {
      maxFragments: Math.ceil(MAX_FRAGMENTS * share),
    });
    engine = written.engine;
    const { name, from, to } = bundle;
    bundles.push({ name, from, to, tag: written.tag, entry: written.entry });
  }
  if (entries.length === 0) {
    // The search page fetches script and program even so.
    const nothing = path.join(target, 'nothing');
    const written = await writeBundle(nothing, readRecords(rendered, [], words), {
      maxFragments: 1,
    });
    engine = written.engine;
    await rm(nothing, { recursive: true });
  }
  const manifest: SearchManifest = {
    engine,
    bundles,
    abbreviations: [...lists.abbreviations, ...PUBLIC_ABBREVIATIONS],
    synonyms: [...lists.synonyms, ...PUBLIC_SYNONYMS],
    papers: RENAMED_PAPERS,
  };
  await writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(target, 'vocabulary.json'), JSON.stringify(words.vocabulary()));
}

/** The records of some entries, in their order, a few of them read ahead; their words are counted on the way. */
async function* readRecords(
  rendered: string,
  entries: readonly Listed[],
  words: WordCounter,
): AsyncGenerator<SearchRecord> {
  for (let start = 0; start < entries.length; start += CONCURRENCY) {
    const loaded = await Promise.all(
      entries
        .slice(start, start + CONCURRENCY)
        .map(async ({ name }) => (await loadRendered(rendered, name))?.search),
    );
    for (const record of loaded) {
      if (!record) continue;
      for (const text of [record.title, record.lead, ...record.blocks.map((block) => block.text)]) {
        words.add(text);
      }
      yield record;
    }
  }
}

/** Writes one bundle. */
async function writeBundle(
  folder: string,
  records: AsyncIterable<SearchRecord>,
  { maxFragments }: { maxFragments: number },
): Promise<WrittenBundle> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi', maxFragments });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const failures: string[] = [];
  for await (const record of records) {
    const added = await index.addHTMLFile({ url: record.path, content: toPagefindHtml(record) });
    failures.push(...added.errors);
  }
  const written = await index.writeFiles({ outputPath: folder });
  failures.push(...written.errors);
  // Also ends its process, and with it frees what the bundle took.
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  return keepOwnFiles(folder);
}

/** The part of `pagefind-entry.json` that is read and changed here. */
interface PagefindEntry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

/**
 * Leaves in a bundle what is its own. Script and program are the same in each, so one of each is kept for all of them;
 * Pagefind's interfaces are of no use, since the portal has its own.
 */
async function keepOwnFiles(folder: string): Promise<WrittenBundle> {
  const engine = await writeEngine(folder);
  const files = await readdir(folder);
  const unused = files.filter((file) => /\.(?:js|css|pagefind)$/.test(file));
  await Promise.all(unused.map((file) => rm(path.join(folder, file))));
  const entryFile = path.join(folder, 'pagefind-entry.json');
  const entry = parseEntry(await readFile(entryFile, 'utf8'));
  const [language] = Object.values(entry.languages);
  // Pagefind makes `<folder>/wasm.<wasm>.pagefind` of it, which this leads to the folder of the engine.
  if (language) language.wasm = `/../../${engine}/wasm.unknown`;
  const text = JSON.stringify(entry);
  const name = shortHash(text);
  await writeFile(path.join(folder, `entry.${name}.json`), text);
  await rm(entryFile);
  // Without an entry there is no language.
  return { tag: language?.hash ?? '', entry: name, engine };
}

/** Moves script and program of a bundle to the folder that all bundles share; returns its name, a hash of its content. */
async function writeEngine(bundle: string): Promise<string> {
  const program = path.join(bundle, PROGRAM);
  const original = await readFile(path.join(bundle, SCRIPT), 'utf8');
  const script = nameEntryByTag(rejectOnLoadFailure(original));
  const engine = `engine-${shortHash(script + shortHash(await readFile(program)))}`;
  const folder = path.join(path.dirname(bundle), engine);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, SCRIPT), script);
  await rename(program, path.join(folder, PROGRAM));
  return engine;
}

function shortHash(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 10);
}

/** Reads what Pagefind wrote; a Pagefind that writes another shape is noticed here and not in a browser. */
export function parseEntry(text: string): PagefindEntry {
  const entry = JSON.parse(text) as Partial<PagefindEntry>;
  const languages = Object.entries(entry.languages ?? { missing: undefined });
  const isKnown = languages.every(
    ([name, language]) =>
      name === 'vi' && typeof language?.hash === 'string' && language.wasm === null,
  );
  if (!isKnown || languages.length > 1) {
    throw new Error(
      `pagefind-entry.json has a shape that this version does not know, so the search would fail: ${text}`,
    );
  }
  return entry as PagefindEntry;
}
