import { slugOf } from './entry-paths.ts';
import { slugify, slugOfName } from './vietnamese/slug.ts';

/** All paths of the portal, root-relative, with the base in front and a slash at the end of pages. */
export type Urls = ReturnType<typeof createUrls>;

/** The folder the portal lives in, with a slash at both ends: `''` → `/`, `sub` → `/sub/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The first segments of the paths below which the portal has pages of its own kinds; each stands in the code once. */
export const PATHS = {
  articles: 'bai-viet',
  alerts: 'thong-bao-khan',
  categories: 'chuyen-muc',
  topics: 'dong-su-kien',
  tags: 'the',
  wards: 'phuong',
  corrections: 'dinh-chinh',
  archive: 'luu-tru',
  mostRead: 'doc-nhieu',
  search: 'tim-kiem',
  siteMap: 'so-do',
  allTags: 'tu-khoa',
  shortcuts: 'phim-tat',
  openData: 'du-lieu-mo',
} as const;

/**
 * The one place that knows how paths are made. `base` is the folder the portal is served from, in any spelling.
 * Slugs are used as they are; names of tags and wards are turned into slugs here.
 */
export function createUrls(base: string) {
  const root = normaliseBase(base);
  const list = (section: string, slug: string, page = 1) =>
    `${root}${section}/${slug}/${page > 1 ? `${page}/` : ''}`;

  return {
    home: () => root,
    /** The page of an entry of a collection; `section` is the `path` of its row in src/collections.ts. */
    entry: (section: string, slug: string) =>
      section === '' ? `${root}${slug}/` : list(section, slug),
    /** The page that lists a section. */
    section: (section: string) => `${root}${section}/`,
    article: (slug: string) => list(PATHS.articles, slug),
    /** Page 1 of a list has no number, so that it has one path only. */
    category: (slug: string, page = 1) => list(PATHS.categories, slug, page),
    topics: () => `${root}${PATHS.topics}/`,
    topic: (slug: string, page = 1) => list(PATHS.topics, slug, page),
    /** A page of the list of all tags; not below `the/`, where a tag may be called “2”. */
    tags: (page = 1) => list(PATHS.siteMap, PATHS.allTags, page),
    tag: (name: string, page = 1) => list(PATHS.tags, slugOfName(name), page),
    ward: (name: string, page = 1) => list(PATHS.wards, slugOfName(name), page),
    /** The whole archive, a year of it, or a page of a month (1 to 12) of that year. */
    archive: (year?: number, month?: number, page = 1) => {
      const folder = month === undefined ? undefined : String(month).padStart(2, '0');
      const parts = [PATHS.archive, year, folder, page > 1 ? page : undefined];
      return `${root}${parts.filter((part) => part !== undefined).join('/')}/`;
    },
    corrections: () => `${root}${PATHS.corrections}/`,
    mostRead: () => `${root}${PATHS.mostRead}/`,
    search: (query?: string) =>
      `${root}${PATHS.search}/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
    siteMap: () => `${root}${PATHS.siteMap}/`,
    /** Shortcuts, reading settings and listening, explained. */
    shortcuts: () => `${root}${PATHS.shortcuts}/`,
    /** A file of structured data, or their folder. */
    openData: (file = '') => `${root}api/v1/${file}`,
    /** Where those files are explained. */
    openDataPage: () => `${root}${PATHS.openData}/`,
    /** What short forms stand for (src/pages/bai-viet/viet-tat.json.ts). */
    shortForms: () => `${root}${PATHS.articles}/viet-tat.json`,
    page: (slug: string) => `${root}${slug}/`,
    /** The feed of the articles that a page lists, in the format whose file name is given. */
    feed: (file: string, page = root) => page + file,
    /**
     * A file beside an article, as its Markdown names it (`./ke-hoach.pdf`). It lies in the folder of
     * the article's page, under a name that every host takes.
     */
    attachment: (articleId: string, fileName: string) =>
      list(PATHS.articles, slugOf(articleId)) + attachmentName(fileName),
    /** A file of `public/` or of the build, its path already fit for a URL. */
    asset: (path: string) => root + path.replace(/^\/+/, ''),
  };
}

/** A file name fit for a URL: `./phu-luc/Kế hoạch 1.PDF` → `ke-hoach-1.pdf`. */
function attachmentName(path: string): string {
  const [, name = '', extension = ''] = /([^/]+)\.([^./]+)$/.exec(path) ?? [];
  return `${slugify(name)}.${extension.toLowerCase()}`;
}
