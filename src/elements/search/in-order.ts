/** Runs tasks, at most `limit` of them at the same time, and yields their results in the order of the tasks. */
export async function* resolveInOrder<Result>(
  tasks: readonly (() => Promise<Result>)[],
  limit: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  const start = () => {
    const result = tasks[running.length]?.();
    if (!result) return;
    running.push(result);
    // Whoever waits for it learns of its failure.
    result.catch(() => undefined);
  };
  while (running.length < Math.min(limit, tasks.length)) start();
  for (let next = 0; next < tasks.length; next++) {
    yield await (running[next] as Promise<Result>);
    start();
  }
}
