/** How much the first visit to a page moves over the network: `npx node tests/bench/page-weight.ts`. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../src/conformance/find-browser.ts';
import buildDemoPortal, { DEMO_DIR } from '../support/demo-portal.ts';
import { articleWithAll, home, visit } from '../support/page-kinds.ts';
import { serveSlowly, type SentAnswer } from './search/slow-host.ts';

const PHONE = { width: 390, height: 844 };
const PICTURE = /\.(?:webp|jpe?g|png|avif)$/;

await buildDemoPortal();
const browser = await chromium.launch(await findBrowser());
for (const pageKind of [home, articleWithAll]) {
  const host = await serveSlowly([DEMO_DIR], { bytesPerSecond: Infinity, latency: 0 });
  const context = await browser.newContext({
    baseURL: host.url,
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await visit(page, pageKind);
  await host.quiet(2000);
  const others = host.answers.filter(({ path }) => !PICTURE.test(path));
  console.log(`${pageKind.kind}: ${describe(host.answers)}; without pictures ${describe(others)}`);
  await context.close();
  await host.close();
}
await browser.close();

function describe(answers: readonly SentAnswer[]): string {
  const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
  return `${Math.round(bytes / 1000)} KB in ${answers.length} requests`;
}
