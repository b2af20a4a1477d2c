const { npm_lifecycle_event: npmScript } = process.env;

const POLL_INTERVAL_MS = 500;

/**
 * Calls `end` once the npm that has started this process is gone. A signal to npm ends npm and its shell but does not reach
 * this process, which would live on and keep its port. It notices that it has got another parent. On Windows it never
 * gets one.
 */
export function onParentExit(end: () => void): void {
  if (npmScript === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, POLL_INTERVAL_MS);
}
