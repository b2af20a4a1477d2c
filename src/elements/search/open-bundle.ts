import { filesFor, type BundleDirectory } from '../../domain/search/index-format/directory.ts';
import { readFacets, type StoredFacets } from '../../domain/search/index-format/facets.ts';
import { asIndexed, withoutMarks } from '../../domain/search/index-format/letters.ts';
import type { StoredText, StoredViews } from '../../domain/search/index-format/text-file.ts';
import { decodeWords, type StoredWord } from '../../domain/search/index-format/word-file.ts';
import { BUNDLE_FILES, viewsFile, type SearchBundle } from '../../domain/search/manifest.ts';
import { fetchBytes, fetchPacked } from './fetch-file.ts';
import type { Facets, Found, OpenBundle, StoredArticle } from './search-index.ts';

/** Files by their number. */
type Kept<Content> = Map<number, Promise<Content>>;

/**
 * Fetches the directory of a bundle.
 *
 * @param folder URL of the folder of the index
 */
export async function openBundle(
  folder: string,
  { name, views }: SearchBundle,
): Promise<OpenBundle> {
  const url = `${folder}${name}/`;
  const directory = await fetchPacked<BundleDirectory>(url + BUNDLE_FILES.directory);
  const wordFiles: Kept<StoredWord[]> = new Map();
  const textFiles: Kept<StoredText[]> = new Map();
  let counting: Promise<StoredViews> | undefined;
  let facets: Promise<Facets> | undefined;
  const base = folder.replace(/[^/]+\/$/, '');
  const idOf = (article: number) => `${name}/${article}`;
  const countViews = () =>
    (counting ??=
      views === undefined
        ? Promise.resolve([])
        : fetchPacked<StoredViews>(folder + viewsFile(views)));

  const wordsFor = (term: string) =>
    filesFor(directory.starts, withoutMarks(asIndexed(term))).map((number) =>
      once(wordFiles, number, async () =>
        decodeWords(await fetchBytes(url + BUNDLE_FILES.words(number))),
      ),
    );

  async function load(article: number): Promise<StoredArticle> {
    const number = Math.floor(article / directory.perTextFile);
    const texts = await once(textFiles, number, () =>
      fetchPacked<StoredText[]>(url + BUNDLE_FILES.texts(number)),
    );
    const stored = texts[article % directory.perTextFile];
    if (!stored) throw new RangeError(`${name} has no article ${article}.`);
    return { ...stored, path: base + stored.path, words: stored.words.split(' ') };
  }

  return {
    async fetchTerms(terms) {
      await Promise.all(terms.flatMap(wordsFor));
    },

    async find(term, { exact, sort }) {
      const asked = exact ? asIndexed(term) : withoutMarks(asIndexed(term));
      const files = await Promise.all(wordsFor(term));
      const isAsked = ({ word, plain }: StoredWord) => (exact ? word : plain).startsWith(asked);
      const found = new Map<number, number[]>();
      for (const word of files.flat().filter(isAsked)) {
        for (const { article, positions } of word.read()) {
          found.set(article, [...(found.get(article) ?? []), ...positions]);
        }
      }
      const counts = sort === 'views' ? await countViews() : [];
      return [...found]
        .map(([article, positions]): Found => {
          const rank = rankOf(article, counts[article] ?? 0, directory.articles);
          return {
            id: idOf(article),
            positions: positions.sort((a, b) => a - b),
            rank,
            load: () => load(article),
            views: async () => (await countViews())[article] ?? undefined,
          };
        })
        .sort((a, b) => b.rank - a.rank);
    },

    facets: () =>
      (facets ??= fetchPacked<StoredFacets>(url + BUNDLE_FILES.facets).then((stored) => {
        const named = [...readFacets(stored)].map(
          ([filter, values]) =>
            [
              filter,
              new Map([...values].map(([value, ids]) => [value, new Set([...ids].map(idOf))])),
            ] as const,
        );
        return new Map(named);
      })),
  };
}

/** More views outweigh any age; of equals the newer article, which has the lower number, comes first. */
function rankOf(article: number, views: number, articles: number): number {
  return views * articles + (articles - article);
}

function once<Content>(
  kept: Kept<Content>,
  number: number,
  fetching: () => Promise<Content>,
): Promise<Content> {
  const known = kept.get(number);
  if (known) return known;
  const content = fetching();
  kept.set(number, content);
  // What a broken line has lost is asked for again.
  content.catch(() => kept.delete(number));
  return content;
}
