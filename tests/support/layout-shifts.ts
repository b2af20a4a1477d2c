import type { Page } from '@playwright/test';

/** https://wicg.github.io/layout-instability/#sec-layout-shift; TypeScript has no type for it yet. */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources?: { node?: Node | null }[];
}

/**
 * Where the page has moved by itself until now, with how much; empty when all movement together is at most `allowed`.
 * What is good by https://web.dev/articles/cls is 0.1.
 */
export function layoutShifts(page: Page, allowed = 0): Promise<string[]> {
  return page.evaluate(
    (most) =>
      new Promise<string[]>((resolve) => {
        const found: { value: number; what: string }[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as LayoutShift[]) {
            const node = entry.sources?.[0]?.node;
            const what = node instanceof Element ? node.outerHTML.slice(0, 80) : '';
            if (!entry.hadRecentInput) found.push({ value: entry.value, what });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          const sum = found.reduce((total, { value }) => total + value, 0);
          const told = found.map(({ value, what }) => `${value.toFixed(3)} ${what}`);
          resolve(sum <= most ? [] : told);
        }, 300);
      }),
    allowed,
  );
}
