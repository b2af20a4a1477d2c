/** The programs that the benchmarks start, and the memory that they use. */
import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Load, LoadOptions } from './generator.ts';

export interface Program {
  process: ChildProcess;
  port: number;
}

/** Starts a Node program and waits until it prints its URL. */
export async function startProgram(
  file: string,
  env: Record<string, string> = {},
): Promise<Program> {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /đang chạy tại http:\/\/[\d.]+:(\d+)/.exec(text)?.[1];
      if (found) resolve(Number(found));
    });
    child.once('close', () => reject(new Error(`${file} does not start.`)));
  });
  return { process: child, port };
}

export async function stopProgram({ process }: Program): Promise<void> {
  const ended = new Promise((resolve) => process.once('close', resolve));
  process.kill('SIGTERM');
  await ended;
}

/** Runs generator.ts in its own process. */
export function generate(options: LoadOptions): Promise<Load> {
  return new Promise((resolve, reject) => {
    fork(path.join(import.meta.dirname, 'generator.ts'), [JSON.stringify(options)])
      .once('message', (load) => resolve(load as Load))
      .once('error', reject)
      .once('exit', (code) => code && reject(new Error('The generator failed.')));
  });
}

/** Memory of a process in bytes, from /proc; 0 where there is none. */
export function memoryOf({ process }: Program): number {
  try {
    const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Plain INCRs a second by redis-benchmark; undefined where it is not installed. */
export function benchmarkIncr(url: string, connections: number): number | undefined {
  try {
    const { port } = new URL(url);
    const args = ['-p', port, '-c', String(connections), '-n', '200000', '-t', 'incr', '--csv'];
    const printed = execFileSync('redis-benchmark', args, { encoding: 'utf8', stdio: 'pipe' });
    return Number(/"INCR","([\d.]+)"/.exec(printed)?.[1]);
  } catch {
    return undefined;
  }
}
