/** Pages of a portal whose counting service fails. */
import type { Page } from '@playwright/test';
import { MIN_VISIBLE_S } from '../../src/domain/counting/view-rules.ts';
import { articleWords } from '../../src/strings/articles.ts';
import { countWords } from '../../src/strings/statistics.ts';
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
  views,
} from '../support/counter-test.ts';

const VISIBLE_MS = MIN_VISIBLE_S * 1000;

test.describe('when the service fails', () => {
  test.use({ serviceFails: true });

  /** Expects the numbers of the build and no others. */
  async function expectSnapshot(page: Page): Promise<void> {
    await statistics(page).scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await expect(views(page)).toHaveText(`${articleWords.views}: 430`);
    await expect(average(page)).toHaveText('4,5/5 (6 đánh giá)');
    await expect(page.getByText(countWords.statistics)).toBeHidden();
  }

  test('the snapshot stays while the service is down, and live numbers return with it', async ({
    reader,
    service,
  }) => {
    await service.stop();
    try {
      await open(reader, KNOWN.path);
      await reader.clock.runFor(10 * VISIBLE_MS);
      await expectSnapshot(reader);
    } finally {
      await service.start();
    }
    await open(reader, KNOWN.path);
    await expect(views(reader)).toContainText('1.4');
  });

  test('pages do not wait for a service that never answers', async ({ page }) => {
    await page.route(`${SERVICE}**`, () => undefined);
    await page.goto(KNOWN.path, { waitUntil: 'load' });
    await expect(views(page)).toHaveText(`${articleWords.views}: 430`);
    await page.goto(COUNTER_BASE, { waitUntil: 'load' });
    await expect(page.getByText(countWords.statistics)).toBeHidden();
  });

  test('the snapshot stays when the reader blocks the service', async ({ page }) => {
    await page.route(`${SERVICE}**`, (route) => route.abort('blockedbyclient'));
    await page.goto(KNOWN.path);
    await expectSnapshot(page);
  });

  const counts = { views: 900, recent: 1, ratings: 9, score: 30 };
  const wrongAnswers: Record<string, string> = {
    'a page of HTML': '<!doctype html><h1>Đăng nhập</h1>',
    'a negative number': answer({ ...counts, views: -5 }),
    'an impossibly high number': answer({ ...counts, views: 1e300 }),
    'fewer views than the snapshot has': answer({ views: 1, recent: 0, ratings: 1, score: 5 }),
  };
  test('the snapshot stays when the service answers with something that is no count', async ({
    page,
  }) => {
    for (const [what, body] of Object.entries(wrongAnswers)) {
      await test.step(what, async () => {
        await page.unrouteAll();
        await answerAlways(page, body);
        await page.goto(KNOWN.path);
        await expectSnapshot(page);
      });
    }
  });

  test('the snapshot stays when the service refuses', async ({ page }) => {
    await page.route(`${SERVICE}**`, (route) =>
      route.fulfill({
        status: 503,
        json: { title: 'Tạm thời chưa ghi được' },
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.goto(KNOWN.path);
    await expectSnapshot(page);
  });

  function answer(of: object): string {
    return JSON.stringify({ articles: { [KNOWN.id]: of }, today: -1, month: 2, total: 3 });
  }
});
