/** A portal that does not live at the root of its host, and whose content does not live in the checkout. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { privacyWords } from '../../src/strings/privacy.ts';
import { siteWords } from '../../src/strings/site.ts';
import { buildFixture, FIXTURES, runBuild } from '../support/fixture-portal.ts';
import { openFromDisk, topMatches } from '../support/index-on-disk.ts';
import { copyPortal, logOf } from './counts.ts';
import { readFolder } from './folder.ts';
import { attribute, find } from './html.ts';
import { collectReferences, findDeadLinks, findForeignLoads } from './links.ts';
import { readSite, readText, type Site } from './site.ts';

const HOME = 'https://example.vn/tin-tuc/';

/** Variables that Vite would take for its own. */
const OF_OTHERS = { NODE_ENV: 'test', DEV: '1', PROD: '', MODE: 'test', SSR: '1', BASE_URL: '/a/' };

describe('below a folder of its host, built from and into folders outside of the checkout', () => {
  let site: Site;
  let folder: string;
  let settings: Record<string, string>;
  // The name is always the same, since the cache of pictures is kept by name.
  const content = path.join(os.tmpdir(), 'tin-quan – nội dung');
  beforeAll(async () => {
    await cp(path.join(FIXTURES, 'minimal'), content, { recursive: true });
    await writeCountsOfLog(content);
    // The first is another file system, where there is one.
    const parent = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
    folder = await mkdtemp(path.join(parent, 'tin-quan-out-'));
    settings = {
      ...OF_OTHERS,
      CONTENT_DIR: content,
      OUT_DIR: path.join(folder, 'cổng', 'dist'),
      // Both mean the same with and without their slashes; the portals of the browser tests have them.
      BASE_PATH: 'tin-tuc',
      SITE_URL: 'https://example.vn',
    };
    // Vite would read the variables, and does not run for a portal whose modules are kept.
    const { exitCode, output } = await runBuild(settings, { words: ['--fresh'] });
    expect(exitCode, output).toBe(0);
    site = await readSite(settings['OUT_DIR'] ?? '', HOME);
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
    await rm(content, { recursive: true });
  });

  test('variables that other tools export publish no draft and leave the policy in place', () => {
    const unsafe = site.pages.filter(
      ({ elements }) =>
        find(elements, 'meta', { 'http-equiv': 'content-security-policy' }).length !== 1,
    );
    expect(unsafe.map(({ file }) => file)).toEqual([]);
    expect([...site.files].filter((file) => file.includes('ban-nhap'))).toEqual([]);
  });

  test('every path of the portal begins with that folder', async () => {
    const { origin } = new URL(HOME);
    const own = (await collectReferences(site))
      .map(({ href, from }) => new URL(href, from))
      .filter((url) => url.origin === origin);
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter(({ pathname }) => !pathname.startsWith('/tin-tuc/')).map(String)).toEqual([]);
  });

  test('every link leads to a file, and nothing is loaded from another host', async () => {
    expect(await findDeadLinks(site)).toEqual([]);
    expect(await findForeignLoads(site)).toEqual([]);
  });

  test('no file holds the URL of portal.yaml', async () => {
    const files = await readFolder(site.folder, /\.(?:html|xml|json|txt|webmanifest)$/);
    expect(Object.keys(files)).toContain('rss.xml');
    const found = Object.entries(files).filter(([, text]) =>
      text.includes('https://thunghiem.example'),
    );
    expect(found.map(([file]) => file)).toEqual([]);
  });

  test('every page has its own canonical URL', () => {
    for (const { file, url, elements, noindex } of site.pages) {
      const canonical = attribute(find(elements, 'link', { rel: 'canonical' })[0], 'href');
      expect(canonical, file).toBe(noindex ? undefined : url);
    }
  });

  test('the search form, robots.txt, the headers and the manifest use the folder', async () => {
    const forms = site.pages.flatMap(({ elements }) => find(elements, 'form'));
    expect(new Set(forms.map((form) => attribute(form, 'action')))).toEqual(
      new Set(['/tin-tuc/tim-kiem/']),
    );
    expect(await readText(site, 'robots.txt')).toContain('Disallow: /tin-tuc/tim-kiem/\n');
    expect(await readText(site, '_headers')).toMatch(
      /^\/tin-tuc\/\*\n[^]*^\/tin-tuc\/_astro\/\*$/m,
    );
    expect(JSON.parse(await readText(site, 'manifest.webmanifest'))).toMatchObject({
      start_url: '/tin-tuc/',
      scope: '/tin-tuc/',
    });
  });

  test('the search fetches index and pictures from that folder', async () => {
    const searches = site.pages.flatMap(({ elements }) => find(elements, 'site-search'));
    expect(searches.length).toBeGreaterThan(0);
    expect(new Set(searches.map((search) => attribute(search, 'data-index')))).toEqual(
      new Set(['/tin-tuc/search-index/']),
    );
    const [first] = await topMatches(await openFromDisk(site.folder), '?q=hop+dau+nam');
    const { picture = '' } = (await first?.load()) ?? {};
    expect(picture).toMatch(/^\/tin-tuc\/_astro\//);
    expect(site.files).toContain(picture.slice('/tin-tuc/'.length));
  });

  test('once an import has read a log, citizens read that the host keeps one with IPs, and what is kept of it', async () => {
    const page = await readText(site, 'quyen-rieng-tu/index.html');
    expect(page).toContain('nhật ký truy cập của máy chủ web');
    expect(page).toMatch(/địa chỉ mạng \(địa chỉ IP\).*ít nhất qua một đêm.*Trong 30 phút/s);
    expect(page).toMatch(/từng ngày trong 30 ngày gần nhất.*không đủ để biết ai đã đọc/s);
    expect(page).not.toContain(privacyWords.notCounted);
  });

  test('documents and pictures of the folder are published, and portal.yaml says that it is no demonstration', () => {
    expect(site.files).toContain('bai-viet/hop-dau-nam/ke-hoach.pdf');
    expect([...site.files].some((file) => /^_astro\/hoi-truong\..*\.webp$/.test(file))).toBe(true);
    const demonstrations = site.pages.filter(({ source }) => source.includes(siteWords.demo));
    expect(demonstrations.map(({ file }) => file)).toEqual([]);
  });

  test('a second build publishes to the same folder again, and leaves nothing beside it', async () => {
    const outDir = settings['OUT_DIR'] ?? '';
    expect(await readdir(path.dirname(outDir))).toEqual(['dist']);
    const { exitCode, output } = await runBuild({ ...settings, SEARCH_INDEX: 'off' });
    expect(exitCode, output).toBe(0);
    expect(await readdir(path.dirname(outDir))).toEqual(['dist']);
    const again = await readSite(outDir, HOME);
    expect(again.pages.map(({ file }) => file)).toEqual(site.pages.map(({ file }) => file));
  });
});

const PRIVACY_PAGE = `---
title: Quyền riêng tư
description: Dữ liệu của người đọc.
order: 2
privacy: true
---
Xem bên dưới.
`;

/** Puts the snapshot that an import of a log makes into a folder of content, and the page that tells of it. */
async function writeCountsOfLog(content: string): Promise<void> {
  await writeFile(path.join(content, 'pages/quyen-rieng-tu.md'), PRIVACY_PAGE);
  const portal = await copyPortal();
  const log = await portal.write('access.log', logOf('hop-dau-nam', 3));
  const { exitCode, output } = await portal.run(['import', log]);
  expect(exitCode, output).toBe(0);
  await cp(path.join(portal.folder, 'content/counts.json'), path.join(content, 'counts.json'));
  await portal.remove();
}

describe('a setting that cannot be used', () => {
  test('a folder of content that is not there stops the build with a message that names the setting', async () => {
    const { exitCode, output } = await buildFixture('settings', {
      // The URL of the fixtures, whose modules are kept: nothing is bundled for a portal that is not there.
      env: { CONTENT_DIR: 'khong-co-thu-muc-nay', SITE_URL: 'https://thunghiem.example' },
    });
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Không mở được thư mục nội dung');
    expect(output).toContain('CONTENT_DIR');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['SITE_URL', 'example.vn', 'SITE_URL phải là địa chỉ web đầy đủ'],
    ['BASE_PATH', 'C:/Git/tin-tuc/', 'BASE_PATH phải là đường dẫn'],
    ['SOURCE_DATE_EPOCH', 'hôm nay', 'SOURCE_DATE_EPOCH phải là số giây'],
  ])(
    '%s=%s is refused with a message that names it, and has no stack',
    async (name, value, words) => {
      vi.stubEnv(name, value);
      vi.resetModules();
      const error: unknown = await import('../../src/content/site-and-base.ts')
        .then(({ readSiteAndBase }) => readSiteAndBase())
        .catch((reason: unknown) => reason);
      vi.unstubAllEnvs();
      // The next file of the same worker must not get what has failed here.
      vi.resetModules();
      expect(error).toMatchObject({ name: 'SettingsError', stack: '' });
      const { message } = error as Error;
      expect(message).toContain(words);
      expect(message).toContain(`“${value}”`);
    },
  );
});
