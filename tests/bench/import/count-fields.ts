/** Holds every field of every imported article against what the old portal had, as data. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseMarkdownFile } from '../../../src/content/front-matter.ts';
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { article } from '../../../src/schemas/article.ts';
import { visibleText } from '../../support/visible-text.ts';
import { CATEGORIES, TOPICS } from '../writing/vocabulary.ts';
import { oldPath, type OldFacts } from './old-article.ts';

/** What is counted. */
export type Field = (typeof FIELDS)[number];
const FIELDS = [
  ...(['title', 'lead', 'publishedAt', 'updatedAt', 'expiresAt', 'draft'] as const),
  ...(['category', 'other categories', 'topic', 'tags', 'author', 'source', 'views'] as const),
  ...(['ratings', 'cover', 'cover words', 'attachments', 'attachment titles', 'url'] as const),
  ...(['text', 'headings', 'tables', 'lists', 'quotations', 'pictures', 'captions'] as const),
  ...(['links'] as const),
] as const;

/** How often a field came out right, and the first article where it did not. */
export interface FieldCount {
  field: Field;
  right: number;
  all: number;
  first?: { slug: string; had: unknown; has: unknown };
}

/** One count for each field that the format has a place for. */
export async function countFields(
  contentDir: string,
  articles: AsyncIterable<OldFacts>,
  lacks: readonly Field[],
): Promise<FieldCount[]> {
  const folder = path.join(contentDir, 'articles');
  // Pages and feeds tell no file name, so an article is found by its old address.
  const byUrl = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.md')) continue;
    const head = (await readFile(path.join(folder, file), 'utf8')).split('\n---\n')[0] ?? '';
    for (const [url] of head.matchAll(/\/vi\/news\/\S+\.html/g)) byUrl.set(url, file);
  }
  const counts = new Map(
    FIELDS.filter((field) => !lacks.includes(field)).map((field): [Field, FieldCount] => [
      field,
      { field, right: 0, all: 0 },
    ]),
  );
  for await (const old of articles) {
    const file = byUrl.get(oldPath(old.slug, old.id, old.categories[0] ?? 1));
    const source = file && (await readFile(path.join(folder, file), 'utf8'));
    const [had, has] = [await before(old), source ? await after(source) : undefined];
    for (const [field, count] of counts) {
      count.all += 1;
      const values = [had[field], has?.[field]];
      const [a, b] = values.map((value) => JSON.stringify(value ?? null));
      if (has !== undefined && a === b) count.right += 1;
      else count.first ??= { slug: old.slug, had: values[0], has: values[1] };
    }
  }
  return [...counts.values()];
}

type Values = Readonly<Record<Field, unknown>>;

async function before(old: OldFacts): Promise<Values> {
  const [category, ...others] = old.categories.map((number) => CATEGORIES[number - 1]?.slug);
  return {
    title: old.title,
    lead: old.lead,
    publishedAt: old.publishedAt,
    updatedAt: old.updatedAt,
    expiresAt: old.expiresAt,
    draft: old.status === 'draft',
    category,
    'other categories': others,
    topic: old.topic && slugify(TOPICS[old.topic - 1] ?? ''),
    tags: old.tags,
    author: old.author,
    source: old.source,
    views: old.views,
    ratings: [old.ratings, old.score],
    cover: old.cover !== undefined,
    'cover words': old.cover?.words,
    attachments: old.attachments.length,
    'attachment titles': old.attachments.map(({ title }) => title),
    url: oldPath(old.slug, old.id, old.categories[0] ?? 1),
    ...shown(old.html, /<a href="\/vi\/news\//g),
  };
}

async function after(source: string): Promise<Values> {
  const { data, body } = parseMarkdownFile(source);
  const fields = article.parse(data);
  const { legacy, cover } = fields;
  const [category, ...others] = fields.categories;
  const { html } = await renderMarkdown(body, {
    picture: async (src) => ({ src, full: src, width: 16, height: 10 }),
    link: (href) => href,
    report: () => {},
  });
  return {
    title: fields.title,
    lead: fields.summary,
    publishedAt: +fields.publishedAt,
    updatedAt: fields.updatedAt && +fields.updatedAt,
    expiresAt: fields.expiresAt && +fields.expiresAt,
    draft: fields.draft,
    category,
    'other categories': others,
    topic: fields.topic,
    tags: fields.tags,
    author: fields.author,
    source: fields.source,
    views: legacy?.views ?? 0,
    ratings: [legacy?.ratings ?? 0, legacy?.score ?? 0],
    cover: cover !== undefined,
    'cover words': cover?.caption ?? cover?.alt,
    attachments: fields.attachments.length,
    'attachment titles': fields.attachments.map(({ title }) => title),
    url: legacy?.urls.find((url) => url.startsWith('/vi/news/')),
    ...shown(html, /<a href="\/bai-viet\//g),
  };
}

/** What a reader sees of a text, and of what kinds its parts are. */
function shown(html: string, link: RegExp) {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  return {
    text: visibleText(html).normalize('NFC').replace(/\s+/g, ''),
    headings: count(/<h[2-6][\s>]/g),
    tables: count(/<t(?:able|r|d|h)[\s>]/g),
    // A list by hand has become one.
    lists: count(/<li[\s>]/g) + count(/<p[^>]*>(?:<span[^>]*>)?\d\. /g),
    quotations: count(/<blockquote/g),
    pictures: count(/<img/g),
    captions: count(/<figcaption/g) + count(/<br \/><em>/g),
    links: count(link),
  };
}
