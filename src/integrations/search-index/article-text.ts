import type { SearchRecord } from '../../content/search-record.ts';
import { BODY_START, indexText, padHead } from '../../domain/search/index-text.ts';
import type { StoredText } from '../../domain/search/index-format/text-file.ts';

/** Ends in a word or in what closes one, so that it would run into the next paragraph. */
const OPEN_END = /[\p{L}\p{M}\p{N}"')\]”’»]$/u;

/** What the index takes of a record. */
export interface ArticleText {
  stored: StoredText;
  /** Words of each of its texts, for the vocabulary. */
  words: readonly (readonly string[])[];
}

/**
 * Puts an entry into the form of the index: title and lead in their zones, then the body with its headings; a paragraph
 * without a full stop gets one.
 */
export function articleText({ path, title, lead, blocks, facts }: SearchRecord): ArticleText {
  const head = [indexText(title), indexText(lead)] as const;
  const parts = [padHead(head[0].text, head[1].text)];
  const words = head.map((text) => text.words);
  const headings: StoredText['headings'] = [];
  let position = BODY_START;
  for (const { text, heading } of blocks) {
    const indexed = indexText(text);
    if (indexed.text === '') continue;
    if (heading) headings.push({ id: heading.id, title: indexed.text, position });
    position += indexed.text.split(' ').length;
    parts.push(OPEN_END.test(text.trimEnd()) ? `${indexed.text}.` : indexed.text);
    words.push(indexed.words);
  }
  const { date, category, picture } = facts;
  const shown = { date, category, ...(picture !== undefined && { picture }) };
  return { stored: { path, ...shown, words: parts.join(' '), headings }, words };
}
