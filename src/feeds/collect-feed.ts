/** Gathers what a feed holds, with bodies and pictures. */
import { collections, type CollectionName } from '../collections.ts';
import { attachmentsOf } from '../content/attachments.ts';
import { renderArticle, renderEntry } from '../content/render-entry.ts';
import { sharePicture } from '../content/pictures.ts';
import { store, type Store } from '../content/store.ts';
import { absoluteHtml, absoluteUrl } from '../domain/absolute-url.ts';
import type { Article } from '../content/article.ts';
import { coverFile } from '../domain/entry-paths.ts';
import { changedAt } from '../domain/time/changed-at.ts';
import { creatorOf } from '../domain/metadata/creator.ts';
import { feedWords } from '../strings.ts';
import { urls } from '../urls.ts';
import type { Feed, FeedItem } from './feed.ts';
import { fullText } from './full-text.ts';
import type { FeedRoute } from './routes.ts';

/** How many articles a feed holds: what a reader may have missed in a week, not the archive. */
const MAX_FEED_ITEMS = 20;

/** A feed, newest first; no more than MAX_FEED_ITEMS entries get in. `site` is the host. */
export async function collectFeed(route: FeedRoute, site: URL | undefined): Promise<Feed> {
  const content = await store();
  const { portal } = content;
  const { source } = route;
  const items =
    typeof source === 'string'
      ? collectEntries(source, content, site)
      : source.slice(0, MAX_FEED_ITEMS).map((article) => collectItem(article, content, site));
  return {
    title: route.isPortal ? route.title : feedWords.section(route.title, portal.title),
    description: route.description,
    publisher: portal.publisher,
    page: absoluteUrl(route.page, site),
    self: absoluteUrl(route.path, site),
    items: await Promise.all(items),
  };
}

/** The newest entries of a collection that is not the articles. */
function collectEntries(
  name: CollectionName,
  content: Store,
  site: URL | undefined,
): Promise<FeedItem>[] {
  const { path, feed } = collections[name];
  const describe = feed as unknown as (data: object) => { summary: string; publishedAt: Date };
  return content
    .entries(name)
    .map((entry) => ({ entry, ...describe(entry) }))
    .sort((a, b) => +b.publishedAt - +a.publishedAt)
    .slice(0, MAX_FEED_ITEMS)
    .map(async ({ entry, summary, publishedAt }) => {
      const url = absoluteUrl(urls.entry(path ?? '', entry.slug), site);
      const { html } = await renderEntry(name, entry);
      return {
        ...{ title: entry.title, url, summary, publishedAt, changedAt: publishedAt },
        html: absoluteHtml(html, url),
        creator: content.portal.publisher,
        subjects: [],
      };
    });
}

async function collectItem(
  article: Article,
  content: Store,
  site: URL | undefined,
): Promise<FeedItem> {
  const page = absoluteUrl(urls.article(article.slug), site);
  const cover = coverFile(article);
  const [{ html: body }, share] = await Promise.all([
    renderArticle(article),
    cover ? sharePicture(cover) : undefined,
  ]);
  const picture = share?.src;
  return {
    title: article.title,
    url: page,
    summary: article.summary,
    html: fullText(article, { page, body, picture, attachments: attachmentsOf(article) }),
    publishedAt: article.publishedAt,
    changedAt: changedAt(article),
    creator: creatorOf(article, content.portal),
    subjects: [...article.categories.map((slug) => content.category(slug).title), ...article.tags],
    picture: picture && absoluteUrl(picture, site),
    original: article.source?.url,
  };
}
