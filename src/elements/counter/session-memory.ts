/** Session storage. Where the browser blocks it, values live as long as the page. */
const PREFIX = 'tin-quan-';
const fallback = new Map<string, string>();

/** The value of a key, null when there is none. */
export function getItem(key: string): string | null {
  try {
    return fallback.get(key) ?? sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a value for the session. */
export function setItem(key: string, value: string): void {
  fallback.set(key, value);
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // Blocked or full.
  }
}

/** Forgets a value. */
export function removeItem(key: string): void {
  fallback.delete(key);
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Blocked.
  }
}
