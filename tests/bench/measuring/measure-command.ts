/** Runs any program, whatever it is written in, and says what it and all that it started took. */
import { spawn } from 'node:child_process';
import { watchChildren } from './child-processes.ts';
import { watchMachine, type Disturbance } from './machine.ts';

export interface CommandRun {
  exitCode: number | null;
  /** stdout and stderr. */
  output: string;
  seconds: number;
  cpuSeconds: number;
  peakBytes: number;
  disturbance: Disturbance;
}

export interface Command {
  program: string;
  args: readonly string[];
  folder: string;
  env?: Record<string, string>;
  /** Called with each piece of output and the seconds since the start. */
  onOutput?: (text: string, seconds: number) => void;
}

/** `times` tells what the shell and, on its second line, all that it waited for have taken. */
const SCRIPT = '"$@"; code=$?; times >&3; exit $code';

/** Runs a command to its end; it inherits only what it is given. */
export async function measureCommand(command: Command): Promise<CommandRun> {
  const { program, args, folder, env = {}, onOutput } = command;
  const machine = watchMachine();
  const started = performance.now();
  const child = spawn('sh', ['-c', SCRIPT, 'sh', program, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const stopWatching = watchChildren(child.pid ?? 0);
  let [output, times] = ['', ''];
  for (const channel of [child.stdout, child.stderr]) {
    channel?.on('data', (data: Buffer) => {
      const text = data.toString();
      output += text;
      onOutput?.(text, (performance.now() - started) / 1000);
    });
  }
  child.stdio[3]?.on('data', (data: Buffer) => (times += data.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  const watched = stopWatching();
  // A process that outlives the one that started it is missing in the first, a short one in the second.
  const cpuSeconds = Math.max(secondsIn(times), watched.cpuSeconds);
  const { peakBytes } = watched;
  return { exitCode, output, seconds, cpuSeconds, peakBytes, disturbance: machine(cpuSeconds) };
}

/** `0m0.01s 0m0.00s⏎1m2.50s 0m0.50s` → 63: the second line. */
function secondsIn(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}
