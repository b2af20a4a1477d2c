/** What the processes started by a measured process take, read from /proc; on other systems nothing is known. */
import { readdirSync, readFileSync } from 'node:fs';

/** How often to look, in milliseconds: what a process takes in its last moments is missed. */
const POLL_INTERVAL_MS = 200;
/** Linux counts CPU time in hundredths of a second (USER_HZ, man 5 proc). */
const TICKS_PER_SECOND = 100;

export interface ChildUsage {
  cpuSeconds: number;
  /** The most that those which ran at the same time have held together. */
  peakBytes: number;
}

/** Watches the processes below `pid` until the function made is called. */
export function watchChildren(pid: number): () => ChildUsage {
  const cpuSeconds = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    let together = 0;
    for (const child of descendantsOf(pid)) {
      const usage = usageOf(child);
      if (!usage) continue;
      cpuSeconds.set(child, usage.cpuSeconds);
      together += usage.peakBytes;
    }
    peakBytes = Math.max(peakBytes, together);
  };
  const timer = setInterval(look, POLL_INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return {
      cpuSeconds: [...cpuSeconds.values()].reduce((sum, seconds) => sum + seconds, 0),
      peakBytes,
    };
  };
}

/** Children are listed by the thread that started them. */
function descendantsOf(pid: number): number[] {
  const children = threadsOf(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' '))
    .filter(Boolean)
    .map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function usageOf(pid: number): ChildUsage | undefined {
  const peak = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1];
  // The name of the program stands in brackets and may hold anything, spaces and brackets too.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  if (peak === undefined) return undefined;
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  return { cpuSeconds: (user + system) / TICKS_PER_SECOND, peakBytes: Number(peak) * 1024 };
}

/** The text of a file of /proc; empty when the process has ended, or there is no /proc. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
