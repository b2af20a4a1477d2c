/** Leafing through lists, and back. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/conformance/find-browser.ts';
import { articleWithAll, home, searchWithResults } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const LIST = '/chuyen-muc/van-hoa-xa-hoi/';

test('the next page of a list is there before it is asked for, an article is not', async ({
  page,
}) => {
  const deliveries = () =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return (entry as PerformanceNavigationTiming & { deliveryType: string }).deliveryType;
    });
  await page.goto(LIST);
  await page.locator('.pagination [rel=next]').hover();
  // Browsers wait 200 ms before they take a pointer that rests for a wish; a busy machine needs longer to answer.
  await page.waitForTimeout(2500);
  await page.locator('.pagination [rel=next]').click();
  await expect(page).toHaveURL(`${LIST}2/`);
  expect(await deliveries()).toBe('navigational-prefetch');

  // In a host's log a fetched article would be a read one.
  const article = page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .first();
  await article.hover();
  await page.waitForTimeout(1000);
  await article.click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  expect(await deliveries()).toBe('');
});

test('going back shows the page as it was left, without loading it', async ({ server }) => {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--enable-features=BackForwardCache', '--enable-bfcache'],
    // Playwright switches it off for all tests.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ baseURL: server.url });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    const reasons: string[] = [];
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      reasons.push(...notRestoredExplanations.map(({ reason }) => `${page.url()}: ${reason}`));
    });
    for (const { path, shows } of [
      home,
      articleWithAll,
      searchWithResults,
      { path: LIST, shows: ['h1'] },
    ]) {
      await page.goto(path);
      for (const selector of shows) await page.locator(selector).first().waitFor();
      await page.evaluate(() => {
        document.documentElement.dataset['left'] = 'as it was';
      });
      await page.locator('footer a[href="/so-do/"]').first().click();
      await page.waitForURL('**/so-do/');
      await page.goBack({ waitUntil: 'commit' });
      await expect(page.locator('html[data-left="as it was"]'), path).toBeAttached();
    }
    expect(reasons).toEqual([]);
  } finally {
    await browser.close();
  }
});
