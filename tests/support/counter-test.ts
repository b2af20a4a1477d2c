/** `test` for a portal with a counting service. Each worker has its own service, each test is another reader. */
import type { Page } from '@playwright/test';
import { COUNTER_HOST } from './counter-host.ts';
import { COUNTER_BASE, COUNTER_DIR } from './counter-portal.ts';
import type { CounterService } from './counter-service.ts';
import { expect, test as base } from './portal-test.ts';

export { expect };

/** An article with 430 views and 6 ratings in the snapshot. Those in `notInService` did not come from the service. */
export const KNOWN = {
  id: '2026/sua-xong-cau-go',
  path: `${COUNTER_BASE}bai-viet/sua-xong-cau-go/`,
  notInService: { views: 410, ratings: 2, score: 9 },
};

/** An article without counts. */
export const UNKNOWN = {
  id: '2026/lich-thu-gom-rac',
  path: `${COUNTER_BASE}bai-viet/lich-thu-gom-rac/`,
};

export const SERVICE = `http://${COUNTER_HOST}/`;

interface CounterFixtures {
  service: CounterService;
  reader: Page;
  posted: string[];
  serviceFails: boolean;
}

export const test = base.extend<CounterFixtures>({
  portal: { folder: COUNTER_DIR, base: COUNTER_BASE },
  service: [
    async ({ server, serviceOf }, use) => use(await serviceOf(new URL(server.url).origin)),
    // Two programs are started, beside other work.
    { auto: true, timeout: 120_000 },
  ],
  // Not one of a robot, and another one for each test, so that each test counts.
  userAgent: async ({}, use, { testId }) => {
    await use(
      `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 ${testId}`,
    );
  },
  serviceFails: [false, { option: true }],
  allowedErrors: async ({ serviceFails }, use) => {
    const requests = `^request to ${SERVICE}`;
    // The browser itself reports failed requests. No page can prevent it.
    const failed = '^(Failed to load resource|Access to fetch at)';
    await use(new RegExp(serviceFails ? `${requests}|${failed}` : requests));
  },
  /** What pages have posted to the service: `views/2026/…`. */
  posted: async ({ context }, use) => {
    const posted: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST') posted.push(request.url().replace(SERVICE, ''));
    });
    await use(posted);
  },
  /** A page that a person uses, with a clock that the test sets. */
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

/** Opens a page and waits until its script has requested the counts. */
export async function open(page: Page, path: string): Promise<void> {
  const countsRequest = page.waitForRequest((request) => request.url().includes('/counts?ids='));
  await page.goto(path);
  await countsRequest;
}

/** Answers every request to the service with the same body. */
export async function answerAlways(page: Page, body: string, headers: Record<string, string> = {}) {
  await page.route(`${SERVICE}**`, (route) =>
    route.fulfill({ body, headers: { 'access-control-allow-origin': '*', ...headers } }),
  );
}
