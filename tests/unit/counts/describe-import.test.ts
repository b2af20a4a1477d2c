/** What `npm run counts -- import` says of logs that are not what they should be. */
import { describe, expect, test } from 'vitest';
import { describeBroken, suspicionOf, whyNothing } from '../../../src/counts/describe-import.ts';
import { createTally, type Tally } from '../../../src/counts/tally.ts';

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

describe('where nothing counts, the reason', () => {
  test.each([
    ['lines in no known format', tallyOf({ lines: 3, damaged: 2, future: 1 }), 'combined (nginx'],
    ['a clock that is wrong', tallyOf({ lines: 3, future: 3 }), 'ở tương lai'],
  ])('is %s', (_, tally, words) => {
    expect(whyNothing(tally)).toContain(words);
  });

  test('is not the format of a file that could not be opened', () => {
    expect(whyNothing(broken(0))).toBe('Không đọc được dòng nào, nên chưa ghi gì.');
  });

  test('is not asked for when a line was read, or a log is empty', () => {
    expect(whyNothing(tallyOf({ lines: 3, damaged: 2 }))).toBeUndefined();
    expect(whyNothing(tallyOf({ files: 1 }))).toBeUndefined();
  });
});

test('many lines without an article are suspicious; few, or one that asks for an article, are not', () => {
  const told = (met: Partial<Tally>) => suspicionOf(tallyOf(met), '/tin/bai-viet/');
  expect(told({ lines: 1500, damaged: 300 })).toContain('Trong 1.200 dòng');
  expect(told({ lines: 1500 })).toContain('/tin/bai-viet/');
  expect(told({ lines: 1500, asked: 1 })).toBeUndefined();
  expect(told({ lines: 150, damaged: 51 })).toBeUndefined();
});
