/** `test` for a portal with a counting service: each worker has a service of its own, each test is another reader. */
import type { Page } from '@playwright/test';
import { COUNTER_BASE, COUNTER_DIR, COUNTER_HOST } from './counter-portal.ts';
import { runCounterService, type CounterService } from './counter-service.ts';
import { expect, test as base } from './portal-test.ts';

export { expect };

/** Its snapshot knows 430 views and 6 ratings; `notInService` of them the service knows nothing of. */
export const KNOWN = {
  id: '2026/sua-xong-cau-go',
  address: `${COUNTER_BASE}bai-viet/sua-xong-cau-go/`,
  notInService: { views: 410, ratings: 2, score: 9 },
};

/** Nobody has counted it before. */
export const UNKNOWN = {
  id: '2026/lich-thu-gom-rac',
  address: `${COUNTER_BASE}bai-viet/lich-thu-gom-rac/`,
};

export const SERVICE = `http://${COUNTER_HOST}/`;

export const test = base.extend<
  { reader: Page; told: string[]; serviceFails: boolean },
  { service: CounterService }
>({
  portal: [{ folder: COUNTER_DIR, base: COUNTER_BASE }, { scope: 'worker' }],
  service: [
    async ({ server }, use) => {
      const service = await runCounterService(new URL(server.url).origin);
      await use(service);
      await service.remove();
    },
    { scope: 'worker' },
  ],
  // The address of the service is built into the pages; where it leads to is told to the browser.
  launchOptions: [
    async ({ launchOptions, service }, use) => {
      const rule = `--host-resolver-rules=MAP ${COUNTER_HOST} 127.0.0.1:${service.port}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
    },
    { scope: 'worker' },
  ],
  // Not one that tells of a robot, and another for each test, so that each is counted.
  userAgent: async ({}, use, { testId }) => {
    await use(
      `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 ${testId}`,
    );
  },
  serviceFails: [false, { option: true }],
  allowedErrors: async ({ serviceFails }, use) => {
    const asked = `^request to ${SERVICE}`;
    // The browser itself reports what could not be loaded; no page can keep it from that.
    const failed = '^(Failed to load resource|Access to fetch at)';
    await use(new RegExp(serviceFails ? `${asked}|${failed}` : asked));
  },
  /** What pages tell the service: `views/2026/…`. */
  told: async ({ context }, use) => {
    const told: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST') told.push(request.url().replace(SERVICE, ''));
    });
    await use(told);
  },
  /** A page under the hands of a person, whose clock the test turns. */
  reader: async ({ page }, use) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
    );
    await page.clock.install();
    await use(page);
  },
});

export const views = (page: Page) => page.locator('view-count');
export const statistics = (page: Page) => page.locator('site-statistics');
export const average = (page: Page) => page.locator('article-rating [data-part=average]');

/** Opens a page and waits until what counts is running. */
export async function open(page: Page, address: string): Promise<void> {
  const asked = page.waitForRequest((request) => request.url().includes('/counts?ids='));
  await page.goto(address);
  await asked;
}

/** Makes the service answer every request alike. */
export async function answerAlways(page: Page, body: string, headers: Record<string, string> = {}) {
  await page.route(`${SERVICE}**`, (route) =>
    route.fulfill({ body, headers: { 'access-control-allow-origin': '*', ...headers } }),
  );
}
