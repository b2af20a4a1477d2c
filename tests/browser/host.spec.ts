import { notFoundWords } from '../../src/strings/not-found.ts';
import { expect, test } from '../support/portal-test.ts';

test('a path without its slash redirects to the page', async ({ page }) => {
  await page.goto('/luu-tru/2024');
  await expect(page).toHaveURL('/luu-tru/2024/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024');
});

test('the search page without its slash keeps its query', async ({ page }) => {
  await page.goto('/tim-kiem?q=rác');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('rác');
});

test('an unknown path at any depth shows the styled 404 page with a search box', async ({
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

test('every file that a page requests exists', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  for (const path of ['/', '/luu-tru/', '/tim-kiem/?q=rác']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(missing).toEqual([]);
});

test('every icon of a page and of the manifest exists and is an image', async ({ page }) => {
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
