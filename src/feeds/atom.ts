import { isoInHanoi } from '../domain/time/format-date.ts';
import { foreignLanguage, PORTAL_LANGUAGE } from '../domain/languages.ts';
import { latest } from '../domain/time/changed-at.ts';
import { element, XML_DECLARATION } from '../domain/xml.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The format requires a date of change, also of a feed without entries; a date of its own would change each build. */
const NEVER = new Date(Date.UTC(2000, 0, 1));

/** A feed as Atom (RFC 4287) with full text. */
export function atom(feed: Feed): string {
  const changed = latest(feed.items.map(({ changedAt }) => changedAt)) ?? NEVER;
  const children = [
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', isoInHanoi(changed)),
    element('author', [element('name', feed.publisher)]),
    element('link', [], { href: feed.page, rel: 'alternate', type: 'text/html' }),
    element('link', [], { href: feed.self, rel: 'self', type: 'application/atom+xml' }),
    ...feed.items.map(entry),
  ];
  const namespace = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': PORTAL_LANGUAGE };
  return XML_DECLARATION + element('feed', children, namespace);
}

function entry(item: FeedItem): string {
  const lang = foreignLanguage(item);
  const children = [
    element('id', item.url),
    element('title', item.title),
    element('link', [], { href: item.url, rel: 'alternate', type: 'text/html' }),
    item.original && element('link', [], { href: item.original, rel: 'via' }),
    item.picture && element('link', [], { href: item.picture, rel: 'enclosure' }),
    item.audio &&
      element('link', [], {
        href: item.audio.url,
        rel: 'enclosure',
        type: item.audio.mediaType,
        length: String(item.audio.bytes),
      }),
    element('published', isoInHanoi(item.publishedAt)),
    element('updated', isoInHanoi(item.changedAt)),
    element('author', [element('name', item.creator)]),
    ...item.subjects.map((term) => element('category', [], { term })),
    element('summary', item.summary),
    element('content', item.html, { type: 'html' }),
  ];
  return element('entry', children, lang && { 'xml:lang': lang });
}
