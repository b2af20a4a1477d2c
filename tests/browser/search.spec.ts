import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const QUERY = 'phân loại rác';

const main = (page: Page) => page.getByRole('main');
const box = (page: Page) => main(page).getByRole('searchbox');
const status = (page: Page) => main(page).getByRole('status');
const results = (page: Page) => main(page).locator('li:has(h2)');
const categories = (page: Page) => page.getByRole('combobox', { name: words.category });
const addressOf = (query: string) => `/tim-kiem/?${new URLSearchParams({ q: query })}`;

/** The number that the page names. */
async function count(page: Page): Promise<number> {
  await expect(status(page)).toContainText(/\d|Không/);
  return Number(/\d+/.exec(await status(page).innerText())?.[0] ?? 0);
}

test('an address with a question shows how many articles there are, and where the words stand', async ({
  page,
}) => {
  await page.goto(addressOf(QUERY));
  await expect(status(page)).toContainText(`“${QUERY}”`);
  expect(await count(page)).toBeGreaterThan(1);
  await expect(box(page)).toHaveValue(QUERY);
  await expect(page).toHaveTitle(new RegExp(`^${QUERY} – `));
  const first = results(page).first();
  await expect(first.getByRole('link')).toContainText(/rác/i);
  await expect(first.locator('mark').first()).toHaveText(/phân|loại|rác/i);
  await expect(first).toContainText(/\d{2}\/\d{2}\/20\d{2}/);
});

test('words typed without their marks find the articles written with them', async ({ page }) => {
  await page.goto(addressOf('phan loai rac'));
  await expect(results(page).first().getByRole('link')).toContainText(/rác/i);
});

test('what was found opens the article', async ({ page }) => {
  await page.goto(addressOf(QUERY));
  const link = results(page).first().getByRole('link');
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the box in the header of an article leads to the results', async ({ page }) => {
  await page.goto(articleWithAll.address);
  await page.getByRole('searchbox').fill(QUERY);
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(addressOf(QUERY));
  await expect(results(page).first()).toBeVisible();
});

test('a category narrows the results and stands in the address', async ({ page }) => {
  await page.goto(addressOf(QUERY));
  const all = await count(page);
  const option = categories(page)
    .locator('option', { hasText: /\([1-9]\d*\)$/ })
    .first();
  const [, title, promised] = /^(.+) \((\d+)\)$/.exec((await option.innerText()).trim()) ?? [];
  await categories(page).selectOption(await option.getAttribute('value'));
  await expect(status(page)).toContainText(`trong chuyên mục ${title}`);
  expect(await count(page)).toBe(Number(promised));
  expect(Number(promised)).toBeLessThanOrEqual(all);
  const address = page.url();
  expect(new URL(address).searchParams.get('chuyen-muc')).toBe(await option.getAttribute('value'));
  await page.goto('/');
  await page.goto(address);
  await expect(status(page)).toContainText(`trong chuyên mục ${title}`);
});

test('back and forward go through the questions that were asked', async ({ page }) => {
  await page.goto(addressOf(QUERY));
  await expect(status(page)).toContainText(QUERY);
  await box(page).fill('tuyển sinh');
  await box(page).press('Enter');
  await expect(status(page)).toContainText('tuyển sinh');
  await results(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  await page.goBack();
  await expect(status(page)).toContainText('tuyển sinh');
  await expect(results(page).first()).toBeVisible();
  await page.goBack();
  await expect(status(page)).toContainText(QUERY);
  await expect(box(page)).toHaveValue(QUERY);
  await page.goForward();
  await expect(status(page)).toContainText('tuyển sinh');
});

test('results come while the reader types, as one step of the history', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('tuyển sinh', { delay: 40 });
  await expect(status(page)).toContainText('“tuyển sinh”');
  await page.goBack();
  await expect(status(page)).toHaveText(words.start);
});

test('more than ten articles come ten at a time, and the keyboard goes on with the next', async ({
  page,
}) => {
  await page.goto(addressOf('quận'));
  expect(await count(page)).toBeGreaterThan(10);
  await expect(results(page)).toHaveCount(10);
  await main(page).getByRole('button', { name: words.more }).click();
  await expect(results(page).nth(10).getByRole('link')).toBeFocused();
});

test('a word that is nowhere is answered with advice', async ({ page }) => {
  await page.goto(addressOf('xqzwxqzw'));
  await expect(status(page)).toHaveText(words.none('xqzwxqzw'));
  await expect(main(page).getByText(words.hints[0] ?? '')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

for (const [what, query] of [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['ten thousand characters', 'quan '.repeat(2000)],
  ['nothing but punctuation', '?!… “” – ./.'],
  ['an emoji', '🪷'],
  ['a percent sign and a hash', '100 % #1 & more'],
  ['an unfinished quotation', '"phân loại'],
] as const) {
  test(`a question of ${what} is answered in a sentence`, async ({ page }) => {
    await page.goto(addressOf(query));
    await expect(status(page)).toHaveText(/^(Tìm thấy|Không tìm thấy|Nhập) .+\.$/);
    await expect(page.locator('main :is(img, script:not([src]))')).toHaveCount(0);
  });
}

test('ten thousand characters that were pasted are answered in a sentence', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await box(page).evaluate((input: HTMLInputElement, text) => {
    input.value = text;
  }, 'quận '.repeat(2000));
  await box(page).press('Enter');
  await expect(status(page)).toHaveText(/^(Tìm thấy|Không tìm thấy) .+\.$/);
  expect(page.url().length).toBeLessThan(2000);
});

test('a question that is only spaces does not leave the page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('   ');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the index is fetched only by those who search', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  await page.goto('/');
  await page.getByRole('searchbox').focus();
  await page.goto('/tim-kiem/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await box(page).focus();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
});

test('when the index cannot be fetched the page says so, and trying again helps', async ({
  page,
  complaints,
}) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await page.goto(addressOf(QUERY));
  await expect(status(page)).toHaveText(words.failed);
  // That the browser speaks of a request which this test has refused is no fault of the page.
  complaints.length = 0;
  await page.unroute('**/pagefind/pagefind.js*');
  await main(page).getByRole('button', { name: words.retry }).click();
  await expect(results(page).first()).toBeVisible();
});
