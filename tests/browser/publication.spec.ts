/** A publication breaks neither the search nor a page that is open or that a browser still holds, whatever the host. */
import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { serveCached, type CachingHost } from '../support/caching-host.ts';
import { expect, test } from '../support/portal-test.ts';
import { buildPublications, type Publications } from '../support/publications.ts';
import { pathOfQuery, answered, box, titles } from '../support/search-page.ts';

// The two publications are built once, so all tests of this file share a worker.
test.describe.configure({ mode: 'default' });

// Hosts of their own, and files that a publication takes away.
test.use({ allowedErrors: /[^]/ });

/** In `ADDED` of the second publication and nowhere else. */
const NEW_WORDS = 'buýt điện';
const NEW_TITLE = 'Xe buýt điện chạy tuyến ven hồ';
const OLD_PAGE = '/bai-viet/lich-cat-nuoc/';

const TEN_MINUTES = { 'cache-control': 'max-age=600' };
/** Without a lifetime a browser keeps a file for a tenth of its age. */
const BY_HEURISTICS = {
  'last-modified': new Date(Date.now() - 24 * 60 * 60 * 1000).toUTCString(),
};

const HOSTS: {
  title: string;
  headers: Record<string, string>;
  second: (built: Publications) => string[];
}[] = [
  {
    title: 'keeps the files of previous publications itself',
    headers: TEN_MINUTES,
    second: ({ secondAlone, first }) => [secondAlone, first],
  },
  {
    title: 'replaces everything by a build with its old files',
    headers: TEN_MINUTES,
    second: ({ second }) => [second],
  },
  {
    title: 'says nothing about caching',
    headers: BY_HEURISTICS,
    second: ({ second }) => [second],
  },
];

let built: Publications;
let host: CachingHost | undefined;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  built = await buildPublications();
});
test.afterEach(() => host?.close());

test('the second publication is one of another version: its styles, scripts and search have other names', async () => {
  const [before, after] = await Promise.all([built.first, built.secondAlone].map(namesOf));
  for (const kind of KINDS_OF_FILES) {
    const [old, now] = [before, after].map((names) => names?.filter((name) => kind.test(name)));
    expect(old, String(kind)).not.toEqual([]);
    expect(now, String(kind)).not.toEqual(old);
  }
});

for (const { title, headers, second } of HOSTS) {
  test(`on a host that ${title}`, async ({ context, page }) => {
    host = await serveCached(headers);
    const faults = watch(page);
    host.publish(built.first);
    const { url } = host;

    await test.step('pages are opened, and the search is asked', async () => {
      await page.goto(new URL(OLD_PAGE, url).href);
      await isWhole(page);
      await page.goto(new URL(pathOfQuery('họp'), url).href);
      await answered(page, 'họp');
    });
    const open = await context.newPage();
    faults.push(...watch(open));
    await open.goto(url);
    await isWhole(open);

    host.publish(...second(built));

    await test.step('without reloading, the open search goes on and finds what is new', async () => {
      await box(page).fill('nước');
      await answered(page, 'nước');
      await box(page).fill(NEW_WORDS);
      await answered(page, NEW_WORDS);
      await expect(titles(page).first()).toHaveText(NEW_TITLE);
    });

    await test.step('an open page fetches the scripts that it has not needed before', async () => {
      const search = open.getByRole('banner').getByRole('searchbox');
      await search.fill(NEW_WORDS);
      const options = open.getByRole('banner').getByRole('option');
      await expect(options.filter({ hasText: NEW_TITLE })).toBeVisible();
    });

    await test.step('after reloading, pages are new and answer', async () => {
      await page.reload();
      await answered(page, NEW_WORDS);
      await open.reload();
      await isWhole(open);
      await expect(open.getByRole('link', { name: NEW_TITLE }).first()).toBeVisible();
    });

    await test.step('a page that comes from the cache is whole, and so is where it leads', async () => {
      await open.goto(new URL(OLD_PAGE, url).href);
      await isWhole(open);
      await open.getByRole('banner').getByRole('searchbox').fill('họp');
      await open.keyboard.press('Enter');
      await answered(open, 'họp');
      await isWhole(open);
      await titles(open).first().click();
      await isWhole(open);
    });
    expect(faults).toEqual([]);
  });
}

test('a search whose index is gone fetches the new one and answers', async ({ page }) => {
  host = await serveCached(TEN_MINUTES);
  host.publish(built.first);
  await page.goto(new URL(pathOfQuery('nước'), host.url).href);
  await answered(page, 'nước');
  host.publish(built.secondAlone);
  for (const query of ['phường', 'họp', NEW_WORDS]) {
    await box(page).fill(query);
    await answered(page, query);
  }
  await expect(titles(page).first()).toHaveText(NEW_TITLE);
});

/** What a browser keeps from one publication to the next. */
const KINDS_OF_FILES = [/\.css$/, /_astro\/.*\.js$/, /pagefind.*\.js$/, /\.pf_index$/];

/** The names of all files of a publication. */
async function namesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.sort();
}

/** Collects what a page says of missing files and errors. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
  });
  return faults;
}

/** The page has its style sheet, its font and its scripts. */
async function isWhole(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveCSS('font-family', /Be Vietnam Pro/);
  const sheets = await page.evaluate(() => document.styleSheets.length);
  expect(sheets).toBeGreaterThan(0);
  await page.waitForFunction(() => customElements.get('site-search') !== undefined);
}
