import { languageOf, type InLanguage } from '../languages.ts';
import { changedAt, type Revised } from '../time/changed-at.ts';
import { isoInHanoi } from '../time/format-date.ts';
import { creatorOf, type Attributed, type Publisher } from './creator.ts';

/** The facts of an article for its metadata. */
export interface Described extends Attributed, Revised, InLanguage {
  title: string;
  summary: string;
  tags: readonly string[];
  wards: readonly string[];
}

/** One `<meta name content>` of the Dublin Core set. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Metadata of an article after TT 24/2011/TT-BTTTT, which builds on Dublin Core. Title, creator, date, description,
 * publisher and identifier are mandatory (Điều 4) and never empty; of the others those without a value are left out. When an
 * article was changed is a term of the larger set: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#modified
 * `url` is the permanent one; `sections` are the titles of the article's categories.
 */
export function dublinCore(
  article: Described,
  portal: Publisher,
  url: string,
  sections: readonly string[] = [],
): MetaTag[] {
  const { source } = article;
  const elements: [name: string, values: readonly (string | undefined)[]][] = [
    ['title', [article.title]],
    ['creator', [creatorOf(article, portal)]],
    ['subject', [...sections, ...article.tags]],
    ['description', [article.summary]],
    ['publisher', [portal.publisher]],
    ['date', [isoInHanoi(article.publishedAt)]],
    ['type', ['Text']],
    ['format', ['text/html']],
    ['identifier', [url]],
    ['source', [source?.name, source?.url]],
    ['language', [languageOf(article)]],
    ['coverage', article.wards],
  ];
  const changed = changedAt(article);
  const modified = changed > article.publishedAt ? [isoInHanoi(changed)] : [];
  return [
    ...elements.map(([name, values]) => ({ name: `DC.${name}`, content: joinValues(values) })),
    { name: 'DCTERMS.modified', content: joinValues(modified) },
  ].filter(({ content }) => content !== '');
}

/** Several values of one element are separated by `;`, which therefore must not stand inside one of several. */
function joinValues(values: readonly (string | undefined)[]): string {
  const known = [...new Set(values)].filter((value) => value !== undefined && value !== '');
  if (known.length === 1) return known.join();
  return known.map((value) => String(value).replaceAll(';', ',')).join('; ');
}
