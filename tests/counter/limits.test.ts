/** The limits of the service: floods, long bodies, slow senders, many connections. */
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runService, type RunningService } from './running-service.ts';
import { stores, type TestStore } from './stores.ts';

const [sqlite] = stores;
const VIEW = '/views/2026/bai-0';

let testStore: TestStore;
let service: RunningService;

async function run(options: Parameters<typeof runService>[1]): Promise<void> {
  if (!sqlite) throw new Error('There is no store.');
  testStore = await sqlite.make();
  service = await runService(testStore, options);
}

afterEach(async () => {
  await service.stop();
  await testStore.remove();
});

/** Sends bytes as they are and reads until the connection ends. */
async function send(
  text: string,
  from = '127.0.0.1',
): Promise<{ answer: string; seconds: number }> {
  const began = performance.now();
  const socket = open(from);
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  socket.on('error', () => {});
  socket.write(text);
  await new Promise((resolve) => socket.once('close', resolve));
  return { answer, seconds: (performance.now() - began) / 1000 };
}

/** `from` is any IP of the loopback network, 127.0.0.1 to 127.255.255.254. */
function open(from: string): Socket {
  const { hostname, port } = new URL(service.url);
  return connect({ host: hostname, port: Number(port), localAddress: from });
}

describe('a flood of requests', () => {
  const RATE = 5;

  beforeEach(() => run({ rate: RATE }));

  test('a flood is refused with the time to wait, while others are served', async () => {
    const flood = Array.from({ length: 100 }, () =>
      service.ask(VIEW, { method: 'POST', from: '10.6.6.6' }),
    );
    const refused = (await Promise.all(flood)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(100 - 10 * RATE - RATE);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await service.view('2026/bai-0', { from: '10.0.0.2' });
    expect(await service.counts('2026/bai-0')).toMatchObject({ '2026/bai-0': { views: 2 } });
  });

  test('a flood that has stopped is refused no longer', async () => {
    const ask = () => service.ask(VIEW, { method: 'POST', from: '10.6.6.6' });
    await Promise.all(Array.from({ length: 60 }, ask));
    service.clock.now += 1000;
    expect((await ask()).status).toBe(204);
  });

  test('a flood slows only its sender', async () => {
    const startedAt = performance.now();
    let answered = 0;
    let over = false;
    const flooding = Array.from({ length: 50 }, async () => {
      for (; !over; answered++) await service.ask(VIEW, { method: 'POST', from: '10.6.6.6' });
    });
    const waits: number[] = [];
    for (let reader = 0; reader < 50; reader++) {
      const began = performance.now();
      await service.view('2026/bai-1', { from: `10.0.1.${reader}` });
      waits.push(performance.now() - began);
      await delay(30);
    }
    over = true;
    await Promise.all(flooding);
    const seconds = (performance.now() - startedAt) / 1000;
    expect(answered, 'each of the 50 gets at most one refusal a second').toBeLessThan(
      10 * RATE + 50 * (seconds + 1),
    );
    // A refusal waits for a second.
    expect(waits.sort((a, b) => a - b)[25], 'median of a reader in ms').toBeLessThan(800);
  });

  test('all counts cost as much as 20 other requests', async () => {
    const statuses = [];
    for (let request = 0; request < 3; request++) {
      statuses.push((await service.ask('/counts', { from: '10.7.7.7' })).status);
    }
    expect(statuses, 'an IP has saved up 50').toEqual([200, 200, 429]);
    expect((await service.ask('/counts?ids=2026/bai-0', { from: '10.7.7.7' })).status).toBe(200);
  });

  test('a flood that does not wait for answers is cut off', async () => {
    const { hostname } = new URL(service.url);
    const one = `POST ${VIEW} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 0\r\n\r\n`;
    const { answer } = await send(one.repeat(1000));
    expect(answer.split('HTTP/1.1').length - 1).toBeLessThanOrEqual(10 * RATE);
  });
});

test('the IPs of an IPv6 household share one rate limit', async () => {
  await run({ rate: 1 });
  const responses = Array.from({ length: 15 }, (_, index) =>
    service.ask('/site', { from: `2001:db8:0:1:${index}::1` }),
  );
  expect((await Promise.all(responses)).filter(({ status }) => status === 429)).toHaveLength(5);
  expect((await service.ask('/site', { from: '2001:db8:0:2::1' })).status).toBe(200);
});

test('X-Forwarded-For is believed only from a named proxy', async () => {
  await run({ rate: 1, proxies: ['10.9.9.9'] });
  const responses = Array.from({ length: 15 }, (_, index) =>
    service.ask('/site', { from: `10.0.0.${index}` }),
  );
  expect((await Promise.all(responses)).filter(({ status }) => status === 429)).toHaveLength(5);
});

describe('a request beyond the limits', () => {
  beforeEach(() => run({}));

  const head = (...lines: string[]) =>
    ['POST /ratings/2026/bai-0 HTTP/1.1', 'Host: localhost', ...lines, '', ''].join('\r\n');

  test('a body over 1 KB is refused before it has arrived', async () => {
    const { answer, seconds } = await send(head('Content-Length: 1025'));
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(seconds, 'a body that is waited for has 10').toBeLessThan(8);
  });

  test('a body of 1 KB is accepted', async () => {
    const { status } = await service.ask('/ratings/2026/bai-0', {
      method: 'POST',
      body: '{"stars":5}'.padEnd(1024),
    });
    expect(status).toBe(200);
  });

  test('a reader who leaves in the middle of a rating is no error of the service', async () => {
    const socket = open('127.0.0.1').on('error', () => {});
    socket.write(`${head('Content-Length: 11')}{"stars"`);
    await service.ask('/healthz');
    socket.destroy();
    await expect
      .poll(async () => (await service.ask('/metrics')).body, { timeout: 10_000 })
      .toContain('requests_total{route="ratings",status="400"} 1');
    expect(await service.counts('2026/bai-0')).toEqual({});
  });

  test('a body without Content-Length is refused', async () => {
    const { answer } = await send(`${head('Transfer-Encoding: chunked')}5\r\nstars\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 411 /);
  });

  test('headers over 8 KB are refused', async () => {
    const { answer } = await send(head(`Cookie: ${'a'.repeat(9000)}`));
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
  });

  test('a request that arrives too slowly is cut off', { timeout: 30_000 }, async () => {
    const form = 'Content-Type: application/x-www-form-urlencoded';
    const unfinished = [
      '',
      'POST /views/x HTTP/1.1\r\nHost: local',
      `${head('Content-Length: 7', form)}sta`,
    ];
    const answers = await Promise.all(unfinished.map((sent) => send(sent)));
    for (const { answer } of answers) {
      expect(answer === '' || answer.startsWith('HTTP/1.1 408 '), answer).toBe(true);
    }
    const [, headers, body] = answers;
    const [forHeaders = 0, forBody = 0] = [headers?.seconds, body?.seconds];
    expect(forBody, 'a body has 10 seconds').toBeGreaterThan(9);
    expect(forBody - forHeaders, 'headers have 5 seconds').toBeGreaterThan(2);
  });
});

test('more than 200 connections from one IP are cut, and another IP can still connect', async () => {
  await run({ proxies: [] });
  const sockets = Array.from({ length: 300 }, () => open('127.0.0.2'));
  let cut = 0;
  for (const socket of sockets) socket.on('close', () => cut++).on('error', () => {});
  await expect.poll(() => cut, { timeout: 10_000 }).toBe(100);
  const status = await new Promise((resolve, reject) => {
    const healthz = request(`${service.url}/healthz`, { localAddress: '127.0.0.3' });
    healthz.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
    healthz.end();
  });
  expect(status).toBe(200);
  expect(cut).toBe(100);
  for (const socket of sockets) socket.destroy();
});
