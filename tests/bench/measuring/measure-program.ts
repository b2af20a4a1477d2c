/** Runs a Node program and says what it took. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../../src/cli/run-command.ts';
import { watchChildren, type ChildUsage } from './child-processes.ts';
import type { Mark, ProcessReport } from './process-report.ts';

export interface Measured {
  /** Of the process itself. */
  marks: ProcessReport['marks'] & { end: Mark };
  /** Of the processes it started. */
  children: ChildUsage;
}

export interface Program {
  /** What it is called in messages. */
  name: string;
  /** The script and its arguments. */
  args: readonly string[];
  env?: Record<string, string>;
  /** Where the report may be written. */
  folder: string;
}

const HOOK = path.join(import.meta.dirname, 'watch-process.ts');

/** Runs a program to its end; its output goes where ours goes. Throws when it fails. */
export async function measureProgram({ name, args, env, folder }: Program): Promise<Measured> {
  const reportFile = path.join(folder, `report-${process.pid}.json`);
  const child = spawn(process.execPath, ['--import', HOOK, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env, BENCH_REPORT: reportFile },
  });
  const stopWatching = watchChildren(child.pid ?? 0);
  try {
    const code = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (status, signal) => resolve(String(signal ?? status)));
    });
    if (code !== '0')
      throw new CommandError(`${name} failed (${code}); what it said stands above.`);
    const { marks } = JSON.parse(await readFile(reportFile, 'utf8')) as ProcessReport;
    if (!marks.end) throw new Error(`${name} ended without a report.`);
    return { marks: { ...marks, end: marks.end }, children: stopWatching() };
  } finally {
    stopWatching();
    await rm(reportFile, { force: true });
  }
}
