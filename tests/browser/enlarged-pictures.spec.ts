import { expect, test } from '../support/portal-test.ts';
import { articleWithAll, pageKinds, visit } from '../support/page-kinds.ts';

const gallery = pageKinds.find(({ kind }) => kind.includes('gallery'));

test('each picture of a text opens on its own with the keyboard, larger than on a phone, and back leads to it', async ({
  page,
}) => {
  if (!gallery) throw new Error('No kind of page has a gallery.');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [kind, place] of [
    [gallery, '.prose .gallery figure'],
    [articleWithAll, 'article .cover figure'],
  ] as const) {
    await visit(page, kind);
    const picture = page.locator(`${place} img`).first();
    const shown = (await picture.boundingBox())?.width ?? 0;
    const alt = await picture.getAttribute('alt');
    const link = page.getByRole('link', { name: `${alt} – xem ảnh lớn` });
    await link.focus();
    // Where the page stood when it was left, it stands again.
    await expect(link).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/_astro\/[^/]+\.webp$/);
    const width = await page
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBeGreaterThan(1.5 * shown);
    await page.goBack();
    await expect(link).toBeInViewport();
  }
});
