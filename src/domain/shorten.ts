/** How much of a line a message quotes: enough to find it. */
const MAX_QUOTED_CHARS = 80;

/** The beginning of a text that a message quotes, on one line; a short one as it is. */
export function shorten(text: string, maxChars = MAX_QUOTED_CHARS): string {
  const line = text.slice(0, 2 * maxChars).includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
  return line.length > maxChars ? `${line.slice(0, maxChars - 1).toWellFormed()}…` : line;
}
