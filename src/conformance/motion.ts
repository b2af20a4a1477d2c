/** What moves by itself (2.2.2). */
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

/** What moves, blinks or reloads by itself, with the system asking for less motion as the page was opened. */
export async function checkMotion(page: Page, path: string): Promise<Finding[]> {
  const faults = await page.evaluate(() => [
    ...[...document.querySelectorAll('marquee, blink, [autoplay], meta[http-equiv=refresh]')].map(
      (element) => `<${element.localName}> tự chuyển động hoặc tự tải lại`,
    ),
    ...document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations === Infinity)
      .map(() => 'một hiệu ứng chạy mãi'),
  ]);
  return faults.map((message) => ({ check: 'motion', criteria: ['2.2.2'], page: path, message }));
}
