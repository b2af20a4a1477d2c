/** Takes one old page through the whole conversion, in memory, and reads the new file as the portal does. */
import { parseMarkdownFile } from '../../../src/content/front-matter.ts';
import type { ImportedArticle, Note } from '../../../src/import/article.ts';
import { mapping, type Mapping } from '../../../src/import/mapping/schema.ts';
import { repairArticle } from '../../../src/import/repair/repair-article.ts';
import { readHtmlPage } from '../../../src/import/sources/html-page/index.ts';
import { readTextPage } from '../../../src/import/sources/text-page/index.ts';
import { checkFile } from '../../../src/import/writing/check-file.ts';
import { composeDraft } from '../../../src/import/writing/compose.ts';
import { sourceOf } from '../../../src/import/writing/finish-file.ts';
import type { Gathered } from '../../../src/import/writing/gather-files.ts';

export interface Imported {
  /** The front matter as it stands in the file. */
  data: Record<string, unknown>;
  body: string;
  source: string;
  notes: Note[];
  /** Why the portal would refuse the file. */
  faults: string[];
  categories: readonly (readonly string[])[];
}

interface Options {
  mapping?: Partial<Mapping>;
  /** Old address → name beside the article. */
  pictures?: Record<string, string>;
  documents?: Record<string, string>;
  /** Addresses of articles that are there. */
  articles?: Record<string, string>;
}

const named = (names: Record<string, string> = {}) =>
  new Map(Object.entries(names).map(([src, name]): [string, Gathered] => [src, { name }]));

/** The new file of an article. */
export async function importArticle(
  article: ImportedArticle,
  options: Options = {},
): Promise<Imported> {
  const repaired = repairArticle(article);
  const notes = [...repaired.notes];
  const draft = composeDraft(
    repaired,
    {
      mapping: mapping.parse(options.mapping ?? {}),
      now: new Date('2026-11-30T00:00:00Z'),
      categories: ['tin-tuc'],
      topic: undefined,
      gathered: {
        pictures: named(options.pictures),
        documents: named(options.documents),
        files: [],
      },
      links: {
        hosts: new Set(options.mapping?.hosts),
        articleAt: (keys) => keys.map((key) => options.articles?.[key]).find(Boolean),
        onUnknown: () => {},
      },
    },
    notes,
  );
  const source = sourceOf(draft);
  const { data, body } = parseMarkdownFile(source);
  const faults = (await checkFile('articles/2023/a.md', source)).map(({ message }) => message);
  const fields = { ...(data as Record<string, unknown>) };
  delete fields['categories'];
  return {
    data: fields,
    body: body.trim(),
    source,
    notes,
    faults,
    categories: repaired.categories.map(({ names }) => names),
  };
}

/** A page that was copied as text. */
export function importText(text: string, name = 'trang.txt', options?: Options): Promise<Imported> {
  return importArticle(readTextPage(text, name), options);
}

/** A page that was saved as HTML. */
export function importHtml(html: string, options?: Options): Promise<Imported> {
  return importArticle(readHtmlPage(html, 'trang.html'), options);
}
