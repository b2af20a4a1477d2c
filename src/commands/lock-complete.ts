/**
 * `npm run lock:complete`: adds the builds for other systems that a registry left out of package-lock.json, and the
 * digest of each package that has none. npm writes no entry for an optional package it cannot see, and `npm ci` then
 * refuses the whole file; without a digest npm accepts any file.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { missingBuilds, withoutIntegrity, type Lockfile } from './lockfile.ts';
import { CommandError, runCommand } from '../cli/run-command.ts';

const help = `npm run lock:complete – bổ sung package-lock.json

Chạy sau mỗi lần thay đổi thư viện, rồi kiểm tra lại bằng: rm -rf node_modules && npm ci`;

await runCommand({ help, options: {} }, async () => {
  const lockfile = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lockfile;
  const missing = missingBuilds(lockfile);
  const packages = { ...lockfile.packages, ...Object.fromEntries(missing) };
  const undigested = withoutIntegrity({ packages });
  for (const [place, specifier] of undigested) {
    packages[place] = { ...packages[place], integrity: await integrityOf(specifier) };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  const complete = { ...lockfile, packages: Object.fromEntries(sorted) };
  await writeFile('package-lock.json', `${JSON.stringify(complete, null, 2)}\n`);
  console.log(
    `Đã bổ sung ${missing.length} mục và ${undigested.length} mã kiểm tra vào package-lock.json.`,
  );
});

/** The registry's metadata of `name@version`. */
async function integrityOf(specifier: string): Promise<string> {
  const npm = ['npm', ['view', specifier, 'dist.integrity']] as const;
  // Windows starts npm, a script, by its shell only.
  const shell = process.platform === 'win32';
  const asked = await promisify(execFile)(...npm, { shell }).catch((error: Error) => error);
  const answer = asked instanceof Error ? asked.message : asked.stdout.trim();
  if (/^sha\d+-\S+$/.test(answer)) return answer;
  throw new CommandError(
    `Kho gói không cho biết mã kiểm tra của ${specifier}: ${answer || 'không có câu trả lời'}
Cách sửa: xem mạng và cấu hình registry của npm, rồi chạy lại npm run lock:complete.`,
  );
}
