/**
 * Runs npm scripts at the same time, so that no processor waits: `node side-by-side.ts check:types check:lint`. As many as
 * there are processors run at once, in the order given; the longest comes first. What each wrote is printed when it has ended.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const scripts = process.argv.slice(2);
if (scripts.length === 0) throw new Error('Name the npm scripts to run.');
const waiting = scripts.values();
const codes: (number | null)[] = [];
await Promise.all(Array.from({ length: availableParallelism() }, runNext));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** Runs what waits, one script after the other. */
async function runNext(): Promise<void> {
  for (const script of waiting) codes.push(await runScript(script));
}

/** Runs one script, and prints all that it wrote once it has ended. null when a signal has killed it. */
async function runScript(script: string): Promise<number | null> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const written: string[] = [];
  for (const channel of [child.stdout, child.stderr]) {
    channel.setEncoding('utf8').on('data', (text: string) => written.push(text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  console.log(`${script}: ${code === 0 ? 'passed' : 'FAILED'}\n${written.join('')}`.trim());
  return code;
}
