import { foreignLanguage, PORTAL_LANGUAGE } from '../domain/languages.ts';
import { isoInHanoi } from '../domain/time/format-date.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with full text. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: PORTAL_LANGUAGE,
    authors: [{ name: feed.publisher, url: feed.page }],
    items: feed.items.map(jsonItem),
  });
}

/** What is undefined is left out by JSON itself. */
function jsonItem(item: FeedItem) {
  return {
    id: item.url,
    url: item.url,
    external_url: item.original,
    title: item.title,
    language: foreignLanguage(item),
    summary: item.summary,
    content_html: item.html,
    image: item.picture,
    attachments: item.audio && [
      {
        url: item.audio.url,
        mime_type: item.audio.mediaType,
        size_in_bytes: item.audio.bytes,
        duration_in_seconds: Math.round(item.audio.seconds),
      },
    ],
    date_published: isoInHanoi(item.publishedAt),
    date_modified: isoInHanoi(item.changedAt),
    authors: [{ name: item.creator }],
    tags: item.subjects,
  };
}
