import type { Page } from '@playwright/test';
import { articleWords as words } from '../../src/strings/articles.ts';
import { axe } from '../support/axe.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { ask, titles } from '../support/search-page.ts';

const article = (page: Page) => page.getByRole('article').first();
const marks = (page: Page) => article(page).locator('mark');
const button = (page: Page) => page.getByRole('button', { name: words.removeMarks });
const withQuery = (query: string) =>
  `${articleWithAll.path}?${new URLSearchParams({ tim: query })}`;

test('an article opened from a result highlights the words that were searched for', async ({
  page,
}) => {
  await ask(page, 'phan loai rac');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/bai-viet\/.+\?tim=phan\+loai\+rac$/);
  await expect(page.getByRole('heading', { level: 1 }).locator('mark')).toHaveText('Phân loại rác');
  await expect(page.locator('.prose mark').first()).toHaveText(/^phân loại( rác)?$/i);
  for (const text of await marks(page).allInnerTexts()) {
    expect(text.toLowerCase()).toMatch(/^(phân loại|loại rác|phân loại rác|rác phân loại)$/);
  }
});

test('an article found by the name that an abbreviation stands for highlights that name', async ({
  page,
}) => {
  await ask(page, 'TTHC');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  await expect(marks(page).first()).toBeVisible();
  for (const text of await marks(page).allInnerTexts()) {
    expect(text).toMatch(/^(TTHC|thủ tục hành chính)$/i);
  }
});

test('an article not opened from a result highlights nothing and fetches nothing for it', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('article-marks')) fetched.push(request.url());
  });
  await page.goto(articleWithAll.path, { waitUntil: 'networkidle' });
  await expect(marks(page)).toHaveCount(0);
  await expect(button(page)).toBeHidden();
  expect(fetched).toEqual([]);
});

test('highlights change neither the text nor its links nor where lines end, and one button removes them and their query', async ({
  page,
}) => {
  await page.goto(articleWithAll.path);
  await page.evaluate(() => document.fonts.ready);
  const before = await markup(page);
  const shapeBefore = await shape(page);
  await page.goto(`${withQuery('quận Bến Sen')}#noi-dung`);
  await expect(marks(page).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(await shape(page)).toEqual(shapeBefore);
  expect(await article(page).innerText()).toContain(words.removeMarks);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(0);
  await expect(button(page)).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(`${articleWithAll.path}#noi-dung`);
  expect(await markup(page)).toBe(before);
});

test('a query with markup is read as words, and one of ten thousand characters leaves the article readable', async ({
  page,
}) => {
  await page.goto(withQuery('<img src=x onerror=alert(1)> kế hoạch'));
  await expect(marks(page).first()).toHaveText(/^kế hoạch$/i);
  await expect(article(page).locator('img[src=x]')).toHaveCount(0);
  await page.goto(withQuery('ke hoach '.repeat(1111)));
  await expect(marks(page).first()).toHaveText(/^kế hoạch$/i);
});

test('a query of signs, or of a word that is not there, marks nothing, and there is no button for it', async ({
  page,
}) => {
  for (const query of ['🪷 ?!…', 'xqzwxqzw', '\u0007']) {
    await test.step(JSON.stringify(query), async () => {
      await page.goto(withQuery(query), { waitUntil: 'networkidle' });
      await expect(marks(page)).toHaveCount(0);
      await expect(button(page)).toBeHidden();
    });
  }
});

test('highlighted words have no axe violation in any contrast', async ({ page }) => {
  await page.goto(withQuery('quận bến sen'));
  await expect(button(page)).toBeVisible();
  for (const [contrast, colorScheme] of [
    ['normal', 'light'],
    ['normal', 'dark'],
    ['high', 'light'],
    ['maximum', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page
      .locator('html')
      .evaluate((html, step) => (html.dataset['contrast'] = step), contrast);
    const onlyContrast = contrast !== 'normal' || colorScheme !== 'light';
    expect(await axe(page, { enhancedContrast: contrast !== 'normal', onlyContrast })).toEqual([]);
  }
});

/** The markup of what is searched in an article. */
function markup(page: Page): Promise<string> {
  return article(page)
    .locator('[data-search]')
    .evaluateAll((zones) => zones.map((zone) => zone.innerHTML).join('\n'));
}

/** Text, links, ids and heights of what is searched in an article. */
function shape(page: Page) {
  return article(page)
    .locator('[data-search]')
    .evaluateAll((zones) =>
      zones.map((zone) => ({
        text: zone.textContent,
        height: zone.getBoundingClientRect().height,
        top: zone.getBoundingClientRect().top + scrollY,
        links: [...zone.querySelectorAll('a')].map(
          (link) => `${link.getAttribute('href')} ${link.textContent}`,
        ),
        ids: [...zone.querySelectorAll('[id]')].map(({ id }) => id),
      })),
    );
}
