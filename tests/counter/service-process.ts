/** The service as hosts run it: src/counter/main.ts in its own process. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { COMPILE_CACHE } from '../support/compile-cache.ts';

const ROOT = path.join(import.meta.dirname, '../..');

export interface ServiceProcess {
  process: ChildProcess;
  /** `http://127.0.0.1:40123` */
  url: string;
  /** What it has written so far to stdout and stderr. */
  output(): string;
  /** Sends a signal and waits for the exit. Returns the exit code, null when the signal has killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Runs the command with these environment variables and no others. */
function spawnCommand(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['src/counter/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...COMPILE_CACHE, ...env },
  });
}

/** Starts the service with npm, as hosts do. npm, its shell and the service are a process group, which can be killed as one. */
export function spawnNpm(env: Record<string, string>): ChildProcess {
  return spawn('npm', ['run', '--silent', 'counter'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
    detached: true,
  });
}

/** Starts the service and waits until it prints its URL. Rejects with its output when it exits instead. */
export async function startService(
  env: Record<string, string>,
  child = spawnCommand([], env),
): Promise<ServiceProcess> {
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    for (const channel of [child.stdout, child.stderr]) {
      channel?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /đang chạy tại (http:\S+[^\s,])/.exec(output)?.[1];
        if (found) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`The service does not start.\n${output}`)));
  });
  return {
    process: child,
    url,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command and waits for its exit. */
export async function runCounter(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawnCommand(args, env);
  let output = '';
  for (const channel of [child.stdout, child.stderr]) {
    channel?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output };
}
