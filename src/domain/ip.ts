/** Addresses as proxies write them: some add the port the visitor came from, which is another for each connection. */

const IPV4_AND_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/;
const IPV6_IN_BRACKETS = /^\[([\da-f:.]+)\](?::\d+)?$/i;

/**
 * An IP without its port: `203.0.113.7:4001` becomes `203.0.113.7`, `[2001:db8::1]:443` and `[2001:db8::1]` become
 * `2001:db8::1` (https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2). Everything else comes back as it is: IPv6 without
 * brackets cannot have a port, which would look like the last group.
 */
export function withoutPort(ip: string): string {
  return (IPV4_AND_PORT.exec(ip) ?? IPV6_IN_BRACKETS.exec(ip))?.[1] ?? ip;
}
