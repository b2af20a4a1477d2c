/** A real Redis or Valkey for the tests: found, or installed where possible, and started on a free port. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** The path of the server's program, or undefined where there is none. */
export function findRedis(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const paths = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return paths.find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs the server with apt-get, as root on Debian and Ubuntu. Returns the reason when that fails. */
export function installRedis(): { program?: string; reason: string } {
  if (process.getuid?.() !== 0)
    return { reason: 'it is not installed, and only root may install it' };
  // RUNLEVEL keeps the package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: 'pipe' });
  let reason = 'apt-get installs neither Redis nor Valkey';
  try {
    apt('update');
  } catch (error) {
    reason = `apt-get cannot be used (${String(error).split('\n')[0]})`;
  }
  for (const name of PROGRAMS) {
    try {
      apt('install', '-y', '--no-install-recommends', name);
      const program = findRedis();
      if (program) return { program, reason: '' };
    } catch {
      // The next package may exist. `reason` has the message if neither does.
    }
  }
  return { reason };
}

export interface RedisServer {
  /** `redis://127.0.0.1:40123` */
  url: string;
  /** The folder of its data. */
  folder: string;
  /** Kills it, as a crash does. */
  kill(): Promise<void>;
  /** Stops the process (SIGSTOP), so that it answers nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Starts it again after `kill`, with the data on disk. */
  start(): Promise<void>;
  /** Kills it and deletes its data. */
  remove(): Promise<void>;
}

/** Half a minute: a loaded machine starts a program slowly. */
const MAX_ATTEMPTS = 600;

/** Starts a server that writes to disk before it answers (`appendfsync always`). */
export async function startRedis(program: string): Promise<RedisServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-redis-'));
  const port = await freePort();
  let running: ChildProcess;

  const start = async () => {
    running = spawn(program, options(port, folder), { stdio: 'ignore' });
    for (let attempt = 0; !(await isReady(port, running.pid)); attempt++) {
      if (attempt === MAX_ATTEMPTS) throw new Error(`${program} does not start on port ${port}.`);
      await delay(50);
    }
  };
  const kill = async () => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    folder,
    start,
    kill,
    pause: () => void running.kill('SIGSTOP'),
    resume: () => void running.kill('SIGCONT'),
    remove: async () => {
      await kill();
      // The child that rewrites the append-only file outlives a killed server for a moment, and writes on.
      await rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

function options(port: number, folder: string): string[] {
  return [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
  ];
}

/** Whether this very process answers on the port. While it is loading its file, it answers with an error. */
function isReady(port: number, pid: number | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('INFO server\r\n'));
    socket.once('data', (data) => {
      resolve(String(data).includes(`process_id:${pid}\r\n`));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}
