/** The fields of front matter, by the names that each generator gives them. */
import type { ImportedArticle, Note } from '../../article.ts';
import { plainText, withDefined } from '../../text.ts';
import { readDate } from '../read-date.ts';
import {
  addressIn,
  categoriesOf,
  coverOf,
  isSaid,
  listOf,
  nameIn,
  tagsOf,
  textOf,
} from './field-values.ts';
import { isRecord, type Data } from './front-matter.ts';
import type { Generator } from './site.ts';

/** What steers the old site and says nothing to readers. */
const TECHNICAL =
  /^(?:layout|type|weight|order|toc.*|comments?|math|mathjax|katex|mermaid|show\w*|hide\w*|hidden|is\w*|lang|language|languagecode|markup|outputs?|build|_build|cascade|sitemap|robots\w*|id|uuid|guid|excerpt_separator|linktitle|translationkey|eleventy\w*|templateengineoverride|pagination|top|sticky|pin|pinned|featured|toc_number|disable\w*|share|draft|published|abbrlink|keywords)$/;

/** Names in the order of their worth. */
const NAMES = {
  title: ['title'],
  date: ['date'],
  shown: ['publishdate', 'pubdate', 'published_at'],
  updated: ['lastmod', 'updated', 'last_modified_at', 'modified', 'lastupdated', 'updated_at'],
  expires: ['expirydate', 'unpublishdate', 'expires'],
  categories: ['categories', 'category'],
  tags: ['tags', 'tag'],
  author: ['author', 'authors'],
  lead: ['summary', 'excerpt', 'description', 'subtitle'],
  cover: [
    'cover',
    'image',
    'featured_image',
    'featuredimage',
    'images',
    'cover_image',
    'thumbnail',
    'banner',
    'header',
    'hero',
    'img',
  ],
  aliases: ['aliases', 'alias', 'redirect_from'],
  address: ['permalink', 'url'],
  slug: ['slug'],
  views: ['views', 'view_count', 'viewcount'],
} as const satisfies Record<string, readonly string[]>;

export type Fields = Pick<ImportedArticle, 'title' | 'status' | 'tags' | 'categories' | 'urls'> &
  Partial<
    Pick<
      ImportedArticle,
      'lead' | 'publishedAt' | 'updatedAt' | 'expiresAt' | 'author' | 'views' | 'cover' | 'slug'
    >
  >;

/** The fields of an article; `notes` gets those that have no place. */
export function readFields(written: Data, generator: Generator | undefined, notes: Note[]): Fields {
  const data = flatten(written);
  const used = new Set<string>();
  const first = (kind: keyof typeof NAMES): unknown => {
    const [name, ...others] = NAMES[kind].filter((each) => isSaid(data.get(each)));
    if (name === undefined) return undefined;
    used.add(name);
    // The same said twice is said once.
    for (const other of others)
      if (JSON.stringify(data.get(other)) === JSON.stringify(data.get(name))) used.add(other);
    return data.get(name);
  };
  const date = (kind: 'date' | 'shown' | 'updated' | 'expires', field: string) => {
    const value = first(kind);
    if (value === undefined) return undefined;
    const read = readDate(textOf(value));
    if (!read)
      notes.push({ field, from: textOf(value), to: '', doubt: 'Không đọc được ngày này.' });
    return read;
  };
  const [dated, shown] = [date('date', 'publishedAt'), date('shown', 'publishedAt')];
  const publishedAt = shown && (!dated || shown > dated) ? shown : dated;
  if (dated && shown && +dated !== +shown)
    notes.push({
      field: 'publishedAt',
      from: `${dated.toISOString()}, ${shown.toISOString()}`,
      to: publishedAt?.toISOString() ?? '',
    });
  const address = first('address');
  const isHidden =
    data.get('published') === false || data.get('draft') === true || address === false;
  const views = first('views');
  const fields = withDefined<Fields>(
    {
      title: plainText(textOf(first('title'))),
      status: isHidden ? 'draft' : 'published',
      categories: categoriesOf(first('categories'), generator),
      tags: tagsOf(first('tags'), generator, notes),
      urls: [address, ...listOf(first('aliases'))].flatMap((url) => addressIn(url, notes)),
    },
    {
      lead: plainText(textOf(first('lead'))),
      publishedAt,
      updatedAt: date('updated', 'updatedAt'),
      expiresAt: date('expires', 'expiresAt'),
      author: listOf(first('author')).map(nameIn).filter(Boolean).join(', '),
      views:
        typeof views === 'number' && Number.isSafeInteger(views) && views >= 0 ? views : undefined,
      cover: coverOf(first('cover')),
      slug: textOf(first('slug')),
    },
  );
  tellRest(data, used, notes);
  return fields;
}

/** Hugo and Zola keep fields of themes and taxonomies one level down; names are compared in small letters. */
function flatten(data: Data): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(data)) flat.set(name.toLowerCase(), value);
  for (const name of ['params', 'extra', 'taxonomies']) {
    const inner = flat.get(name);
    if (!isRecord(inner)) continue;
    flat.delete(name);
    for (const [key, value] of Object.entries(inner))
      flat.set(
        flat.has(key.toLowerCase()) ? `${name}.${key.toLowerCase()}` : key.toLowerCase(),
        value,
      );
  }
  return flat;
}

function tellRest(
  data: ReadonlyMap<string, unknown>,
  used: ReadonlySet<string>,
  notes: Note[],
): void {
  for (const [name, value] of data) {
    if (used.has(name) || !isSaid(value)) continue;
    const from = `${name}: ${textOf(value)}`;
    notes.push(
      TECHNICAL.test(name)
        ? { field: 'body', from, to: '' }
        : { field: 'body', from, to: '', doubt: `Trường “${name}” không có chỗ ở cổng mới.` },
    );
  }
}
