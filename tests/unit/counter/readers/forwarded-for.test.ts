/** X-Forwarded-For as proxies write it: with the port of the reader's connection, or with something that is no address. */
import type { IncomingMessage } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { createNoAddressWarning } from '../../../../src/counter/readers/proxy-warnings.ts';
import { createAddressOf, proxyList } from '../../../../src/counter/readers/client-ip.ts';

const proxies = proxyList(['10.0.0.1', '10.0.0.2', '::1']);
const nobody = () => {};

const asked = (remoteAddress: string, forwarded: string) =>
  ({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

afterEach(() => vi.restoreAllMocks());

test.each([
  ['5.5.5.1:1234', '5.5.5.1'],
  ['[2001:db8:1::1]:443', '2001:db8:1:0'],
  ['[2001:db8:1::1]', '2001:db8:1:0'],
  ['[::ffff:5.5.5.1]:443', '5.5.5.1'],
  ['5.5.5.1:1234, 10.0.0.2:5678', '5.5.5.1'],
])('“%s” comes from %s', (forwarded, address) => {
  expect(createAddressOf(proxies, nobody)(asked('10.0.0.1', forwarded))).toBe(address);
});

test('a proxy that sends no address is told of once, with what to do and without what it has sent', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(nobody);
  const addressOf = createAddressOf(proxies, nobody, createNoAddressWarning());
  addressOf(asked('10.0.0.1', '5.5.5.1'));
  addressOf(asked('10.0.0.1', 'bịa, 5.5.5.1'));
  addressOf(asked('203.0.113.9', 'unknown'));
  expect(log, 'readers may write what they like').not.toHaveBeenCalled();
  for (const sent of ['5.5.5.1;1234', 'unknown']) {
    expect(addressOf(asked('10.0.0.1', sent))).toBe('10.0.0.1');
  }
  expect(log).toHaveBeenCalledOnce();
  const [message] = log.mock.calls[0] ?? [];
  expect(message).toContain('trung gian 10.0.0.1 gửi có chỗ không phải địa chỉ IP');
  expect(message).toContain('proxy_set_header X-Forwarded-For $remote_addr');
  expect(message).not.toContain('5.5.5.1');
});
