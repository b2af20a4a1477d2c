import { parsePreferences, STORAGE_KEY, type Preferences } from '../domain/preferences.ts';

/** Fired on `window` after a choice was stored, since `storage` events reach other tabs only. */
export const PREFERENCES_CHANGED = 'tin-quan:preferences';

/** What the reader chose; undefined where storage is blocked. */
export function readPreferences(): Preferences | undefined {
  try {
    return parsePreferences(localStorage.getItem(STORAGE_KEY));
  } catch {
    return undefined;
  }
}

/** Stores what the reader chose, and tells all controls of the page. */
export function writePreferences(chosen: Preferences): void {
  try {
    if (Object.keys(chosen).length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen));
    dispatchEvent(new Event(PREFERENCES_CHANGED));
  } catch {
    // Storage is blocked or full: the choice applies to this page only.
  }
}
