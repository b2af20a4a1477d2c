/** Reads feeds and site maps as programs do that know nothing of this portal. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { attribute, elementsOf, srcsetOf } from './html.ts';

/** An item of a feed. */
export interface RssItem {
  title: string;
  link: string;
  guid: { '#text': string };
  pubDate: string;
  description: string;
  'dc:creator': string;
  'content:encoded': string;
}

export interface RssChannel {
  title: string;
  link: string;
  description: string;
  language: string;
  lastBuildDate?: string;
  'atom:link': { href: string; rel: string };
  item: RssItem[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (name) => ['item', 'url', 'sitemap'].includes(name),
  processEntities: true,
});

/** What is wrong with a file as XML; undefined when it is well-formed. */
export function faultOfXml(text: string): string | undefined {
  const result = XMLValidator.validate(text);
  return result === true ? undefined : `${result.err.line}: ${result.err.msg}`;
}

export function readRss(text: string): RssChannel {
  const { rss } = parser.parse(text) as { rss: { version: string; channel: RssChannel } };
  if (rss.version !== '2.0') throw new Error(`This is not RSS 2.0 but ${rss.version}.`);
  return { ...rss.channel, item: rss.channel.item ?? [] };
}

export interface SitemapUrl {
  loc: string;
  lastmod?: string;
  'news:news'?: Record<string, unknown>;
}

/** The entries of a site map, or the parts of an index of site maps. */
export function readSitemap(text: string): SitemapUrl[] {
  const { urlset, sitemapindex } = parser.parse(text) as {
    urlset?: { url?: SitemapUrl[] };
    sitemapindex?: { sitemap?: SitemapUrl[] };
  };
  return urlset?.url ?? sitemapindex?.sitemap ?? [];
}

/** Links in the text of a feed that mean nothing outside the portal. */
export function relativeUrlsIn(html: string): string[] {
  return elementsOf(html, 'fragment')
    .flatMap((element) => [
      attribute(element, 'href'),
      attribute(element, 'src'),
      ...srcsetOf(attribute(element, 'srcset') ?? ''),
    ])
    .filter((href) => href && !/^(?:https?|mailto|tel):/.test(href))
    .map(String);
}
