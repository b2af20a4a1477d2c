import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { startServer } from '../../../src/counter/server.ts';
import type { Service } from '../../../src/counter/service.ts';

const OPTIONS = { host: '127.0.0.1', port: 0, proxies: [] };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A service that records when it was told to purge. */
function stubService(purge = () => Promise.resolve()) {
  const purgeExpired = vi.fn(purge);
  return { purgeExpired, service: { app: new Hono(), purgeExpired } as unknown as Service };
}

test('the service purges what has expired when it starts, and every 10 seconds until it ends', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { service, purgeExpired } = stubService();
  const server = await startServer(service, OPTIONS);
  expect(purgeExpired).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(9999);
  expect(purgeExpired).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(purgeExpired).toHaveBeenCalledTimes(2);
  await server.drain();
  vi.advanceTimersByTime(60_000);
  expect(purgeExpired).toHaveBeenCalledTimes(2);
});

test('a store that cannot purge is logged, and the next purge that works as well', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  let isOut = true;
  const { service } = stubService(() =>
    isOut ? Promise.reject(new Error('disk full')) : Promise.resolve(),
  );
  const server = await startServer(service, OPTIONS);
  await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(1));
  expect(log.mock.calls[0]?.[0]).toContain('Không ghi được số liệu (disk full)');
  isOut = false;
  vi.advanceTimersByTime(10_000);
  await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(2));
  expect(log.mock.calls[1]?.[0]).toBe('Đã ghi được số liệu trở lại.');
  await server.drain();
});

test('a connection is kept open longer than nginx keeps it, which is 60 seconds', async () => {
  const { service } = stubService();
  const server = await startServer(service, OPTIONS);
  const { headers } = await fetch(server.url);
  await server.drain();
  expect(headers.get('keep-alive')).toBe('timeout=65');
});
