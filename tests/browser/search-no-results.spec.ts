/** What the search says, and offers instead, when it finds nothing. */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { siteWords } from '../../src/strings/site.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  pathOfQuery,
  answered,
  asked,
  box,
  main,
  results,
  status,
} from '../support/search-page.ts';

const offers = (page: Page) => main(page).locator('[data-part=corrections]');

for (const [keyboard, query, meant] of [
  ['Telex', 'quaanj uyr', 'quận ủy'],
  ['VNI', 'pha6n loai5 ra1c', 'phân loại rác'],
] as const) {
  test(`a query in raw ${keyboard}, ${query}, is read as ${meant}`, async ({ page }) => {
    // What is offered finds something also where filters left nothing.
    await page.goto(pathOfQuery(query, { nam: '2024', 'dung-dau': '1' }));
    await expect(status(page)).toHaveText(words.none(query));
    await expect(offers(page)).toContainText(words.didYouMean);
    await offers(page).getByRole('link', { name: meant, exact: true }).click();
    await answered(page, meant);
    await expect(box(page)).toHaveValue(meant);
    expect(asked(page)).toEqual({ q: meant });
  });
}

test('the nearest spelling that finds something is offered', async ({ page }) => {
  await page.goto(pathOfQuery('sông sen sạck'));
  await offers(page).getByRole('link', { name: 'sông sen sạch', exact: true }).click();
  await answered(page, 'sông sen sạch');
});

test('when no spelling helps, fewer words are offered with what they find', async ({ page }) => {
  await page.goto(pathOfQuery('rác xqzwxqzw thải'));
  await expect(offers(page)).toContainText(words.widen);
  const link = offers(page).getByRole('link').first();
  const [, query = '', count] = /^(.+) \((\d+)\)$/.exec(await link.innerText()) ?? [];
  expect(query).toBe('rác thải');
  await link.click();
  await answered(page, query);
  await expect(status(page)).toContainText(words.found(Number(count), query));
});

test('a word that is nowhere is answered with advice and the newest articles', async ({ page }) => {
  await page.goto(pathOfQuery('xqzwxqzw'));
  await expect(status(page)).toHaveText(words.none('xqzwxqzw'));
  await expect(main(page).getByText(words.hints[0] ?? '')).toBeVisible();
  const newest = main(page).getByRole('region', { name: words.newest });
  await expect(newest.getByRole('link')).toHaveCount(5);
  await expect(main(page).getByRole('link', { name: siteWords.archive })).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test('when only the filters leave nothing, the page says so and offers what there is without them', async ({
  page,
}) => {
  await page.goto(pathOfQuery('phân loại rác', { thang: '1999-01' }));
  await expect(status(page)).toHaveText(words.noneFiltered('phân loại rác'));
  await expect(main(page).getByText(words.withoutFilters)).toBeVisible();
  await expect(main(page).getByText(words.didYouMean)).toHaveCount(0);
  await offers(page).getByRole('link').click();
  await answered(page, 'phân loại rác');
  expect(asked(page)).toEqual({ q: 'phân loại rác' });
});

test('what was offered for one query is gone under the next', async ({ page }) => {
  await page.goto(pathOfQuery('quaanj uyr'));
  await expect(offers(page).getByRole('link')).toHaveText(['quận ủy']);
  await box(page).fill('😀');
  await expect(status(page)).toHaveText(words.noWords('😀'));
  await expect(offers(page).getByRole('link')).toHaveCount(0);
});

test('the page says when no article has the diacritics that were typed', async ({ page }) => {
  await page.goto(pathOfQuery('sèn'));
  await expect(status(page)).toContainText(words.noneExact);
  await page.goto(pathOfQuery('quận'));
  await answered(page, 'quận');
  await expect(status(page)).not.toContainText(words.noneExact);
});
