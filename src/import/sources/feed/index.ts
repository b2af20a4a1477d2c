/** Feeds: RSS 0.9 to 2.0, Atom 1.0 and JSON Feed 1.x. */
import { readFile } from 'node:fs/promises';
import { CommandError } from '../../../cli/run-command.ts';
import { decodeBytes } from '../../repair/decode-bytes.ts';
import type { SourceKind } from '../source.ts';
import { childOf, markupOf, readXml, textIn, type XmlNode } from '../xml-nodes.ts';
import { makeArticle, type FeedItem } from './make-article.ts';

const ITEMS = new Set(['item', 'entry']);

export const xmlFeed: SourceKind = {
  name: 'kênh tin RSS, Atom',
  looks: 'tệp XML có thẻ <rss>, <rdf:RDF> hoặc <feed>',
  matches: ({ head }) =>
    /^\uFEFF?\s*(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*|<\?[^]*?\?>\s*)*<(?:rss|rdf:RDF|feed)[\s>]/.test(
      head,
    ),
  read: async function* ({ file }) {
    for await (const node of readXml(file, ITEMS)) {
      yield makeArticle(node.name === 'item' ? rssItem(node) : atomEntry(node), file);
    }
  },
};

/** https://www.rssboard.org/rss-specification */
function rssItem(node: XmlNode): FeedItem {
  const all = (name: string) => node.children.filter((child) => child.name === name);
  const files = [...all('enclosure'), ...all('media:content')].flatMap(({ attributes }) =>
    attributes['url'] ? [{ src: attributes['url'], type: attributes['type'] }] : [],
  );
  return {
    id: textIn(node, 'guid'),
    url: textIn(node, 'link') ?? textIn(node, 'guid'),
    title: textIn(node, 'title'),
    summary: textIn(node, 'description'),
    content: textIn(node, 'content:encoded'),
    published: textIn(node, 'pubDate', 'dc:date'),
    updated: textIn(node, 'atom:updated'),
    // An author of RSS is an e-mail address with a name in brackets.
    author:
      textIn(node, 'dc:creator') ?? textIn(node, 'author')?.replace(/^\S+@\S+\s*\(?|\)$/g, ''),
    categories: all('category')
      .map(({ text }) => text.trim())
      .filter(Boolean),
    picture: childOf(node, 'media:thumbnail')?.attributes['url'],
    files,
  };
}

/** https://www.rfc-editor.org/rfc/rfc4287 */
function atomEntry(node: XmlNode): FeedItem {
  const links = node.children.filter(({ name }) => name === 'link');
  const page = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const html = (name: string) => {
    const child = childOf(node, name);
    if (!child) return undefined;
    const { type = 'text' } = child.attributes;
    return type === 'html' ? child.text : markupOf(child);
  };
  const author = childOf(node, 'author');
  return {
    id: textIn(node, 'id'),
    url: page?.attributes['href'],
    title: html('title'),
    summary: html('summary'),
    content: html('content'),
    published: textIn(node, 'published', 'updated'),
    updated: textIn(node, 'updated'),
    author: author && textIn(author, 'name'),
    categories: node.children
      .filter(({ name }) => name === 'category')
      .map(({ attributes }) => attributes['label'] ?? attributes['term'] ?? '')
      .filter(Boolean),
    files: links
      .filter(({ attributes }) => attributes['rel'] === 'enclosure')
      .map(({ attributes }) => ({
        src: attributes['href'] ?? '',
        title: attributes['title'],
        type: attributes['type'],
      })),
  };
}

export const jsonFeed: SourceKind = {
  name: 'JSON Feed',
  looks: 'tệp JSON có "version": "https://jsonfeed.org/version/…"',
  matches: ({ head }) =>
    /^\s*\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head),
  read: async function* ({ file }) {
    for (const item of parseItems(decodeBytes(await readFile(file)), file))
      yield makeArticle(jsonItem(item), file);
  },
};

type Json = Readonly<Record<string, unknown>>;

function parseItems(text: string, file: string): Json[] {
  try {
    const { items } = JSON.parse(text) as { items?: unknown };
    return Array.isArray(items) ? (items as Json[]) : [];
  } catch {
    throw new CommandError(
      `Tệp ${file} không đúng cú pháp JSON, có lẽ bị cắt ngang. Hãy lấy lại tệp đủ.`,
    );
  }
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonItem(item: Json): FeedItem {
  const text = (name: string) => (typeof item[name] === 'string' ? item[name] : undefined);
  const list = (name: string) => (Array.isArray(item[name]) ? (item[name] as unknown[]) : []);
  const [author] = [...list('authors'), item['author']].filter(Boolean) as Json[];
  const plain = text('content_text');
  return {
    id: text('id'),
    url: text('url'),
    title: text('title'),
    summary: text('summary')?.replaceAll('<', '&lt;'),
    content:
      text('content_html') ??
      (plain &&
        plain
          .split(/\n{2,}/)
          .map(
            (part) =>
              `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`,
          )
          .join('')),
    published: text('date_published'),
    updated: text('date_modified'),
    author: author && String(author['name'] ?? ''),
    categories: [],
    tags: list('tags').map(String),
    picture: text('image') ?? text('banner_image'),
    files: (list('attachments') as Json[]).map((file) => ({
      src: String(file['url'] ?? ''),
      title: typeof file['title'] === 'string' ? file['title'] : undefined,
      type: String(file['mime_type'] ?? ''),
    })),
  };
}
