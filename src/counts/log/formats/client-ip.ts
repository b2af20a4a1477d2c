/** Finds the IP of the reader in the fields that a log has about the client. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { withoutPort } from '../../../domain/ip.ts';

export interface FoundIp {
  ip: string;
  /** False for IPs of internal networks: proxies, load balancers, and readers in an intranet. */
  isPublic: boolean;
}

/** A field that may hold the IP of the reader. */
export interface IpField {
  name: string;
  text: string;
}

/** Chains of proxies are shorter. */
const MAX_HOPS = 32;
const MAX_CACHED = 20_000;

const INTERNAL = new Set([
  ...['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'],
  ...['unspecified', 'broadcast', 'multicast'],
]);

const cache = new Map<string, FoundIp | undefined>();

/**
 * The IP in a field. Of a chain such as `203.0.113.9, 10.0.0.1`, which proxies extend at its end, it is the first that is not
 * internal. Ports are removed, and an IPv4 in IPv6 form (`::ffff:203.0.113.9`) becomes IPv4.
 */
export function findIp(field: string): FoundIp | undefined {
  const known = cache.get(field);
  if (known !== undefined || cache.has(field)) return known;
  const found = findUncached(field);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(field, found);
  return found;
}

function findUncached(field: string): FoundIp | undefined {
  let first: FoundIp | undefined;
  for (const hop of field.split(/[\s,+;]+/, MAX_HOPS)) {
    const text = withoutPort(hop.replace(/^for=/i, '').replaceAll('"', ''));
    // The zone of a link-local address is about the server's network.
    const found = parseIp(text.replace(/%.*$/, ''));
    if (found?.isPublic) return found;
    first ??= found;
  }
  return first;
}

function parseIp(text: string): FoundIp | undefined {
  if (isIP(text) === 0) return undefined;
  const parsed = ipaddr.process(text);
  return { ip: parsed.toString(), isPublic: !INTERNAL.has(parsed.range()) };
}

/**
 * Chooses the reader among fields, given by precedence: the first with a public IP, else the first with an IP, since readers in
 * an intranet have internal ones. Without any IP it is the text of the last field that is not empty.
 */
export function chooseIp(fields: readonly IpField[]): { ip: string; field: string } | undefined {
  let internal: { ip: string; field: string } | undefined;
  let other: { ip: string; field: string } | undefined;
  for (const { name, text } of fields) {
    if (text === '' || text === '-') continue;
    const found = findIp(text);
    if (found?.isPublic) return { ip: found.ip, field: name };
    if (found) internal ??= { ip: found.ip, field: name };
    else other = { ip: text, field: name };
  }
  return internal ?? other;
}

/** Removes the ports from the IPs in a text; they are separated by spaces, commas or plus signs. */
export function withoutPorts(text: string): string {
  // The common case is IPv4 without a port.
  return text.includes(':') ? text.replace(/[^\s,+]+/g, (word) => withoutPort(word)) : text;
}

/**
 * The identity of a line, which has to contain its reader. Earlier versions identified lines by `text` alone, so that is kept
 * where it contains the reader in any spelling.
 */
export function identityOf(text: string, ip: string): string {
  const isContained =
    text.includes(ip) || text.split(/[\s,+]+/).some((word) => findIp(word)?.ip === ip);
  return isContained ? text : `${text}\n${ip}`;
}
