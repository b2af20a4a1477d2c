import { listWords } from '../../src/strings/lists.ts';
import { siteWords } from '../../src/strings/site.ts';
import { axe } from '../support/axe.ts';
import { expect, test } from '../support/portal-test.ts';
import { answered, titles } from '../support/search-page.ts';
import { SUB_PATH, SUB_PATH_DIR } from '../support/sub-path-portal.ts';

test.use({ portal: { folder: SUB_PATH_DIR, base: SUB_PATH } });

test('below a sub-path, every link and file of the home page is below it and exists', async ({
  page,
}) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(SUB_PATH, { waitUntil: 'networkidle' });
  const own = await page
    .locator('a[href^="/"], link[href^="/"], img[src^="/"], script[src^="/"], form[action^="/"]')
    .evaluateAll((elements) =>
      elements.map((element) =>
        ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '').join(''),
      ),
    );
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((path) => !path.startsWith(SUB_PATH))).toEqual([]);
  expect(missing).toEqual([]);
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(font).toContain('Be Vietnam Pro');
});

test('below a sub-path, links lead from the home page to an article and to its category', async ({
  page,
}) => {
  await page.goto(SUB_PATH);
  await page.locator('main h2 a').first().click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}bai-viet/`));
  await page
    .getByRole('article')
    .first()
    .getByRole('link', { name: 'mọi tin cùng chuyên mục' })
    .click();
  await expect(page).toHaveURL(`${SUB_PATH}chuyen-muc/do-thi-moi-truong/`);
  await page.getByRole('banner').getByRole('link', { name: siteWords.home }).first().click();
  await expect(page).toHaveURL(SUB_PATH);
});

test('below a sub-path, the masthead searches and the results lead to articles', async ({
  page,
}) => {
  await page.goto(SUB_PATH);
  await page.getByRole('searchbox').fill('thu gom rác');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}tim-kiem/\\?q=`));
  // Until the results arrive, the page lists the newest articles.
  await answered(page, 'thu gom rác');
  await titles(page).first().click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}bai-viet/tin-so-\\d+/\\?tim=`));
});

test('below a sub-path, the canonical URL has the origin and the sub-path', async ({ page }) => {
  await page.goto(`${SUB_PATH}luu-tru/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `https://example.vn${SUB_PATH}luu-tru/`,
  );
});

test('below a sub-path, an unknown path shows the 404 page with links that work', async ({
  page,
}) => {
  const response = await page.goto(`${SUB_PATH}a/b/`);
  expect(response?.status()).toBe(404);
  await page.locator('main a[href*="/bai-viet/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}bai-viet/`));
});

test('pagination leads to the next page of a long list and back', async ({ page }) => {
  await page.goto(`${SUB_PATH}chuyen-muc/do-thi-moi-truong/`);
  const pages = page.getByRole('navigation', { name: listWords.pagination });
  await pages.getByRole('link', { name: listWords.next }).click();
  await expect(page).toHaveURL(/\/2\/$/);
  await expect(pages.locator('[aria-current=page]')).toHaveText('2');
  await pages.getByRole('link', { name: listWords.previous }).click();
  await expect(page).toHaveURL(/\/do-thi-moi-truong\/$/);
});

test('pagination fits a phone, also with text of 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${SUB_PATH}chuyen-muc/do-thi-moi-truong/6/`);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  await page.locator('html').evaluate((html) => (html.dataset['textSize'] = '200'));
  expect(await width()).toBe(320);
});

test('pagination has no axe violation', async ({ page }) => {
  await page.goto(`${SUB_PATH}chuyen-muc/do-thi-moi-truong/6/`);
  expect(await axe(page, { enhancedContrast: false })).toEqual([]);
  await page.locator('html').evaluate((html) => (html.dataset['contrast'] = 'maximum'));
  expect(await axe(page, { enhancedContrast: true })).toEqual([]);
});
