/** Addresses that look like paths of the portal and lead to another host: browsers read `/\host` and `/⇥/host` as `//host`. */

/** Whether a browser would leave the portal for it; also for what it cannot read. */
export function leavesPortal(href: string): boolean {
  const own = 'http://portal.invalid';
  return !URL.canParse(href, own) || new URL(href, own).origin !== own;
}

/** Whether it names another host without showing so: neither with a scheme nor as `//host`. */
export function hidesHost(href: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/[^/\\\s])/i.test(href) && leavesPortal(href);
}
