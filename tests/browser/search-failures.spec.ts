/** The search on a line that breaks. */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { siteWords } from '../../src/strings/site.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  REFUSED,
  pathOfQuery,
  answered,
  box,
  breakIndex,
  filter,
  main,
  moreButton,
  results,
  status,
} from '../support/search-page.ts';

test.use({ allowedErrors: REFUSED });

const retry = (page: Page) => main(page).getByRole('button', { name: words.retry });

test('when the index cannot be fetched the page says so, and trying again helps', async ({
  page,
}) => {
  const mend = await breakIndex(page);
  await page.goto(pathOfQuery('phân loại rác'));
  await expect(status(page)).toHaveText(words.failed);
  await expect(main(page).getByRole('link', { name: siteWords.archive })).toBeVisible();
  await mend();
  await retry(page).focus();
  await page.keyboard.press('Enter');
  await answered(page, 'phân loại rác');
  await expect(retry(page)).toBeHidden();
  await expect(box(page)).toBeFocused();
});

test.describe('a browser that may not run the search', () => {
  test.use({ allowedErrors: /WebAssembly/ });

  test('the page says so, and offers lists instead of another attempt', async ({ page }) => {
    // As Chrome before 97, which does not know this word of the policy.
    await page.route('**/tim-kiem/**', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("'wasm-unsafe-eval' ", '');
      await route.fulfill({ response, body });
    });
    await page.goto(pathOfQuery('phân loại rác'));
    await expect(status(page)).toHaveText(words.unable);
    await expect(main(page).getByRole('link', { name: siteWords.archive })).toBeVisible();
    await expect(main(page).getByRole('link', { name: siteWords.siteMap })).toBeVisible();
    await expect(retry(page)).toBeHidden();
    await expect(filter(page, 'nam')).toBeHidden();
    await box(page).fill('tuyển sinh');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(words.unable);
  });
});

test('when articles cannot be fetched the page says so, and the next query finds them', async ({
  page,
}) => {
  await page.route('**/*.pf_fragment*', (route) => route.abort());
  await page.goto(pathOfQuery('phân loại rác'));
  await expect(status(page)).toHaveText(words.failed);
  await page.unroute('**/*.pf_fragment*');
  await box(page).fill('tuyển sinh');
  await answered(page, 'tuyển sinh');
});

test('a connection on which nothing arrives any more counts as broken, and trying again helps', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/search-index/manifest.json', () => undefined);
  await page.goto(pathOfQuery('phân loại rác'));
  await page.clock.runFor(1000);
  await expect(status(page)).toHaveText(words.loading);
  await page.clock.runFor(60_000);
  await expect(status(page)).toHaveText(words.failed);
  await page.unroute('**/search-index/manifest.json');
  await retry(page).click();
  await page.clock.runFor(300);
  await answered(page, 'phân loại rác');
});

const MISSING = { status: 404 };
/** What a network answers that asks for a name first. */
const LOGIN_PAGE = { contentType: 'text/html', body: '<h1>Đăng nhập</h1>' };

test('a missing part of the index, or a login page instead, is reported as a failure, not as no results', async ({
  page,
}) => {
  for (const [part, answer] of [
    ['pagefind-entry.json*', MISSING],
    ['*.pf_meta', MISSING],
    ['index/*', MISSING],
    ['facets.bin', MISSING],
    ['index/*', LOGIN_PAGE],
  ] as const) {
    await test.step(part, async () => {
      await page.route(`**/search-index/*/${part}`, (route) => route.fulfill(answer));
      await page.goto(pathOfQuery('quận', { nam: '2024' }));
      await expect(status(page)).toHaveText(words.failed);
      await page.unroute(`**/search-index/*/${part}`);
      await retry(page).click();
      await answered(page, 'quận');
    });
  }
});

test('the results stay when only the counts of the filters do not arrive', async ({ page }) => {
  await page.route('**/search-index/*/facets.bin', (route) => route.abort());
  await page.goto(pathOfQuery('quan'));
  await answered(page, 'quan');
  await page.waitForLoadState('networkidle');
  await expect(results(page)).toHaveCount(10);
  await expect(filter(page, 'nam').locator('option').last()).not.toContainText('(');
});

test('the results stay when further ones do not arrive, and those can be asked for again', async ({
  page,
}) => {
  await page.goto(pathOfQuery('quan'));
  await moreButton(page).click();
  await expect(results(page)).toHaveCount(20);
  await page.route('**/search-index/*/fragment/*', (route) => route.abort());
  await moreButton(page).click();
  await expect(status(page)).toHaveText(words.interrupted(20));
  await expect(results(page)).toHaveCount(20);
  await page.unroute('**/search-index/*/fragment/*');
  await retry(page).click();
  await answered(page, 'quan');
  await expect(results(page)).toHaveCount(20);
  await moreButton(page).click();
  await expect(results(page)).toHaveCount(30);
});

test('when the script of the search does not arrive, the query stays and can be sent again', async ({
  page,
}) => {
  await page.route('**/_astro/panel*.js', (route) => route.abort());
  await page.goto(pathOfQuery('quận'));
  await expect(status(page)).toHaveText(words.failed);
  await expect(box(page)).toHaveValue('quận');
  await page.unroute('**/_astro/panel*.js');
  await retry(page).click();
  await answered(page, 'quận');
});
