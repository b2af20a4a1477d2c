/** What a reader cannot see but a search stumbles over: zero-width space and byte-order mark, pasted from elsewhere. */
const INVISIBLE = /[\u200B\uFEFF]/g;

/** The Markdown in NFC without invisible characters. No line is added or removed. */
export function normaliseText(markdown: string): string {
  return markdown.normalize('NFC').replace(INVISIBLE, '');
}
