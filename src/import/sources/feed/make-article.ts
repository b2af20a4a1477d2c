/** What RSS, Atom and JSON Feed have in common: an item with a summary, perhaps a text, and files beside it. */
import { extensionOf, PICTURE_TYPES } from '../../../domain/attachment-types.ts';
import { NO_FIELDS, type ImportedArticle, type Note } from '../../article.ts';
import { parseFragment } from '../../html/parse-html.ts';
import { attribute, find, textOf } from '../../html/tree.ts';
import { plainText, withDefined } from '../../text.ts';
import { pathOf } from '../../writing/old-files.ts';
import { readDate } from '../read-date.ts';

/** An item as its format has it. */
export interface FeedItem {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  summary: string | undefined;
  /** The whole text as HTML. */
  content: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  author: string | undefined;
  categories: readonly string[];
  tags?: readonly string[];
  picture?: string | undefined;
  files: readonly { src: string; title?: string | undefined; type?: string | undefined }[];
}

/** The article of an item. */
export function makeArticle(item: FeedItem, origin: string): ImportedArticle {
  const notes: Note[] = [];
  const summary = parseFragment(item.summary ?? '');
  const lead = plainText(textOf(summary));
  const inSummary = find(summary, ({ tagName }) => tagName === 'img');
  const isPicture = ({ src, type = '' }: FeedItem['files'][number]) =>
    type.startsWith('image/') || PICTURE_TYPES.includes(extensionOf(pathOf(src)));
  const picture =
    item.picture ?? item.files.find(isPicture)?.src ?? (inSummary && attribute(inSummary, 'src'));
  const alt =
    inSummary && attribute(inSummary, 'src') === picture ? attribute(inSummary, 'alt') : undefined;
  if (!item.content)
    notes.push({
      field: 'body',
      from: '',
      to: lead,
      doubt: 'Kênh tin chỉ có tóm tắt, không có toàn văn.',
    });
  const [publishedAt, updatedAt] = [item.published, item.updated].map((date) =>
    date === undefined ? undefined : readDate(date),
  );
  const isChanged = publishedAt && updatedAt && +updatedAt > +publishedAt;
  const documents = item.files.filter((file) => !isPicture(file));
  return withDefined<ImportedArticle>(
    {
      ...NO_FIELDS,
      key: `feed:${item.id ?? item.url ?? item.title ?? ''}`,
      origin: item.url ?? origin,
      title: plainText(item.title ?? ''),
      categories: item.categories.map((name) => ({ names: plainText(name).split(/\s*[>»/]\s+/) })),
      tags: (item.tags ?? []).map(plainText),
      attachments: documents.map(({ src, title }) => ({
        src,
        ...(title && { title: plainText(title) }),
      })),
      urls: item.url ? [item.url] : [],
      body: item.content
        ? parseFragment(item.content)
        : { type: 'root', children: [{ type: 'text', value: lead }] },
      notes,
    },
    {
      lead: lead || undefined,
      publishedAt: publishedAt ?? updatedAt,
      updatedAt: isChanged ? updatedAt : undefined,
      author: item.author && plainText(item.author),
      cover: picture ? { src: picture, ...(alt && { alt: plainText(alt) }) } : undefined,
    },
  );
}
