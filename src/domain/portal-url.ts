/** What SITE_URL and BASE_PATH may be. */

const HOST_NAME =
  /^(?!https?$)[a-z\d](?:[a-z\d_-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d_-]*[a-z\d])?)*\.?$/;
const IPV6 = /^\[[\da-f:.]+\]$/;
const SEGMENT = /^(?:[\w.~-]|%[\da-f]{2})+$/i;
/** Browsers read `%2e%2e` as `..`; hosts read the others as slashes or refuse them. */
const DISGUISED = /%(?:2e|2f|5c|[01][\da-f]|7f)/i;

/** Empty ones (`https://example.vn/?`) are left out of what URL parses. */
const CREDENTIALS_QUERY_FRAGMENT = /[@?#]/;

/** Whether a text is a full web URL with a host, without credentials, query or fragment. Its path is not checked. */
export function isSiteUrl(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isWeb = /^https?:\/\/[^/\\]/i.test(text) && /^https?:$/.test(protocol);
  const hasExtras = CREDENTIALS_QUERY_FRAGMENT.test(text);
  return isWeb && !hasExtras && (HOST_NAME.test(hostname) || IPV6.test(hostname));
}

/** Whether a text is a path of folders, such as `/tin-tuc/`, `tin-tuc`, `/` or nothing. */
export function isBasePath(text: string): boolean {
  const inner = text.replace(/^\/|\/$/g, '');
  if (inner === '') return true;
  return inner
    .split('/')
    .every(
      (segment) => SEGMENT.test(segment) && !DISGUISED.test(segment) && !/^\.\.?$/.test(segment),
    );
}
