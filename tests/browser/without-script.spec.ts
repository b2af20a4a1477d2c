import { searchWords } from '../../src/strings/search.ts';
import { articleWords } from '../../src/strings/articles.ts';
import { preferenceWords } from '../../src/strings/preferences.ts';
import { siteWords } from '../../src/strings/site.ts';
import { articleWithAll, pageKinds } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

test.use({ javaScriptEnabled: false });

test('without script, a page of every kind has its heading, its text and its menu', async ({
  page,
}) => {
  for (const { kind, path } of pageKinds) {
    await test.step(kind, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(100);
      await expect(page.getByRole('navigation', { name: siteWords.mainMenu })).toBeVisible();
    });
  }
});

test('without script, an article shows all its parts and pictures', async ({ page }) => {
  await page.goto(articleWithAll.path);
  const article = page.getByRole('article').first();
  for (const part of articleWithAll.shows) await expect(page.locator(part).first()).toBeVisible();
  const pictures = article.locator('img');
  expect(await pictures.count()).toBeGreaterThan(0);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  }
});

test('without script, controls that need script are hidden', async ({ page }) => {
  await page.goto(articleWithAll.path);
  await expect(page.getByRole('group', { name: preferenceWords.toolbar })).toBeHidden();
  const controls = page.locator('.needs-script');
  expect(await controls.count()).toBeGreaterThan(1);
  for (const control of await controls.all()) await expect(control).toBeHidden();
  expect(await page.getByRole('button').count()).toBeGreaterThan(0);
  for (const button of await page.getByRole('button').all()) {
    await expect(button).toHaveAttribute('type', 'submit');
  }
});

test('without script, the menu opens and its links work', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
  const link = menu.getByRole('link', { name: siteWords.siteMap });
  await expect(link).toBeHidden();
  await menu.getByText(siteWords.menu).click();
  await link.click();
  await expect(page).toHaveURL('/so-do/');
});

test('without script, the search box leads to a page with other ways to find an article', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('phân loại rác');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(
    `/tim-kiem/?q=${encodeURIComponent('phân loại rác').replaceAll('%20', '+')}`,
  );
  await expect(page.getByText(searchWords.withoutScript)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: siteWords.archive }).click();
  await expect(page).toHaveURL('/luu-tru/');
});

test('without script, no day is shown and no label of the time of printing', async ({ page }) => {
  await page.goto(articleWithAll.path);
  await expect(page.locator('.masthead .day')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(articleWords.printAddress)).toBeVisible();
  await expect(page.getByText(articleWords.printTime)).toBeHidden();
});
