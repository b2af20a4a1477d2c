/**
 * `npm run lock:complete`: adds the builds for other systems that a registry left out of package-lock.json. npm writes
 * no entry for an optional package it cannot see, and `npm ci` then refuses the whole file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { missingBuilds, type Lockfile } from './lockfile.ts';
import { runCommand } from '../cli/run-command.ts';

const help = `npm run lock:complete – bổ sung package-lock.json

Chạy sau mỗi lần thay đổi thư viện, rồi kiểm tra lại bằng: rm -rf node_modules && npm ci`;

await runCommand({ help, options: {} }, async () => {
  const lockfile = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lockfile;
  const missing = missingBuilds(lockfile);
  const packages = { ...lockfile.packages, ...Object.fromEntries(missing) };
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  const complete = { ...lockfile, packages: Object.fromEntries(sorted) };
  await writeFile('package-lock.json', `${JSON.stringify(complete, null, 2)}\n`);
  console.log(`Đã bổ sung ${missing.length} mục vào package-lock.json.`);
});
