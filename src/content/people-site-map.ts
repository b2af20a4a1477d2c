/** What the site map for people lists (src/pages/so-do.astro): each kind of list and of page, by the rows of the tables. */
import { collectionRows } from '../collections.ts';
import type { InLanguage } from '../domain/languages.ts';
import { slugify } from '../domain/vietnamese/slug.ts';
import type { Urls } from '../domain/urls.ts';
import { byOrder } from '../domain/lists/by-order.ts';
import { correctionWords } from '../strings/corrections.ts';
import { listWords } from '../strings/lists.ts';
import { siteWords } from '../strings/site.ts';
import { lists, type ArticleList, type ListedContent, type ListRow } from './article-lists.ts';
import type { Store } from './store.ts';

export interface SiteMapLink extends InLanguage {
  title: string;
  path: string;
  /** The number of its articles. */
  count?: number;
  /** Its parts. */
  below?: SiteMapLink[];
}

export interface SiteMapSection {
  id: string;
  title: string;
  links: SiteMapLink[];
}

type Listed = ListedContent & Pick<Store, 'archive' | 'entries' | 'sections'>;

/** More of one kind than anyone reads; a large portal has thousands of tags. */
export const MAX_LINKS = 100;

/** What a portal is made of. */
const TABLES = {
  lists: Object.values(lists) as readonly ListRow[],
  collections: collectionRows,
};

/** The sections that have anything to list. */
export function peopleSiteMap(content: Listed, urls: Urls, tables = TABLES): SiteMapSection[] {
  const years = content.archive.map(({ year, count }) => ({
    title: listWords.year(year),
    path: urls.archive(year),
    count,
  }));
  return [
    ...tables.lists.map(({ heading, listsOf, allOn }) =>
      section(heading, shortened(linksBelow(listsOf(content, urls)), allOn?.(urls))),
    ),
    section(siteWords.archive, years),
    section(listWords.standingPages, pageLinks(content, urls, tables)),
  ].filter(({ links }) => links.length > 0);
}

function section(title: string, links: SiteMapLink[]): SiteMapSection {
  return { id: slugify(title), title, links };
}

/** The first of many links and one to the page that has all, where there is such a page. */
function shortened(links: SiteMapLink[], allOn: string | undefined): SiteMapLink[] {
  if (links.length <= MAX_LINKS || allOn === undefined) return links;
  return [...links.slice(0, MAX_LINKS), { title: listWords.all(links.length), path: allOn }];
}

/** The lists that are part of one; without one, those that are part of none of them. */
function linksBelow(all: readonly ArticleList[], parent?: string): SiteMapLink[] {
  const paths = new Set(all.map(({ path }) => path));
  return all
    .filter(
      ({ partOf }) => (partOf !== undefined && paths.has(partOf) ? partOf : undefined) === parent,
    )
    .map(({ name, path, articles }) => ({
      title: name,
      path,
      count: articles.length,
      below: linksBelow(all, path),
    }));
}

/** The pages that list no articles of their own: those of the portal, of sections, and entries that no page lists. */
function pageLinks(content: Listed, urls: Urls, tables: typeof TABLES): SiteMapLink[] {
  const entries = tables.collections.flatMap(([name, { path, listedOn, offered }]) =>
    path === undefined || listedOn !== 'none' || !offered || name in lists
      ? []
      : content
          .entries(name)
          .toSorted(byOrder)
          .map((entry) => ({
            title: offered(entry).title,
            path: urls.entry(path, entry.slug),
            lang: (entry as InLanguage).lang,
          })),
  );
  return [
    { title: siteWords.home, path: urls.home() },
    { title: siteWords.search, path: urls.search() },
    { title: siteWords.mostRead, path: urls.mostRead() },
    { title: correctionWords.title, path: urls.corrections() },
    { title: siteWords.shortcuts, path: urls.shortcuts() },
    ...content.sections.map(({ title, path }) => ({ title, path: urls.section(path) })),
    ...entries,
  ];
}
