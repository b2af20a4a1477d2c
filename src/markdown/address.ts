/** What kind of address an editor wrote. */

/** An address that names its scheme or another host: `https://…`, `mailto:…`, `//host/…`. */
export function hasSchemeOrHost(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** An address that the browser would fetch from another host. */
export function isAnotherHost(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

/** The address as the editor wrote it: Markdown has turned `./kế hoạch.pdf` into `./k%E1%BA%BF%20…`. In NFC. */
export function asWritten(address: string): string {
  try {
    return decodeURI(address).normalize('NFC');
  } catch {
    return address;
  }
}
