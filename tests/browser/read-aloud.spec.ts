import type { Page } from '@playwright/test';
import { LISTENING_KEY } from '../../src/elements/read-aloud/memory.ts';
import { readAloudWords as words } from '../../src/strings/read-aloud.ts';
import { axe } from '../support/axe.ts';
import { finishSentence, installVoice, spokenTexts } from '../support/fake-voice.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

// Scrolling is immediate, so that positions can be compared.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const speaking = (page: Page) => page.evaluate(() => window.spoken.speaking);
/** Where the marked sentence stands, and the room above the bar. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('read-aloud') ?? [];
    const box = (range as Range).getBoundingClientRect();
    const room = document.querySelector('read-aloud .bar')?.getBoundingClientRect().top ?? 0;
    return { text: (range as Range).toString(), top: box.top, bottom: box.bottom, room };
  });

async function listen(page: Page): Promise<void> {
  await button(page, words.listen).click();
  await expect(button(page, words.pause)).toBeFocused();
}

async function finishSentences(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await finishSentence(page);
}

test('an article is listened to: sentences are marked and kept in view, and the place and speed are remembered', async ({
  page,
}) => {
  await installVoice(page, { lateMs: 50 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(articleWithAll.path);
  await listen(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  expect((await spokenTexts(page))[0]).toContain('kỷ niệm hai mươi năm thành lập quận');
  expect(title).toContain((await marked(page)).text.slice(0, 30));

  await test.step('what is read is in view above the bar', async () => {
    for (let sentence = 0; sentence < 25; sentence += 1) {
      await finishSentences(page, 1);
      const { top, bottom, room } = await marked(page);
      expect.soft(top).toBeGreaterThanOrEqual(0);
      expect.soft(bottom).toBeLessThanOrEqual(room);
    }
  });

  await test.step('a reader who scrolls away is left alone until a button is pressed', async () => {
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, -4000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
    await finishSentences(page, 3);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
    await button(page, words.nextSentence).click();
    expect((await marked(page)).top).toBeGreaterThanOrEqual(0);
    expect((await marked(page)).bottom).toBeLessThan(844);
  });

  await test.step('nothing of axe, and every button is large enough', async () => {
    expect(await axe(page, { enhancedContrast: false })).toEqual([]);
    const sizes = await page
      .locator('read-aloud .bar :is(button, select)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(sizes).toHaveLength(7);
    for (const { width, height } of sizes)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  });

  await page.getByRole('combobox', { name: words.rate }).selectOption('1.25');
  expect(await page.evaluate(() => window.spoken.rates.at(-1))).toBe(1.25);
  await button(page, words.pause).click();
  expect(await speaking(page)).toBe(false);
  const place = (await marked(page)).text;
  const last = (await spokenTexts(page)).at(-1);

  await page.reload();
  await listen(page);
  expect((await marked(page)).text).toBe(place);
  expect((await spokenTexts(page))[0]).toBe(last);
  expect(await page.evaluate(() => window.spoken.rates[0])).toBe(1.25);
  await expect(page.locator('read-aloud .bar').getByRole('status')).toHaveText(words.resumed);

  await button(page, words.close).click();
  expect(await speaking(page)).toBe(false);
  await expect(button(page, words.listen)).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.has('read-aloud'))).toBe(false);
});

test('captions, lists and the rows of tables are read, and neither menus nor notes of the page', async ({
  page,
}) => {
  await installVoice(page, { online: true });
  await page.goto(articleWithAll.path);
  const table = page.locator('.prose table').first();
  // A second table, without a caption, in a part that is in English.
  await table.evaluate((table) => {
    const copy = table.cloneNode(true) as HTMLTableElement;
    copy.lang = 'en';
    copy.deleteCaption();
    table.after(copy);
  });
  await listen(page);
  await expect(page.locator('read-aloud .bar')).toContainText(words.online);
  await finishSentences(page, 200);
  const all = (await spokenTexts(page)).join('\n');
  expect(all).toContain('Toàn cảnh hội nghị');
  expect(all).toContain('hai. Mỗi phường để lại ít nhất một công trình');
  expect(all).toContain('một; Hoạt động: Cuộc thi trực tuyến');
  expect(all).toContain('Đơn vị chủ trì: Quận Đoàn');
  expect(all).toContain('\nTable.\n');
  expect(all).not.toMatch(/Trong bài này|Đính chính|Tải|mở trang ngoài|\d/);
  await expect(page.locator('read-aloud .bar').getByRole('status')).toHaveText(words.ended);
  expect(await page.evaluate((key) => localStorage.getItem(key), LISTENING_KEY)).toBeNull();
});

test('the voice stops when the page is left', async ({ page }) => {
  await installVoice(page);
  await page.goto(articleWithAll.path);
  await listen(page);
  expect(await speaking(page)).toBe(true);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await speaking(page)).toBe(false);
});

test('where the machine has no Vietnamese voice, a sentence says so and leads to help', async ({
  page,
}) => {
  await installVoice(page, { lang: 'en-GB' });
  await page.goto(articleWithAll.path);
  await expect(page.getByText(words.noVoice('vi'))).toBeVisible();
  await expect(button(page, words.listen)).toBeHidden();
  await page.getByRole('link', { name: words.addVoice }).click();
  await expect(page.getByRole('heading', { name: words.listen })).toBeInViewport();
});
