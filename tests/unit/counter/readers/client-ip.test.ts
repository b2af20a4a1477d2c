import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createClientIp, parseProxies } from '../../../../src/counter/readers/client-ip.ts';

const requestFrom = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

const ignore = () => {};

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('a request from %s comes from %s', (remote, ip) => {
  expect(createClientIp(parseProxies([]), ignore)(requestFrom(remote))).toBe(ip);
});

test.each([
  ['the IP that a proxy sends is used', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['what the client wrote before it is ignored', '10.0.0.1', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['two proxies in a row are skipped', '10.0.0.1', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['a proxy of a named network is believed', '192.168.7.7', '203.0.113.7', '203.0.113.7'],
  ['a proxy with IPv6 is believed', '::1', '2001:db8:1:2::9', '2001:db8:1:2'],
  [
    'a proxy with IPv4 on an IPv6 socket is believed',
    '::ffff:10.0.0.1',
    '203.0.113.7',
    '203.0.113.7',
  ],
  ['a client is not believed', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['without the header the proxy itself is the client', '10.0.0.1', undefined, '10.0.0.1'],
  ['with an invalid header the proxy itself is the client', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['with proxies only, the first one is the client', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
])('%s', (_, remote, forwarded, ip) => {
  const proxies = parseProxies(['10.0.0.1', '10.0.0.2', '192.168.0.0/16', '::1']);
  expect(createClientIp(proxies, ignore)(requestFrom(remote, forwarded))).toBe(ip);
});

test('a local proxy that is not named is reported, and a client that sends the header is not', () => {
  const reported: string[] = [];
  const clientIp = createClientIp(parseProxies(['10.0.0.1']), (ip) => reported.push(ip));
  clientIp(requestFrom('10.0.0.1', '203.0.113.7'));
  clientIp(requestFrom('203.0.113.9', '203.0.113.7'));
  clientIp(requestFrom('127.0.0.1'));
  expect(reported).toEqual([]);
  clientIp(requestFrom('::ffff:127.0.0.1', '203.0.113.7'));
  expect(reported).toEqual(['127.0.0.1']);
});
