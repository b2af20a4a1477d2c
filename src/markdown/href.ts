/** Questions about the `href` or `src` that an editor wrote. */

/** Whether it names its scheme or another host: `https://…`, `mailto:…`, `//host/…`. */
export function hasSchemeOrHost(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** Whether the browser would ask another host for it. */
export function isAnotherHost(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

/** The href as the editor wrote it, in NFC: Markdown has turned `./kế hoạch.pdf` into `./k%E1%BA%BF%20…`. */
export function asWritten(href: string): string {
  try {
    return decodeURI(href).normalize('NFC');
  } catch {
    return href;
  }
}
