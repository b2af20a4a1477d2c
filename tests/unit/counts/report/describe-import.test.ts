/** What `npm run counts -- import` says of logs that are not what they should be. */
import { describe, expect, test } from 'vitest';
import {
  describeBroken,
  describeImport,
  otherMachineOf,
  suspicionOf,
  whyNothing,
  whyNothingNew,
} from '../../../../src/counts/report/describe-import.ts';
import { createTally, type Tally } from '../../../../src/counts/log/import-stats.ts';
import { combined, GOOGLEBOT, importOf } from '../imports.ts';

const tallyOf = (met: Partial<Tally>): Tally => ({ ...createTally(), ...met });
const broken = (lines: number) =>
  tallyOf({ lines, broken: [{ file: 'a.gz', reason: 'không được phép đọc', lines }] });

describe('a file that breaks off', () => {
  test('has counted as far as it went, but not where nothing was read, nor in a trial', () => {
    expect(describeBroken(broken(7), true)[0]).toContain('Phần đọc được đã đếm');
    expect(describeBroken(broken(7), false)[0]).not.toContain('đã đếm');
    expect(describeBroken(broken(0), true)[0]).toContain('Tệp a.gz không đọc được (không được');
    expect(describeBroken(broken(0), true)[0]).not.toContain('đã đếm');
  });
});

const FOLDER = '/tin/bai-viet/';

describe('where nothing counts, the reason', () => {
  test.each([
    ['lines in no known format', tallyOf({ lines: 3, damaged: 2, future: 1 }), 'combined (nginx'],
    ['a clock that is wrong', tallyOf({ lines: 3, future: 3 }), 'ở tương lai'],
    ['articles of another portal', tallyOf({ lines: 9, unknown: 3 }), '3 lần mở bài viết'],
    ['the same beside a robot', tallyOf({ lines: 9, unknown: 3, asked: 1, robots: 1 }), FOLDER],
  ])('is %s', (_, tally, words) => {
    expect(whyNothing(tally, FOLDER)).toContain(words);
  });

  test('is not the format of a file that could not be opened', () => {
    expect(whyNothing(broken(0), FOLDER)).toBe('Không đọc được dòng nào, nên chưa ghi gì.');
  });

  test('is not asked for when a line was read, or a log is empty', () => {
    expect(whyNothing(tallyOf({ lines: 3, damaged: 2 }), FOLDER)).toBeUndefined();
    expect(whyNothing(tallyOf({ files: 1 }), FOLDER)).toBeUndefined();
  });
});

test('many lines without an article are suspicious; few, or one that asks for an article, are not', () => {
  const told = (met: Partial<Tally>) => suspicionOf(tallyOf(met), FOLDER);
  expect(told({ lines: 1500, damaged: 300 })).toContain('Trong 1.200 dòng');
  expect(told({ lines: 1500 })).toContain(FOLDER);
  expect(told({ lines: 1500, asked: 1 })).toBeUndefined();
  expect(told({ lines: 150, damaged: 51 })).toBeUndefined();
});

test('articles of another portal are told of, and matter only where none is of this one', async () => {
  const strange = combined({ target: '/bai-viet/khong-co/' });
  const both = await importOf([[strange, combined()]]);
  expect(describeImport(both, 1)).toContain('1 lần mở trang có địa chỉ như bài viết');
  expect(whyNothing(both.tally, FOLDER)).toBeUndefined();
  const alone = await importOf([[strange, combined({ agent: GOOGLEBOT })]]);
  expect(whyNothing(alone.tally, FOLDER)).toMatch(/BASE_PATH, CONTENT_DIR.*đọc lại được nhật ký/);
});

test('a robot that is known by what it does is among the robots, not among those who come back', async () => {
  const robot = { address: '198.51.100.1' };
  const done = await importOf([
    [
      combined({ agent: GOOGLEBOT }),
      combined({ ...robot, target: '/robots.txt' }),
      combined({ ...robot, after: 2 }),
      combined({ after: 3 }),
      combined({ after: 4 }),
    ],
  ]);
  expect(describeImport(done, 1)).toContain(
    '4 lần mở bài viết, trong đó 2 của robot, 0 tải trước, 1 mở lại trong 30 phút',
  );
});

describe('the log of a machine that was read as that of another', () => {
  const MINUTE = 60;
  /** Six hours of a machine, a reader a minute. */
  const machine = (number: number) =>
    Array.from({ length: 360 }, (_, minute) =>
      combined({ after: minute * MINUTE, address: `10.${number}.0.${minute % 250}` }),
    );
  const [web1, web2] = [machine(1), machine(2)];

  test('is told from its own, though it has brought something, with what is true of its hours', async () => {
    const { counts } = await importOf([web1]);
    const second = await importOf([web2], { before: counts });
    expect(second.gained.size).toBeGreaterThan(0);
    expect(otherMachineOf(second, 'logs')).toMatch(
      /^\d+ lần mở bài thuộc những giờ đã đọc ở lần trước \(nguồn “logs”\) nên không được đếm.*--source/,
    );
    expect(describeImport(second, 1)).not.toContain('đã xét');
    const again = await importOf([web2], { before: second.counts });
    expect(whyNothingNew(again, 'logs')).toContain('thuộc những giờ đã đọc ở lần trước');
  });

  test.each([
    ['the same', [web1]],
    ['grown', [[...web1, combined({ after: 361 * MINUTE })]]],
    ['in part', [web1.slice(0, 200)]],
    ['rotated and grown', [web1.slice(90), [combined({ after: 361 * MINUTE })]]],
    ['its end, and another day', [web1.slice(300), [combined({ after: 999 * MINUTE })]]],
    ['with a last line cut short', [[...web1.slice(0, -1), web1.at(-1)?.slice(0, -9) ?? '']]],
  ])('%s: its own log is not mistaken for it', async (_, logs) => {
    const { counts } = await importOf([web1]);
    const again = await importOf(logs, { before: counts });
    expect(again.totals.known).toBeGreaterThan(0);
    expect(otherMachineOf(again, 'logs')).toBeUndefined();
  });
});
