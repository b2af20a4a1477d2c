/** Pages of the portal that are no articles, offered above them. */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { checkEveryAppearance } from '../support/appearances.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  REFUSED,
  answered,
  ask,
  filter,
  main,
  pathOfQuery,
  status,
} from '../support/search-page.ts';

const pages = (page: Page) => main(page).getByRole('list', { name: words.pages });
const items = (page: Page) => pages(page).getByRole('listitem');

test('a standing page, a category, a topic and a ward are found by name, each with its kind', async ({
  page,
}) => {
  for (const [query, title, kind] of [
    ['quyen rieng tu', 'Quyền riêng tư', 'Trang thông tin'],
    ['giới thiệu', 'Giới thiệu', 'Trang thông tin'],
    ['kinh tế', 'Kinh tế', 'Chuyên mục'],
    ['làm sạch sông Sen', 'Làm sạch sông Sen', 'Dòng sự kiện'],
    ['p. sen hạ', 'Tin từ phường Sen Hạ', 'Địa bàn'],
  ] as const) {
    await page.goto(pathOfQuery(query));
    await expect(items(page).first()).toHaveText(`${title} ${kind}`);
    expect(await items(page).count()).toBeLessThanOrEqual(3);
    await expect(status(page)).toContainText(words.pagesFound(await items(page).count()));
  }
  await items(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/phuong\/sen-ha\/$/);
});

test('pages stand above the articles, cause no axe violation and do not move the page', async ({
  page,
}) => {
  await ask(page, 'kinh tế');
  const list = await main(page).locator('[data-part=list]').boundingBox();
  const offered = await pages(page).boundingBox();
  expect((offered?.y ?? 0) + (offered?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
  expect(await layoutShifts(page, 0.02)).toEqual([]);
  expect(await checkEveryAppearance(page, { similar: true })).toEqual([]);
});

test('a filter is about articles, so that no pages are offered beside it', async ({ page }) => {
  await ask(page, 'kinh tế');
  await expect(pages(page)).toBeVisible();
  await filter(page, 'nam').selectOption({ index: 1 });
  await expect(status(page)).toContainText('theo bộ lọc');
  await expect(pages(page)).toBeHidden();
});

test('pages of the query before are gone with it', async ({ page }) => {
  await ask(page, 'kinh tế');
  await expect(pages(page)).toBeVisible();
  await main(page).getByRole('searchbox').fill('phân loại rác');
  await answered(page, 'phân loại rác');
  await expect(pages(page).getByText('Kinh tế')).toHaveCount(0);
  await main(page).getByRole('searchbox').fill('');
  await expect(status(page)).toHaveText(words.start);
  await expect(pages(page)).toBeHidden();
});

test.describe('on a host that has lost the list of pages', () => {
  test.use({ allowedErrors: REFUSED });

  test('articles are found all the same', async ({ page }) => {
    await page.route('**/tim-kiem/trang.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(pathOfQuery('kinh tế'));
    await answered(page, 'kinh tế');
    await expect(pages(page)).toBeHidden();
    await expect(status(page)).not.toContainText('trang của cổng');
  });
});

test('the box of the masthead suggests pages first, for the keyboard too', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('search', { name: words.box }).locator('input');
  await box.click();
  await page.keyboard.type('quyen rieng t');
  const options = page.getByRole('listbox', { name: words.suggestions }).getByRole('option');
  await expect(options.first()).toHaveText('Quyền riêng tư Trang thông tin');
  await expect(options.last()).toHaveText(words.seeAll('quyen rieng t'));
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/quyen-rieng-tu\/$/);
});
