import { pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} keeps to its policy and requests nothing from another host`, async ({
    page,
    server,
  }) => {
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await visit(page, pageKind);
    // Pictures further down load when they come into view.
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => 'violations' in window && window.violations)).toEqual([]);
    expect([...hosts]).toEqual([new URL(server.url).origin]);
  });

  test(`${pageKind.kind} has a strict policy and no inline style, handler or javascript: link`, async ({
    request,
  }) => {
    const html = await (await request.get(pageKind.path)).text();
    const [head = ''] = html.split('</head>');
    const [, policy = ''] =
      /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(head) ?? [];
    expect(policy).toContain("default-src 'none'");
    for (const source of ['img', 'font', 'connect', 'manifest', 'worker'])
      expect(policy).toContain(`; ${source}-src 'self';`);
    expect(policy).toMatch(/; form-action 'self'; base-uri 'none'$/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/);
    expect(html).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=/i);
    expect(html).not.toMatch(/href="javascript:/i);
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|source|iframe|link rel="(?:stylesheet|preload|icon|manifest)")[^>]*\s(?:src|srcset|href)="([^"]+)"/g,
      ),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    for (const [, path] of loaded) expect(path).toMatch(/^\/[^/]/);
    // The policy governs only what comes after it.
    expect(head.search(/<meta http-equiv/)).toBeLessThan(head.search(/<(script|style|link)/));
  });
}

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
