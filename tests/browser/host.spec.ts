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
  expect(missing).toEqual([]);
});

test('every icon of a page and of an installed portal is there, and is a picture', async ({
  page,
}) => {
  await page.goto('/');
  const linked = await page
    .locator('head link[rel~=icon], head link[rel=apple-touch-icon]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const manifest = await page.request.get('/manifest.webmanifest');
  const { icons } = (await manifest.json()) as { icons: { src: string }[] };
  expect(linked).toEqual(['/favicon.ico', '/favicon.svg', '/icons/apple-touch-icon.png']);
  expect(icons.map(({ src }) => src)).toEqual([
    '/icons/icon-192.png',
    '/icons/icon-512.png',
    '/icons/icon-maskable-512.png',
  ]);
  for (const icon of [...linked, ...icons.map(({ src }) => src)]) {
    const answer = await page.request.get(icon);
    expect(answer.status(), icon).toBe(200);
    expect(answer.headers()['content-type'], icon).toMatch(/^image\//);
  }
});
