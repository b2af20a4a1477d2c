/** Where a link in an article leads. */
import path from 'node:path';
import { slugOf } from '../domain/article.ts';
import type { Urls } from '../domain/urls.ts';

/** What must be known of a portal to follow its links. */
export interface LinkTargets {
  /** Ids of the articles that can be linked to. */
  articles: readonly string[];
  categories: readonly string[];
  topics: readonly string[];
  pages: readonly string[];
  /** The parts of addresses that stand for tags and wards. */
  tags: readonly string[];
  wards: readonly string[];
}

/** First parts of addresses that belong to the portal itself and need nothing after them. */
export const OWN_ADDRESSES = new Set(
  'luu-tru doc-nhieu tim-kiem so-do quan-tri icons rss.xml feed.json sitemap-index.xml'.split(' '),
);

/** The file a link is written in. */
export interface LinkOrigin {
  id: string;
  /** Below the content folder. */
  file: string;
  attachments: readonly { file: string }[];
}

/**
 * Prepares following links: `./bai-khac.md`, `./ke-hoach.pdf` (when the article lists it) and addresses from the root
 * such as `/bai-viet/ten-bai/`. The function made gives the address with base, or undefined for a link that leads
 * nowhere.
 */
export function linkResolver(targets: LinkTargets, urls: Urls) {
  const articles = new Map(targets.articles.map((id) => [`articles/${id}.md`, slugOf(id)]));
  const slugs = {
    'bai-viet': new Set(articles.values()),
    'chuyen-muc': new Set(targets.categories),
    'dong-su-kien': new Set(targets.topics),
    the: new Set(targets.tags),
    phuong: new Set(targets.wards),
  };
  const pages = new Set(targets.pages);
  const leadsToKnown = (pathname: string): boolean => {
    const [kind = '', slug = ''] = pathname.split('/').slice(1);
    if (kind in slugs) return slugs[kind as keyof typeof slugs].has(slug);
    return kind === '' || pages.has(kind) || OWN_ADDRESSES.has(kind);
  };
  return (origin: LinkOrigin, href: string): string | undefined => {
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    if (target.startsWith('/')) return leadsToKnown(target) ? urls.asset(href) : undefined;
    const file = path.posix.join(path.posix.dirname(origin.file), decode(target));
    const slug = articles.get(file);
    if (slug) return urls.article(slug) + rest;
    const attachment = origin.attachments.find(
      (known) => path.posix.join(path.posix.dirname(origin.file), known.file) === file,
    );
    return attachment && urls.attachment(origin.id, attachment.file) + rest;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
