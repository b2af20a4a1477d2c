/** The search remembers: what was asked, what was shown, and where the reader was. */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  pathOfQuery,
  answered,
  ask,
  box,
  main,
  moreButton,
  results,
  status,
  titles,
  total,
} from '../support/search-page.ts';

const QUERY = 'phân loại rác';

const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('a reader who comes back from an article finds the list as long and in the same place', async ({
  page,
}) => {
  await ask(page, 'quận');
  for (const count of [20, 30]) {
    await moreButton(page).click();
    await expect(results(page)).toHaveCount(count);
  }
  const read = titles(page).nth(24);
  await read.scrollIntoViewIfNeeded();
  const title = await read.innerText();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(1000);
  await read.click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(30);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  await expect(titles(page).nth(24)).toHaveText(title);
  await expect(titles(page).nth(24)).toBeFocused();
});

test('back and forward go through the queries that were sent', async ({ page }) => {
  await ask(page, QUERY);
  await box(page).fill('tuyển sinh');
  await box(page).press('Enter');
  await answered(page, 'tuyển sinh');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  await page.goBack();
  await answered(page, 'tuyển sinh');
  await page.goBack();
  await answered(page, QUERY);
  await expect(box(page)).toHaveValue(QUERY);
  await page.goForward();
  await answered(page, 'tuyển sinh');
  await expect(box(page)).toHaveValue('tuyển sinh');
});

test('a reader who comes back to a previous query finds its list as long and in the same place', async ({
  page,
}) => {
  await ask(page, 'quận');
  await moreButton(page).click();
  await expect(results(page)).toHaveCount(20);
  await main(page).getByRole('combobox', { name: words.sort }).selectOption('moi-nhat');
  await expect(results(page)).toHaveCount(10);
  await moreButton(page).click();
  await titles(page).nth(15).scrollIntoViewIfNeeded();
  const place = await scrolled(page);
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = 'tuyển sinh';
    input.form?.requestSubmit();
  });
  await answered(page, 'tuyển sinh');
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
  await expect.poll(() => scrolled(page)).toBe(place);
  await page.goBack();
  await expect(main(page).getByRole('combobox', { name: words.sort })).toHaveValue('lien-quan');
  await expect(results(page)).toHaveCount(20);
});

test('a reader who comes back to a page without results finds the newest articles again', async ({
  page,
}) => {
  await page.goto(pathOfQuery('zzqqx yyz'));
  await expect(status(page)).toHaveText(words.none('zzqqx yyz'));
  const newest = main(page).getByRole('region', { name: words.newest }).getByRole('link').last();
  await newest.scrollIntoViewIfNeeded();
  const place = await scrolled(page);
  expect(place).toBeGreaterThan(200);
  await newest.click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  await page.goBack();
  await expect(status(page)).toHaveText(words.none('zzqqx yyz'));
  await expect.poll(() => scrolled(page)).toBe(place);
});

test('a query typed after going back does not replace the previous one in the history', async ({
  page,
}) => {
  await ask(page, QUERY);
  await box(page).fill('hòa bình');
  await expect(page).toHaveURL(pathOfQuery('hòa bình'));
  await page.goBack();
  await answered(page, QUERY);
  await box(page).fill('tuyển sinh');
  await answered(page, 'tuyển sinh');
  await page.goBack();
  await answered(page, QUERY);
});

test('the results of half a word are found again after a reload and after going back', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('search').locator('input').fill('môi trườ');
  await page.getByRole('option', { name: words.seeAll('môi trườ') }).click();
  await answered(page, 'môi trườ');
  const count = await total(page);
  await main(page).getByRole('combobox', { name: words.sort }).selectOption('moi-nhat');
  await expect(page).toHaveURL(/xep=moi-nhat/);
  await answered(page, 'môi trườ');
  expect(await total(page)).toBe(count);
  await page.reload();
  await answered(page, 'môi trườ');
});
