/** The search page, from a question to an article and back. In one file, as it is one way that a reader goes. */
import { searchWords as words } from '../../src/strings/search.ts';
import { expect, test } from '../support/portal-test.ts';
import {
  pathOfQuery,
  answered,
  ask,
  asked,
  box,
  chips,
  holdScripts,
  indexFiles,
  main,
  moreButton,
  results,
  status,
  titles,
  total,
} from '../support/search-page.ts';

const QUERY = 'phân loại rác';

test('a result has title, category, date, views, picture, the words in their context and links to their headings', async ({
  page,
}) => {
  await ask(page, QUERY);
  await expect(moreButton(page), 'the end of the list has no button for more').toBeHidden();
  await expect(box(page)).toHaveValue(QUERY);
  await expect(page).toHaveTitle(new RegExp(`^${QUERY} – `));
  expect(await total(page)).toBe(await results(page).count());
  const first = results(page).first();
  await expect(titles(page).first()).toContainText('Phân loại rác tại nguồn');
  await expect(titles(page).first().locator('mark')).toHaveText('Phân loại rác');
  await expect(first).toContainText('Đô thị – Môi trường');
  await expect(first.locator('time')).toHaveText('22/10/2024');
  await expect(first.locator('time')).toHaveAttribute('datetime', /^2024-10-22T/);
  await expect(first).toContainText(/Lượt xem: [\d.]+/);
  await expect(first.locator('p mark').first()).toHaveText(/^phân loại rác$/i);
  const picture = first.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  const section = results(page).first().getByRole('list', { name: words.sections });
  const link = section.getByRole('link').first();
  const title = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(/\/bai-viet\/.+#.+/);
  const heading = page.getByRole('article').getByRole('heading', { name: title, exact: true });
  await expect(heading).toBeInViewport();
});

test('results come while the reader types, for half a word too, and make one step of the history', async ({
  page,
}) => {
  await page.goto('/tim-kiem/');
  await box(page).pressSequentially('phân loại rá', { delay: 40 });
  await answered(page, 'phân loại rá');
  await expect(titles(page).first()).toContainText('Phân loại rác');
  expect(asked(page)).toEqual({ q: 'phân loại rá' });
  await page.goBack();
  await expect(status(page)).toHaveText(words.start);
  await expect(box(page)).toHaveValue('');
});

test('text typed before the script arrives is answered when it does, and goes before what the URL asks', async ({
  page,
}) => {
  const arrive = await holdScripts(page);
  await page.goto(pathOfQuery('tuyển sinh'), { waitUntil: 'commit' });
  await box(page).fill(QUERY);
  arrive();
  await answered(page, QUERY);
  await expect(box(page)).toHaveValue(QUERY);
});

test('the form leads to the search page when the script never arrives', async ({ page }) => {
  await holdScripts(page);
  await page.goto('/tim-kiem/', { waitUntil: 'commit' });
  await box(page).fill(QUERY);
  await box(page).press('Enter');
  await page.waitForURL(pathOfQuery(QUERY), { waitUntil: 'commit' });
});

test('more articles come ten at a time, and the keyboard goes on with the next', async ({
  page,
}) => {
  await ask(page, 'quận');
  expect(await total(page)).toBeGreaterThan(20);
  await expect(results(page)).toHaveCount(10);
  await expect(status(page)).toContainText(words.shown(10));
  await moreButton(page).click();
  await expect(titles(page).nth(10)).toBeFocused();
  await expect(results(page)).toHaveCount(20);
  await expect(status(page)).toContainText(words.shown(20));
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('removing filters does not bring up the keyboard', async ({ page }) => {
    await ask(page, 'quận', { nam: '2024', 'chuyen-muc': 'do-thi-moi-truong' });
    await chips(page).getByRole('button').first().tap();
    await expect(chips(page).getByRole('button')).toHaveCount(1);
    await expect(main(page).locator('summary').first()).toBeFocused();
    await main(page).getByRole('button', { name: words.clear }).tap();
    await expect(chips(page)).toBeHidden();
    await expect(main(page).locator('summary').first()).toBeFocused();
  });
});

test('nothing of the index is fetched before a reader enters the search box', async ({ page }) => {
  const fetched = indexFiles(page);
  await page.goto('/tim-kiem/', { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await box(page).focus();
  await expect.poll(() => fetched.some((file) => file.endsWith('.pf_meta'))).toBe(true);
});

const STRANGE_QUERIES = [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['ten thousand characters', 'quan '.repeat(2000)],
  ['ten thousand characters without a space', 'a'.repeat(10_000)],
  ['control characters', 'quận\u0000\u0007\u001B ủy\u0085'],
  ['nothing but control characters', '\u0001\u0002\u001F'],
  ['nothing but punctuation', '?!… “” – ./.'],
  ['an emoji', '🪷'],
  ['half an emoji', '\uD83E'],
  ['decomposed letters', 'quận ủy'.normalize('NFD')],
  ['zero-width characters', 'qu\u200Dận\u200B \u2060ủy\uFEFF'],
  ['writing from right to left', '\u202Eyủ nậuq'],
  ['a percent sign and a hash', '100 % #1 & more'],
  ['an unfinished quotation', '"phân loại'],
  ['the name of what every object has', 'constructor __proto__'],
] as const;

test('a strange query is answered in a sentence, and its markup stays text', async ({ page }) => {
  for (const [what, query] of STRANGE_QUERIES) {
    await test.step(what, async () => {
      await page.goto(pathOfQuery(query));
      const sentence = /^(Tìm thấy|Không tìm thấy|Không có chữ|Nhập) .+\.$/su;
      await expect(status(page)).toHaveText(sentence);
      await expect(main(page).locator('img[src=x], script:not([src])')).toHaveCount(0);
      await expect(main(page).locator('site-search')).toHaveAttribute(
        'data-state',
        /^(found|none|start)$/,
      );
    });
  }
});

test('a query finds the same with decomposed letters, zero-width characters or no-break spaces', async ({
  page,
}) => {
  await ask(page, 'quận ủy');
  const expected = await titles(page).allInnerTexts();
  for (const query of [
    'quận ủy'.normalize('NFD'),
    'qu\u200Dận\u200B \u2060ủy\uFEFF',
    'QUẬN\u00A0UỶ',
  ]) {
    await page.goto(pathOfQuery(query));
    await expect(status(page)).toHaveText(/^Tìm thấy/);
    expect(await titles(page).allInnerTexts(), query).toEqual(expected);
  }
});

test('a query of spaces does not leave the page, and ten thousand pasted characters are answered in a sentence', async ({
  page,
}) => {
  await page.goto('/tim-kiem/');
  await box(page).fill('   ');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/tim-kiem/');
  await expect(status(page)).toHaveText(words.start);
  await expect(box(page)).toBeFocused();
  await box(page).evaluate((input: HTMLInputElement, text) => {
    input.value = text;
  }, 'quận '.repeat(2000));
  await box(page).press('Enter');
  await expect(status(page)).toHaveText(/^(Tìm thấy|Không tìm thấy) .+\.$/);
  expect(page.url().length).toBeLessThan(2000);
});

test('on a phone on which all is slow, the browser has its turn between two articles of the list', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let now = 0;
    let made = 0;
    performance.now = () => (now += 100);
    const create = document.createElement.bind(document);
    document.createElement = (name: string) => {
      made += name === 'h2' ? 1 : 0;
      const { most = '0' } = document.documentElement.dataset;
      document.documentElement.dataset['most'] = String(Math.max(Number(most), made));
      return create(name);
    };
    const yields = scheduler.yield.bind(scheduler);
    scheduler.yield = () => {
      made = 0;
      return yields();
    };
  });
  await ask(page, QUERY);
  expect(await results(page).count()).toBeGreaterThan(2);
  await expect(page.locator('html')).toHaveAttribute('data-most', '1');
});
