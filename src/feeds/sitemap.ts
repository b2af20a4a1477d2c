/** Writes site maps for machines: https://www.sitemaps.org/protocol.html */
import { absoluteUrl } from '../domain/absolute-url.ts';
import { languageOf, type InLanguage, type Language } from '../domain/languages.ts';
import { isoInHanoi } from '../domain/time/format-date.ts';
import { element, XML_DECLARATION } from '../domain/xml.ts';

/** Where the portal is published; URLs in a site map are full ones. */
type Site = URL | string | undefined;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

/** URLs in one file; the protocol allows 50,000, but a small part is read again sooner when it changes. */
export const MAX_PART_URLS = 5000;

/** Google reads news of the last two days only, and no more than 1,000 of them. */
const NEWS_AGE = 2 * 24 * 60 * 60 * 1000;
const MAX_NEWS_URLS = 1000;

export interface SitemapEntry {
  /** Root-relative, with the base. */
  path: string;
  /** Left out when unknown. */
  changedAt?: Date | undefined;
  /** The same text in other languages, itself among them: https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
  versions?: readonly { lang: Language; path: string }[] | undefined;
}

/** An article in the news site map. */
export interface NewsEntry extends InLanguage {
  /** Root-relative, with the base. */
  path: string;
  title: string;
  publishedAt: Date;
}

/** Entries cut into the parts of a site map, each of at most `length`. */
export function partsOf<Item>(entries: readonly Item[], length = MAX_PART_URLS): Item[][] {
  const count = Math.ceil(entries.length / length);
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * length, (index + 1) * length),
  );
}

/** One part of the site map. */
export function sitemap(entries: readonly SitemapEntry[], site: Site): string {
  const hasVersions = entries.some(({ versions }) => versions);
  return file(
    'urlset',
    entries.map((entry) => element('url', [...location(entry, site), ...alternates(entry, site)])),
    hasVersions ? { 'xmlns:xhtml': XHTML_NAMESPACE } : {},
  );
}

/** The list of the parts; each carries the date of its own last change. */
export function sitemapIndex(parts: readonly SitemapEntry[], site: Site): string {
  return file(
    'sitemapindex',
    parts.map((part) => element('sitemap', location(part, site))),
  );
}

/**
 * The site map for news (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): articles,
 * newest first, published within two days before `now`. Without any it is an empty list rather than a missing file.
 */
export function newsSitemap(
  entries: readonly NewsEntry[],
  publication: string,
  now: Date,
  site: Site,
): string {
  const recent = entries
    .filter(({ publishedAt }) => publishedAt <= now && +now - +publishedAt <= NEWS_AGE)
    .slice(0, MAX_NEWS_URLS)
    .map((entry) => element('url', [...location(entry, site), news(entry, publication)]));
  return file('urlset', recent, { 'xmlns:news': NEWS_NAMESPACE });
}

function file(root: string, children: readonly string[], namespaces = {}): string {
  return XML_DECLARATION + element(root, children, { xmlns: NAMESPACE, ...namespaces });
}

function location({ path, changedAt }: SitemapEntry, site: Site): (string | undefined)[] {
  return [
    element('loc', absoluteUrl(path, site)),
    changedAt && element('lastmod', isoInHanoi(changedAt)),
  ];
}

function alternates({ versions = [] }: SitemapEntry, site: Site): string[] {
  return versions.map(({ lang, path }) =>
    element('xhtml:link', [], { rel: 'alternate', hreflang: lang, href: absoluteUrl(path, site) }),
  );
}

function news(entry: NewsEntry, publication: string): string {
  const { title, publishedAt } = entry;
  return element('news:news', [
    element('news:publication', [
      element('news:name', publication),
      element('news:language', languageOf(entry)),
    ]),
    element('news:publication_date', isoInHanoi(publishedAt)),
    element('news:title', title),
  ]);
}
