/** Gathers the articles of a feed with their bodies and pictures. */
import { attachmentsOf } from '../content/attachments.ts';
import { renderOnce } from '../content/render.ts';
import { sharePicture } from '../content/pictures.ts';
import { store, type Store } from '../content/store.ts';
import { absoluteUrl } from '../domain/absolute-url.ts';
import type { Article } from '../content/article.ts';
import { coverFile } from '../domain/article.ts';
import { changedAt } from '../domain/time/changed-at.ts';
import { creatorOf } from '../domain/metadata/creator.ts';
import { feedWords } from '../strings.ts';
import { urls } from '../urls.ts';
import { FEED_LENGTH, type Feed, type FeedItem } from './feed.ts';
import { fullText } from './full-text.ts';

/** The part of the portal a feed is about; left out, it is about everything. */
export interface FeedSubject {
  title: string;
  description: string;
  page: string;
}

/**
 * The feed of some articles, newest first; no more than FEED_LENGTH of them get in. `self` and the subject's page are
 * root-relative; `site` is the host.
 */
export async function collectFeed(
  articles: readonly Article[],
  self: string,
  site: URL | undefined,
  subject?: FeedSubject,
): Promise<Feed> {
  const content = await store();
  const { portal } = content;
  return {
    title: subject ? feedWords.section(subject.title, portal.title) : portal.title,
    description: subject?.description ?? portal.description,
    page: absoluteUrl(subject?.page ?? urls.home(), site),
    self: absoluteUrl(self, site),
    items: await Promise.all(
      articles.slice(0, FEED_LENGTH).map((article) => collectItem(article, content, site)),
    ),
  };
}

async function collectItem(
  article: Article,
  content: Store,
  site: URL | undefined,
): Promise<FeedItem> {
  const page = absoluteUrl(urls.article(article.slug), site);
  const cover = coverFile(article);
  const [{ html: body }, picture] = await Promise.all([
    renderOnce(article),
    cover && sharePicture(cover),
  ]);
  return {
    title: article.title,
    address: page,
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
