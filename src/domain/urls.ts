import { slugOf } from './article.ts';
import { slugify } from './vietnamese/fold.ts';

/** All addresses of the portal, root-relative, with the base and a trailing slash for pages. */
export type Urls = ReturnType<typeof createUrls>;

/** The folder the portal lives in, with a slash at both ends: `''` → `/`, `sub` → `/sub/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * The one place that knows what addresses look like. `base` is the folder the portal is served from,
 * in any spelling. Slugs are used as they are; names of tags and wards are turned into slugs here.
 */
export function createUrls(base: string) {
  const root = normaliseBase(base);

  return {
    home: () => root,
    article: (slug: string) => `${root}bai-viet/${slug}/`,
    category: (slug: string, page = 1) => `${root}chuyen-muc/${slug}/${page > 1 ? `${page}/` : ''}`,
    topics: () => `${root}dong-su-kien/`,
    topic: (slug: string) => `${root}dong-su-kien/${slug}/`,
    tag: (name: string, page = 1) => `${root}the/${slugify(name)}/${numbered(page)}`,
    ward: (name: string, page = 1) => `${root}phuong/${slugify(name)}/${numbered(page)}`,
    /** The whole archive, a year of it, or a month (1 to 12) of that year. */
    archive: (year?: number, month?: number) =>
      [`${root}luu-tru`, year, month === undefined ? undefined : String(month).padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('/') + '/',
    mostRead: () => `${root}doc-nhieu/`,
    search: (query?: string) =>
      `${root}tim-kiem/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
    siteMap: () => `${root}so-do/`,
    page: (slug: string) => `${root}${slug}/`,
    /** RSS of everything, of one category or of one topic. */
    feed: (kind: { category?: string | undefined; topic?: string | undefined } = {}) => {
      if (kind.category !== undefined) return `${root}chuyen-muc/${kind.category}/rss.xml`;
      if (kind.topic !== undefined) return `${root}dong-su-kien/${kind.topic}/rss.xml`;
      return `${root}rss.xml`;
    },
    jsonFeed: () => `${root}feed.json`,
    /**
     * A file beside an article, as its Markdown names it (`./ke-hoach.pdf`). It lies in the folder of
     * the article's page, under a name that every host takes.
     */
    attachment: (articleId: string, fileName: string) =>
      `${root}bai-viet/${slugOf(articleId)}/${fileAddress(fileName)}`,
    /** A file of `public/` or of the build, its path already fit for an address. */
    asset: (path: string) => root + path.replace(/^\/+/, ''),
  };
}

/** Page 1 has no number, so that it has one address only. */
function numbered(page: number): string {
  return page > 1 ? `${page}/` : '';
}

/** A file name fit for an address: `./phu-luc/Kế hoạch 1.PDF` → `ke-hoach-1.pdf`. */
function fileAddress(path: string): string {
  const [, name = '', extension = ''] = /([^/]+)\.([^./]+)$/.exec(path) ?? [];
  return `${slugify(name)}.${extension.toLowerCase()}`;
}
