/** `test` for the browser tests: serves a portal, and fails whenever a page complains. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { DEMO_DIR } from './demo-portal.ts';
import { serve } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

export { expect };

interface WorkerFixtures {
  /** Which built portal is served, and below which folder of its host. */
  portal: { folder: string; base: string };
  server: StaticServer;
}

interface TestFixtures {
  /**
   * What no page may ever do, whatever the test is about: errors and warnings in the console (a violation of the policy
   * is one), uncaught errors, dialogs, requests to another host. A test that causes one on purpose takes it out.
   */
  consoleErrors: string[];
  /** The consoleErrors that tests cause on purpose, at moments they do not know. */
  allowedErrors: RegExp | undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [
    { folder: DEMO_DIR, base: '/' },
    { scope: 'worker', option: true },
  ],
  server: [
    async ({ portal }, use) => {
      const server = await serve(portal.folder, portal.base);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  allowedErrors: [undefined, { option: true }],
  consoleErrors: [
    async ({ context, server, allowedErrors }, use) => {
      const consoleErrors: string[] = [];
      listen(context, new URL(server.address).origin, consoleErrors);
      await use(consoleErrors);
      const unforgiven = consoleErrors.filter((complaint) => !allowedErrors?.test(complaint));
      expect(unforgiven, 'consoleErrors of the pages of this test').toEqual([]);
    },
    { auto: true },
  ],
});

function listen(context: BrowserContext, origin: string, consoleErrors: string[]): void {
  context.on('console', (message) => {
    // That the page itself does not exist is what its test is about.
    if (message.location().url === message.page()?.url() && /status of 404/.test(message.text()))
      return;
    if (['error', 'warning'].includes(message.type())) consoleErrors.push(message.text());
  });
  context.on('weberror', (error) => consoleErrors.push(String(error.error())));
  context.on('dialog', (dialog) => {
    consoleErrors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) {
      consoleErrors.push(`request to ${request.url()}`);
    }
  });
}
