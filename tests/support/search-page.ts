/** The search page as a reader sees it. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { FilterName } from '../../src/elements/search/search-request.ts';
import { searchWords as words } from '../../src/strings/search.ts';

export const main = (page: Page) => page.getByRole('main');
export const box = (page: Page) => main(page).getByRole('searchbox');
export const status = (page: Page) => main(page).getByRole('status');
export const results = (page: Page) => main(page).locator('ol > li:has(h2)');
export const titles = (page: Page) => results(page).getByRole('heading').getByRole('link');
export const moreButton = (page: Page) => main(page).getByRole('button', { name: words.more });
export const chips = (page: Page) => main(page).getByRole('list', { name: words.chosen });
export const filter = (page: Page, name: FilterName) =>
  main(page).getByRole('combobox', { name: words.filters[name], exact: true });

/** The path of a query; `asked` are its other parameters. */
export function pathOfQuery(query: string, asked: Record<string, string> = {}): string {
  return `/tim-kiem/?${new URLSearchParams({ q: query, ...asked })}`;
}

/** The query string of the open page. */
export function asked(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** Opens the search page with a question and waits for the answer; filters are open. */
export async function ask(page: Page, query: string, more?: Record<string, string>): Promise<void> {
  await page.goto(pathOfQuery(query, more));
  await answered(page, query);
  await main(page)
    .locator('details')
    .evaluate((tools: HTMLDetailsElement) => (tools.open = true));
}

/** Waits until articles for the query are shown and counted. */
export async function answered(page: Page, query: string): Promise<void> {
  await expect(status(page)).toHaveText(new RegExp(`^Tìm thấy .*“${query}”`));
  await expect(results(page).first()).toBeVisible();
}

/** How many articles the page says it has found. */
export async function total(page: Page): Promise<number> {
  return Number(/\d+/.exec(await status(page).innerText())?.[0]);
}

/** The values of a filter that would give something, with how many articles the page promises. */
export async function promises(page: Page, name: FilterName) {
  const options = filter(page, name).locator('option:not([hidden])');
  await expect(options.filter({ hasText: /\(\d+\)$/ }).first()).toBeAttached();
  const all = await options.evaluateAll((list: HTMLOptionElement[]) =>
    list.map(({ value, text }) => ({ value, text })),
  );
  return all.flatMap(({ value, text }) => {
    const [, title = '', count] = /^(.+) \((\d+)\)$/.exec(text) ?? [];
    return count ? [{ value, title, count: Number(count) }] : [];
  });
}

/** Makes the index unreachable, as a broken line does. */
export async function breakIndex(page: Page): Promise<() => Promise<void>> {
  const files = '**/search-index/**';
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

/** Keeps the scripts of the portal away until the returned function is called, as a slow line does. */
export async function holdScripts(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await arrived;
    // The page that asked may be gone.
    await route.continue().catch(() => undefined);
  });
  return arrive;
}

/** The files of the index that the page asks for from now on, as they come. */
export function indexFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/search-index\/([^?]+)/.exec(request.url()) ?? [];
    if (file) files.push(file);
  });
  return files;
}

/** What the browser and Pagefind say of requests that a test has refused, or held back, is no fault of the page. */
export const REFUSED = new RegExp(
  [
    'net::ERR_FAILED',
    'status of 404',
    'preloaded using link preload but not used',
    '^Failed to load (the index chunk|the meta index|Pagefind metadata)',
    '^Error: Failed to load Pagefind metadata',
    '^Pagefind: WASM Error',
  ].join('|'),
);
