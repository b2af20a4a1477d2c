/** Pages with a counting service: what they post, and what they show. counter-failures.spec.ts has the failures. In one file, since
 * all of it reads the same portal below the same service. */
import { MIN_VISIBLE_S } from '../../src/domain/counting/view-rules.ts';
import { articleWords } from '../../src/strings/articles.ts';
import { countWords } from '../../src/strings/statistics.ts';
import { privacyWords } from '../../src/strings/privacy.ts';
import { axe } from '../support/axe.ts';
import { COUNTER_BASE } from '../support/counter-portal.ts';
import {
  answerAlways,
  average,
  expect,
  KNOWN,
  open,
  SERVICE,
  statistics,
  test,
  UNKNOWN,
  views,
} from '../support/counter-test.ts';
import { layoutShifts } from '../support/layout-shifts.ts';

const VISIBLE_MS = MIN_VISIBLE_S * 1000;
const VIEW = `views/${UNKNOWN.id}`;

test.describe('a view', () => {
  test('a view counts after the article was visible for some seconds, once a session', async ({
    reader,
    service,
    posted,
  }) => {
    const before = await service.counts(UNKNOWN.id);
    const preflights = await service.requests('preflight');
    await open(reader, UNKNOWN.path);
    await reader.clock.runFor(VISIBLE_MS - 1000);
    expect(posted).toEqual([]);
    await reader.clock.runFor(1000);
    await expect.poll(async () => (await service.counts(UNKNOWN.id)).views).toBe(before.views + 1);
    await open(reader, KNOWN.path);
    await open(reader, UNKNOWN.path);
    await reader.clock.runFor(10 * VISIBLE_MS);
    expect(posted).toEqual([VIEW]);
    expect(await service.requests('preflight'), 'CORS preflights').toBe(preflights);
  });

  test('a view counts when the reader leaves at that very moment', async ({ reader, service }) => {
    const before = await service.counts(UNKNOWN.id);
    await open(reader, UNKNOWN.path);
    await reader.clock.runFor(VISIBLE_MS);
    await reader.close();
    await expect.poll(async () => (await service.counts(UNKNOWN.id)).views).toBe(before.views + 1);
  });

  test('the time in which a page is hidden does not count as visible', async ({
    reader,
    posted,
  }) => {
    await reader.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', {
        get: () => document.documentElement.dataset['seen'] ?? 'visible',
      });
    });
    const setVisibility = (state: string) =>
      reader.evaluate((seen) => (document.documentElement.dataset['seen'] = seen), state);
    await open(reader, UNKNOWN.path);
    await reader.clock.runFor(VISIBLE_MS - 2000);
    await setVisibility('hidden');
    await reader.clock.runFor(10 * VISIBLE_MS);
    expect(posted).toEqual([]);
    await setVisibility('visible');
    await reader.clock.runFor(2000);
    await expect.poll(() => posted).toEqual([VIEW]);
  });

  test('a prerendered page requests and posts nothing until it is opened', async ({
    reader,
    posted,
    service,
  }) => {
    await reader.addInitScript(() => {
      const isOpened = () => 'opened' in document.documentElement.dataset;
      Object.defineProperty(document, 'prerendering', { get: () => !isOpened() });
      Object.defineProperty(document, 'visibilityState', {
        get: () => (isOpened() ? 'visible' : 'hidden'),
      });
    });
    const requests = await service.requests('counts');
    await reader.goto(UNKNOWN.path, { waitUntil: 'networkidle' });
    await reader.clock.runFor(10 * VISIBLE_MS);
    expect(await service.requests('counts')).toBe(requests);
    const countsRequest = reader.waitForRequest((request) =>
      request.url().includes('/counts?ids='),
    );
    await reader.evaluate(() => {
      document.documentElement.dataset['opened'] = '';
      document.dispatchEvent(new Event('prerenderingchange'));
    });
    await countsRequest;
    expect(posted).toEqual([]);
    await reader.clock.runFor(VISIBLE_MS);
    await expect.poll(() => posted).toEqual([VIEW]);
  });

  test('a view counts once where the browser blocks its storage', async ({ reader, posted }) => {
    await reader.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('Blocked.', 'SecurityError');
        },
      }),
    );
    await open(reader, UNKNOWN.path);
    await reader.clock.runFor(10 * VISIBLE_MS);
    await expect.poll(() => posted).toEqual([VIEW]);
  });

  for (const { who, name, value } of [
    { who: 'a reader who asks for privacy', name: 'globalPrivacyControl', value: true },
    { who: 'a program', name: 'webdriver', value: true },
  ]) {
    test(`a view of ${who} is not posted`, async ({ reader, posted }) => {
      await reader.addInitScript(
        ([property, setting]) =>
          Object.defineProperty(Navigator.prototype, property, { get: () => setting }),
        [name, value] as const,
      );
      await open(reader, UNKNOWN.path);
      await reader.clock.runFor(10 * VISIBLE_MS);
      expect(posted).toEqual([]);
    });
  }

  test.describe(() => {
    test.use({ serviceFails: true });

    test('a view that could not be posted is posted by the next page of the session', async ({
      reader,
      service,
    }) => {
      const before = await service.counts(UNKNOWN.id);
      await reader.route(`${SERVICE}views/**`, (route) => route.abort());
      await open(reader, UNKNOWN.path);
      const failed = reader.waitForEvent('requestfailed');
      await reader.clock.runFor(VISIBLE_MS);
      await failed;
      await reader.unroute(`${SERVICE}views/**`);
      await open(reader, UNKNOWN.path);
      await reader.clock.runFor(VISIBLE_MS);
      await expect
        .poll(async () => (await service.counts(UNKNOWN.id)).views)
        .toBe(before.views + 1);
    });
  });
});

test.describe('the numbers on the page', () => {
  test('the page shows the numbers of the snapshot first, and then those of the service with the rest', async ({
    page,
    service,
  }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(`${SERVICE}counts**`, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(KNOWN.path);
    await expect(views(page)).toHaveText(`${articleWords.views}: 430`);
    await expect(average(page)).toHaveText('4,5/5 (6 đánh giá)');
    release();
    const live = await service.counts(KNOWN.id);
    const shown = new Intl.NumberFormat('vi-VN').format(KNOWN.notInService.views + live.views);
    await expect(views(page)).toHaveText(`${articleWords.views}: ${shown}`);
    await average(page).scrollIntoViewIfNeeded();
    await expect(average(page)).toHaveText(
      new RegExp(`^\\d,\\d/5 \\(${KNOWN.notInService.ratings + live.ratings} đánh giá\\)$`),
    );
  });

  test('unknown numbers keep their space, and no 0 is shown', async ({ page }) => {
    await answerAlways(page, '{"articles":{}}');
    await open(page, UNKNOWN.path);
    await average(page).scrollIntoViewIfNeeded();
    await expect(views(page)).toBeHidden();
    await expect(average(page)).toBeHidden();
    expect((await views(page).boundingBox())?.width).toBeGreaterThan(100);
    expect(await page.locator('article').first().innerText()).not.toMatch(/\b0\b/);
  });

  for (const { kind, path } of [
    { kind: 'an article that was counted', path: KNOWN.path },
    { kind: 'an article that nobody has counted', path: UNKNOWN.path },
    { kind: 'the home page', path: COUNTER_BASE },
  ]) {
    test(`late numbers move nothing on ${kind}, on a phone and on a desktop`, async ({ page }) => {
      const counts = { views: 123_456, recent: 1, ratings: 1234, score: 5000 };
      await page.route(`${SERVICE}**`, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        const articles = { [KNOWN.id]: counts, [UNKNOWN.id]: counts };
        await route.fulfill({
          json: { articles, today: 1234, month: 123_456, total: 12_345_678 },
          headers: { 'access-control-allow-origin': '*' },
        });
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        if (path !== COUNTER_BASE) await expect(views(page)).toContainText(/12\d\.\d\d\d/);
        await statistics(page).scrollIntoViewIfNeeded();
        await expect(statistics(page)).toContainText('12.346.088');
        expect(await layoutShifts(page), `${width} px`).toEqual([]);
      }
    });
  }

  test('the footer shows the views of the portal, with those that the service does not know in the total', async ({
    page,
    service,
  }) => {
    await page.goto(COUNTER_BASE);
    await statistics(page).scrollIntoViewIfNeeded();
    await expect(page.getByText(countWords.statistics)).toBeVisible();
    const { today, month, total } = await service.site();
    const text = await statistics(page).innerText();
    expect(text.match(/[\d.]+/g)).toEqual(
      [today, month, total + KNOWN.notInService.views].map((number) =>
        new Intl.NumberFormat('vi-VN').format(number),
      ),
    );
    expect(total).toBeGreaterThanOrEqual(1025);
  });
});

test('the page on privacy names the constants of the code and the URL of the service', async ({
  page,
}) => {
  await page.goto(`${COUNTER_BASE}quyen-rieng-tu/`);
  const facts = page.getByRole('main').locator('section').filter({ hasText: privacyWords.title });
  for (const fact of ['5 giây', '30 phút', '0 giờ 30 phút', '30 ngày', SERVICE, 'tin-quan']) {
    await expect(facts).toContainText(fact);
  }
  expect(await axe(page, { enhancedContrast: false })).toEqual([]);
});
