/**
 * nginx, Caddy and Apache serve the demonstration under the configuration that docs/hosts has for them: with its own old URLs,
 * then below a folder and with 20,000 of them. In one file, since each of them answers the same questions.
 */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRedirects } from '../../src/content/redirects/redirects-file.ts';
import type { HostName } from '../../src/domain/hosts.ts';
import type { Redirect } from '../../src/domain/redirects/redirect-table.ts';
import { COMPRESSIONS } from '../../src/integrations/precompress.ts';
import { hostFiles, writeHostFiles } from '../../src/integrations/redirects/index.ts';
import { DEMO_DIR } from '../support/demo-portal.ts';
import { hasIPv6, startWebServer, type Answer, type WebServer } from '../support/web-server.ts';
import { readDemoSite } from './demo.ts';
import { goneArticlesOf, type Site } from './site.ts';

const SERVERS = ['nginx', 'caddy', 'apache'] as const satisfies HostName[];
const COUNT = 20_000;
const ARTICLE = '/bai-viet/ben-sen-tron-20-tuoi-le-ky-niem-ben-ho-ha-va-dem-hoa-dang-tren-song/';

let folder: string;
let site: Site;
let gone: string;

beforeAll(async () => {
  site = await readDemoSite();
  gone = new URL(goneArticlesOf(site)[0]?.url ?? '').pathname;
  // Not within the checkout, which a server may not be allowed to read.
  folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-servers-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the demonstration for a server, below `base`. */
async function copyFor(
  name: HostName,
  redirects: readonly Redirect[],
  base = '/',
): Promise<string> {
  const root = path.join(folder, `${name}${base.replaceAll('/', '-')}portal`);
  const portal = path.join(root, base);
  cpSync(DEMO_DIR, portal, { recursive: true });
  // The pages that a host without rules needs.
  for (const place of ['tin-tuc', 'gioi-thieu.html', 'old-urls']) {
    rmSync(path.join(portal, place), { recursive: true, force: true });
  }
  const taken = { base, gone: [base + gone.slice(1)], isTaken: () => false };
  const { files, problems } = hostFiles(name, redirects, taken);
  expect(problems).toEqual([]);
  await writeHostFiles(portal, files);
  for (const [ending] of PRECOMPRESSED[name] ?? []) {
    writeFileSync(path.join(portal, `${ARTICLE}index.html.${ending}`), copyOf(ending));
  }
  return root;
}

const own: Redirect[] = [
  { from: '/tin-tuc?id=20231001', to: ARTICLE, status: 301 },
  { from: '/Tin-Tuc/Đêm-Hoa-Đăng-12.html', to: ARTICLE, status: 308 },
  { from: '/index.php?nv=news&op=Le-Hoi/hoa-dang-12', to: ARTICLE, status: 301 },
  { from: '/?p=7', to: '/gioi-thieu/', status: 302 },
  { from: '/?p=7&lang=en', to: 'https://khac.example/x?a=1&b=%20', status: 307 },
  ...parseRedirects(readFileSync('content/redirects.csv', 'utf8')).redirects,
];

const HEADERS = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

function expectHeaders({ sent }: Answer, cacheControl = 'no-cache'): void {
  for (const [name, value] of Object.entries({ ...HEADERS, 'cache-control': cacheControl })) {
    expect(
      sent.filter(([found]) => found === name),
      name,
    ).toEqual([[name, value]]);
  }
}

/** The copies that a server sends, by the ending of the file. */
const PRECOMPRESSED: Record<string, [ending: string, coding: string][]> = {
  nginx: [['gz', 'gzip']],
  caddy: [
    ['gz', 'gzip'],
    ['br', 'br'],
    ['zst', 'zstd'],
  ],
  apache: [],
};

/** Of the article, as PRECOMPRESS makes it. */
const copyOf = (ending: string) =>
  COMPRESSIONS[ending]?.(bytesOf(`${ARTICLE}index.html`)) ?? Buffer.alloc(0);

const path404 = () => readFileSync(path.join(DEMO_DIR, '404.html'));
const bytesOf = (file: string) => readFileSync(path.join(DEMO_DIR, file));

/** Where a server sends a request, without the host that some put in front. */
function locationOf({ headers: { location = '' } }: Answer): string {
  return location.replace(/^https?:\/\/(?:www\.)?bensen\.example(?::\d+)?/, '');
}

describe.each(SERVERS)('%s', (name) => {
  let server: WebServer;
  beforeAll(async () => {
    server = await startWebServer(name, await copyFor(name, own), path.join(folder, name));
  });
  afterAll(() => server.close());

  test('answers a page, a file and HEAD with their types and with every header once', async () => {
    const hashed = [...site.files].filter((file) => /^_astro\/.*\.(?:css|js|woff2)$/.test(file));
    expect(hashed.length).toBeGreaterThan(5);
    const files: [string, RegExp][] = [
      ['/', /^text\/html; charset=utf-8$/i],
      ['/gioi-thieu/', /^text\/html; charset=utf-8$/i],
      ['/manifest.webmanifest', /^application\/manifest\+json/],
      ['/rss.xml', /^(?:application|text)\/xml|^application\/rss\+xml/],
      ['/feed.json', /^application\/json/],
      ['/favicon.svg', /^image\/svg\+xml/],
      ['/search-index/manifest.json', /^application\/json/],
    ];
    for (const [target, type] of files) {
      const answer = await server.ask(target);
      expect(answer.status, target).toBe(200);
      expect(answer.headers['content-type'] ?? 'none', target).toMatch(type);
      expect(answer.body.equals(bytesOf(target.replace(/\/$/, '/index.html'))), target).toBe(true);
      expectHeaders(answer);
    }
    for (const file of hashed) {
      const answer = await server.ask(`/${file}`);
      const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
      expect(type, file).toMatch(/^(?:text\/css|text\/javascript|font\/woff2)$/);
      expectHeaders(answer, 'public, max-age=31536000, immutable');
    }
    const head = await server.ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expectHeaders(head);
  });

  test('answers what is missing with the page for it, with all headers, and lets nobody keep it', async () => {
    for (const target of [
      '/khong-co',
      '/bai-viet/khong-co/',
      '/_astro/khong-co.css',
      '/a/b.pdf?x=1',
      // Folders without a page of their own.
      '/bai-viet/',
      '/_astro/',
    ]) {
      const answer = await server.ask(target);
      expect(answer.status, target).toBe(404);
      expect(answer.body.equals(path404()), target).toBe(true);
      expect(answer.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
      expectHeaders(answer);
    }
  });

  test('sends a folder without its slash, and the name with www, to the one name', async () => {
    const answer = await server.ask('/tim-kiem?q=a');
    expect([301, 308]).toContain(answer.status);
    expect(locationOf(answer)).toBe('/tim-kiem/?q=a');
    const www = await server.ask('/rss.xml', { host: 'www.bensen.example' });
    expect(www.status).toBe(301);
    expect(www.headers.location).toMatch(/^https?:\/\/bensen\.example(?::\d+)?\/rss\.xml$/);
  });

  test('compresses, answers what has not changed with 304, and a part with 206', async () => {
    const packed = await server.ask(ARTICLE, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(packed.body).equals(bytesOf(`${ARTICLE}index.html`))).toBe(true);
    expectHeaders(packed);
    for (const [ending, coding] of PRECOMPRESSED[name] ?? []) {
      const sent = await server.ask(ARTICLE, { headers: { 'accept-encoding': coding } });
      expect(sent.headers['content-encoding']).toBe(coding);
      expect(sent.body.equals(copyOf(ending)), `the copy ${ending} is sent as it is`).toBe(true);
      expectHeaders(sent);
    }
    const { etag = '' } = (await server.ask(ARTICLE)).headers;
    const known = await server.ask(ARTICLE, { headers: { 'if-none-match': etag } });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    expect(known.headers['cache-control']).toBe('no-cache');
    const part = await server.ask('/share.png', { headers: { range: 'bytes=10-29' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toMatch(/^bytes 10-29\//);
    expect(part.body.equals(bytesOf('share.png').subarray(10, 30))).toBe(true);
  });

  test('answers over IPv6', { skip: !hasIPv6() }, async () => {
    expect((await server.ask('/', { ipv6: true })).status).toBe(200);
  });

  test('sends old URLs on, however they are spelled, and nothing else', async () => {
    const hits: [string, number, string][] = [
      ['/tin-tuc?id=20231001', 301, ARTICLE],
      ['/tin-tuc/?fbclid=IwAR&ID=20231001&utm_source=zalo', 301, ARTICLE],
      ['/tin-tuc/%C4%91%C3%AAm-hoa-%C4%91%C4%83ng-12', 308, ARTICLE],
      [`/Tin-Tuc/${encodeURI('Đêm-Hoa-Đăng')}-12.html?x=1`, 308, ARTICLE],
      [`/Tin-Tuc/${encodeURI('Đêm-Hoa-Đăng'.normalize('NFD'))}-12/`, 308, ARTICLE],
      ['/tin-tuc/ten-khac-12.html', 308, ARTICLE],
      ['/index.php?op=le-hoi/hoa-dang-12&nv=news', 301, ARTICLE],
      ['/?nv=news&op=le-hoi%2Fhoa-dang-12&x=', 301, ARTICLE],
      ['/index.php?p=7', 302, '/gioi-thieu/'],
      ['/?lang=en&p=7', 307, 'https://khac.example/x?a=1&b=%20'],
      ['/gioi-thieu.html', 301, '/gioi-thieu/'],
      ['/tin-tuc/rss.aspx', 301, '/rss.xml'],
    ];
    for (const [target, status, to] of hits) {
      const answer = await server.ask(target);
      expect([answer.status, locationOf(answer)], target).toEqual([status, to]);
    }
    const stay: [string, number][] = [
      ...([
        ['/?p=8', 200],
        ['/?xp=7', 200],
        ['/gioi-thieu/?p=7', 200],
        ['/tin-tuc?id=2', 404],
      ] as const),
      ...([
        ['/thu-vien/ten-khac-12.html', 404],
        ['/lich-cong-tac-cu.html', 410],
      ] as const),
    ].map(([target, status]) => [target, status]);
    for (const [target, status] of stay) {
      expect((await server.ask(target)).status, target).toBe(status);
    }
  });

  test('answers for an article that was taken down with 410 and its page', async () => {
    const answer = await server.ask(gone);
    expect(answer.status).toBe(410);
    expect(answer.body.equals(bytesOf(`${gone}index.html`))).toBe(true);
    expectHeaders(answer);
  });

  test(`serves a portal below a folder, and ${COUNT} old URLs of it`, async () => {
    const to = `/tin${ARTICLE}`;
    const many = Array.from({ length: COUNT }, (_, at): Redirect => {
      const from =
        at % 2 ? `/tin-tuc/ten-bai-cu-so-${at}.html` : `/index.php?nv=news&op=tin/bai-${at}`;
      return { from, to, status: 301 };
    });
    const root = await copyFor(name, many, '/tin/');
    const below = (text: string) =>
      text
        .replaceAll('/404.html', '/tin/404.html')
        .replaceAll('/.well-known/', '/tin/.well-known/');
    const other = await startWebServer(name, root, path.join(folder, `${name}-tin`), below);
    try {
      expect((await other.ask('/tin/gioi-thieu/')).status).toBe(200);
      const missing = await other.ask('/tin/khong-co/');
      expect([missing.status, missing.body.equals(path404())]).toEqual([404, true]);
      expect((await other.ask('/khac/')).status).toBe(404);
      expect((await other.ask(`/tin${gone}`)).status).toBe(410);
      for (const at of [1, 4_321, 12_345, COUNT - 1]) {
        const byPath = await other.ask(`/tin-tuc/ten-bai-cu-so-${at | 1}`);
        expect([byPath.status, locationOf(byPath)]).toEqual([301, to]);
        const byQuery = await other.ask(`/?op=tin%2Fbai-${at & ~1}&fbclid=x&nv=news`);
        expect([byQuery.status, locationOf(byQuery)]).toEqual([301, to]);
      }
      expect((await other.ask('/index.php?nv=news&op=tin/bai-1')).status).toBe(404);
    } finally {
      await other.close();
    }
  });
});
