import type { Page } from '@playwright/test';

/** https://wicg.github.io/layout-instability/#sec-layout-shift; not among the types of TypeScript yet. */
interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources?: { node?: Node | null }[];
}

/** Where the page has moved by itself until now. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as LayoutShift[]) {
            const node = entry.sources?.[0]?.node;
            const what = node instanceof Element ? node.outerHTML.slice(0, 80) : '';
            if (!entry.hadRecentInput) found.push(`${entry.value.toFixed(3)} ${what}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(found), 300);
      }),
  );
}
