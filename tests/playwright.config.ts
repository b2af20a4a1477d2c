import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/conformance/find-browser.ts';

export default defineConfig({
  testDir: 'browser',
  outputDir: '../.output/browser-tests',
  globalSetup: './support/browser-portals.ts',
  fullyParallel: true,
  // A page waits more than it works: three use two cores better than two do.
  workers: 3,
  // What takes one second alone may take ten beside other work.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    launchOptions: await findBrowser(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  },
});
