/** Makes the draft of the file of one article. */
import type { ElementContent } from 'hast';
import type { ImportedArticle, Note } from '../article.ts';
import { decodeUrl } from '../decode-url.ts';
import { bodyToBlocks } from '../html/convert.ts';
import { attribute, findAll, textOf } from '../html/tree.ts';
import type { Mapping } from '../mapping/schema.ts';
import { cutCorrections } from './corrections.ts';
import { altOf, cutText, datesOf, namesOf, tagsOf } from './fields.ts';
import type { Gathered, GatheredFiles } from './gather-files.ts';
import { withLead } from './lead.ts';
import { resolveLinks, type LinkContext } from './links.ts';
import { legacyPath } from './url-keys.ts';

/** What composing needs beside the article. */
export interface ComposeContext {
  mapping: Mapping;
  now: Date;
  /** Slugs of its categories and of its topic in the new portal. */
  categories: readonly string[];
  topic: string | undefined;
  gathered: GatheredFiles;
  links: Pick<LinkContext, 'hosts' | 'articleAt' | 'onUnknown'>;
}

/** A file whose text is still a tree: plain data, so that any thread can write it. */
export interface Draft {
  fields: Record<string, unknown>;
  comments: readonly string[];
  blocks: readonly ElementContent[];
}

const MAX_CAPTION = 300;

/** What the file will hold; `notes` gets what a person should look at. */
export function composeDraft(
  article: ImportedArticle,
  context: ComposeContext,
  notes: Note[],
): Draft {
  const missing: string[] = [];
  const attachments = new Map<string, string>();
  const take = (
    kind: 'picture' | 'document',
    src: string,
    found: Gathered | undefined,
    words = '',
  ): Gathered => {
    const result = found ?? { missing: 'Không rõ địa chỉ của tệp.' };
    if ('missing' in result) {
      const name = kind === 'picture' ? 'Ảnh' : 'Tài liệu';
      missing.push(
        `${name} còn thiếu: ${[src || 'không rõ địa chỉ', words].filter(Boolean).join(' – ')}`,
      );
    }
    return result;
  };
  const { pictures, documents } = context.gathered;
  const dates = datesOf(article, context.now, notes);
  const { title, author, source } = namesOf(article, context.mapping.authors, notes);
  for (const { src, title: name } of article.attachments) {
    const found = take('document', src, documents.get(src));
    if ('name' in found) attachments.set(found.name, name ?? baseName(src));
    else
      notes.push({
        field: 'attachments',
        from: `${name ?? ''} ${src}`.trim(),
        to: '',
        doubt: found.missing,
      });
  }
  const cover = coverOf(article, title, take, pictures, notes);
  const base = article.urls[0];
  const told = cutCorrections(
    dropped(bodyToBlocks(article.body, notes), context.mapping.drop, notes),
    dates.publishedAt,
    notes,
  );
  const blocks = resolveLinks(
    told.blocks,
    {
      ...context.links,
      ...(base && { base }),
      picture: (src, words) =>
        take('picture', src, src === '' ? undefined : pictures.get(src), words),
      attach: (src, text) => {
        const found =
          documents.get(src) ?? [...documents].find(([known]) => known.endsWith(src))?.[1];
        const taken = take('document', src, found);
        if ('missing' in taken) {
          notes.push({ field: 'link', from: src, to: text, doubt: taken.missing });
          return undefined;
        }
        if (!attachments.has(taken.name)) attachments.set(taken.name, cutText(text, 300));
        return taken.name;
      },
    },
    notes,
  );
  describePictures(blocks, title, notes);
  const { body, summary } = withLead(
    article,
    blocks,
    title,
    context.mapping.lead,
    cover?.src,
    notes,
  );
  const urls = [...new Set(article.urls.map(legacyPath).filter((url) => url !== undefined))];
  const { rating, views } = article;
  const fields = {
    title,
    summary,
    publishedAt: dates.publishedAt,
    updatedAt: dates.updatedAt,
    categories: context.categories,
    topic: context.topic,
    tags: tagsOf(article.tags, notes),
    cover,
    author,
    source,
    attachments: [...attachments].map(([name, words]) => ({ file: `./${name}`, title: words })),
    corrections: [...article.corrections, ...told.corrections],
    legacy: {
      views,
      ...(rating && rating.ratings > 0 && { ratings: rating.ratings, score: rating.score }),
      urls,
    },
    draft: dates.draft,
    expiresAt: dates.expiresAt,
  };
  const hasLegacy = views !== undefined || urls.length > 0 || title.length > 180;
  const legacy =
    hasLegacy || (rating && rating.ratings > 0)
      ? {
          legacy:
            views === undefined && urls.length === 0 && !rating ? { views: 0 } : fields.legacy,
        }
      : { legacy: undefined };
  return { fields: { ...fields, ...legacy }, comments: [...new Set(missing)], blocks: body };
}

function coverOf(
  article: ImportedArticle,
  title: string,
  take: (kind: 'picture', src: string, found: Gathered | undefined) => Gathered,
  pictures: GatheredFiles['pictures'],
  notes: Note[],
) {
  const { cover } = article;
  if (!cover?.src) return undefined;
  const found = take('picture', cover.src, pictures.get(cover.src));
  if ('missing' in found) {
    notes.push({
      field: 'cover',
      from: [cover.src, cover.alt, cover.caption].filter(Boolean).join(' | '),
      to: '',
      doubt: found.missing,
    });
    return undefined;
  }
  const caption = cover.caption && cutText(cover.caption, MAX_CAPTION);
  return {
    src: `./${found.name}`,
    alt: altOf(cover.alt, cover.caption, title, notes),
    ...(caption && { caption }),
  };
}

function baseName(src: string): string {
  return decodeUrl(
    src
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? src,
  );
}

function dropped(
  blocks: ElementContent[],
  drop: readonly string[],
  notes: Note[],
): ElementContent[] {
  if (drop.length === 0) return blocks;
  const texts = new Set(drop.map((text) => text.replace(/\s+/g, ' ').trim()));
  return blocks.filter((block) => {
    const text = textOf(block);
    if (!texts.has(text)) return true;
    notes.push({ field: 'body', from: text, to: '' });
    return false;
  });
}

function describePictures(blocks: readonly ElementContent[], title: string, notes: Note[]): void {
  for (const picture of findAll(
    { type: 'root', children: [...blocks] },
    ({ tagName }) => tagName === 'img',
  )) {
    if (attribute(picture, 'src'))
      picture.properties['alt'] = altOf(
        attribute(picture, 'alt'),
        attribute(picture, 'title'),
        title,
        notes,
      );
  }
}
