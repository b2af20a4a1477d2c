import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  REFUSED,
  answered,
  pathOfQuery,
  breakIndex,
  holdScripts,
  indexFiles,
} from '../support/search-page.ts';

const QUERY = 'phan loai rac';
const FIRST = 'Phân loại rác tại nguồn';

const header = (page: Page) => page.getByRole('search', { name: words.box });
const box = (page: Page) => header(page).locator('input');
const list = (page: Page) => header(page).getByRole('listbox', { name: words.suggestions });
const options = (page: Page) => list(page).getByRole('option');
const status = (page: Page) => header(page).getByRole('status');

/** Types into the box of the masthead until articles are suggested. */
async function suggest(page: Page): Promise<void> {
  await page.goto(articleWithAll.path);
  await box(page).click();
  await page.keyboard.type(QUERY);
  await expect(options(page).last()).toHaveText(words.seeAll(QUERY));
}

test('articles are suggested in a combobox while a reader types, with the words highlighted and the date', async ({
  page,
}) => {
  await suggest(page);
  await expect(options(page).first()).toContainText(FIRST);
  await expect(options(page).first().locator('mark')).toHaveText('Phân loại rác');
  await expect(options(page).first()).toContainText('22/10/2024');
  await expect(options(page).last()).toHaveText(words.seeAll(QUERY));
  // The box says whether its list is open, and how many options it has.
  await expect(box(page)).toHaveRole('combobox');
  await expect(box(page)).toHaveAccessibleName(words.shortLabel);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(box(page)).toHaveAttribute('aria-autocomplete', 'list');
  const id = await list(page).getAttribute('id');
  await expect(box(page)).toHaveAttribute('aria-controls', id ?? '');
  const articles = (await options(page).count()) - 1;
  await expect(status(page)).toHaveText(words.suggested(articles));
  await options(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FIRST);
});

test('the arrow keys go through the suggestions and back into the box, and Enter opens the article', async ({
  page,
}) => {
  await suggest(page);
  const count = await options(page).count();
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('ArrowDown');
    await expectChosen(page, at);
  }
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expectChosen(page, count - 1);
  for (let at = count - 2; at >= 0; at -= 1) await page.keyboard.press('ArrowUp');
  await expectChosen(page, 0);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FIRST);
});

test('Escape closes the list and leaves the text, an arrow opens it again, the next control closes it', async ({
  page,
}) => {
  await suggest(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await expect(box(page)).toHaveValue(QUERY);
  await page.keyboard.press('ArrowDown');
  await expect(list(page)).toBeVisible();
  await expectChosen(page, 0);
  await page.keyboard.press('Tab');
  await expect(list(page)).toBeHidden();
  await expect(status(page)).toHaveText('');
});

test('an arrow key in an emptied box does not bring back previous suggestions, and spaces do not leave the page', async ({
  page,
}) => {
  await page.goto('/');
  await box(page).fill(QUERY);
  await expect(options(page).first()).toContainText(FIRST);
  await box(page).fill('');
  await expect(list(page)).toBeHidden();
  await box(page).press('ArrowDown');
  await expect(list(page)).toBeHidden();
  await box(page).fill('   ');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/');
  await expect(box(page)).toBeFocused();
});

test('Enter without a choice leads to all results', async ({ page }) => {
  await suggest(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(pathOfQuery(QUERY));
  await answered(page, QUERY);
});

test('the last line of the list leads to all results', async ({ page }) => {
  await suggest(page);
  await options(page).last().click();
  await expect(page).toHaveURL(pathOfQuery(QUERY));
});

test('a query without suggestions says so, and its one option leads to the search page', async ({
  page,
}) => {
  await page.goto('/');
  await box(page).fill('xqzwxqzw');
  await expect(status(page)).toHaveText(words.noSuggestions);
  await expect(options(page)).toHaveText([
    `${words.noSuggestions} ${words.seeElsewhere('xqzwxqzw')}`,
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(pathOfQuery('xqzwxqzw'));
});

test('nothing of the search is fetched before a reader enters the box', async ({ page }) => {
  const fetched = indexFiles(page);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/suggestions|panel/.test(request.url())) scripts.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect([...fetched, ...scripts]).toEqual([]);
  await box(page).focus();
  await expect.poll(() => fetched.some((file) => file.endsWith('.pf_meta'))).toBe(true);
});

test('text typed before the script arrives is kept, and articles are suggested for it', async ({
  page,
}) => {
  const arrive = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await box(page).click();
  await page.keyboard.type(QUERY);
  arrive();
  await expect(options(page).first()).toContainText(FIRST);
  await expect(box(page)).toHaveValue(QUERY);
  await expect(box(page)).toBeFocused();
});

test('slow suggestions are announced, and the search page can be reached meanwhile', async ({
  page,
}) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/search-index/*/index/*', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/');
  await box(page).fill(QUERY);
  await expect(status(page)).toHaveText(words.suggesting);
  await expect(options(page)).toHaveText([`${words.suggesting} ${words.seeElsewhere(QUERY)}`]);
  arrive();
  await expect(options(page).first()).toContainText(FIRST);
});

test.describe('on a connection that breaks', () => {
  test.use({ allowedErrors: REFUSED });

  test('the box leads to the search page when the suggestions fail', async ({ page }) => {
    const mend = await breakIndex(page);
    await page.goto('/');
    await box(page).fill(QUERY);
    await expect(status(page)).toHaveText(words.suggestionsFailed);
    await expect(options(page)).toHaveText([
      `${words.suggestionsFailed} ${words.seeElsewhere(QUERY)}`,
    ]);
    await mend();
    await box(page).press('Enter');
    await answered(page, QUERY);
  });
});

async function expectChosen(page: Page, at: number): Promise<void> {
  const option = options(page).nth(at);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(list(page).locator('[aria-selected=true]')).toHaveCount(1);
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
}
