/** `test` for the browser tests: serves a portal, and fails on any error in the console or request to another host. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { DEMO_DIR } from './demo-portal.ts';
import { serve } from '../../src/conformance/static-server.ts';
import type { StaticServer } from '../../src/conformance/static-server.ts';

export { expect };

/** Which built portal is served, and below which folder of its host. */
interface Portal {
  folder: string;
  base: string;
}

interface WorkerFixtures {
  /** The server of a portal. Tests of several portals share a worker, since each new one starts a browser. */
  serverOf: (portal: Portal) => Promise<StaticServer>;
}

interface TestFixtures {
  portal: Portal;
  server: StaticServer;
  /**
   * Everything that fails a test whatever it is about: errors and warnings in the console (violations of the policy are
   * among them), uncaught errors, dialogs, requests to another host. A test that causes one on purpose removes it.
   */
  consoleErrors: string[];
  /** Entries of `consoleErrors` that tests cause on purpose, at a time they cannot predict. */
  allowedErrors: RegExp | undefined;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  portal: [{ folder: DEMO_DIR, base: '/' }, { option: true }],
  serverOf: [
    async ({}, use) => {
      const servers = new Map<string, Promise<StaticServer>>();
      await use(({ folder, base }) => {
        const server = servers.get(folder) ?? serve(folder, base);
        servers.set(folder, server);
        return server;
      });
      for (const server of servers.values()) await (await server).close();
    },
    { scope: 'worker' },
  ],
  server: async ({ portal, serverOf }, use) => use(await serverOf(portal)),
  baseURL: async ({ server }, use) => use(server.url),
  allowedErrors: [undefined, { option: true }],
  consoleErrors: [
    async ({ context, server, allowedErrors }, use) => {
      const consoleErrors: string[] = [];
      listen(context, new URL(server.url).origin, consoleErrors);
      await use(consoleErrors);
      const unexpected = consoleErrors.filter((error) => !allowedErrors?.test(error));
      expect(unexpected, 'errors that the pages of this test caused').toEqual([]);
    },
    { auto: true },
  ],
});

function listen(context: BrowserContext, origin: string, consoleErrors: string[]): void {
  context.on('console', (message) => {
    // The page of the 404 test does not exist itself.
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
    const { protocol, origin: requested } = new URL(request.url());
    if (protocol.startsWith('http') && requested !== origin) {
      consoleErrors.push(`request to ${request.url()}`);
    }
  });
}
