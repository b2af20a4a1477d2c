/** The link checker itself: it must find what is dead, or its silence about the portal means nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDeadLinks, findForeignLoads } from './links.ts';
import { readSite, type Site } from './site.ts';

const HOME = 'https://example.vn/tin/';

const FILES = {
  'index.html': `<link rel="stylesheet" href="https://cdn.example/a.css"><link rel="canonical" href="${HOME}">
    <meta property="og:image" content="${HOME}khong-co.png">
    <a href="/tin/bai/">đúng</a> <a href="bai/#muc">đúng</a> <a href="#day">đúng</a> <a href="https://ngoai.example/x">ngoài</a>
    <a href="/tin/mat/">mất</a> <a href="/ngoai-thu-muc/">ngoài thư mục</a> <a href="/tin/bai/#khong-co">thiếu chỗ</a>
    <a href="/tin/bai">thiếu gạch</a> <img src="/tin/anh.png" srcset="/tin/anh.png 1x, /tin/anh-2.png 2x">
    <noscript><img src="//ngoai.example/dem.gif"></noscript><template><a href="/tin/mat-2/"></a></template>
    <script type="application/ld+json">{"@context":"https://schema.org","url":"${HOME}mat-3/"}</script>
    <p id="day"></p>`,
  'bai/index.html': '<h1 id="muc">Bài</h1>',
  'anh.png': '',
  'a.css':
    '@import "mat.css"; a { background: url(/tin/mat-4.png) } b { background: url(data:,x) }',
  'rss.xml': `<rss><channel><link>${HOME}bai/</link><item><link>${HOME}mat-5/</link>
    <content>&lt;a href="${HOME}mat-6/"&gt;x&lt;/a&gt;</content></item></channel></rss>`,
  'feed.json': JSON.stringify({
    items: [{ url: `${HOME}mat-7/`, content_html: '<img src="mat-8.png">' }],
  }),
  'manifest.webmanifest': JSON.stringify({
    icons: [{ src: '/tin/mat-9.png' }],
    start_url: '/tin/',
    scope: '/tin/',
  }),
  'robots.txt': `User-agent: *\n\nSitemap: ${HOME}mat-10.xml\n`,
};

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'links-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  site = await readSite(folder, HOME);
});
afterAll(() => rm(folder, { recursive: true }));

test('every dead URL is found in every kind of file, and no other', async () => {
  expect((await findDeadLinks(site)).sort()).toEqual(
    [
      `index.html <meta og:image> “${HOME}khong-co.png”: no such file`,
      'index.html <a href> “/tin/mat/”: no such file',
      'index.html <a href> “/ngoai-thu-muc/”: lies outside the portal',
      'index.html <a href> “/tin/bai/#khong-co”: no such id there',
      'index.html <a href> “/tin/bai”: lacks its slash at the end',
      'index.html <img srcset> “/tin/anh-2.png”: no such file',
      'index.html <a href> “/tin/mat-2/”: no such file',
      `index.html JSON-LD “${HOME}mat-3/”: no such file`,
      'a.css text “mat.css”: no such file',
      'a.css text “/tin/mat-4.png”: no such file',
      `rss.xml text “${HOME}mat-5/”: no such file`,
      `rss.xml <a href> “${HOME}mat-6/”: no such file`,
      `feed.json text “${HOME}mat-7/”: no such file`,
      'feed.json <img src> “mat-8.png”: no such file',
      'manifest.webmanifest text “/tin/mat-9.png”: no such file',
      `robots.txt text “${HOME}mat-10.xml”: no such file`,
    ].sort(),
  );
});

test('what would be fetched from another host is found, with and without script', async () => {
  expect(await findForeignLoads(site)).toEqual([
    'index.html <link href> “https://cdn.example/a.css”',
    'index.html <img src> “//ngoai.example/dem.gif”',
  ]);
});
