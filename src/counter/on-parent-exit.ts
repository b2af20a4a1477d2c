const { npm_lifecycle_event: npmScript } = process.env;

/** How often it is looked whether the parent is still there, in milliseconds. */
const LOOK = 500;

/**
 * Calls `end` once the npm that has started this process is gone. A signal to npm ends npm and its shell but does not reach
 * this process, which would live on and keep its port; it notices by its new parent. Windows gives it none.
 */
export function onceOrphaned(end: () => void): void {
  if (npmScript === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  }, LOOK);
}
