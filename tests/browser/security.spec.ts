import { expect, test } from '../support/portal-test.ts';

test('a violation of the policy is reported as a console error', async ({
  page,
  consoleErrors,
}) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
  await expect.poll(() => consoleErrors.splice(0).join()).toContain('Content Security Policy');
});
