/** Asking other sites, which here are a server of this test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askExternalLinks } from '../../../src/check/external-links.ts';

let asked: string[] = [];
const server = createServer(({ method, url }, response) => {
  asked.push(`${method} ${url}`);
  const isAllowed = url === '/tot' || (url === '/chi-get' && method === 'GET');
  response.statusCode = isAllowed ? 200 : url === '/cam' ? 403 : url === '/chi-get' ? 405 : 404;
  response.end();
});
let home = '';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tin-quan-links-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  asked = [];
  await rm(path.join(folder, 'answers.bin'), { force: true });
});

function check(urls: readonly string[], options = {}) {
  const external = urls.map((url, index) => ({ url, line: index + 1 }));
  const text = {
    digest: '',
    answered: [],
    problems: [],
    links: [],
    ids: [],
    findings: [],
    external,
  };
  const checked = { texts: new Map([['articles/a.md', text]]), content: {} as never };
  return askExternalLinks(checked, () => true, {
    file: path.join(folder, 'answers.bin'),
    pauseMs: 0,
    ...options,
  });
}

test('a page that is gone is told with its line; one that refuses programs or HEAD is not', async () => {
  const found = await check(['/tot', '/mat#muc', '/cam', '/chi-get'].map((each) => home + each));
  expect(found.map(({ line, rule }) => [line, rule])).toEqual([[2, 'lien-ket-ngoai-hong']]);
});

test('a host that does not answer is told, and asked again the next time', async () => {
  const url = 'http://127.0.0.1:9/';
  expect((await check([url]))[0]?.message).toContain('không trả lời');
  expect(await check([url])).toHaveLength(1);
});

test('an answer is believed for a week, and one page is asked once however often it is linked', async () => {
  const urls = [`${home}/tot`, `${home}/tot#a`, `${home}/tot#b`];
  await check(urls, { now: 0 });
  expect(asked).toEqual(['HEAD /tot']);
  await check(urls, { now: 6 * 86_400_000 });
  expect(asked).toHaveLength(1);
  await check(urls, { now: 8 * 86_400_000 });
  expect(asked).toHaveLength(2);
});
