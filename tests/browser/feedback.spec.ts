import type { Page } from '@playwright/test';
import { feedbackWords as words } from '../../src/strings/feedback.ts';
import { expect, KNOWN, SERVICE, test } from '../support/counter-test.ts';

const form = (page: Page) => page.locator('article-feedback');
const send = (page: Page) => form(page).getByRole('button', { name: words.send });
const status = (page: Page) => form(page).getByRole('status');

test('a fault is reported with the keyboard alone, and only after it is described', async ({
  page,
  posted,
}) => {
  const opened = page.waitForResponse((response) => response.url().includes('/feedback-form/'));
  await page.goto(KNOWN.path);
  await form(page).scrollIntoViewIfNeeded();
  await opened;
  await expect(form(page).locator('.thanks')).toHaveCount(0);
  await form(page).getByRole('radio', { name: words.kinds.useful }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(form(page).getByRole('radio', { name: words.kinds.error })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(send(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(words.describe);
  const message = form(page).getByRole('textbox', { name: words.message });
  await expect(message).toBeFocused();
  await page.keyboard.type('Sai ngày họp');
  await page.keyboard.press('Tab');
  // The service takes nothing that comes within three seconds.
  await page.waitForTimeout(3200);
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(words.thanks);
  await expect(message).toHaveValue('');
  expect(posted).toEqual([`feedback/${KNOWN.id}`]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page of the service asks to confirm what a form without script has sent', async ({
    page,
  }) => {
    await page.goto(KNOWN.path);
    await form(page).getByText(words.kinds.error).click();
    await form(page).getByRole('textbox').fill('Thiếu tên đường');
    await send(page).click();
    await expect(page).toHaveURL(`${SERVICE}feedback/${KNOWN.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác nhận góp ý');
    await expect(page.locator('blockquote')).toHaveText('Thiếu tên đường');
  });
});
