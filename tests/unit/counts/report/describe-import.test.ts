/** The messages of `npm run counts -- import` about unexpected logs. */
import { describe, expect, test } from 'vitest';
import {
  describeBrokenFiles,
  describeImport,
  warnIfOtherMachine,
  warnIfForeignLog,
  refusalReason,
  explainNothingNew,
} from '../../../../src/counts/report/describe-import.ts';
import { createImportStats, type ImportStats } from '../../../../src/counts/log/import-stats.ts';
import { combined, GOOGLEBOT, importOf } from '../imports.ts';

const statsOf = (fields: Partial<ImportStats>): ImportStats => ({
  ...createImportStats(),
  ...fields,
});
const broken = (lines: number) =>
  statsOf({ lines, brokenFiles: [{ file: 'a.gz', reason: 'không được phép đọc', lines }] });

describe('a file that breaks off is reported', () => {
  test('the message says that the part read counts, but not in a dry run or when nothing was read', () => {
    expect(describeBrokenFiles(broken(7), true)[0]).toContain('Phần đọc được đã đếm');
    expect(describeBrokenFiles(broken(7), false)[0]).not.toContain('đã đếm');
    expect(describeBrokenFiles(broken(0), true)[0]).toContain(
      'Tệp a.gz không đọc được (không được',
    );
    expect(describeBrokenFiles(broken(0), true)[0]).not.toContain('đã đếm');
  });
});

const ARTICLES_PATH = '/tin/bai-viet/';

describe('when nothing can be counted, the message says why', () => {
  test.each([
    ['lines in no known format', statsOf({ lines: 3, damaged: 2, future: 1 }), 'combined (nginx'],
    ['a wrong clock', statsOf({ lines: 3, future: 3 }), 'ở tương lai'],
    ['articles of another portal', statsOf({ lines: 9, unknownArticles: 3 }), '3 lần mở bài viết'],
    [
      'the same beside a robot',
      statsOf({ lines: 9, unknownArticles: 3, articleRequests: 1, robots: 1 }),
      ARTICLES_PATH,
    ],
  ])('the reason may be %s', (_, stats, words) => {
    expect(refusalReason(stats, ARTICLES_PATH)).toContain(words);
  });

  test('the reason is not the format when the file could not be opened', () => {
    expect(refusalReason(broken(0), ARTICLES_PATH)).toBe(
      'Không đọc được dòng nào, nên chưa ghi gì.',
    );
  });

  test('there is no reason to refuse when a line was read or the log is empty', () => {
    expect(refusalReason(statsOf({ lines: 3, damaged: 2 }), ARTICLES_PATH)).toBeUndefined();
    expect(refusalReason(statsOf({ files: 1 }), ARTICLES_PATH)).toBeUndefined();
  });
});

test('a hundred lines without a request for an article give a warning; fewer lines, or one request, give none', () => {
  const warning = (fields: Partial<ImportStats>) =>
    warnIfForeignLog(statsOf(fields), ARTICLES_PATH);
  expect(warning({ lines: 1500, damaged: 300 })).toContain('Trong 1.200 dòng');
  expect(warning({ lines: 1500 })).toContain(ARTICLES_PATH);
  expect(warning({ lines: 1500, articleRequests: 1 })).toBeUndefined();
  expect(warning({ lines: 150, damaged: 51 })).toBeUndefined();
});

test('requests for unknown articles are reported, and refused only when no article is known', async () => {
  const unknown = combined({ target: '/bai-viet/khong-co/' });
  const both = await importOf([[unknown, combined()]]);
  expect(describeImport(both, 1)).toContain('1 lần mở trang có địa chỉ như bài viết');
  expect(refusalReason(both.stats, ARTICLES_PATH)).toBeUndefined();
  const alone = await importOf([[unknown, combined({ agent: GOOGLEBOT })]]);
  expect(refusalReason(alone.stats, ARTICLES_PATH)).toMatch(
    /BASE_PATH, CONTENT_DIR.*đọc lại được nhật ký/,
  );
});

test('a client that requested robots.txt is reported as a robot, not as a repeat', async () => {
  const robot = { ip: '198.51.100.1' };
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

describe('the log of one machine imported as that of another gives a warning', () => {
  const MINUTE_S = 60;
  /** Six hours of a machine with one reader a minute. */
  const machine = (number: number) =>
    Array.from({ length: 360 }, (_, minute) =>
      combined({ after: minute * MINUTE_S, ip: `10.${number}.0.${minute % 250}` }),
    );
  const [web1, web2] = [machine(1), machine(2)];

  test('the warning comes also when the log added views', async () => {
    const { counts } = await importOf([web1]);
    const second = await importOf([web2], { before: counts });
    expect(second.delta.size).toBeGreaterThan(0);
    expect(warnIfOtherMachine(second, 'logs')).toMatch(
      /^\d+ lần mở bài thuộc những giờ đã đọc ở lần trước \(nguồn “logs”\) nên không được đếm.*--source/,
    );
    expect(describeImport(second, 1)).not.toContain('đã xét');
    const again = await importOf([web2], { before: second.counts });
    expect(explainNothingNew(again, 'logs')).toContain('thuộc những giờ đã đọc ở lần trước');
  });

  test.each([
    ['unchanged', [web1]],
    ['grown', [[...web1, combined({ after: 361 * MINUTE_S })]]],
    ['in part', [web1.slice(0, 200)]],
    ['rotated and grown', [web1.slice(90), [combined({ after: 361 * MINUTE_S })]]],
    ['only its end and another day', [web1.slice(300), [combined({ after: 999 * MINUTE_S })]]],
    ['with a last line cut short', [[...web1.slice(0, -1), web1.at(-1)?.slice(0, -9) ?? '']]],
  ])('the log of the same machine, %s, gives no warning', async (_, logs) => {
    const { counts } = await importOf([web1]);
    const again = await importOf(logs, { before: counts });
    expect(again.outcomes.known).toBeGreaterThan(0);
    expect(warnIfOtherMachine(again, 'logs')).toBeUndefined();
  });
});
