/** Makes URLs absolute for feed readers and other sites, which do not know where the portal is served. */

/** A start tag as the Markdown pipeline writes it; text never holds a bare `<` there. */
const START_TAG = /<[a-z][^\s>/<]*(?:\s+[^\s=<>"'/]+(?:="[^"]*")?)*\s*\/?>/gi;
/** A URL at the beginning of a `srcset`, or behind a comma. */
const SOURCE = /(^\s*|,\s+)(\S+)/g;
const ATTRIBUTE = /(\s([^\s=<>"'/]+)=")([^"]*)/g;

/**
 * The absolute form of a root-relative path: `/rss.xml` on `https://example.vn/` → `https://example.vn/rss.xml`.
 * Throws when the site is not known; the configuration always knows it.
 */
export function absoluteUrl(path: string, site: string | URL | undefined): string {
  return new URL(path, site).href;
}

/**
 * HTML whose pictures and links work anywhere. `page` is the absolute URL of the page the HTML belongs to: a leading `/`
 * is resolved against its host, `#fn-1` against the page itself. Absolute URLs, `mailto:` and the text stay as they are.
 */
export function absoluteHtml(html: string, page: string): string {
  const { origin } = new URL(page);
  const absolute = (url: string) => {
    if (url.startsWith('#')) return page + url;
    return isRootRelative(url) ? origin + url : url;
  };
  const absoluteValue = (name: string, value: string) => {
    if (name === 'href' || name === 'src' || name === 'poster') return absolute(value);
    if (name === 'srcset') {
      return value.replace(SOURCE, (_, lead: string, url: string) => lead + absolute(url));
    }
    return value;
  };
  return html.replace(START_TAG, (tag) =>
    tag.replace(
      ATTRIBUTE,
      (_, before: string, name: string, value: string) => before + absoluteValue(name, value),
    ),
  );
}

/** `//host/…` names another host and is not root-relative. */
function isRootRelative(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}
