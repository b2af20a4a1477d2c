/** `npm run check-content` as it is called. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { BUILD_TIME } from '../../support/build-portal.ts';
import { copyFixture, FIXTURE_TIME } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const command = () => import('../../../src/commands/check-content.ts');

test('the demonstration has nothing to mend, and the command says so', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/commands/check-content.ts', '--strict', '--format', 'json'],
    { cwd: ROOT, env: { ...process.env, SOURCE_DATE_EPOCH: String(BUILD_TIME) } },
  );
  expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toEqual([]);
}, 120_000);

test('a fault ends the command with 1, in the files that were named only', async () => {
  const folder = await copyFixture('broken-yaml-tab', 'check-command');
  const env = { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(FIXTURE_TIME) };
  const all = await runInside(command, [], env);
  expect(all.exitCode).toBe(1);
  const [, place] = /Lỗi – (\S+?):\d+:\d+/.exec(all.output) ?? [];
  const other = await runInside(command, [path.join(folder, 'pages')], env);
  expect([other.exitCode, other.output]).toEqual([
    0,
    expect.stringContaining('không thấy gì') as string,
  ]);
  for (const written of [path.join(folder, place ?? ''), place ?? '']) {
    const named = await runInside(command, [written], env);
    expect([named.exitCode, named.output]).toEqual([
      1,
      expect.stringContaining('Đã kiểm tra 1 tệp') as string,
    ]);
  }
});

test.each([
  [['--yes'], '--yes chỉ đi cùng --fix'],
  [['--format', 'xml'], 'hãy chọn text, json'],
  [['khong-co.md'], 'Trong nội dung không có'],
  [['../../../../../ngoai.md'], 'nằm ngoài thư mục nội dung'],
  [['--la'], 'Không hiểu tham số'],
])('a call with %s ends with 2 and says why', async (words, reason) => {
  const folder = await copyFixture('broken-yaml-tab', 'check-command');
  const named = words.map((word) => (word.endsWith('.md') ? path.join(folder, word) : word));
  const { exitCode, stderr } = await runInside(command, named, { CONTENT_DIR: folder });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(reason);
});
