import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { PUBLIC_ABBREVIATIONS, type Abbreviations } from '../../domain/search/abbreviations.ts';
import { bundlesOf, type Bundle } from '../../domain/search/bundles.ts';
import type { SearchBundle, SearchManifest } from '../../domain/search/manifest.ts';
import { vocabularyCounter } from '../../domain/search/vocabulary.ts';
import { readArticlePage } from './article-page.ts';
import { recordOf } from './record.ts';

/** Articles of one bundle. More, and a first answer needs more bytes; fewer, and a whole answer needs more requests. */
const BUNDLE_SIZE = 1500;
/**
 * Files that the texts of all articles may take; above this number several articles share one. Pagefind puts the same
 * number in each, so that the files of an old bundle change only when the portal passes a multiple of this.
 */
const MOST_FRAGMENTS = 10_000;
/** Pages on their way to Pagefind at once. */
const CONCURRENCY = 8;

const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.unknown.pagefind';

/** An article before its page is read as a whole: no more is kept of all of them at once. */
interface Listed {
  slug: string;
  date: string;
  year: number;
}

type WordCounter = ReturnType<typeof vocabularyCounter>;

/**
 * Indexes the built articles for the search in the browser; nothing but articles is searched. The index is made from
 * nothing each time, in bundles of a few years: Pagefind holds the articles of one at a time. Memory still grows with
 * the portal, to a third of what one index of 20,000 articles takes (docs/search.md).
 *
 * @param folder of the built portal
 * @param abbreviations those of this portal, before those that every portal knows
 * @throws when Pagefind fails
 */
export async function writeSearchIndex(
  folder: string,
  abbreviations: Abbreviations,
): Promise<void> {
  const target = path.join(folder, 'pagefind');
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  const articles = await listArticles(folder);
  const words = vocabularyCounter();
  const bundles: SearchBundle[] = [];
  for (const bundle of bundlesOf(articles, BUNDLE_SIZE)) {
    const share = bundle.items.length / articles.length;
    const records = readRecords(folder, bundle.items, words);
    const tag = await writeBundle(path.join(target, bundle.name), records, {
      maxFragments: Math.ceil(MOST_FRAGMENTS * share),
    });
    bundles.push(described(bundle, tag));
  }
  if (articles.length === 0) {
    // The page of the search asks for script and program all the same.
    const nothing = path.join(target, 'nothing');
    await writeBundle(nothing, readRecords(folder, [], words), { maxFragments: 1 });
    await rm(nothing, { recursive: true });
  }
  const manifest: SearchManifest = {
    bundles,
    abbreviations: [...abbreviations, ...PUBLIC_ABBREVIATIONS],
  };
  await writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(target, 'vocabulary.json'), JSON.stringify(words.vocabulary()));
}

/** Every built article, newest first. */
async function listArticles(folder: string): Promise<Listed[]> {
  const entries = await readdir(path.join(folder, 'bai-viet'), { withFileTypes: true }).catch(
    () => [],
  );
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const articles: Listed[] = [];
  for await (const { slug, html } of readPages(folder, slugs.sort())) {
    // The date stands first among the facts.
    const [, date] = /data-search-facts="[^"]*?(\d{4}-\d{2}-\d{2}T[^&"]+)/.exec(html) ?? [];
    if (date) articles.push({ slug, date, year: Number(date.slice(0, 4)) });
  }
  return articles.sort((a, b) => b.date.localeCompare(a.date));
}

/** The records of some articles, in their order; their words are counted on the way. */
async function* readRecords(
  folder: string,
  articles: readonly Listed[],
  words: WordCounter,
): AsyncGenerator<{ slug: string; record: string }> {
  const slugs = articles.map(({ slug }) => slug);
  for await (const { slug, html } of readPages(folder, slugs)) {
    const page = readArticlePage(html);
    if (!page) continue;
    for (const text of [page.title, page.lead, ...page.blocks.map((block) => block.text)]) {
      words.add(text);
    }
    yield { slug, record: recordOf(page) };
  }
}

/** The pages of some articles, in their order, a few of them read ahead. */
async function* readPages(
  folder: string,
  slugs: readonly string[],
): AsyncGenerator<{ slug: string; html: string }> {
  for (let start = 0; start < slugs.length; start += CONCURRENCY) {
    yield* await Promise.all(
      slugs.slice(start, start + CONCURRENCY).map(async (slug) => ({
        slug,
        html: await readFile(path.join(folder, 'bai-viet', slug, 'index.html'), 'utf8'),
      })),
    );
  }
}

/** Writes one bundle; returns a tag that changes whenever the bundle does. */
async function writeBundle(
  folder: string,
  records: AsyncIterable<{ slug: string; record: string }>,
  { maxFragments }: { maxFragments: number },
): Promise<string> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi', maxFragments });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const failures: string[] = [];
  for await (const { slug, record } of records) {
    const added = await index.addHTMLFile({ url: `bai-viet/${slug}/`, content: record });
    failures.push(...added.errors);
  }
  const written = await index.writeFiles({ outputPath: folder });
  failures.push(...written.errors);
  // Also ends its process, and with it frees what the bundle took.
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  return slim(folder);
}

/**
 * Leaves of a bundle what is its own. Script and program are the same in each, so one of each is kept for all of them;
 * Pagefind's interfaces are of no use, since the portal has its own.
 */
async function slim(folder: string): Promise<string> {
  const shared = path.dirname(folder);
  await rename(path.join(folder, SCRIPT), path.join(shared, SCRIPT));
  await rename(path.join(folder, PROGRAM), path.join(shared, PROGRAM));
  const files = await readdir(folder);
  const unused = files.filter((file) => /\.(?:js|css|pagefind)$/.test(file));
  await Promise.all(unused.map((file) => rm(path.join(folder, file))));
  const entryFile = path.join(folder, 'pagefind-entry.json');
  const entry = await readFile(entryFile, 'utf8');
  // Pagefind makes `<folder>/wasm.<wasm>.pagefind` of it, which this leads to the folder above.
  await writeFile(entryFile, entry.replace('"wasm":null', '"wasm":"/../../wasm.unknown"'));
  const { languages } = JSON.parse(entry) as { languages: { vi?: { hash: string } } };
  // Without an article there is no language.
  return languages.vi?.hash ?? '';
}

function described({ name, from, to }: Bundle<Listed>, tag: string): SearchBundle {
  return { name, from, to, tag };
}
