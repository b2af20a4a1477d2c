import { close, createIndex } from 'pagefind';

/** A page as Pagefind indexes it. */
interface Page {
  /** Below the base, without a slash in front. */
  url: string;
  content: string;
}

interface IndexOptions {
  /** Places of words that a file of words holds, about; Pagefind's usual 20,000 make files of 30 KB. */
  wordsPerFile: number;
  /** Files for the texts of all pages; with none given, each page has its own. */
  textFiles?: number;
}

/** How Pagefind 1.6 is told the size of its files of words; it has no option for it yet. */
const WORDS_PER_FILE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Indexes pages with a Pagefind of their own, whose process and memory end with it; returns its files by path. A thread must
 * not call it twice at the same time.
 *
 * @throws when Pagefind fails
 */
export async function indexPages(
  pages: Iterable<Page>,
  { wordsPerFile, textFiles }: IndexOptions,
): Promise<Map<string, Uint8Array>> {
  process.env[WORDS_PER_FILE] = String(wordsPerFile);
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'vi',
      ...(textFiles !== undefined && { maxFragments: textFiles }),
    });
    if (!index) throw failure(errors);
    const failures: string[] = [];
    let adding = Promise.resolve();
    for (const page of pages) {
      await adding;
      // While Pagefind reads this page the next one is made.
      adding = index.addHTMLFile(page).then(({ errors: told }) => void failures.push(...told));
    }
    await adding;
    const written = await index.getFiles();
    failures.push(...written.errors);
    if (failures.length > 0) throw failure(failures);
    const files = written.files.map(({ path, content }) => [path, content] as const);
    return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  } finally {
    Reflect.deleteProperty(process.env, WORDS_PER_FILE);
    await close();
  }
}

function failure(errors: readonly string[]): Error {
  return new Error(`Pagefind không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}
