/** Old URLs on a host of files alone: what it cannot send on, the page does. */
import { notFoundWords } from '../../src/strings/not-found.ts';
import { siteWords } from '../../src/strings/site.ts';
import { expect, test } from '../support/portal-test.ts';

const ARTICLE = '/bai-viet/ben-sen-tron-20-tuoi-le-ky-niem-ben-ho-ha-va-dem-hoa-dang-tren-song/';

test('an old URL leads to its new place from the home page, another page, a page of its own and that of 404', async ({
  page,
}) => {
  const urls = {
    'the home page': ['/?fbclid=x&NV=About', '/gioi-thieu/'],
    'another page': ['/doc-nhieu/?loai=nam&utm_source=zalo', '/luu-tru/'],
    'a page of its own': ['/tin-tuc/ben-sen-20-nam/', ARTICLE],
    'a file of its own': ['/gioi-thieu.html', '/gioi-thieu/'],
    'the page of 404, with a query': ['/tin-tuc?x=1&id=20231001', ARTICLE],
    'the page of 404, in another spelling': ['/Tin-tuc/Ben-Sen-20-nam.htm', ARTICLE],
  };
  for (const [from, [old = '', path = '']] of Object.entries(urls)) {
    await test.step(from, async () => {
      await page.goto('/');
      await page.goto(old).catch((error: Error) => {
        // The page may be left before it is complete.
        if (!/interrupted|ERR_ABORTED/.test(error.message)) throw error;
      });
      await expect(page).toHaveURL(path);
      await page.goBack();
      await expect(page, 'the old URL is no step back').toHaveURL('/');
    });
  }
});

test('a URL that is none stays where it is, and pages ask for nothing without a query', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/old-urls/')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto('/gioi-thieu/', { waitUntil: 'networkidle' });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.goto('/?id=404404', { waitUntil: 'networkidle' });
  await expect(page).toHaveURL('/?id=404404');
  // Of an article that is gone nothing is left to go to.
  await page.goto('/lich-cong-tac-cu.html', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundWords.title);
  expect(new Set(asked)).toEqual(new Set(['/old-urls/index.json', '/old-urls/0.json']));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page of its own sends its reader on, and that of 404 lists where things are', async ({
    page,
  }) => {
    await page.goto('/tin-tuc/ben-sen-20-nam/').catch(() => undefined);
    await expect(page).toHaveURL(ARTICLE);
    const home = await page.goto('/?nv=about');
    expect(home?.status()).toBe(200);
    await page.goto('/tin-tuc?id=20231001');
    const places = page.getByRole('main').getByRole('list').first();
    await expect(places.getByRole('link', { name: siteWords.archive })).toBeVisible();
    await expect(places.getByRole('link', { name: siteWords.siteMap })).toBeVisible();
    expect(await places.getByRole('link').count()).toBeGreaterThan(8);
  });
});
