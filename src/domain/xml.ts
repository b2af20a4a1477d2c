/** Writes XML as text: one escape for every feed and site map, and for the HTML that feeds carry. */

type Attributes = Record<string, string | number | undefined>;

/**
 * Everything that XML 1.0 forbids, even as a reference (https://www.w3.org/TR/xml/#charsets): texts pasted from old
 * systems bring control characters along, and a single one makes readers refuse the whole feed.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/g;
/** Half a character, which is rare; the flag `u`, which is needed to see it, makes a search slow. */
const HALF = /[\uD800-\uDFFF]/gu;

/** First line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text fit to stand between tags or in a quoted attribute; forbidden characters are left out. */
export function escapeXml(text: string): string {
  // In this order: what stands between two halves keeps them apart.
  return (text.isWellFormed() ? text : text.replace(HALF, ''))
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
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
