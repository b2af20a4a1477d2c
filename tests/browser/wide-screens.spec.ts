import { articleWords } from '../../src/strings/articles.ts';
import { articleWithAll, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const standingPage = pageKinds.find(({ kind }) => kind === 'a standing page');

test('lines of text have 60 to 70 characters on a wide screen, in articles and standing pages', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const kind of [articleWithAll, standingPage]) {
    if (!kind) throw new Error('There is no such page.');
    await visit(page, kind);
    const lengths = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
        // The last line is seldom full.
        return tops.size > 3 ? [(paragraph.textContent ?? '').length / (tops.size - 0.5)] : [];
      }),
    );
    expect(lengths.length, kind.path).toBeGreaterThan(0);
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(average, kind.path).toBeGreaterThan(58);
    expect(average, kind.path).toBeLessThan(70);
  }
});

test('what stands beside a long text stays in view to its end', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of [
    '/chuyen-muc/do-thi-moi-truong/',
    '/luu-tru/2024/10/',
    '/bai-viet/hoi-dap-nop-ho-so-truc-tuyen-tai-nha-bat-dau-tu-dau/',
  ]) {
    await page.goto(path);
    await page.evaluate(() => {
      const columns = document.querySelector('.columns')?.getBoundingClientRect();
      scrollTo(0, (columns?.bottom ?? 0) - innerHeight);
    });
    await expect(page.locator('.columns > .side > :last-child'), path).toBeInViewport({
      ratio: 0.9,
    });
  }
});

test('the contents of an article stand in its text on a phone and in view beside it on a wide screen', async ({
  page,
}) => {
  const inText = page.getByRole('navigation', { name: articleWords.contents });
  const beside = page.getByRole('navigation', { name: articleWords.contentsBeside });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/bai-viet/hoi-dap-nop-ho-so-truc-tuyen-tai-nha-bat-dau-tu-dau/');
  await expect(inText).toBeVisible();
  await expect(beside).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(inText).toBeHidden();
  await page.locator('.prose h2').last().scrollIntoViewIfNeeded();
  await expect(beside).toBeInViewport();
});

test('a table of many columns has the width of the page on a wide screen, and its first column stays in view on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(page, articleWithAll);
  const tables = page.locator('.prose .table-scroll');
  const isCut = await tables.evaluateAll((boxes) =>
    boxes.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
  );
  expect(isCut).not.toEqual([]);
  expect(isCut).not.toContain(true);
  await page.setViewportSize({ width: 390, height: 844 });
  const table = tables.filter({ has: page.locator('th:nth-child(4)') }).first();
  await table.evaluate((box) => box.scrollBy(200, 0));
  const [box, cell] = await Promise.all([
    table.boundingBox(),
    table.locator('tbody tr > :first-child').first().boundingBox(),
  ]);
  expect(cell?.x).toBeCloseTo(box?.x ?? NaN, 0);
});
