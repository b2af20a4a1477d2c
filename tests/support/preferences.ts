/** Choices of a reader before a page is opened. */
import type { Page } from '@playwright/test';
import { STORAGE_KEY } from '../../src/domain/preferences.ts';
import type { Preferences } from '../../src/domain/preferences.ts';

/** Stores a choice for all pages opened from now on. */
export async function choose(page: Page, preferences: Preferences): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    STORAGE_KEY,
    JSON.stringify(preferences),
  ] as const);
}

/** The stored choice; null if the reader has chosen nothing. */
export async function stored(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY);
}
