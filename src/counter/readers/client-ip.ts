/** Where a request comes from: the client's IP, also behind the proxies that the host has named. */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { withoutPort } from '../../domain/ip.ts';

type Ip = ipaddr.IPv4 | ipaddr.IPv6;

/** IPs and networks, each with the number of bits that count. */
export type Proxies = [Ip, number][];

/** Whether a text is an IP, or a network such as `10.0.0.0/8`. */
export function isIpOrNetwork(text: string): boolean {
  const [ip = ''] = text.split('/');
  // ipaddr.js alone would take `10` for an IP.
  return isIP(ip) !== 0 && (ip === text || ipaddr.isValidCIDR(text));
}

/** Parses proxies as the host writes them: `127.0.0.1` or `10.0.0.0/8`. Throws on anything else. */
export function parseProxies(proxies: readonly string[]): Proxies {
  return proxies.map((proxy) => {
    if (proxy.includes('/')) return ipaddr.parseCIDR(proxy);
    const ip = ipaddr.process(proxy);
    return [ip, ip.kind() === 'ipv6' ? 128 : 32];
  });
}

/** Parses an IP. IPv4 written as IPv6 (`::ffff:10.0.0.1`) becomes IPv4. Undefined when the text is not an IP. */
export function parseIp(text: string): Ip | undefined {
  return isIP(text) === 0 ? undefined : ipaddr.process(text);
}

/** Whether an IP is one of the proxies. */
export function isProxy(proxies: Proxies, ip: Ip): boolean {
  return ipaddr.subnetMatch(ip, { proxies }, '') === 'proxies';
}

/** Where unnamed proxies usually are: on the same machine, or in the same network. */
const LOCAL_RANGES: readonly string[] = ['loopback', 'private', 'uniqueLocal', 'linkLocal'];

/**
 * Returns a function that finds the network of the client. A proxy that the host has named is believed what it says in
 * X-Forwarded-For, read from its end to the first IP that is not such a proxy. Nobody else is believed. A local IP that
 * sends the header and is not named is reported to `onUnnamedProxy`, a named proxy that sends something else than an IP to
 * `onMissingIp`.
 */
export function createClientIp(
  proxies: Proxies,
  onUnnamedProxy: (proxy: string) => void,
  onMissingIp: (proxy: string) => void = () => {},
): (incoming: IncomingMessage) => string {
  return ({ socket, headers }) => {
    const peer = parseIp(socket.remoteAddress ?? '');
    // The connection is already closed, so the answer does not matter.
    if (!peer) return '';
    const forwardedFor = headers['x-forwarded-for'];
    if (forwardedFor === undefined) return networkOf(peer);
    if (!isProxy(proxies, peer)) {
      if (LOCAL_RANGES.includes(peer.range())) onUnnamedProxy(peer.toString());
      return networkOf(peer);
    }
    let client = peer;
    for (const hop of String(forwardedFor).split(',').reverse()) {
      const previous = parseIp(withoutPort(hop.trim()));
      if (!previous) {
        onMissingIp(client.toString());
        break;
      }
      client = previous;
      if (!isProxy(proxies, client)) break;
    }
    return networkOf(client);
  };
}

/** The part of an IP that belongs to one household. Of IPv6 that is the first half: the second one changes all the time. */
export function networkOf(ip: Ip): string {
  if (!(ip instanceof ipaddr.IPv6)) return ip.toString();
  return ip.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
