/** Finds the client in what precedes the time of a line in the common and combined formats. */
import { chooseIp, findIp, type IpField } from './client-ip.ts';

/** Names of fields, for the report. */
export const IP_IN_FRONT = 'địa chỉ đứng trước dấu [';
export const IP_BEHIND = 'X-Forwarded-For ở cuối dòng';

/** An IP in front, which is how most lines begin. */
const PLAIN = /^(?:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})|(?=[\da-f.]{0,15}:)([\da-f:.]{2,45})) - /i;
/** Words; the hops of a chain such as `203.0.113.9, 10.0.0.1` are one. */
const WORD = /[^\s,]+(?:,\s*[^\s,]+)*/g;
/** X-Forwarded-For, the last field of nginx's format `main`. Other formats have numbers there. */
const FORWARDED = /^ "((?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:.]+)[^"]*)"/i;
const QUOTED = /"([^"]*)"/g;

/** The quoted fields at the end of a line. */
export function quotedIn(rest: string): string[] {
  return [...rest.matchAll(QUOTED)].map(([, text = '']) => text);
}

/** The first quoted field at the end of a line if it begins with an IP. */
export function forwardedIn(rest: string): string {
  return FORWARDED.exec(rest)?.[1] ?? '';
}

/**
 * The reader of a line if nothing but the line is known; lines are identified by it. `prefix` precedes the time, `rest` follows the agent. Quoted fields in `rest` take precedence if they
 * hold a public IP: behind a proxy, the IP in front is that of the proxy.
 */
export function readClient(prefix: string, rest: string): { ip: string; field: string } {
  const [, ipv4, ipv6 = ''] = rest === '' ? (PLAIN.exec(prefix) ?? []) : [];
  if (ipv4 !== undefined) return { ip: ipv4, field: IP_IN_FRONT };
  const front: IpField = { name: IP_IN_FRONT, text: ipv6 || wordOfClient(prefix) };
  if (rest === '') return chooseIp([front]) ?? { ip: '', field: IP_IN_FRONT };
  const fields: IpField[] = [{ name: IP_BEHIND, text: forwardedIn(rest) }];
  for (const [, text = ''] of rest.matchAll(QUOTED)) {
    if (/^[\d[:]/.test(text) && findIp(text)?.isPublic) fields.push({ name: IP_BEHIND, text });
  }
  return chooseIp([...fields, front]) ?? { ip: '', field: IP_IN_FRONT };
}

/**
 * The word of the client. The formats have it before identity and user (`203.0.113.9 - nguyen van a`). A host name, a time or
 * the name of a machine may precede it.
 */
function wordOfClient(prefix: string): string {
  const words: readonly string[] = prefix.match(WORD) ?? [];
  const ips = words.flatMap((word, index) => {
    const found = findIp(word);
    return found ? [{ word, isClient: words[index + 1] === '-', ...found }] : [];
  });
  const ip = ips.find(({ isClient }) => isClient) ?? ips.find(({ isPublic }) => isPublic) ?? ips[0];
  if (ip) return ip.word;
  // Apache may look up host names.
  return words[words.indexOf('-') - 1] ?? words[0] ?? '';
}
