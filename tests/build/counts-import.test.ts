/**
 * `npm run counts -- import`, as a process where it is killed, reads a pipe or runs beside another. How lines are read is
 * tested in tests/unit/counts/. In one file, since each test is one run of the same command on the same portal.
 */
import { once } from 'node:events';
import { rm, watch } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyPortal, lineOf, logOf, type CountedPortal } from './counts.ts';

const HOP = '2023/hop-dau-nam';
const LICH = '2023/lich-cat-nuoc';

/** As many as make a log of some megabytes, which is not read at once. */
const READERS = 8000;

let portal: CountedPortal;
beforeEach(async () => {
  portal = await copyPortal();
});
afterEach(() => portal.remove());

describe('a nightly run counts the views of a log', () => {
  test('the run reports what it did, and a second run leaves the same bytes', async () => {
    const log = await portal.write(
      'access.log',
      logOf('hop-dau-nam', 20) + lineOf('lich-cat-nuoc', 99),
    );
    const first = await portal.runAsProcess(['import', log]);
    expect(first.exitCode, first.output).toBe(0);
    expect(first.output).toContain('Đã đọc 1 tệp, 21 dòng');
    expect(first.output).toContain('Thêm 21 lượt xem của 2 bài');
    expect(first.output).toContain('Đã ghi counts.json.');
    expect(await portal.views()).toEqual({ [HOP]: 20, [LICH]: 1 });

    const before = await portal.snapshot();
    const again = await portal.run(['import', log]);
    expect(again.exitCode, again.output).toBe(0);
    expect(again.output).toContain('Không có lượt xem mới.');
    expect(await portal.snapshot()).toBe(before);
    expect(await portal.leftovers()).toEqual(['counts.json']);
  });

  test('a log that was rotated, compressed and has grown adds only its new views', async () => {
    await portal.run(['import', await portal.write('access.log', logOf('hop-dau-nam', 20))]);
    await portal.write('access.log.1.gz', gzipSync(logOf('hop-dau-nam', 25)));
    await portal.write('access.log', logOf('hop-dau-nam', 5, 25));
    // File names are relative to the folder where the command was typed.
    const { exitCode, output } = await portal.run(['import', 'access.log', 'access.log.1.gz']);
    expect(exitCode, output).toBe(0);
    expect(await portal.views()).toEqual({ [HOP]: 30 });
  });

  test('a compressed log is read from a pipe', async () => {
    const { exitCode, output } = await portal.runAsProcess(['import', '-'], {
      watch: async ({ stdin }) => void stdin?.end(gzipSync(logOf('hop-dau-nam', 3))),
    });
    expect(exitCode, output).toBe(0);
    expect(await portal.views()).toEqual({ [HOP]: 3 });
  });

  test('the import knows the folder that the portal is published in', async () => {
    const log =
      logOf('hop-dau-nam', 2) + logOf('lich-cat-nuoc', 3).replaceAll('/bai-viet', '/tin/bai-viet');
    const file = await portal.write('access.log', log);
    await portal.run(['import', file], { env: { BASE_PATH: '/tin' } });
    expect(await portal.views()).toEqual({ [LICH]: 3 });
  });

  test('damaged lines are shown without the IPs of readers', async () => {
    const damaged = '203.0.113.77 - - [31/Feb/2026:25:61:00 +0700] "GET / HTTP/1.1" 200 5\n';
    const log = await portal.write('access.log', damaged + logOf('hop-dau-nam', 2));
    const { exitCode, output } = await portal.run(['import', log]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('1 dòng hỏng');
    expect(output).toContain(`${log}:1`);
    expect(output).not.toContain('203.0.');
    expect(await portal.snapshot()).not.toMatch(/203\.0|Mozilla/);
  });

  test('the readable part of a truncated log counts; stderr reports it and the exit code is 1', async () => {
    const packed = gzipSync(logOf('hop-dau-nam', 50));
    const cut = await portal.write('access.log.1.gz', packed.subarray(0, -9));
    const log = await portal.write('access.log', logOf('lich-cat-nuoc', 3));
    const dryRun = await portal.run(['import', '--dry-run', cut, log]);
    expect(dryRun.stderr).not.toContain('đã đếm');
    const { exitCode, output, stderr } = await portal.runAsProcess(['import', cut, log]);
    expect(exitCode, output).toBe(1);
    expect(stderr).toContain(`${cut} không đọc được đến cuối (phần nén bị cụt hoặc hỏng)`);
    expect(stderr).toContain('Phần đọc được đã đếm');
    expect(await portal.views()).toMatchObject({ [LICH]: 3 });
  });

  test('a log without an article of this portal is refused; with the right setting it counts whole', async () => {
    const night = Array.from({ length: 600 }, (_, minute) =>
      lineOf('hop-dau-nam', minute, 60 * minute),
    );
    const log = await portal.write('access.log', night.join(''));
    const wrong = await portal.run(['import', log], { env: { BASE_PATH: '/tin' } });
    expect(wrong.exitCode, wrong.output).toBe(1);
    expect(wrong.stderr).toContain('Chưa ghi gì: nhật ký có 600 lần mở bài viết');
    expect(wrong.stderr).toContain('/tin/bai-viet/');
    expect(wrong.stderr).toMatch(/BASE_PATH, CONTENT_DIR; sau đó vẫn đọc lại được/);
    expect(await portal.leftovers()).toEqual([]);
    await portal.run(['import', log]);
    expect(await portal.views()).toEqual({ [HOP]: 600 });
  });

  test('many lines without a request for an article give a warning and exit code 0', async () => {
    const home = logOf('hop-dau-nam', 100).replaceAll('/bai-viet/hop-dau-nam/', '/');
    const log = await portal.write('access.log', home);
    const { exitCode, stderr } = await portal.run(['import', log]);
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain('Trong 100 dòng, không dòng nào mở một bài viết');
    expect(stderr).toMatch(/BASE_PATH, CONTENT_DIR/);
    expect(await portal.leftovers()).toEqual([]);
  });

  test('a dry run reports the same and writes nothing', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 2));
    const { exitCode, output } = await portal.run(['import', '--dry-run', log]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Thêm 2 lượt xem');
    expect(output).toContain('chưa ghi gì');
    expect(await portal.leftovers()).toEqual([]);
  });

  test('a log under a second name is refused, unless --new is given', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 20));
    await portal.run(['import', log]);
    const { exitCode, stderr } = await portal.run(['import', '--source', 'may-2', log]);
    expect(exitCode, stderr).toBe(1);
    expect(stderr).toContain(
      'Chưa ghi gì: nhật ký này có vẻ chính là nhật ký đã đọc dưới tên “logs”',
    );
    expect(stderr).toMatch(/--source logs như trước.*--new/);
    expect(await portal.views()).toEqual({ [HOP]: 20 });
    const anew = await portal.run(['import', '--source', 'may-2', '--new', log]);
    expect(anew.exitCode, anew.output).toBe(0);
    expect(anew.stderr).toContain('một nhật ký đã được đọc hai lần, dưới hai tên');
    expect(await portal.views()).toEqual({ [HOP]: 40 });
  });
});

describe('invalid input gives a message and exit code 1, and nothing is written', () => {
  test.each([
    ['no log', ['import'], 'Thiếu tên tệp nhật ký'],
    [
      'a missing log',
      ['import', 'khong-co.log'],
      'khong-co.log không có, hoặc không được phép đọc',
    ],
    ['a folder', ['import', 'content'], 'là một thư mục'],
    ['a file of another kind', ['import', 'content/portal.yaml'], 'Không đọc được dòng nào'],
    ['an empty --source', ['import', '--source', '', 'x'], 'Thiếu tên sau --source'],
    ['no task', [], 'import, pull, show, rename hoặc doctor'],
    ['an unknown task', ['imprt'], 'Không có việc nào tên là “imprt”'],
    ['an extra argument', ['show', 'articles'], 'Thừa “articles” trong lệnh'],
    [
      'two services',
      ['pull', 'http://127.0.0.1:9', 'http://127.0.0.1:8'],
      'Thừa “http://127.0.0.1:8”',
    ],
  ])('%s is refused', async (_, words, message) => {
    const { exitCode, output } = await portal.run(words);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await portal.leftovers()).toEqual([]);
  });

  test('an unknown option is refused with the exit code of a wrong use', async () => {
    const { exitCode, output } = await portal.run(['import', '--xoa']);
    expect(exitCode, output).toBe(2);
    expect(output).toContain('Thêm --help để xem cách dùng');
    expect(await portal.leftovers()).toEqual([]);
  });

  test.each([['import', 'access.log'], ['pull', 'http://127.0.0.1:9'], ['show'], ['doctor']])(
    'a snapshot with conflict marks of Git is refused by: %s',
    async (...words) => {
      const broken = '{\n<<<<<<< HEAD\n=======\n>>>>>>> khac\n}\n';
      await portal.write('content/counts.json', broken);
      await portal.write('access.log', logOf('hop-dau-nam', 1));
      const { exitCode, output } = await portal.run(words);
      expect(exitCode, output).toBe(1);
      expect(output).toContain('counts.json:2');
      expect(output).toContain('git checkout --ours content/counts.json');
      expect(await portal.snapshot()).toBe(broken);
    },
  );
});

test('a killed run changes nothing, and the next run counts everything', async () => {
  await portal.run(['import', await portal.write('access.log.1', logOf('hop-dau-nam', 1000))]);
  const left = [await portal.snapshot()];
  const log = await portal.write('access.log', logOf('hop-dau-nam', READERS));
  const content = path.join(portal.folder, 'content');
  const beginsToWrite = async (): Promise<void> => {
    for await (const { filename } of watch(content, { persistent: false })) if (filename) return;
  };
  const timestamps = [
    // While Node is still loading the command.
    () => sleep(100),
    beginsToWrite,
    () => beginsToWrite().then(() => sleep(10)),
  ];
  let killed = 0;
  for (const timestamp of timestamps) {
    const { exitCode } = await portal.runAsProcess(['import', log], {
      watch: async (command) => {
        await Promise.race([timestamp(), once(command, 'exit')]);
        command.kill('SIGKILL');
      },
    });
    if (exitCode === null) killed += 1;
    left.push(await portal.snapshot());
    // The next run would wait until the lock is stale.
    await rm(path.join(content, 'counts.json.lock'), { force: true });
  }
  expect(killed).toBeGreaterThanOrEqual(1);
  const { exitCode, output } = await portal.run(['import', log]);
  expect(exitCode, output).toBe(0);
  expect(await portal.views()).toEqual({ [HOP]: READERS });
  expect(await portal.leftovers()).toEqual(['counts.json']);
  const whole = [left[0], await portal.snapshot()];
  for (const text of left) expect(whole).toContain(text);
});

test('the later of two concurrent runs fails with a hint to run it again, and nothing is lost', async () => {
  const other = await portal.write('hai.log', logOf('lich-cat-nuoc', 200));
  const log = logOf('hop-dau-nam', READERS);
  const late = await portal.runAsProcess(['import', '--source', 'may-1', '-'], {
    watch: async ({ stdin }) => {
      // The log is longer than what a pipe holds, so the run reads by then, and has read the snapshot before.
      await new Promise((resolve) => stdin?.write(log, resolve));
      await portal.run(['import', '--source', 'may-2', other]);
      stdin?.end();
    },
  });
  expect(late.exitCode, late.output).toBe(1);
  expect(late.output).toContain('một lệnh khác vừa ghi counts.json');
  expect(late.output).toContain('Hãy chạy lại lệnh này');
  expect(await portal.views()).toEqual({ [LICH]: 200 });

  await portal.run(['import', '--source', 'may-1', await portal.write('mot.log', log)]);
  expect(await portal.views()).toEqual({ [HOP]: READERS, [LICH]: 200 });
});
