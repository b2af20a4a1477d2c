/** Makes addresses readable outside the portal: feed readers and other sites do not know where it stands. */

/** A start tag as the Markdown pipeline writes it; text never holds a bare `<` there. */
const START_TAG = /<[a-z][^\s>/<]*(?:\s+[^\s=<>"'/]+(?:="[^"]*")?)*\s*\/?>/gi;
const ATTRIBUTE = /(\s([^\s=<>"'/]+)=")([^"]*)/g;

/**
 * The full form of a root-relative address: `/rss.xml` on `https://example.vn/` → `https://example.vn/rss.xml`.
 * Throws when the site is not known; the configuration always knows it.
 */
export function absoluteAddress(address: string, site: string | URL | undefined): string {
  return new URL(address, site).href;
}

/**
 * HTML whose pictures and links work anywhere. `page` is the full address of the page the HTML belongs to: a leading `/`
 * is read from its host, `#fn-1` from the page itself. Full addresses, `mailto:` and the text stay as they are.
 */
export function absoluteHtml(html: string, page: string): string {
  const { origin } = new URL(page);
  const full = (address: string) => {
    if (address.startsWith('#')) return page + address;
    return isRootRelative(address) ? origin + address : address;
  };
  const fullValue = (name: string, value: string) => {
    if (name === 'href' || name === 'src') return full(value);
    if (name === 'srcset') return value.replace(/(?<=^\s*|,\s+)\S+/g, full);
    return value;
  };
  return html.replace(START_TAG, (tag) =>
    tag.replace(
      ATTRIBUTE,
      (_, before: string, name: string, value: string) => before + fullValue(name, value),
    ),
  );
}

/** `//host/…` names another host and is not root-relative. */
function isRootRelative(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}
