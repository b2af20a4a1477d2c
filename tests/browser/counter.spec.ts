/** What pages and the counting service say to each other, there and back, so in one file; failures have their own. */
import { VISIBLE_SECONDS } from '../../src/domain/counting/rules.ts';
import { articleWords, countWords, privacyWords } from '../../src/strings.ts';
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

const ENOUGH = VISIBLE_SECONDS * 1000;
const VIEW = `views/${UNKNOWN.id}`;

test.describe('a view', () => {
  test('is counted once the article was in view for some seconds, and once a session', async ({
    reader,
    service,
    told,
  }) => {
    const before = await service.counts(UNKNOWN.id);
    const preflights = await service.requests('preflight');
    await open(reader, UNKNOWN.address);
    await reader.clock.runFor(ENOUGH - 1000);
    expect(told).toEqual([]);
    await reader.clock.runFor(1000);
    await expect.poll(async () => (await service.counts(UNKNOWN.id)).views).toBe(before.views + 1);
    await open(reader, KNOWN.address);
    await open(reader, UNKNOWN.address);
    await reader.clock.runFor(10 * ENOUGH);
    expect(told).toEqual([VIEW]);
    expect(await service.requests('preflight'), 'questions before the message').toBe(preflights);
  });

  test('is not lost when the reader leaves at that very moment', async ({ reader, service }) => {
    const before = await service.counts(UNKNOWN.id);
    await open(reader, UNKNOWN.address);
    await reader.clock.runFor(ENOUGH);
    await reader.close();
    await expect.poll(async () => (await service.counts(UNKNOWN.id)).views).toBe(before.views + 1);
  });

  test('is not reported while the page is hidden; the time before and after is added up', async ({
    reader,
    told,
  }) => {
    await reader.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', {
        get: () => document.documentElement.dataset['seen'] ?? 'visible',
      });
    });
    const turn = (state: string) =>
      reader.evaluate((seen) => (document.documentElement.dataset['seen'] = seen), state);
    await open(reader, UNKNOWN.address);
    await reader.clock.runFor(ENOUGH - 2000);
    await turn('hidden');
    await reader.clock.runFor(10 * ENOUGH);
    expect(told).toEqual([]);
    await turn('visible');
    await reader.clock.runFor(2000);
    await expect.poll(() => told).toEqual([VIEW]);
  });

  test('is not reported for a page that the browser has made in advance, until it is opened', async ({
    reader,
    told,
    service,
  }) => {
    await reader.addInitScript(() => {
      const isOpened = () => 'opened' in document.documentElement.dataset;
      Object.defineProperty(document, 'prerendering', { get: () => !isOpened() });
      Object.defineProperty(document, 'visibilityState', {
        get: () => (isOpened() ? 'visible' : 'hidden'),
      });
    });
    const questions = await service.requests('counts');
    await reader.goto(UNKNOWN.address, { waitUntil: 'networkidle' });
    await reader.clock.runFor(10 * ENOUGH);
    expect(await service.requests('counts')).toBe(questions);
    const asked = reader.waitForRequest((request) => request.url().includes('/counts?ids='));
    await reader.evaluate(() => {
      document.documentElement.dataset['opened'] = '';
      document.dispatchEvent(new Event('prerenderingchange'));
    });
    await asked;
    expect(told).toEqual([]);
    await reader.clock.runFor(ENOUGH);
    await expect.poll(() => told).toEqual([VIEW]);
  });

  test('is counted once where the browser keeps its storage shut', async ({ reader, told }) => {
    await reader.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('Shut.', 'SecurityError');
        },
      }),
    );
    await open(reader, UNKNOWN.address);
    await reader.clock.runFor(10 * ENOUGH);
    await expect.poll(() => told).toEqual([VIEW]);
  });

  for (const { who, name, value } of [
    { who: 'a reader who asks for privacy', name: 'globalPrivacyControl', value: true },
    { who: 'a program', name: 'webdriver', value: true },
  ]) {
    test(`of ${who} is not reported`, async ({ reader, told }) => {
      await reader.addInitScript(
        ([property, said]) =>
          Object.defineProperty(Navigator.prototype, property, { get: () => said }),
        [name, value] as const,
      );
      await open(reader, UNKNOWN.address);
      await reader.clock.runFor(10 * ENOUGH);
      expect(told).toEqual([]);
    });
  }

  test.describe(() => {
    test.use({ serviceFails: true });

    test('that the service could not take is reported by the next page of the session', async ({
      reader,
      service,
    }) => {
      const before = await service.counts(UNKNOWN.id);
      await reader.route(`${SERVICE}views/**`, (route) => route.abort());
      await open(reader, UNKNOWN.address);
      const failed = reader.waitForEvent('requestfailed');
      await reader.clock.runFor(ENOUGH);
      await failed;
      await reader.unroute(`${SERVICE}views/**`);
      await open(reader, UNKNOWN.address);
      await reader.clock.runFor(ENOUGH);
      await expect
        .poll(async () => (await service.counts(UNKNOWN.id)).views)
        .toBe(before.views + 1);
    });
  });
});

test.describe('the numbers on the page', () => {
  test('are those of the snapshot, then those of the service added to what it does not know', async ({
    page,
    service,
  }) => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(`${SERVICE}counts**`, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(KNOWN.address);
    await expect(views(page)).toHaveText(`${articleWords.views}: 430`);
    await expect(average(page)).toHaveText('4,5 trong 6 đánh giá');
    arrive();
    const live = await service.counts(KNOWN.id);
    const shown = new Intl.NumberFormat('vi-VN').format(KNOWN.notInService.views + live.views);
    await expect(views(page)).toHaveText(`${articleWords.views}: ${shown}`);
    await average(page).scrollIntoViewIfNeeded();
    await expect(average(page)).toHaveText(
      new RegExp(`^\\d,\\d trong ${KNOWN.notInService.ratings + live.ratings} đánh giá$`),
    );
  });

  test('keep their room free, and no 0 is shown, while nobody knows them', async ({ page }) => {
    await answerAlways(page, '{"articles":{}}');
    await open(page, UNKNOWN.address);
    await average(page).scrollIntoViewIfNeeded();
    await expect(views(page)).toBeHidden();
    await expect(average(page)).toBeHidden();
    expect((await views(page).boundingBox())?.width).toBeGreaterThan(100);
    expect(await page.locator('article').first().innerText()).not.toMatch(/\b0\b/);
  });

  for (const { kind, address } of [
    { kind: 'an article that was counted', address: KNOWN.address },
    { kind: 'an article that nobody has counted', address: UNKNOWN.address },
    { kind: 'the home page', address: COUNTER_BASE },
  ]) {
    for (const width of [320, 1280]) {
      test(`move nothing on ${kind} when they come late, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        const counts = { views: 123_456, recent: 1, ratings: 1234, score: 5000 };
        await page.route(`${SERVICE}**`, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 500));
          const articles = { [KNOWN.id]: counts, [UNKNOWN.id]: counts };
          await route.fulfill({
            json: { articles, today: 1234, month: 123_456, total: 12_345_678 },
            headers: { 'access-control-allow-origin': '*' },
          });
        });
        await page.goto(address);
        if (address !== COUNTER_BASE) await expect(views(page)).toContainText(/12\d\.\d\d\d/);
        await statistics(page).scrollIntoViewIfNeeded();
        await expect(statistics(page)).toContainText('12.346.088');
        expect(await layoutShifts(page)).toEqual([]);
      });
    }
  }

  test('of the whole portal stand in the footer, the total with those that the service does not know of', async ({
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

test('the page on privacy tells the constants that the code goes by, and where the service is', async ({
  page,
}) => {
  await page.goto(`${COUNTER_BASE}quyen-rieng-tu/`);
  const facts = page.getByRole('main').locator('section').filter({ hasText: privacyWords.title });
  for (const told of ['5 giây', '30 phút', '0 giờ 30 phút', '30 ngày', SERVICE, 'tin-quan']) {
    await expect(facts).toContainText(told);
  }
  expect(await axe(page, { enhancedContrast: false })).toEqual([]);
});
