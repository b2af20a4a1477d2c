import { expect, test } from 'vitest';
import {
  collectProblems,
  ContentError,
  countProblems,
  describeProblems,
  reportProblem,
  type Problem,
} from '../../../src/content/problems.ts';

const warning: Problem = {
  severity: 'warning',
  file: 'articles/2023/a.md',
  line: 9,
  message: 'Mô tả “anh.jpg” không nói lên điều gì.',
  hint: 'Hãy tả ngắn gọn.',
};
const late: Problem = {
  severity: 'error',
  file: 'articles/2023/a.md',
  line: 12,
  message: 'Sai sau.',
};
const early: Problem = {
  severity: 'error',
  file: 'articles/2023/a.md',
  line: 2,
  message: 'Sai trước.',
};
const inPage: Problem = { severity: 'error', file: 'pages/b.md', message: 'Sai ở trang.' };

test('problems are listed errors first, by file and line, each with its hint', () => {
  expect(describeProblems([warning, inPage, late, early])).toMatchInlineSnapshot(`
    "  Lỗi – articles/2023/a.md:2
        Sai trước.
      Lỗi – articles/2023/a.md:12
        Sai sau.
      Lỗi – pages/b.md
        Sai ở trang.
      Cảnh báo – articles/2023/a.md:9
        Mô tả “anh.jpg” không nói lên điều gì.
        Cách sửa: Hãy tả ngắn gọn."
  `);
});

test.each([
  [[early, late, warning], '2 lỗi, 1 cảnh báo'],
  [[early], '1 lỗi'],
  [[warning], '1 cảnh báo'],
  [[], ''],
])('countProblems(%#)', (problems, words) => {
  expect(countProblems(problems)).toBe(words);
});

test('the error that stops a build begins with that, and hides its stack', () => {
  const error = new ContentError([early]);
  expect(error.message).toMatch(
    /^Nội dung có 1 lỗi, nên chưa xuất bản\. Bản đang chạy được giữ nguyên\.\n/,
  );
  expect(error.message).toContain('articles/2023/a.md:2');
  expect(error.stack).toBe('');
});

test('a problem reported twice, for a page and for a feed, counts once', () => {
  const problems = collectProblems();
  for (const problem of [early, { ...early }, late]) reportProblem(problem);
  expect(problems).toEqual([early, late]);
});

test('who wants to hear of each problem hears of it at once, and once', () => {
  const heard: Problem[] = [];
  const problems = collectProblems((problem) => heard.push(problem));
  reportProblem(early);
  expect(heard).toEqual([early]);
  for (const problem of [{ ...early }, late, { ...late, file: inPage.file }]) {
    reportProblem(problem);
  }
  expect(heard).toEqual([early, late, { ...late, file: inPage.file }]);
  expect(problems).toEqual(heard);
});

test('a collector gets what is reported from then on', () => {
  reportProblem(early);
  const problems = collectProblems();
  reportProblem(late);
  expect(problems).toEqual([late]);
});

test('the first message of a kind leads to its entry in the guide, the next ones do not', () => {
  const message = 'Thiếu title (tiêu đề). Hãy thêm “title: …”.';
  const first = { severity: 'error' as const, file: 'articles/2023/a.md', line: 2, message };
  const described = describeProblems([first, { ...first, file: 'articles/2023/b.md' }]);
  expect(described.match(/Xem thêm: \S+/g)).toEqual([
    'Xem thêm: docs/su-co-thuong-gap.md#thieu-truong',
  ]);
});
