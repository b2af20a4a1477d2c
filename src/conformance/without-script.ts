/** What is left of a page without JavaScript. */
import type { BrowserContext } from '@playwright/test';
import type { Finding } from './finding.ts';

/** Without script the heading and the text are there, and nothing that could not work is shown. */
export async function checkWithoutScript(context: BrowserContext, url: URL): Promise<Finding[]> {
  const page = await context.newPage();
  try {
    await page.goto(url.href);
    const hasHeading = (await page.locator('h1').count()) > 0;
    const dead = await page.locator('.needs-script:visible').count();
    const faults = [
      ...(hasHeading ? [] : ['tắt JavaScript thì trang không có tiêu đề chính']),
      ...(dead === 0 ? [] : [`tắt JavaScript mà vẫn hiện ${dead} phần cần JavaScript`]),
    ];
    return faults.map((message) => ({
      ...{ check: 'script', criteria: [], page: url.pathname, message },
    }));
  } finally {
    await page.close();
  }
}
