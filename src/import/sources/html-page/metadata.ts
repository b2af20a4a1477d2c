/** What a page tells machines: JSON-LD, OpenGraph, Dublin Core, microdata, its own address. */
import type { Element, Root } from 'hast';
import { attribute, find, findAll, textOf } from '../../html/tree.ts';
import { plainText } from '../../text.ts';
import { readDate } from '../read-date.ts';
import { mergeFacts, type PageFacts } from './page-facts.ts';

/** All of it, the surest first. */
export function readMetadata(root: Root): PageFacts {
  return mergeFacts(readJsonLd(root), readOpenGraph(root), readMicrodata(root));
}

type Json = Readonly<Record<string, unknown>>;
const ARTICLE = /^(?:News|Blog|Report|Scholarly|Tech)?(?:Article|Posting|NewsArticle)$/;

function readJsonLd(root: Root): PageFacts {
  const scripts = findAll(
    root,
    (node) => node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json',
  );
  for (const script of scripts) {
    for (const item of itemsOf(parseJson(script))) {
      const type = [item['@type']].flat().map(String);
      if (type.some((name) => ARTICLE.test(name))) return factsOfJson(item);
    }
  }
  return {};
}

function parseJson(script: Element): unknown {
  const [text] = script.children;
  try {
    return text?.type === 'text' ? (JSON.parse(text.value) as unknown) : undefined;
  } catch {
    // Old portals write line breaks into strings; the other tags say the same.
    return undefined;
  }
}

function itemsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Json;
  return [item, ...itemsOf(item['@graph'])];
}

const line = (value: unknown): string | undefined =>
  typeof value === 'string' ? plainText(value) || undefined : undefined;

function factsOfJson(item: Json): PageFacts {
  const [image] = [item['image']].flat() as (string | Json | undefined)[];
  const src = typeof image === 'object' ? line(image['url']) : image;
  const [author] = [item['author']].flat() as (string | Json | undefined)[];
  const keywords =
    typeof item['keywords'] === 'string'
      ? item['keywords'].split(',')
      : ((item['keywords'] as unknown[] | undefined) ?? []);
  const [section] = [item['articleSection']].flat();
  return withDates(
    {
      title: line(item['headline']) ?? '',
      lead: line(item['description']) ?? '',
      author: line(typeof author === 'object' ? author['name'] : author) ?? '',
      tags: keywords.map((word) => line(word) ?? '').filter(Boolean),
      categories: typeof section === 'string' ? [{ names: [plainText(section)] }] : [],
      ...(src && {
        cover: {
          src,
          ...(typeof image === 'object' &&
            line(image['caption']) && { caption: line(image['caption']) as string }),
        },
      }),
    },
    item['datePublished'],
    item['dateModified'],
  );
}

function withDates(facts: PageFacts, published: unknown, updated: unknown): PageFacts {
  const [publishedAt, updatedAt] = [published, updated].map((date) =>
    typeof date === 'string' ? readDate(date) : undefined,
  );
  const isChanged = publishedAt && updatedAt && +updatedAt > +publishedAt;
  return { ...facts, ...(publishedAt && { publishedAt }), ...(isChanged && { updatedAt }) };
}

/** The tags by which a page is shared, and its address. */
function readOpenGraph(root: Root): PageFacts {
  const metas = findAll(root, ({ tagName }) => tagName === 'meta');
  const all = (name: string) =>
    metas
      .filter((node) =>
        [attribute(node, 'property'), attribute(node, 'name')].some(
          (own) => own?.toLowerCase() === name,
        ),
      )
      .map((node) => plainText(attribute(node, 'content') ?? ''))
      .filter(Boolean);
  const first = (...names: string[]) => names.flatMap(all)[0];
  const canonical = find(
    root,
    (node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical',
  );
  const url = (canonical && attribute(canonical, 'href')) ?? first('og:url');
  const title = first('og:title', 'dc.title', 'twitter:title');
  const src = first('og:image');
  return withDates(
    {
      title: title ?? '',
      lead: first('og:description', 'description') ?? '',
      author: first('article:author', 'author', 'dc.creator')?.replace(/^https?:.*$/, '') ?? '',
      tags:
        all('article:tag').length > 0
          ? all('article:tag')
          : (first('keywords', 'news_keywords')?.split(/\s*[,;]\s*/) ?? []).filter(Boolean),
      categories: all('article:section').map((name) => ({ names: [name] })),
      urls: url ? [url] : [],
      ...(src && { cover: { src } }),
    },
    first('article:published_time', 'dc.date', 'pubdate', 'date'),
    first('article:modified_time'),
  );
}

/** https://schema.org/docs/gs.html */
function readMicrodata(root: Root): PageFacts {
  const scope = find(root, (node) =>
    /schema\.org\/(?:News)?Article|schema\.org\/BlogPosting/i.test(
      attribute(node, 'itemType') ?? '',
    ),
  );
  if (!scope) return {};
  const item = (name: string) =>
    find(scope, (node) => (attribute(node, 'itemProp') ?? '').split(' ').includes(name));
  const value = (node: Element | undefined) =>
    node && (attribute(node, 'content') ?? attribute(node, 'dateTime') ?? textOf(node));
  const body = item('articleBody');
  const author = item('author');
  const name = author && (find(author, (node) => attribute(node, 'itemProp') === 'name') ?? author);
  return withDates(
    {
      title: value(item('headline')) ?? '',
      lead: value(item('description')) ?? '',
      author: value(name) ?? '',
      ...(body && { nodes: body.children }),
    },
    value(item('datePublished')),
    value(item('dateModified')),
  );
}

/** Browsers write the address of a page that they save at its top: `<!-- saved from url=(0051)https://… -->`. */
export function savedFrom(html: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, 4000))?.[1];
}
