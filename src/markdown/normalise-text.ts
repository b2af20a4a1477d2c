/** Zero-width space and byte-order mark: invisible to readers, but they split words for the search. */
const INVISIBLE = /[\u200B\uFEFF]/g;

/** The Markdown in NFC without invisible characters. No line is added or removed. */
export function normaliseText(markdown: string): string {
  return markdown.normalize('NFC').replace(INVISIBLE, '');
}
