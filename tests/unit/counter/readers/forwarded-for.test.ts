/** X-Forwarded-For as some proxies write it: with the port of the connection, or with something that is not an IP. */
import type { IncomingMessage } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { createMissingIpWarning } from '../../../../src/counter/readers/proxy-warnings.ts';
import { createClientIp, parseProxies } from '../../../../src/counter/readers/client-ip.ts';

const proxies = parseProxies(['10.0.0.1', '10.0.0.2', '::1']);
const ignore = () => {};

const requestFrom = (remoteAddress: string, forwarded: string) =>
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
  ['::ffff:505:501', '5.5.5.1'],
  ['0:0:0:0:0:ffff:5.5.5.1', '5.5.5.1'],
  ['5.5.5.1:1234, 10.0.0.2:5678', '5.5.5.1'],
])('X-Forwarded-For “%s” comes from %s', (forwarded, ip) => {
  expect(createClientIp(proxies, ignore)(requestFrom('10.0.0.1', forwarded))).toBe(ip);
});

test('a proxy that sends no IP is logged once, with what to do and without what it sent', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(ignore);
  const clientIp = createClientIp(proxies, ignore, createMissingIpWarning());
  clientIp(requestFrom('10.0.0.1', '5.5.5.1'));
  clientIp(requestFrom('10.0.0.1', 'bịa, 5.5.5.1'));
  clientIp(requestFrom('203.0.113.9', 'unknown'));
  expect(log, 'clients may send anything').not.toHaveBeenCalled();
  for (const sent of ['5.5.5.1;1234', 'unknown', '10', '127.1', '0x7f.1', '']) {
    expect(clientIp(requestFrom('10.0.0.1', sent))).toBe('10.0.0.1');
  }
  expect(log).toHaveBeenCalledOnce();
  const [message] = log.mock.calls[0] ?? [];
  expect(message).toContain('trung gian 10.0.0.1 gửi có chỗ không phải địa chỉ IP');
  expect(message).toContain('proxy_set_header X-Forwarded-For $remote_addr');
  expect(message).not.toContain('5.5.5.1');
});
