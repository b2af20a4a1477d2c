/** `test` for the browser tests: serves a portal, and fails on any error in the console or request to another host. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { COUNTER_HOST } from './counter-host.ts';
import type { CounterService } from './counter-service.ts';
import { DEMO_DIR } from './demo-portal.ts';
import { freePort } from './free-port.ts';
import { serve } from '../../src/conformance/static-server.ts';
import type { StaticServer } from '../../src/conformance/static-server.ts';

export { expect };

/** Which built portal is served, and below which folder of its host. */
interface Portal {
  folder: string;
  base: string;
}

/** The same for all tests, also for those of a counting service, since each new worker starts a browser. */
interface WorkerFixtures {
  /** The server of a portal. */
  serverOf: (portal: Portal) => Promise<StaticServer>;
  /** Where the browser finds the host of the counting service. */
  servicePort: number;
  /** The counting service for pages of an origin, which runs from the first time that it is asked for. */
  serviceOf: (origin: string) => Promise<CounterService>;
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
  servicePort: [async ({}, use) => use(await freePort()), { scope: 'worker' }],
  serviceOf: [
    async ({ servicePort }, use) => {
      let service: Promise<CounterService> | undefined;
      await use((origin) => (service ??= runService(origin, servicePort)));
      await (await service)?.remove();
    },
    { scope: 'worker' },
  ],
  // The host name of the service is built into the pages, and Chromium is told which port it leads to.
  launchOptions: [
    async ({ launchOptions, servicePort }, use) => {
      const rule = `--host-resolver-rules=MAP ${COUNTER_HOST} 127.0.0.1:${servicePort}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
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

/** Not imported above: a test that imports the service has its portal built. */
async function runService(origin: string, port: number): Promise<CounterService> {
  const { runCounterService } = await import('./counter-service.ts');
  return runCounterService(origin, port);
}

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
