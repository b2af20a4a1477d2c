/** Where a request comes from. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { withoutPort } from '../../domain/ip.ts';

/** Proxies as the host writes them: addresses and networks, `127.0.0.1` or `10.0.0.0/8`. Throws on anything else. */
export function proxyList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Where proxies usually are: https://www.rfc-editor.org/rfc/rfc6890 */
const NEARBY = proxyList([
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['::1', 'fc00::/7', 'fe80::/10'],
]);

/**
 * The address a request comes from, shortened to what belongs to one reader. A proxy that the host has named is believed
 * what it says in X-Forwarded-For, from its end up to the first address that is not such a proxy; nobody else is. Something
 * nearby that looks like a proxy and is not named is told to `onUnnamedProxy`, a proxy that says something else than an
 * address to `onNoAddress`.
 */
export function createAddressOf(
  proxies: BlockList,
  onUnnamedProxy: (proxy: string) => void,
  onNoAddress: (proxy: string) => void = () => {},
): (incoming: IncomingMessage) => string {
  return ({ socket, headers }) => {
    const near = plain(socket.remoteAddress ?? '');
    const forwarded = headers['x-forwarded-for'];
    if (forwarded === undefined) return networkOf(near);
    if (!isIn(proxies, near)) {
      if (isIn(NEARBY, near)) onUnnamedProxy(near);
      return networkOf(near);
    }
    let address = near;
    for (const hop of String(forwarded).split(',').reverse()) {
      const before = plain(withoutPort(hop.trim()));
      if (isIP(before) === 0) {
        onNoAddress(address);
        break;
      }
      address = before;
      if (!isIn(proxies, address)) break;
    }
    return networkOf(address);
  };
}

/** Whether an address is one of a list. */
export function isIn(list: BlockList, address: string): boolean {
  return list.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}

/** IPv4 in the clothes of IPv6 (`::ffff:10.0.0.1`), as sockets that take both write it. */
export function plain(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}

/** IPv6 gives a household 2⁶⁴ addresses, which it changes as it likes: only the first half tells one from another. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':')];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':');
}
