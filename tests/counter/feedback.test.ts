/** Messages about articles, on each store: who may send one, what is stored, and the file of the editors. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FEEDBACK_DAYS, MAX_FEEDBACK_CHARS } from '../../src/domain/counting/feedback-rules.ts';
import { openStore } from '../../src/counter/store/open-store.ts';
import type { Store } from '../../src/counter/store/store.ts';
import { runCounterInside } from './counter-command.ts';
import { ORIGIN, runService, writeManifest, type RunningService } from './running-service.ts';
import { stores, type TestStore } from './stores.ts';

const ID = '2026/bai-1';
const DAY = 24 * 60 * 60_000;
const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN };

describe.each(stores)('on $name', ({ make }) => {
  let testStore: TestStore;
  let service: RunningService;
  let store: Store;
  let readers = 0;

  beforeAll(async () => {
    testStore = await make();
    service = await runService(testStore);
    store = await openStore(testStore.dsn);
  });
  afterAll(async () => {
    await service.stop();
    await store.close();
    await testStore.remove();
  });

  const newReader = () => `10.2.${readers >> 8}.${readers++ & 255}`;
  const tokenOf = async (id = ID) => {
    const { body } = await service.ask(`/feedback-form/${id}`);
    return (JSON.parse(body) as { token: string }).token;
  };
  const send = (sent: object, from = newReader(), headers = {}) =>
    service.ask(`/feedback/${ID}`, {
      method: 'POST',
      headers: { origin: ORIGIN, ...headers },
      body: JSON.stringify(sent),
      from,
    });
  const messages = async () => (await store.allFeedback()).map(({ message }) => message);

  test('a message is stored once, without a trace of its reader', async () => {
    const token = await tokenOf();
    service.clock.now += 5000;
    const sent = {
      kind: 'error',
      message: '  Ngày họp là 13/01.\r\nKhông phải 12/01.\u202E ',
      token,
    };
    expect((await send(sent, '203.0.113.77')).status).toBe(204);
    expect((await send(sent, '203.0.113.77')).status).toBe(204);
    const stored = await store.allFeedback();
    expect(stored).toEqual([
      {
        id: token.split('.').at(-1),
        at: service.clock.now,
        article: ID,
        kind: 'error',
        message: 'Ngày họp là 13/01.\nKhông phải 12/01.',
      },
    ]);
    expect(JSON.stringify(stored)).not.toContain('203.0.113');
  });

  test.each([
    ['without a token', (token: string) => ({ kind: 'useful', token: token && '' })],
    ['with a token that was changed', (token: string) => ({ kind: 'useful', token: `0${token}` })],
    [
      'with the hidden field filled in',
      (token: string) => ({ kind: 'useful', website: 'x', token }),
    ],
    ['of no kind', (token: string) => ({ kind: 'spam', token })],
    [
      'about an error that is not described',
      (token: string) => ({ kind: 'error', message: ' \n', token }),
    ],
    [
      'that is too long',
      (token: string) => ({ kind: 'error', message: 'á'.repeat(MAX_FEEDBACK_CHARS + 1), token }),
    ],
  ])('a message %s is refused', async (_, make) => {
    const before = await messages();
    const token = await tokenOf();
    service.clock.now += 5000;
    expect((await send(make(token))).status).toBe(400);
    expect(await messages()).toEqual(before);
  });

  test('a message that comes at once, a day later, of another article or from a program is refused', async () => {
    const early = await tokenOf();
    service.clock.now += 2000;
    expect((await send({ kind: 'useful', token: early })).status).toBe(400);
    const late = await tokenOf();
    service.clock.now += DAY + 1;
    expect((await send({ kind: 'useful', token: late })).status).toBe(400);
    const other = await tokenOf('2026/bai-2');
    const own = await tokenOf();
    service.clock.now += 5000;
    expect((await send({ kind: 'useful', token: other })).status).toBe(400);
    const robot = { 'user-agent': 'curl/8.9.1' };
    expect((await send({ kind: 'useful', token: own }, newReader(), robot)).status).toBe(400);
    expect((await service.ask('/feedback-form/2026/khong-co')).status).toBe(404);
  });

  test('a longest message of letters that take most bytes arrives by form, and a sixth one of an IP does not', async () => {
    const from = newReader();
    const message = 'ệ'.repeat(MAX_FEEDBACK_CHARS);
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const token = await tokenOf();
      service.clock.now += 5000;
      const body = new URLSearchParams({
        kind: 'notUseful',
        message,
        token,
        website: '',
      }).toString();
      const answer = await service.ask(`/feedback/${ID}`, {
        method: 'POST',
        headers: FORM,
        body,
        from,
      });
      statuses.push(answer.status);
      if (index === 0)
        expect(answer.headers.get('location')).toBe(
          'https://bensen.example/bai-viet/bai-1/#y-kien',
        );
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('a form without a token gets a page that asks to confirm, and repeats the text as text', async () => {
    const body = new URLSearchParams({
      kind: 'error',
      message: '<b>"a"</b>',
      website: '',
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const post = (sent: string, origin: string, from: string) =>
      service.ask(`/feedback/${ID}`, {
        method: 'POST',
        headers: { ...headers, origin },
        body: sent,
        from,
      });
    const before = await messages();
    const asked = await post(body, ORIGIN, newReader());
    expect(asked.status).toBe(200);
    expect(asked.body).not.toContain('<b>');
    expect(asked.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await messages()).toEqual(before);
    const fields = [...asked.body.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
      ],
    );
    service.clock.now += 5000;
    // The page is the service's own, whose origin is not the portal's.
    const confirmed = await post(
      new URLSearchParams(fields).toString(),
      'https://dem.example',
      newReader(),
    );
    expect(confirmed.status).toBe(303);
    expect(await messages()).toContain('<b>"a"</b>');
  });

  test('all messages are in the file of the editors, where no cell runs as a formula', async () => {
    const token = await tokenOf();
    service.clock.now += 5000;
    await send({ kind: 'error', message: '=HYPERLINK("http://x.example";"bấm")', token });
    const file = path.join(testStore.folder, 'gop-y.csv');
    const env = {
      COUNTER_STORE: testStore.dsn,
      COUNTER_MANIFEST: await writeManifest(testStore.folder),
      COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
    };
    const { exitCode, output } = await runCounterInside(['feedback', file], env);
    expect(exitCode, output).toBe(0);
    const count = (await messages()).length;
    expect(output).toContain(`Đã ghi ${count} góp ý vào ${file}.`);
    const csv = await readFile(file, 'utf8');
    expect(csv.startsWith('\uFEFF"Lúc","Tệp bài viết","Loại","Nội dung"\r\n')).toBe(true);
    expect(csv).toContain(
      `"content/articles/${ID}.md","Báo lỗi","'=HYPERLINK(""http://x.example"";""bấm"")"\r\n`,
    );
    expect(csv.split('\r\n')).toHaveLength(count + 2);
  });

  test('messages are dropped after ninety days, and a restore leaves those that are held', async () => {
    await service.view(ID, { from: newReader() });
    const held = await messages();
    await store.restore(await store.dump());
    expect(await messages()).toEqual(held);
    service.clock.now += (FEEDBACK_DAYS - 2) * DAY;
    await service.purgeExpired();
    expect(await messages()).not.toEqual([]);
    service.clock.now += 3 * DAY;
    await service.purgeExpired();
    expect(await messages()).toEqual([]);
  });
});
