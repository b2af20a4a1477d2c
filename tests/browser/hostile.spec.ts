/**
 * The attacks of `tests/fixtures/hostile/`, built and opened with the Content-Security-Policy switched off: nothing that
 * they try comes about, since it is taken away before, and the policy would only be the second lock.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { textOf } from '../build/html.ts';
import { gatherAttacks, readAttacks } from '../support/hostile-corpus.ts';
import { HOSTILE_DIR } from '../support/hostile-portal.ts';
import { findEffects, watchForEffects } from '../support/hostile-page.ts';
import { expect, test } from '../support/portal-test.ts';

test.use({ portal: { folder: HOSTILE_DIR, base: '/' }, bypassCSP: true });
test.setTimeout(180_000);

/** The pages are dealt out to as many tests, so that they are visited side by side. */
const PARTS = 3;

for (let part = 0; part < PARTS; part += 1) {
  test(`no attack comes about on the pages of part ${part + 1} of ${PARTS}`, async ({ page }) => {
    await watchForEffects(page);
    const paths = (await pagePaths()).filter((_, index) => index % PARTS === part);
    expect(paths.length).toBeGreaterThan(20);
    for (const url of paths) {
      await page.goto(url);
      expect(await findEffects(page), url).toEqual([]);
    }
  });
}

test('pages of old URLs send their readers to other pages of the portal only', async () => {
  const files = await readdir(HOSTILE_DIR, { recursive: true });
  const targets = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => targetOf(file) ?? []);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !/^\/bai-viet\/[a-z0-9-]+\/$/.test(target))).toEqual([]);
});

test('the policy is off, so that what is proven here is not owed to it', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
  });
  expect(await page.title()).toBe('ran');
});

test('every attack that is not refused stands on a page, and takes none that follows with it', async ({
  request,
}) => {
  const attacks = (await readAttacks()).filter(({ outcome }) => outcome === 'shown');
  expect(attacks.length).toBeGreaterThan(150);
  const pages = Map.groupBy(gatherAttacks(attacks), ({ page }) => page);
  for (const [page, shown] of pages) {
    const response = await request.get(page);
    expect(response.status(), page).toBe(200);
    const text = textOf(parse(await response.text(), { scriptingEnabled: false }));
    const missing = shown.filter(
      (attack) => !text.includes(attack.text) || (!attack.alone && !text.includes(attack.end)),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  }
});

test('what search finds of an attack is text', async ({ page }) => {
  await watchForEffects(page);
  for (const query of [
    'thử nghiệm',
    'alert',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
  ]) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('main').getByRole('status').first()).not.toBeEmpty();
    await page.waitForLoadState('networkidle');
    expect(await findEffects(page), query).toEqual([]);
  }
});

test('a feed that is opened in the browser runs nothing', async ({ page }) => {
  await watchForEffects(page);
  for (const file of ['rss.xml', 'atom.xml', 'chuyen-muc/nhom-5/rss.xml', 'news-sitemap.xml']) {
    await page.goto(`/${file}`);
    expect(await findEffects(page), file).toEqual([]);
  }
});

test('a reader that inserts the texts of all feeds as they are runs nothing', async ({
  page,
  consoleErrors,
}) => {
  await watchForEffects(page);
  const files = (await readdir(HOSTILE_DIR, { recursive: true })).filter((file) =>
    /(?:rss|atom)\.xml$/.test(file),
  );
  await page.goto('/404.html');
  const inserted = await page.evaluate(
    async (paths) => {
      const texts = new Set<string>();
      for (const path of paths) {
        const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/xml');
        for (const element of xml.querySelectorAll('description, summary, content, encoded'))
          texts.add(element.textContent ?? '');
      }
      for (const html of texts) document.body.insertAdjacentHTML('beforeend', html);
      return texts.size;
    },
    files.map((file) => `/${file}`),
  );
  expect(inserted).toBeGreaterThan(90);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as { fired?: string[] }).fired)).toEqual([]);
  // Pictures of the portal at its address, which does not exist here.
  const others = consoleErrors.splice(0).filter((error) => !OWN_PICTURE.test(error));
  expect(others).toEqual([]);
});

const OWN_PICTURE = /^request to https:\/\/thunghiem\.example\/_astro\/|ERR_NAME_NOT_RESOLVED/;

test('without the cleaning, the attacks have the effects that these tests look for', async ({
  page,
  consoleErrors,
}) => {
  await watchForEffects(page);
  const raw = unified()
    .use(remarkParse)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const kinds = ['raw-html', 'mutation', 'svg-mathml', 'page-scripts'];
  const all = (await readAttacks()).filter(({ kind }) => kinds.includes(kind));
  const some = all.filter((_, index) => index % 10 === 0);
  const seen: string[] = [];
  for (const [index, { name, body }] of some.entries()) {
    const html = `<!doctype html><div class="prose">${String(await raw.process(body))}</div>`;
    const url = `/raw-${index}/`;
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const effects = await findEffects(page);
    if (effects.length + consoleErrors.splice(0).length > 0) seen.push(name);
  }
  expect(some.length - seen.length, seen.join(', ')).toBeLessThan(5);
});

/** Pages of one kind beyond these differ only in which titles they list. */
const MAX_LISTS = 2;

/** Where a page sends its reader on, of a file below the portal; undefined for every other page. */
function targetOf(file: string): string | undefined {
  const text = readFileSync(path.join(HOSTILE_DIR, file), 'utf8');
  return /http-equiv="refresh" content="0; url=([^"]*)"/.exec(text)?.[1];
}

/** The paths of all articles, and of some pages of every other kind. */
async function pagePaths(): Promise<string[]> {
  const files = await readdir(HOSTILE_DIR, { recursive: true });
  const paths = files
    .filter((file) => file.endsWith('.html') && targetOf(file) === undefined)
    .sort()
    .map(
      (file) =>
        `/${file
          .split(path.sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    );
  const kinds = Map.groupBy(paths, (url) =>
    url.split('/')[2] === undefined ? '' : url.split('/')[1],
  );
  return [...kinds].flatMap(([kind, urls]) =>
    kind === 'bai-viet' || kind === '' ? urls : urls.slice(0, MAX_LISTS),
  );
}
