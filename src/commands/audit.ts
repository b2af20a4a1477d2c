/** `npm run audit`: asks the registry for known vulnerabilities of the packages in package-lock.json. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { CommandError, runCommand } from '../cli/run-command.ts';
import { readAudit } from './audit-report.ts';
import type { Lockfile } from './lockfile.ts';

const help = `npm run audit – hỏi kho gói xem gói phần mềm nào có lỗ hổng đã biết

Hỏi bằng npm audit, cần mạng; không lệnh nào khác hỏi, nên dựng cổng không cần mạng. Có lỗ hổng thì kết thúc bằng mã 1.
Kho gói không trả lời được thì nói rõ là chưa kiểm tra được.

  --required   không hỏi được cũng là lỗi, cho việc kiểm tra hằng đêm
Kho gói khác: npm_config_registry=https://registry.npmjs.org/ npm run audit (xem docs/security.md).`;

const options = { required: { type: 'boolean', default: false } } as const;

/** npm waits for minutes, three times, where packets are dropped. */
const NETWORK_LIMITS = ['--fetch-timeout=60000', '--fetch-retries=1'];

/** Answers of old lockfiles have been some megabytes long. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

await runCommand({ help, options }, async ({ required }) => {
  const lockfile = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lockfile;
  const { state, message } = readAudit(await askNpm(), lockfile);
  if (state === 'clean') return console.log(message);
  if (state === 'vulnerable' || required) throw new CommandError(message);
  console.error(`Cảnh báo: ${message}`);
});

/** What npm prints: its answer in JSON also when it ends with 1, as it does for each finding. */
function askNpm(): Promise<string> {
  const { npm_execpath: script } = process.env;
  const words = ['audit', '--json', '--package-lock-only', ...NETWORK_LIMITS];
  const [file, all] = script ? [process.execPath, [script, ...words]] : ['npm', words];
  // Windows starts npm, a script, by its shell only.
  const shell = !script && process.platform === 'win32';
  const { promise, resolve } = Promise.withResolvers<string>();
  execFile(file, all, { shell, maxBuffer: MAX_ANSWER_BYTES }, (error, stdout) => {
    resolve(stdout || JSON.stringify({ message: error?.message ?? '' }));
  });
  return promise;
}
