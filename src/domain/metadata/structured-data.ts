/** What search engines read of a page: schema.org in JSON-LD. All URLs given and returned are full ones. */
import { languageOf, PORTAL_LANGUAGE } from '../languages.ts';
import { changedAt, type Revised } from '../time/changed-at.ts';
import { isoInHanoi } from '../time/format-date.ts';
import { creatorOf, type Publisher } from './creator.ts';
import type { Described } from './dublin-core.ts';
import { audioObject, videoObject, type AudioData, type VideoData } from './media-objects.ts';

/** A node of JSON-LD; what is undefined in it is not written. */
export type JsonLd = { '@type': string } & Record<string, unknown>;

/** The facts of an article for structured data. */
export interface NewsItem extends Described, Revised {
  expiresAt?: Date | undefined;
  corrections: readonly { at: Date; note: string }[];
}

/** The facts of a portal for structured data. */
export interface PortalIdentity extends Publisher {
  name: string;
  title: string;
  description: string;
  contact: { address: string; phone: string; email: string };
}

/** A portal and where it is found. */
export interface PortalSite {
  portal: PortalIdentity;
  /** URL of the home page. */
  home: string;
  /** URL of the portal's logo, a picture at least 112 pixels wide. */
  logo: string;
}

export interface PictureData {
  src: string;
  width: number;
  height: number;
  alt: string;
}

/** An article: https://schema.org/NewsArticle */
export function newsArticle(
  article: NewsItem,
  page: {
    url: string;
    section?: string | undefined;
    image?: PictureData | undefined;
    /** What is heard, the article itself as sound first. */
    audio?: readonly AudioData[];
    video?: readonly VideoData[];
    /** Absent when nothing was counted. */
    views?: number | undefined;
    /** Of the article that it translates, and of its translations. */
    original?: string | undefined;
    translations?: readonly string[] | undefined;
  },
  site: PortalSite,
): JsonLd {
  const { source } = article;
  const { views } = page;
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: isoInHanoi(article.publishedAt),
    dateModified: isoInHanoi(changedAt(article)),
    expires: article.expiresAt && isoInHanoi(article.expiresAt),
    author: organisation(creatorOf(article, site.portal)),
    publisher: publishingBody(site),
    image: page.image && imageObject(page.image),
    audio: oneOrMore(page.audio?.map(audioObject)),
    video: oneOrMore(page.video?.map((film) => videoObject(film, article.publishedAt))),
    mainEntityOfPage: page.url,
    articleSection: page.section,
    keywords: unlessEmpty(article.tags),
    contentLocation: unlessEmpty(article.wards.map((name) => ({ '@type': 'Place', name }))),
    inLanguage: languageOf(article),
    translationOfWork: page.original && { '@id': page.original },
    workTranslation:
      page.translations && unlessEmpty(page.translations.map((url) => ({ '@id': url }))),
    isBasedOn: source?.url,
    sourceOrganization: source && organisation(source.name, source.url),
    correction: unlessEmpty(article.corrections.map(correctionComment)),
    interactionStatistic: views === undefined ? undefined : viewCounter(views),
  };
}

/** The way from the home page to a page: https://schema.org/BreadcrumbList */
export function breadcrumbList(items: readonly { title: string; url: string }[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: url,
    })),
  };
}

/** The portal itself, for its home page; `search` is the URL of the search up to the query. */
export function website(site: PortalSite, search: string): JsonLd {
  const { portal, home } = site;
  return {
    '@type': 'WebSite',
    name: portal.title,
    alternateName: portal.name,
    description: portal.description,
    url: home,
    inLanguage: PORTAL_LANGUAGE,
    publisher: {
      ...publishingBody(site),
      address: portal.contact.address,
      telephone: portal.contact.phone,
      email: portal.contact.email,
    },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}{search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/**
 * Several nodes as the text of one `<script type="application/ld+json">`. What could end the script, open a comment or
 * break a line there is written as `\u…`, which means the same in JSON.
 */
export function serialiseJsonLd(nodes: readonly JsonLd[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function publishingBody({ portal, home, logo }: PortalSite): JsonLd {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${home}#publisher`,
    name: portal.publisher,
    url: home,
    logo: { '@type': 'ImageObject', url: logo },
  };
}

function organisation(name: string, url?: string): JsonLd {
  return { '@type': 'Organization', name, url };
}

function imageObject({ src, width, height, alt }: PictureData): JsonLd {
  return { '@type': 'ImageObject', url: src, width, height, caption: alt };
}

function correctionComment({ at, note }: { at: Date; note: string }): JsonLd {
  return { '@type': 'CorrectionComment', text: note, datePublished: isoInHanoi(at) };
}

function viewCounter(views: number): JsonLd {
  return {
    '@type': 'InteractionCounter',
    interactionType: 'https://schema.org/ReadAction',
    userInteractionCount: views,
  };
}

/** One node stands by itself. */
function oneOrMore(nodes: readonly JsonLd[] = []): JsonLd | readonly JsonLd[] | undefined {
  return nodes.length > 1 ? nodes : nodes[0];
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
