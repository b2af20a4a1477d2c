/** Gathers what a feed holds, with bodies and pictures. */
import { rowOf, type CollectionName, type FeedEntry } from '../collections.ts';
import { attachmentsOf } from '../content/attachments.ts';
import { audioOf } from '../content/article-audio.ts';
import { renderText } from '../content/render-entry.ts';
import { sharePicture } from '../content/pictures.ts';
import { store, type EntryOf, type Store } from '../content/store.ts';
import { absoluteHtml, absoluteUrl } from '../domain/absolute-url.ts';
import type { Article } from '../content/article.ts';
import { coverFile } from '../domain/entry-paths.ts';
import { creatorOf } from '../domain/metadata/creator.ts';
import { element } from '../domain/xml.ts';
import { correctionWords } from '../strings/corrections.ts';
import { feedWords } from '../strings/feeds.ts';
import { urls } from '../urls.ts';
import type { Feed, FeedItem } from './feed.ts';
import { MAX_FEED_ITEMS } from './feed-limits.ts';
import { fullText } from './full-text.ts';
import type { FeedRoute } from './routes.ts';

/** A feed, newest first; no more than MAX_FEED_ITEMS entries get in. `site` is the host. */
export async function collectFeed(route: FeedRoute, site: URL | undefined): Promise<Feed> {
  const content = await store();
  const { portal } = content;
  const { source } = route;
  const items =
    source === 'corrections'
      ? collectCorrections(content, site)
      : typeof source === 'string'
        ? collectEntries(source, content, site)
        : describeAll('articles', source).map(({ entry, told }) =>
            collectItem(entry, told, content, site),
          );
  return {
    title: route.isPortal ? route.title : feedWords.section(route.title, portal.title),
    description: route.description,
    publisher: portal.publisher,
    page: absoluteUrl(route.page, site),
    self: absoluteUrl(route.path, site),
    items: await Promise.all(items),
  };
}

/** The newest corrections; each is known by its line on the page of its article. */
function collectCorrections({ portal, corrections }: Store, site: URL | undefined): FeedItem[] {
  return corrections.slice(0, MAX_FEED_ITEMS).map(({ article, at, note, anchor }) => ({
    title: correctionWords.of(article.title),
    url: absoluteUrl(`${urls.article(article.slug)}#${anchor}`, site),
    ...{ summary: note, html: element('p', note), publishedAt: at, changedAt: at },
    ...{ creator: portal.publisher, subjects: [] },
  }));
}

/** The newest entries of a collection that is not the articles. */
function collectEntries(
  name: CollectionName,
  content: Store,
  site: URL | undefined,
): Promise<FeedItem>[] {
  return describeAll(name, content.entries(name)).map(async ({ entry, told }) => {
    const url = absoluteUrl(urls.entryOf(name, entry), site);
    const { html } = await renderText(name, entry);
    return {
      ...withChange(told),
      url,
      html: absoluteHtml(html, url),
      creator: content.portal.publisher,
      subjects: [],
    };
  });
}

/** The newest entries, with what the row of their collection tells of them. */
function describeAll<Name extends CollectionName, Entry extends EntryOf<Name>>(
  name: Name,
  entries: readonly Entry[],
): { entry: Entry; told: FeedEntry }[] {
  const { feed } = rowOf(name);
  if (!feed) return [];
  return entries
    .map((entry) => ({ entry, told: feed(entry) }))
    .sort((a, b) => +b.told.publishedAt - +a.told.publishedAt)
    .slice(0, MAX_FEED_ITEMS);
}

function withChange({ changedAt, ...told }: FeedEntry) {
  return { ...told, changedAt: changedAt ?? told.publishedAt };
}

async function collectItem(
  article: Article,
  told: FeedEntry,
  content: Store,
  site: URL | undefined,
): Promise<FeedItem> {
  const page = absoluteUrl(urls.article(article.slug), site);
  const cover = coverFile(article);
  const [{ html: body }, share, audio] = await Promise.all([
    renderText('articles', article),
    cover ? sharePicture(cover) : undefined,
    audioOf(article),
  ]);
  const picture = share?.src;
  return {
    ...withChange(told),
    url: page,
    html: fullText(article, { page, body, picture, attachments: attachmentsOf(article) }),
    creator: creatorOf(article, content.portal),
    subjects: [...article.categories.map((slug) => content.category(slug).title), ...article.tags],
    picture: picture && absoluteUrl(picture, site),
    original: article.source?.url,
    audio: audio?.found && {
      url: absoluteUrl(audio.href, site),
      mediaType: audio.mediaType,
      bytes: audio.found.bytes,
      seconds: audio.found.seconds,
    },
  };
}
