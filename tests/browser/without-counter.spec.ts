import { countWords } from '../../src/strings/statistics.ts';
import { privacyWords } from '../../src/strings/privacy.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

test('without a counting service no element and no script of it is on the page', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(articleWithAll.path);
  await page.mouse.wheel(0, 50_000);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('view-count, article-rating, site-statistics')).toHaveCount(0);
  await expect(page.getByText(countWords.statistics)).toHaveCount(0);
  expect(scripts.filter((url) => /ViewCount|Rating|Statistics/.test(url))).toEqual([]);
  expect(scripts).not.toEqual([]);
});

test('without a counting service the privacy page says that nothing is counted', async ({
  page,
}) => {
  await page.goto('/quyen-rieng-tu/');
  await expect(page.getByText(privacyWords.notCounted)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('dịch vụ đếm');
});
