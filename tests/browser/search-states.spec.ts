import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { siteWords } from '../../src/strings.ts';
import { axe } from '../support/axe.ts';
import { enlarge, misfits } from '../support/misfits.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  addressOf,
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

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** How readers see a page. What is set here is what the head script and the toolbar set. */
const looks = [
  { look: 'light', colorScheme: 'light', contrast: 'normal', viewport: DESK },
  { look: 'dark', colorScheme: 'dark', contrast: 'normal', viewport: DESK },
  { look: 'high contrast', colorScheme: 'light', contrast: 'high', viewport: DESK },
  { look: 'maximum contrast', colorScheme: 'light', contrast: 'maximum', viewport: DESK },
  { look: 'phone', colorScheme: 'light', contrast: 'normal', viewport: PHONE },
] as const;

const retry = (page: Page) => main(page).getByRole('button', { name: words.retry });
const offers = (page: Page) => main(page).locator('[data-part=corrections]');

/** Every state in which a reader can find the search. */
const states: { state: string; open: (page: Page) => Promise<void> }[] = [
  {
    state: 'before a question',
    open: async (page) => {
      await page.goto('/tim-kiem/');
      await expect(status(page)).toHaveText(words.start);
    },
  },
  {
    state: 'while an answer is on its way',
    open: async (page) => {
      await page.route('**/pagefind/**/*.pf_meta*', () => undefined);
      await page.goto(addressOf('quận'));
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
      await page.goto(addressOf('phaan loaij racs'));
      await expect(offers(page).getByRole('link')).toBeVisible();
    },
  },
  {
    state: 'when the index cannot be fetched',
    open: async (page) => {
      await breakIndex(page);
      await page.goto(addressOf('quận'));
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

for (const { state, open } of states) {
  test(`${state}, the search has no fault that axe can find, whatever the contrast`, async ({
    page,
    complaints,
  }) => {
    const found: string[] = [];
    await open(page);
    for (const { look, colorScheme, contrast, viewport } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page
        .locator('html')
        .evaluate((html, step) => (html.dataset['contrast'] = step), contrast);
      const faults = await axe(page, { enhancedContrast: contrast !== 'normal' });
      found.push(...faults.map((fault) => `${look}: ${fault}`));
    }
    expect(found).toEqual([]);
    forgiveRefused(complaints);
  });

  test(`${state}, the search fits 320 px, text of 200 % too`, async ({ page, complaints }) => {
    await open(page);
    const faults = await misfits(page, 320);
    await enlarge(page);
    for (const width of [320, 1280]) faults.push(...(await misfits(page, width)));
    expect(faults).toEqual([]);
    forgiveRefused(complaints);
  });
}

test('a slow answer is announced, and then given', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/pagefind/**/*.pf_meta*', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(addressOf('phân loại rác'));
  await expect(status(page)).toHaveText(words.loading);
  arrive();
  await answered(page, 'phân loại rác');
});

for (const [keyboard, query, meant] of [
  ['Telex', 'phaan loaij racs', 'phân loại rác'],
  ['Telex', 'quaanj uyr', 'quận ủy'],
  ['VNI', 'pha6n loai5 ra1c', 'phân loại rác'],
  ['VNI', 'quan65 uy3', 'quận ủy'],
] as const) {
  test(`a query in raw ${keyboard}, ${query}, is read as ${meant}`, async ({ page }) => {
    await page.goto(addressOf(query));
    await expect(status(page)).toHaveText(words.none(query));
    await expect(offers(page)).toContainText(words.didYouMean);
    await offers(page).getByRole('link', { name: meant, exact: true }).click();
    await answered(page, meant);
    await expect(box(page)).toHaveValue(meant);
    expect(asked(page)).toEqual({ q: meant });
  });
}

test('the nearest spelling that finds something is offered', async ({ page }) => {
  await page.goto(addressOf('sông sen sạck'));
  await offers(page).getByRole('link', { name: 'sông sen sạch', exact: true }).click();
  await answered(page, 'sông sen sạch');
});

test('where no spelling helps, fewer words are offered with what they find', async ({ page }) => {
  await page.goto(addressOf('rác xqzwxqzw thải'));
  await expect(offers(page)).toContainText(words.widen);
  const link = offers(page).getByRole('link').first();
  const [, query = '', count] = /^(.+) \((\d+)\)$/.exec(await link.innerText()) ?? [];
  expect(query).toBe('rác thải');
  await link.click();
  await answered(page, query);
  await expect(status(page)).toContainText(words.found(Number(count), query));
});

test('a word that is nowhere is answered with advice and the newest articles', async ({ page }) => {
  await page.goto(addressOf('xqzwxqzw'));
  await expect(status(page)).toHaveText(words.none('xqzwxqzw'));
  await expect(main(page).getByText(words.hints[0] ?? '')).toBeVisible();
  const newest = main(page).getByRole('region', { name: words.newest });
  await expect(newest.getByRole('link')).toHaveCount(5);
  await expect(main(page).getByRole('link', { name: siteWords.archive })).toBeVisible();
  await expect(results(page)).toHaveCount(0);
});

test('when the index cannot be fetched the page says so, and trying again helps', async ({
  page,
  complaints,
}) => {
  const mend = await breakIndex(page);
  await page.goto(addressOf('phân loại rác'));
  await expect(status(page)).toHaveText(words.failed);
  await expect(main(page).getByRole('link', { name: siteWords.archive })).toBeVisible();
  forgiveRefused(complaints);
  await mend();
  await retry(page).focus();
  await page.keyboard.press('Enter');
  await answered(page, 'phân loại rác');
  await expect(retry(page)).toBeHidden();
  await expect(box(page)).toBeFocused();
});

test('when articles cannot be fetched the page says so, and the next question helps', async ({
  page,
  complaints,
}) => {
  await page.route('**/*.pf_fragment*', (route) => route.abort());
  await page.goto(addressOf('phân loại rác'));
  await expect(status(page)).toHaveText(words.failed);
  forgiveRefused(complaints);
  await page.unroute('**/*.pf_fragment*');
  await box(page).fill('tuyển sinh');
  await answered(page, 'tuyển sinh');
});

test('in forced colours a result is marked, and the chosen suggestion is seen', async ({
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that the search needs it, and leads on', async ({ page }) => {
    await page.goto(addressOf('phân loại rác'));
    await expect(main(page).getByText(words.withoutScript)).toBeVisible();
    await expect(status(page)).toBeHidden();
    for (const name of [siteWords.archive, siteWords.siteMap, 'Đô thị – Môi trường']) {
      await expect(main(page).getByRole('link', { name })).toBeVisible();
    }
    await expect(main(page).getByRole('combobox')).toHaveCount(0);
    await expect(main(page).getByRole('button')).toHaveCount(1);
  });
});

/** That the browser speaks of requests which a test has refused, or held back, is no fault of the page. */
function forgiveRefused(complaints: string[]): void {
  const refused = /net::ERR_FAILED|preloaded using link preload but not used/;
  const others = complaints.filter((complaint) => !refused.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

for (const part of ['index', 'filter']) {
  test(`a part of the index that is missing (${part}) is no “nothing found”`, async ({
    page,
    complaints,
  }) => {
    await page.route(`**/pagefind/**/${part}/*`, (route) => route.fulfill({ status: 404 }));
    await page.goto(addressOf('quận', { nam: '2024' }));
    await expect(status(page)).toHaveText(words.failed);
    await page.unroute(`**/pagefind/**/${part}/*`);
    await retry(page).click();
    await answered(page, 'quận');
    complaints.length = 0;
  });
}

test('an answer that comes from a login page of the network is no “nothing found”', async ({
  page,
  complaints,
}) => {
  const files = '**/pagefind/**/index/*';
  await page.route(files, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Đăng nhập</h1>' }),
  );
  await page.goto(addressOf('quận'));
  await expect(status(page)).toHaveText(words.failed);
  await page.unroute(files);
  await retry(page).click();
  await answered(page, 'quận');
  complaints.length = 0;
});

test('articles stay when only the counts of the filters do not arrive', async ({
  page,
  complaints,
}) => {
  await page.route('**/pagefind/**/filter/*', (route) => route.abort());
  await page.goto(addressOf('quan'));
  await answered(page, 'quan');
  await page.waitForLoadState('networkidle');
  await expect(results(page)).toHaveCount(10);
  await expect(filter(page, 'nam').locator('option').last()).not.toContainText('(');
  complaints.length = 0;
});

test('articles stay when further ones do not arrive, and can be asked for again', async ({
  page,
  complaints,
}) => {
  await page.goto(addressOf('quan'));
  await moreButton(page).click();
  await expect(results(page)).toHaveCount(20);
  await page.route('**/pagefind/**/fragment/*', (route) => route.abort());
  await moreButton(page).click();
  await expect(status(page)).toHaveText(words.interrupted(20));
  await expect(results(page)).toHaveCount(20);
  await page.unroute('**/pagefind/**/fragment/*');
  await retry(page).click();
  await answered(page, 'quan');
  await expect(results(page)).toHaveCount(20);
  await moreButton(page).click();
  await expect(results(page)).toHaveCount(30);
  complaints.length = 0;
});

test('where only the filters find nothing, that is said, with what there is without them', async ({
  page,
}) => {
  await page.goto(addressOf('phân loại rác', { thang: '1999-01' }));
  await expect(status(page)).toHaveText(words.noneFiltered('phân loại rác'));
  await expect(main(page).getByText(words.withoutFilters)).toBeVisible();
  await expect(main(page).getByText(words.didYouMean)).toHaveCount(0);
  await offers(page).getByRole('link').click();
  await answered(page, 'phân loại rác');
  expect(asked(page)).toEqual({ q: 'phân loại rác' });
});

test('what was offered for one question does not stay under the next', async ({ page }) => {
  await page.goto(addressOf('quaanj uyr'));
  await expect(offers(page).getByRole('link')).toHaveText(['quận ủy']);
  await box(page).fill('😀');
  await expect(status(page)).toHaveText(words.noWords('😀'));
  await expect(offers(page).getByRole('link')).toHaveCount(0);
});

test('a filter chosen right after typing asks for what was typed', async ({ page }) => {
  await ask(page, 'quận');
  await box(page).fill('phân loại rác');
  await main(page).getByLabel(words.exact, { exact: true }).check();
  await answered(page, 'phân loại rác');
  expect(asked(page)).toEqual({ q: 'phân loại rác', 'dung-dau': '1' });
});

test('a month says of which year it is', async ({ page }) => {
  await page.goto(addressOf('quan', { thang: '2025-01' }));
  await expect(filter(page, 'nam')).toHaveValue('2025');
  await expect(filter(page, 'thang')).toHaveValue('2025-01');
});

test('where the script that answers does not arrive, the question stays and can be asked again', async ({
  page,
  complaints,
}) => {
  await page.route('**/_astro/panel*.js', (route) => route.abort());
  await page.goto(addressOf('quận'));
  await expect(status(page)).toHaveText(words.failed);
  await expect(box(page)).toHaveValue('quận');
  await page.unroute('**/_astro/panel*.js');
  await retry(page).click();
  await answered(page, 'quận');
  complaints.length = 0;
});

test('what is offered instead finds something, also where a filter was in the way', async ({
  page,
}) => {
  await page.goto(addressOf('quaanj uyr', { nam: '2024', 'dung-dau': '1' }));
  await offers(page).getByRole('link').first().click();
  await answered(page, 'quận ủy');
  expect(asked(page)).toEqual({ q: 'quận ủy' });
});

test('marks that no article has are told of', async ({ page }) => {
  await page.goto(addressOf('sèn'));
  await expect(status(page)).toContainText(words.noneExact);
  await page.goto(addressOf('quận'));
  await answered(page, 'quận');
  await expect(status(page)).not.toContainText(words.noneExact);
});
