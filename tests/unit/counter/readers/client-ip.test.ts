import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createAddressOf, proxyList } from '../../../../src/counter/readers/client-ip.ts';

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

const nobody = () => {};

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is %s', (remote, address) => {
  expect(createAddressOf(proxyList([]), nobody)(asked(remote))).toBe(address);
});

test.each([
  ['the proxy says where it comes from', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  [
    'what stands before is written by the reader',
    '10.0.0.1',
    '1.1.1.1, 203.0.113.7',
    '203.0.113.7',
  ],
  ['two proxies in a row', '10.0.0.1', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['a proxy of a named network', '192.168.7.7', '203.0.113.7', '203.0.113.7'],
  ['a proxy by IPv6', '::1', '2001:db8:1:2::9', '2001:db8:1:2'],
  ['a proxy on a socket that takes both', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['nobody else is believed', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['the proxy says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ['the proxy says nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['only proxies are named', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
])('%s', (_, remote, forwarded, address) => {
  const proxies = proxyList(['10.0.0.1', '10.0.0.2', '192.168.0.0/16', '::1']);
  expect(createAddressOf(proxies, nobody)(asked(remote, forwarded))).toBe(address);
});

test('a proxy nearby that is not named is told of, a reader who writes the header is not', () => {
  const told: string[] = [];
  const addressOf = createAddressOf(proxyList(['10.0.0.1']), (address) => told.push(address));
  addressOf(asked('10.0.0.1', '203.0.113.7'));
  addressOf(asked('203.0.113.9', '203.0.113.7'));
  addressOf(asked('127.0.0.1'));
  expect(told).toEqual([]);
  addressOf(asked('::ffff:127.0.0.1', '203.0.113.7'));
  expect(told).toEqual(['127.0.0.1']);
});
