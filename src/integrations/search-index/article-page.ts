import { Parser } from 'htmlparser2';
import type { SearchFacts } from '../../domain/search/facts.ts';

/** What the page of an article says, without markup. */
export interface ArticlePage {
  facts: SearchFacts;
  title: string;
  lead: string;
  /** Headings and paragraphs in their order; a cell of a table, a list item or a caption is a paragraph. */
  blocks: Block[];
}

export interface Block {
  text: string;
  /** Of a heading that an address can point to. */
  heading?: { id: string; tag: string };
}

/** Elements inside a paragraph; all others end it. */
const INLINE = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads the built page of an article: the elements that carry `data-search` say which zone they are. What only screen
 * readers or the eye get (`visually-hidden`, `aria-hidden`) and the numbers of footnotes are left out.
 *
 * @returns undefined for a page that is not an article
 */
export function readArticlePage(html: string): ArticlePage | undefined {
  let facts: SearchFacts | undefined;
  const zones = { title: '', lead: '' };
  const blocks: Block[] = [];
  let zone: string | undefined;
  let zoneDepth = 0;
  let skipDepth = 0;
  let depth = 0;
  let block: Block = { text: '' };

  const endBlock = () => {
    const text = block.text.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ ...block, text });
    block = { text: '' };
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes['data-search-facts']) {
        facts = JSON.parse(attributes['data-search-facts']) as SearchFacts;
      }
      depth += 1;
      if (zone === undefined && attributes['data-search'] !== undefined) {
        zone = attributes['data-search'];
        zoneDepth = depth;
        endBlock();
      } else if (zone !== undefined && skipDepth === 0 && isUnseen(attributes)) {
        skipDepth = depth;
      }
      if (zone === 'body' && skipDepth === 0 && !INLINE.has(tag)) {
        endBlock();
        const id = attributes['id'];
        if (/^h[2-6]$/.test(tag) && id) block.heading = { id, tag };
      }
    },
    ontext(text) {
      if (zone === undefined || skipDepth > 0) return;
      if (zone === 'body') block.text += text;
      else if (zone === 'title' || zone === 'lead') zones[zone] += text;
    },
    onclosetag(tag) {
      if (zone === 'body' && skipDepth === 0 && !INLINE.has(tag)) endBlock();
      if (skipDepth === depth) skipDepth = 0;
      if (zoneDepth === depth) {
        zone = undefined;
        zoneDepth = 0;
      }
      depth -= 1;
    },
  });
  parser.end(html);
  return facts && { facts, ...zones, blocks };
}

function isUnseen(attributes: Record<string, string>): boolean {
  return (
    attributes['data-search'] === 'none' ||
    attributes['aria-hidden'] === 'true' ||
    attributes['hidden'] !== undefined ||
    attributes['data-footnote-ref'] !== undefined ||
    attributes['data-footnote-backref'] !== undefined ||
    /(?:^| )visually-hidden(?: |$)/.test(attributes['class'] ?? '')
  );
}
