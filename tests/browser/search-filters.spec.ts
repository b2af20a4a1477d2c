import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  pathOfQuery,
  answered,
  ask,
  asked,
  box,
  chips,
  filter,
  main,
  promises,
  results,
  status,
  titles,
  total,
} from '../support/search-page.ts';

/** Stands in nearly every article, under every filter. */
const QUERY = 'quận';
const clear = (page: Page) => main(page).getByRole('button', { name: words.clear });
const sorting = (page: Page) => main(page).getByRole('combobox', { name: words.sort });
const exact = (page: Page) => main(page).getByRole('checkbox', { name: words.exact });

test('values of every filter give as many articles as they promise', async ({ page }) => {
  for (const name of ['chuyen-muc', 'nam', 'phuong', 'dong-su-kien'] as const) {
    await test.step(words.filters[name], async () => {
      await ask(page, QUERY);
      const all = await total(page);
      const values = await promises(page, name);
      expect(values.length).toBeGreaterThan(1);
      for (const { value, title, count } of [...values.slice(0, 2), ...values.slice(-1)]) {
        await filter(page, name).selectOption(value);
        await expect(status(page)).toContainText(words.foundFiltered(count, QUERY));
        expect(count).toBeLessThanOrEqual(all);
        expect(asked(page)).toEqual({ q: QUERY, [name]: value });
        await expect(chips(page)).toHaveText(words.chip(words.filters[name], title));
      }
    });
  }
});

test('a month can be chosen within a year, and is removed with the year', async ({ page }) => {
  await ask(page, QUERY);
  await expect(filter(page, 'thang')).toBeHidden();
  await filter(page, 'nam').selectOption('2024');
  const months = await promises(page, 'thang');
  expect(months.length).toBeGreaterThan(1);
  const inYear = (await promises(page, 'nam')).find(({ value }) => value === '2024')?.count;
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(inYear);
  for (const { value, count } of months) {
    await filter(page, 'thang').selectOption(value);
    await expect(status(page)).toContainText(words.foundFiltered(count, QUERY));
    expect(asked(page)).toEqual({ q: QUERY, nam: '2024', thang: value });
    const dates = await results(page).locator('time').allInnerTexts();
    const [year, month] = value.split('-');
    expect(dates.filter((date) => !date.endsWith(`/${month}/${year}`))).toEqual([]);
  }
  await filter(page, 'nam').selectOption('2025');
  await expect(status(page)).toContainText(words.foundFiltered(0, '').slice(0, 8));
  expect(asked(page)).toEqual({ q: QUERY, nam: '2025' });
});

test('filters work together, each counts what the others leave, and a chip removes its own', async ({
  page,
}) => {
  await ask(page, QUERY, { nam: '2024' });
  const [category] = await promises(page, 'chuyen-muc');
  await filter(page, 'chuyen-muc').selectOption(category?.value ?? '');
  await expect(status(page)).toContainText(words.foundFiltered(category?.count ?? 0, QUERY));
  expect(asked(page)).toEqual({ q: QUERY, nam: '2024', 'chuyen-muc': category?.value });
  for (const date of await results(page).locator('time').allInnerTexts()) {
    expect(date).toMatch(/2024$/);
  }
  const chip = chips(page).getByRole('button', {
    name: words.removeChip(words.filters['nam'], '2024'),
  });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toBeHidden();
  await expect(chips(page).getByRole('button')).toHaveCount(1);
  await expect(box(page)).toBeFocused();
  await expect(filter(page, 'nam')).toHaveValue('');
  expect(asked(page)).toEqual({ q: QUERY, 'chuyen-muc': category?.value });
});

test('when the filters leave nothing, the page says so, and one button removes them all', async ({
  page,
}) => {
  const query = 'phân loại rác';
  await page.goto(pathOfQuery(query));
  await answered(page, query);
  const all = await total(page);
  await page.goto(pathOfQuery(query, { nam: '2022', thang: '2022-10', phuong: 'cho-do' }));
  await expect(status(page)).toHaveText(words.noneFiltered(query));
  await clear(page).click();
  await expect(status(page)).toContainText(words.found(all, query));
  await expect(chips(page)).toBeHidden();
  await expect(clear(page)).toBeHidden();
  await expect(box(page)).toBeFocused();
  expect(asked(page)).toEqual({ q: query });
});

test('results are sorted by date or by views when the reader chooses so', async ({ page }) => {
  await ask(page, QUERY);
  await sorting(page).selectOption('moi-nhat');
  await expect.poll(() => asked(page)['xep']).toBe('moi-nhat');
  await expect.poll(() => dates(page).then(isDescending)).toBe(true);
  await sorting(page).selectOption('xem-nhieu');
  await expect.poll(() => asked(page)['xep']).toBe('xem-nhieu');
  await expect.poll(() => views(page).then(isDescending)).toBe(true);
  await sorting(page).selectOption('lien-quan');
  await expect.poll(() => asked(page)).toEqual({ q: QUERY });
});

test('with “Đúng dấu” only the diacritics that were typed are found, wherever a tone mark is put', async ({
  page,
}) => {
  await ask(page, 'hoá');
  const folded = await total(page);
  await exact(page).check();
  await expect.poll(() => asked(page)['dung-dau']).toBe('1');
  await expect.poll(() => total(page)).toBeLessThan(folded);
  const marks = (await main(page).locator('ol mark').allInnerTexts()).map((text) =>
    text.toLowerCase(),
  );
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter((text) => !['hoá', 'hóa'].includes(text))).toEqual([]);
  const modern = await total(page);
  await page.goto(pathOfQuery('hóa', { 'dung-dau': '1' }));
  await answered(page, 'hóa');
  expect(await total(page)).toBe(modern);
});

test('a shared URL shows the same articles and the same controls to somebody else', async ({
  page,
  context,
}) => {
  await ask(page, QUERY);
  await filter(page, 'chuyen-muc').selectOption('do-thi-moi-truong');
  await filter(page, 'nam').selectOption('2024');
  await sorting(page).selectOption('moi-nhat');
  await exact(page).check();
  await expect.poll(() => Object.keys(asked(page)).length).toBe(5);
  const other = await context.newPage();
  await other.goto(page.url());
  await answered(other, QUERY);
  // The first page has its URL before its last answer.
  await expect(titles(page)).toHaveText(await titles(other).allInnerTexts(), {
    useInnerText: true,
  });
  await main(other)
    .locator('details')
    .evaluate((tools: HTMLDetailsElement) => (tools.open = true));
  await expect(filter(other, 'chuyen-muc')).toHaveValue('do-thi-moi-truong');
  await expect(filter(other, 'nam')).toHaveValue('2024');
  await expect(sorting(other)).toHaveValue('moi-nhat');
  await expect(exact(other)).toBeChecked();
  await expect(chips(other).getByRole('button')).toHaveCount(2);
});

test('back and forward restore filters, sorting and exactness', async ({ page }) => {
  await ask(page, QUERY);
  const all = await total(page);
  await filter(page, 'nam').selectOption('2024');
  await expect(status(page)).toContainText('bộ lọc');
  const inYear = await total(page);
  await sorting(page).selectOption('moi-nhat');
  await exact(page).check();
  await page.goBack();
  await expect(exact(page)).not.toBeChecked();
  await page.goBack();
  await expect(sorting(page)).toHaveValue('lien-quan');
  await page.goBack();
  await expect(filter(page, 'nam')).toHaveValue('');
  await expect(status(page)).toContainText(words.found(all, QUERY));
  for (let steps = 0; steps < 3; steps += 1) await page.goForward();
  await expect(filter(page, 'nam')).toHaveValue('2024');
  await expect(sorting(page)).toHaveValue('moi-nhat');
  await expect(exact(page)).toBeChecked();
  await expect(status(page)).toContainText(words.foundFiltered(inYear, QUERY));
});

test('an unknown filter value in the URL finds nothing, and the page goes on working', async ({
  page,
}) => {
  await page.goto(
    pathOfQuery(QUERY, { 'chuyen-muc': '<b>khong-co</b>', xep: 'gi-do', nam: 'constructor' }),
  );
  await expect(status(page)).toHaveText(words.noneFiltered(QUERY));
  await expect(chips(page).getByRole('button')).toHaveCount(2);
  await clear(page).click();
  await answered(page, QUERY);
});

/** The dates of the shown articles as numbers: 20241022. */
async function dates(page: Page): Promise<number[]> {
  const texts = await results(page).locator('time').allInnerTexts();
  return texts.map((text) => Number(text.split('/').toReversed().join('')));
}

async function views(page: Page): Promise<number[]> {
  const texts = await results(page).locator('p:has(time)').allInnerTexts();
  return texts.map((text) =>
    Number(/Lượt xem: ([\d.]+)/.exec(text)?.[1]?.replaceAll('.', '') ?? 0),
  );
}

function isDescending(numbers: readonly number[]): boolean {
  return numbers.length > 1 && numbers.every((number, at) => number <= (numbers[at - 1] ?? number));
}
