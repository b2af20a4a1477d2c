import { notFoundWords } from '../../src/strings.ts';
import { expect, test } from '../support/portal-test.ts';

test('an address without its slash leads to the same page', async ({ page }) => {
  await page.goto('/luu-tru/2024');
  await expect(page).toHaveURL('/luu-tru/2024/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024');
});

test('a shared search without its slash still has its question', async ({ page }) => {
  await page.goto('/tim-kiem?q=rác');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('rác');
});

test('an address that does not exist is answered with help, in full dress, however deep it is', async ({
  page,
}) => {
  const response = await page.goto('/a/b/c/khong-co.html');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFoundWords.title);
  const background = await page
    .getByRole('banner')
    .evaluate((header) => getComputedStyle(header).backgroundColor);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  await page.getByRole('main').getByRole('searchbox').fill('rác');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tim-kiem/?q=r%C3%A1c');
});

test('every file that a page asks for is there', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  for (const address of ['/', '/luu-tru/', '/tim-kiem/?q=rác']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  for (const icon of await page
    .locator('head link[rel~=icon], head link[rel=apple-touch-icon]')
    .all()) {
    const file = await page.request.get((await icon.getAttribute('href')) ?? '');
    expect(file.status()).toBe(200);
  }
  const manifest = await page.request.get('/manifest.webmanifest');
  for (const { src } of ((await manifest.json()) as { icons: { src: string }[] }).icons) {
    expect((await page.request.get(src)).status()).toBe(200);
  }
  expect(missing).toEqual([]);
});
