/** Whether the machine does anything else while something is measured. */
import os from 'node:os';

/** What others did during a measurement. */
export interface Disturbance {
  /** The share of all processors that other programs took, 0 to 1. */
  others: number;
  /** Processes that ran or waited, on average of the last minute, when the measurement began. */
  load: number;
}

/** Above this share the figures say more about the others. */
const MAX_OTHERS = 0.1;

/** Watches the machine; call the function that is returned with the CPU seconds of what was measured. */
export function watchMachine(): (ownCpuSeconds: number) => Disturbance {
  const [load = 0] = os.loadavg();
  const before = machineSeconds();
  const self = process.cpuUsage();
  return (ownCpuSeconds) => {
    const after = machineSeconds();
    const { user, system } = process.cpuUsage(self);
    const busy = after.busy - before.busy - ownCpuSeconds - (user + system) / 1e6;
    const all = after.all - before.all;
    return { load, others: all > 0 ? Math.min(1, Math.max(0, busy / all)) : 0 };
  };
}

/** Whether the figures of a measurement can be compared with those of another. */
export function isQuiet({ others }: Disturbance): boolean {
  return others <= MAX_OTHERS;
}

/** The disturbance of several measurements, as bad as the worst. */
export function worstOf(disturbances: readonly Disturbance[]): Disturbance {
  return {
    others: Math.max(0, ...disturbances.map(({ others }) => others)),
    load: Math.max(0, ...disturbances.map(({ load }) => load)),
  };
}

/** `quiet` or what stands in the way, for the line below a table. */
export function describeDisturbance(disturbance: Disturbance): string {
  const { others, load } = disturbance;
  const share = `others took ${Math.round(others * 100)} % of the processors, load ${load.toFixed(1)} at the start`;
  return isQuiet(disturbance) ? `quiet machine (${share})` : `the machine was NOT QUIET: ${share}`;
}

/** `2 cores (name of the processor), 24 GB, Node 24.21.0, Linux 6.1` */
export function describeMachine(): string {
  const [processor] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return `${os.availableParallelism()} cores (${processor?.model.trim()}), ${memory}, Node ${process.versions.node}, ${os.type()} ${os.release()}`;
}

function machineSeconds(): { busy: number; all: number } {
  let [busy, all] = [0, 0];
  for (const { times } of os.cpus()) {
    const working = times.user + times.nice + times.sys + times.irq;
    busy += working / 1000;
    all += (working + times.idle) / 1000;
  }
  return { busy, all };
}
