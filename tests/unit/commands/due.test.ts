/** `npm run due`: whether time alone makes a build necessary. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { changesBetween, nextChange } from '../../../src/content/timed-changes.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { copyFixture } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const command = () => import('../../../src/commands/due.ts');

let folder: string;
beforeAll(async () => {
  folder = await copyFixture('minimal', 'due');
  await rm(path.join(folder, 'articles'), { recursive: true });
  await rm(path.join(folder, 'alerts'), { recursive: true });
  await mkdir(path.join(folder, 'articles'));
  const write = (name: string, fields: string) =>
    writeFile(
      path.join(folder, 'articles', `${name}.md`),
      `---\ntitle: ${name}\nsummary: Tin.\ncategories: [tin-tuc]\n${fields}\n---\n\nChữ.\n`,
    );
  await write('da-dang', 'publishedAt: 2024-01-01');
  await write('hen-gio', 'publishedAt: 2024-06-02 08:00');
  await write('co-han', 'publishedAt: 2024-01-01\nexpiresAt: 2024-06-03 17:00');
  await write('nhap', 'publishedAt: 2024-06-01 12:00\ndraft: true');
});

/** Runs the command at a moment in Hanoi. */
function dueAt(now: string, ...words: string[]) {
  const epoch = String(Date.parse(`${now}+07:00`) / 1000);
  return runInside(command, words, { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: epoch });
}

test.each([
  ['2024-06-02T07:59:59', 1, 'Chưa cần dựng', 'Lần đổi kế tiếp: articles/hen-gio.md – hiện từ'],
  [
    '2024-06-02T08:00:00',
    0,
    'articles/hen-gio.md – hiện từ',
    'Lần đổi kế tiếp: articles/co-han.md – hết hạn lúc',
  ],
  ['2024-06-03T17:00:00', 0, 'articles/co-han.md – hết hạn lúc', 'Không bài nào đang chờ'],
])('at %s the command ends with %i and says why', async (now, code, why, next) => {
  const { exitCode, output } = await dueAt(now, '--since', '2024-06-01T00:00:00+07:00');
  expect([exitCode, output]).toEqual([code, expect.stringContaining(why) as string]);
  expect(output).toContain(next);
});

test('what was due before the last build is not due again', async () => {
  const { exitCode } = await dueAt('2024-06-02T09:00:00', '--since', '2024-06-02T08:00:00+07:00');
  expect(exitCode).toBe(1);
});

test('a program reads the answer, and a portal that was never built here is due', () => {
  const epoch = String(Date.parse('2024-06-01T00:00:00Z') / 1000);
  const env = { ...process.env, CONTENT_DIR: folder, SOURCE_DATE_EPOCH: epoch };
  return new Promise<void>((resolve) => {
    execFile(
      process.execPath,
      ['src/commands/due.ts', '--json'],
      { cwd: ROOT, env },
      (error, out) => {
        expect(error).toBeNull();
        expect(JSON.parse(out)).toEqual({
          due: true,
          changes: [],
          next: { at: '2024-06-02T01:00:00.000Z', file: 'articles/hen-gio.md', change: 'shown' },
        });
        resolve();
      },
    );
  });
}, 60_000);

test.each([
  [['--since', 'hôm qua'], 'không phải là một thời điểm'],
  [['thua'], 'Không hiểu tham số'],
])('a call with %j ends with 2', async (words, reason) => {
  const { exitCode, stderr } = await dueAt('2024-06-01T00:00:00', ...words);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason) as string]);
});

test('a folder that is not there ends with 2, so that no schedule builds from it', async () => {
  const env = { CONTENT_DIR: path.join(folder, 'khong-co') };
  expect((await runInside(command, [], env)).exitCode).toBe(2);
});

test('the next change is the first after now, and changes are taken up to now', async () => {
  const { content } = await readContent(folder);
  const at = (text: string) => new Date(`${text}+07:00`);
  expect(nextChange(content, at('2024-06-02T08:00:00'))?.file).toBe('articles/co-han.md');
  expect(nextChange(content, at('2024-06-03T17:00:00'))).toBeUndefined();
  const found = changesBetween(content, at('2024-06-01T00:00:00'), at('2024-06-03T17:00:00'));
  expect(found.map(({ file }) => file)).toEqual(['articles/hen-gio.md', 'articles/co-han.md']);
});
