/** The search in every state, as every reader sees it. */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { siteWords } from '../../src/strings/site.ts';
import { checkEveryAppearance } from '../support/appearances.ts';
import { enlarge, overflow } from '../support/overflow.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  REFUSED,
  pathOfQuery,
  answered,
  ask,
  asked,
  box,
  breakIndex,
  chips,
  filter,
  main,
  moreButton,
  results,
  status,
  titles,
} from '../support/search-page.ts';

test.use({ allowedErrors: REFUSED });

const offers = (page: Page) => main(page).locator('[data-part=corrections]');

/** Every state in which a reader can find the search; the one before a question is among the kinds of pages. */
const states: { state: string; similar?: boolean; open: (page: Page) => Promise<void> }[] = [
  {
    state: 'while an answer is on its way',
    similar: true,
    open: async (page) => {
      await page.route('**/search-index/*/*.pf_meta', () => undefined);
      await page.goto(pathOfQuery('quận'));
      await expect(status(page)).toHaveText(words.loading);
    },
  },
  {
    state: 'with results, filters open and chips',
    open: async (page) => {
      await ask(page, 'quận', { nam: '2024', 'chuyen-muc': 'do-thi-moi-truong' });
      await expect(chips(page)).toBeVisible();
    },
  },
  {
    state: 'with nothing found',
    open: async (page) => {
      await page.goto(pathOfQuery('phaan loaij racs'));
      await expect(offers(page).getByRole('link')).toBeVisible();
    },
  },
  {
    state: 'when the index cannot be fetched',
    similar: true,
    open: async (page) => {
      await breakIndex(page);
      await page.goto(pathOfQuery('quận'));
      await expect(status(page)).toHaveText(words.failed);
    },
  },
  {
    state: 'with suggestions below the masthead',
    open: async (page) => {
      await page.goto('/');
      await page.getByRole('search').locator('input').fill('phan loai rac');
      await expect(page.getByRole('listbox')).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  },
];

for (const { state, similar, open } of states) {
  test(`${state}, the search has no axe violation in any contrast, and fits 320 px with text of 200 %`, async ({
    page,
  }) => {
    await open(page);
    expect(await checkEveryAppearance(page, similar ? { similar } : {})).toEqual([]);
    const faults = await overflow(page, 320);
    await enlarge(page);
    for (const width of [320, 1280]) faults.push(...(await overflow(page, width)));
    expect(faults).toEqual([]);
  });
}

/** Holds back files of the index until the returned function is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(files, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

for (const [what, files] of [
  ['list of pages', '**/search-index/*/*.pf_meta'],
  ['texts of articles', '**/search-index/*/fragment/*'],
] as const) {
  test(`an answer whose ${what} comes slowly is announced, and then given`, async ({ page }) => {
    const arrive = await hold(page, files);
    await page.goto(pathOfQuery('phân loại rác'));
    await expect(status(page)).toHaveText(words.loading);
    arrive();
    await answered(page, 'phân loại rác');
  });
}

test('further results that come slowly are announced', async ({ page }) => {
  await ask(page, 'quận');
  const arrive = await hold(page, '**/search-index/*/fragment/*');
  await moreButton(page).click();
  await expect(status(page)).toHaveText(words.loading);
  arrive();
  await expect(results(page)).toHaveCount(20);
  await expect(status(page)).toContainText(words.shown(20));
});

test('when the box has been emptied, every value of the filters can be chosen again', async ({
  page,
}) => {
  const values = page.locator('select[data-filter=chuyen-muc] option:not([hidden])');
  await page.goto('/tim-kiem/');
  await expect(status(page)).toHaveText(words.start);
  const all = await values.count();
  await ask(page, '159-KH/QU');
  await expect.poll(() => values.count()).toBeLessThan(all);
  await box(page).fill('');
  await expect(status(page)).toHaveText(words.start);
  await expect(values).toHaveCount(all);
});

test('in forced colours, words of a result are highlighted and the chosen suggestion is visible', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await ask(page, 'phân loại rác');
  const colours = await titles(page)
    .first()
    .locator('mark')
    .evaluate((mark) =>
      [mark, mark.parentElement ?? mark].map(
        (element) => getComputedStyle(element).backgroundColor,
      ),
    );
  expect(colours[0]).not.toBe(colours[1]);
  await page.goto('/');
  await page.getByRole('search').locator('input').fill('phan loai rac');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('option').first();
  expect(await chosen.evaluate((option) => getComputedStyle(option).outlineStyle)).not.toBe('none');
});

test.describe('the search page without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that the search needs script, and links to other ways', async ({ page }) => {
    await page.goto(pathOfQuery('phân loại rác'));
    await expect(main(page).getByText(words.withoutScript)).toBeVisible();
    await expect(status(page)).toBeHidden();
    for (const name of [siteWords.archive, siteWords.siteMap, 'Đô thị – Môi trường']) {
      await expect(main(page).getByRole('link', { name })).toBeVisible();
    }
    await expect(main(page).getByRole('combobox')).toHaveCount(0);
    await expect(main(page).getByRole('button')).toHaveCount(1);
  });
});

test('a filter chosen right after typing searches for what was typed', async ({ page }) => {
  await ask(page, 'quận');
  await box(page).fill('phân loại rác');
  await main(page).getByLabel(words.exact, { exact: true }).check();
  await answered(page, 'phân loại rác');
  expect(asked(page)).toEqual({ q: 'phân loại rác', 'dung-dau': '1' });
});

test('the chip of a month names its year', async ({ page }) => {
  await page.goto(pathOfQuery('quan', { thang: '2025-01' }));
  await expect(filter(page, 'nam')).toHaveValue('2025');
  await expect(filter(page, 'thang')).toHaveValue('2025-01');
});
