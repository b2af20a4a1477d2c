/** Entries as other programs get them: the fields that the row of a collection gives away, and where the page is. */
import { rowOf, type CollectionName } from '../collections.ts';
import { attachmentsOf } from '../content/attachments.ts';
import type { Article } from '../content/article.ts';
import type { EntryOf } from '../content/store.ts';
import { absoluteUrl } from '../domain/absolute-url.ts';
import { isoInHanoi } from '../domain/time/format-date.ts';
import { urls } from '../urls.ts';

export type OpenRecord = Record<string, unknown>;

/** An entry of any collection. Dates are ISO 8601 in Hanoi time; what was left out in the file is left out here. */
export function recordOf<Name extends CollectionName>(
  name: Name,
  entry: EntryOf<Name>,
  site: URL | undefined,
): OpenRecord {
  const fields = rowOf(name).openData ?? [];
  const data = entry as unknown as Record<string, unknown>;
  return {
    id: entry.id,
    url: absoluteUrl(urls.entryOf(name, entry), site),
    ...Object.fromEntries(
      fields
        .filter((field) => data[field] !== undefined)
        .map((field) => [field, plain(data[field])]),
    ),
  };
}

/** An article: its documents have the URLs at which they lie. */
export function articleRecord(article: Article, site: URL | undefined): OpenRecord {
  return {
    ...recordOf('articles', article as unknown as EntryOf<'articles'>, site),
    attachments: attachmentsOf(article).map(({ title, href, type }) => ({
      ...{ title, type, url: absoluteUrl(href, site) },
    })),
    ...(article.audio && { audio: soundRecord(article, article.audio, site) }),
  };
}

function soundRecord(
  { id }: Article,
  { src, transcript }: NonNullable<Article['audio']>,
  site: URL | undefined,
) {
  const url = absoluteUrl(urls.attachment(id, src), site);
  return { url, ...(transcript && { transcript }) };
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return isoInHanoi(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined ? [] : [[name, plain(inner)]],
    ),
  );
}
