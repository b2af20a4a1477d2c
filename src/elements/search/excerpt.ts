/** A piece of an excerpt, to be put into the page as text. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Pagefind's excerpt → its pieces. It escapes `<` and `>` of the article and nothing else, so every
 * tag in it is a `<mark>` of its own. Marked words beside each other become one piece: `Quận ủy` is
 * read as one expression.
 */
export function splitExcerpt(excerpt: string): ExcerptPart[] {
  return (
    excerpt
      .replace(/<\/mark>(\s*)<mark>/g, '$1')
      // The dots of an excerpt that was cut out do not stand on a line of their own.
      .replace(/^… /, '…\u00A0')
      .replace(/ …$/, '\u00A0…')
      .split(/<\/?mark>/)
      .map((text, index) => ({ text: unescape(text), marked: index % 2 === 1 }))
      .filter(({ text }) => text !== '')
  );
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
