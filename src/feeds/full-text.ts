import { absoluteHtml } from '../domain/absolute-url.ts';
import type { Article } from '../content/article.ts';
import { formatDateTime } from '../domain/time/format-date.ts';
import { element } from '../domain/xml.ts';
import { articleWords } from '../strings/articles.ts';

/** What stands around the body of an article; links are paths or full URLs. */
interface Surroundings {
  /** Full URL of the article's page. */
  page: string;
  body: string;
  picture?: string | undefined;
  attachments: readonly { title: string; href: string }[];
}

/**
 * The whole article as a reader of feeds sees it: lead, picture, body, and what must not get lost when a text travels –
 * its corrections, documents and source. Every link is a full URL.
 */
export function fullText(
  article: Pick<Article, 'summary' | 'cover' | 'corrections' | 'source'>,
  { page, body, picture, attachments }: Surroundings,
): string {
  const parts = [
    element('p', [element('strong', article.summary)]),
    article.cover && picture && figure(picture, article.cover),
    body,
    ...section(
      articleWords.corrections,
      article.corrections.map(({ at, note }) => element('li', `${formatDateTime(at)}: ${note}`)),
    ),
    ...section(
      articleWords.attachments,
      attachments.map(({ title, href }) => element('li', [element('a', title, { href })])),
    ),
    article.source && sourceLine(article.source),
  ];
  return absoluteHtml(parts.filter(Boolean).join('\n'), page);
}

function figure(src: string, cover: { alt: string; caption?: string }): string {
  const caption = cover.caption && element('figcaption', cover.caption);
  return element('figure', [element('img', [], { src, alt: cover.alt }), caption]);
}

function section(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [element('h2', title), element('ul', items)] : [];
}

function sourceLine({ name, url }: { name: string; url?: string }): string {
  const source = url ? element('a', name, { href: url }) : element('span', name);
  return element('p', [`(${articleWords.source}: `, source, ')']);
}
