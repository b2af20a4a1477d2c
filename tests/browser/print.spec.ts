import { articleWords } from '../../src/strings/articles.ts';
import { siteWords } from '../../src/strings/site.ts';
import { articleWithAll, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose } from '../support/preferences.ts';

test('a printed article has its text, its origin and no controls', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T17:05:00Z');
  await visit(page, articleWithAll);
  const origin = page.getByText(new RegExp(`^\\s*${articleWords.printedFrom('')}`));
  await expect(origin).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of articleWithAll.shows) await expect(page.locator(part).first()).toBeVisible();
  await expect(page.getByText(articleWords.printAddress)).toBeVisible();
  await expect(page.getByText(`https://bensen.example${articleWithAll.path}`)).toBeVisible();
  await expect(origin).toBeVisible();
  await expect(origin).toContainText('Ủy ban nhân dân quận Bến Sen');
  await expect(page.getByText(articleWords.printTime)).toContainText('21/11/2026 | 00:05');
  for (const role of ['navigation', 'search', 'button', 'searchbox'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: siteWords.skipToContent })).not.toBeInViewport();
});

for (const contrast of ['normal', 'maximum'] as const) {
  test(`print is black on white at 10.5 pt for a reader of large text in ${contrast} contrast`, async ({
    page,
  }) => {
    await choose(page, { textSize: 200, contrast });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit(page, articleWithAll);
    const printed = await page
      .locator('article .prose p')
      .first()
      .evaluate((text) => {
        const { fontSize, color } = getComputedStyle(text);
        const { backgroundColor, fontSize: root } = getComputedStyle(document.documentElement);
        return {
          points: parseFloat(fontSize) * 0.75,
          root: parseFloat(root) * 0.75,
          color,
          backgroundColor,
        };
      });
    expect(printed.points).toBeCloseTo(10.5, 0);
    expect(printed.root).toBeCloseTo(10.5, 0);
    expect(printed.color).toBe('rgb(0, 0, 0)');
    expect(printed.backgroundColor).toBe('rgb(255, 255, 255)');
  });
}

test('an article prints as a PDF of fewer than eight pages', async ({ page }) => {
  await visit(page, articleWithAll);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  const [, pages] =
    /\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(pdf) ?? /\/Count (\d+)/.exec(pdf) ?? [];
  expect(Number(pages)).toBeGreaterThan(0);
  expect(Number(pages)).toBeLessThan(8);
});
