/** What SITE_URL and BASE_PATH may be. */

const HOST_NAME =
  /^(?!https?$)[a-z\d](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d_-]*[a-z\d])?)*\.?$/;
const IPV6 = /^\[[\da-f:.]+\]$/;
const SEGMENT = /^(?:[\w.~-]|%[\da-f]{2})+$/i;

/** Whether a text is a full web URL with a host, without credentials, query or fragment. Its path is not checked. */
export function isSiteUrl(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isWeb = /^https?:\/\/[^/]/i.test(text) && /^https?:$/.test(protocol);
  const hasExtras = [username, password, search, hash].some((part) => part !== '');
  return isWeb && !hasExtras && (HOST_NAME.test(hostname) || IPV6.test(hostname));
}

/** Whether a text is a path of folders, such as `/tin-tuc/`, `tin-tuc`, `/` or nothing. */
export function isBasePath(text: string): boolean {
  const inner = text.replace(/^\/|\/$/g, '');
  if (inner === '') return true;
  return inner
    .split('/')
    .every((segment) => SEGMENT.test(segment) && segment !== '.' && segment !== '..');
}
