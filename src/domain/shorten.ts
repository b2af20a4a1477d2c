/** How much of a line a message quotes: enough to find it. */
const MAX_QUOTED_CHARS = 80;

/** The beginning of a text that a message quotes; a short one as it is. */
export function shorten(text: string, maxChars = MAX_QUOTED_CHARS): string {
  return text.length > maxChars ? `${text.slice(0, maxChars - 1).toWellFormed()}…` : text;
}
