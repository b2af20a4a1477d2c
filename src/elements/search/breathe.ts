/** Milliseconds of work after which the browser gets its turn; on a slow phone one piece of work more stays below 50. */
const TURN_MS = 8;

let turnBegan = 0;

/**
 * Call it between two pieces of work: where much has been done since the browser had its turn, it now answers keys and
 * taps and paints before the promise resolves.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MS) return;
  await nextTurn();
  turnBegan = performance.now();
}

/** Not a timer, which browsers delay by 4 milliseconds and more. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
