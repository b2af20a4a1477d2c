/** The kinds of hosts that a portal may be published on, and what becomes of its old URLs there. */

interface HostKind {
  /** Whether it takes rules: files of src/integrations/redirects/. */
  rules: boolean;
  /** Whether an old URL becomes a page that redirects. */
  pages: boolean;
  /** Whether the browser has to find what the host cannot: queries, other spellings. */
  resolver: boolean;
}

export const HOSTS = {
  static: { rules: false, pages: true, resolver: true },
  'github-pages': { rules: false, pages: true, resolver: true },
  'gitlab-pages': { rules: true, pages: false, resolver: true },
  'cloudflare-pages': { rules: true, pages: false, resolver: true },
  netlify: { rules: true, pages: false, resolver: true },
  cloudfront: { rules: true, pages: false, resolver: false },
  nginx: { rules: true, pages: false, resolver: false },
  caddy: { rules: true, pages: false, resolver: false },
  apache: { rules: true, pages: false, resolver: false },
  iis: { rules: true, pages: false, resolver: false },
} as const satisfies Record<string, HostKind>;

export type HostName = keyof typeof HOSTS;

export const HOST_NAMES = Object.keys(HOSTS) as [HostName, ...HostName[]];

/** Whether a text names a host. */
export function isHostName(text: string): text is HostName {
  return Object.hasOwn(HOSTS, text);
}
