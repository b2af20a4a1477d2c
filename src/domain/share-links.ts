/** URLs at which a reader passes an article on. They are plain links: no script of others comes into the page. */

/** Facebook's sharing page for the full URL of an article. */
export function facebookShare(url: string): string {
  return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`;
}

/**
 * The page that Zalo's own button opens: it takes `{"url": …}` in Base64. Spaces at the end of the
 * JSON fill up the last group of three bytes, for its readers disagree on how a `=` is to be escaped.
 * The URL is full and percent-encoded.
 */
export function zaloShare(url: string): string {
  const json = JSON.stringify({ url: new URL(url).href });
  const base64 = btoa(json.padEnd(Math.ceil(json.length / 3) * 3));
  return `https://button-share.zalo.me/share_external?d=${encodeURIComponent(base64)}&shareType=0`;
}

/** A letter with the title as its subject and the URL below the title. */
export function emailShare(title: string, url: string): string {
  const body = `${title}\r\n\r\n${url}\r\n`;
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
