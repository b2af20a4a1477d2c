/** What is remembered until the tab is closed; for this page only where the browser keeps storage shut. */
const PREFIX = 'tin-quan-';
const here = new Map<string, string>();

/** What was remembered under a key; null when nothing was. */
export function recall(key: string): string | null {
  try {
    return here.get(key) ?? sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  here.set(key, value);
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // Shut or full.
  }
}

export function forget(key: string): void {
  here.delete(key);
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Shut.
  }
}
