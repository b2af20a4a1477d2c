/** Writes XML as text: one escape for every feed and site map, and for the HTML that feeds carry. */

type Attributes = Record<string, string | number | undefined>;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Everything that XML 1.0 forbids, even as a reference (https://www.w3.org/TR/xml/#charsets): texts pasted from old
 * systems bring control characters along, and a single one makes readers refuse the whole feed.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** First line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text fit to stand between tags or in a quoted attribute; forbidden characters are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * An element. A string is text and gets escaped; a list holds what is markup already, its undefined entries left out.
 * Attributes without a value are left out.
 */
export function element(
  name: string,
  content: string | readonly (string | undefined)[],
  attributes: Attributes = {},
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? escapeXml(content) : content.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
