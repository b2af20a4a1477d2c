import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMetrics } from '../../../../src/counter/http/metrics.ts';
import { createMiddleware, type ServiceEnv } from '../../../../src/counter/http/middleware.ts';
import { toResponse } from '../../../../src/counter/http/problem.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Socket {
  destroy: () => void;
}

/** An app with one route behind the middleware, whose rate limit lets requests wait so many seconds. */
function createApp(waitSeconds: () => number, handle = () => {}) {
  const metrics = createMetrics(() => 0);
  const middleware = createMiddleware({
    metrics,
    now: Date.now,
    clientIp: () => '203.0.113.7',
    isOwnOrigin: () => false,
    rateLimit: waitSeconds,
  });
  const app = new Hono<ServiceEnv>().onError(toResponse);
  app.get('/', middleware('home'), (context) => {
    handle();
    return context.text('ok');
  });
  const request = (socket: Socket = { destroy: () => {} }) => {
    const incoming = { method: 'GET', headers: {}, socket };
    return Promise.resolve(app.request('/', {}, { incoming }));
  };
  return { request, metrics };
}

/** Whether a response has arrived by now. */
async function hasArrived(response: Promise<Response>): Promise<boolean> {
  let arrived = false;
  void response.then(() => (arrived = true));
  await vi.advanceTimersByTimeAsync(0);
  return arrived;
}

test('a refusal comes a second late', async () => {
  const { request } = createApp(() => 2.5);
  const response = request();
  await vi.advanceTimersByTimeAsync(999);
  expect(await hasArrived(response)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect((await response).status).toBe(429);
  expect((await response).headers.get('retry-after')).toBe('3');
});

test('a connection that sends more while a refusal is delayed is cut, and later it is not', async () => {
  const { request } = createApp(() => 1);
  const socket = { destroy: vi.fn() };
  const first = request(socket);
  await hasArrived(first);
  await request(socket);
  expect(socket.destroy).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  await first;
  const later = request(socket);
  expect(await hasArrived(later)).toBe(false);
  expect(socket.destroy).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  await later;
});

test('at most 1000 refusals are delayed, and further ones are sent at once', async () => {
  const { request } = createApp(() => 1);
  const delayed = Array.from({ length: 1000 }, () => request());
  const last = request();
  expect(await hasArrived(last)).toBe(true);
  expect((await last).status).toBe(429);
  expect(await hasArrived(delayed[999] as Promise<Response>)).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(delayed);
});

test('the metrics have status and duration of every answer, also of failures', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { request, metrics } = createApp(
    () => 0,
    () => {
      vi.advanceTimersByTime(30);
      throw new Error('broken');
    },
  );
  expect((await request()).status).toBe(500);
  const printed = metrics.print();
  expect(printed).toContain('requests_total{route="home",status="500"} 1');
  expect(printed).toMatch(/request_duration_seconds_sum 0\.03/);
});
