import { foreignLanguage, languageOf, PORTAL_LANGUAGE } from '../domain/languages.ts';
import { latest } from '../domain/time/changed-at.ts';
import { element, XML_DECLARATION } from '../domain/xml.ts';
import type { Feed, FeedItem } from './feed.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with full text. It carries the date of its last change
 * rather than of the build: a build that changes nothing changes no feed.
 */
export function rss(feed: Feed): string {
  const changed = latest(feed.items.map(({ changedAt }) => changedAt));
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', PORTAL_LANGUAGE),
    changed && element('lastBuildDate', changed.toUTCString()),
    element('atom:link', [], { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(rssItem),
  ]);
  return XML_DECLARATION + element('rss', [channel], { version: '2.0', ...NAMESPACES });
}

function rssItem(item: FeedItem): string {
  return element('item', [
    element('title', item.title),
    element('link', item.url),
    element('guid', item.url, { isPermaLink: 'true' }),
    element('pubDate', item.publishedAt.toUTCString()),
    element('dc:creator', item.creator),
    foreignLanguage(item) && element('dc:language', languageOf(item)),
    ...item.subjects.map((subject) => element('category', subject)),
    element('description', item.summary),
    element('content:encoded', item.html),
    item.original && element('dc:source', item.original),
    item.audio &&
      element('enclosure', [], {
        url: item.audio.url,
        length: String(item.audio.bytes),
        type: item.audio.mediaType,
      }),
    item.picture && element('media:content', [], { url: item.picture, medium: 'image' }),
  ]);
}
