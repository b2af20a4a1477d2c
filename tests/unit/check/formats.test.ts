import { expect, test } from 'vitest';
import { describeAs } from '../../../src/check/formats.ts';

const report = {
  findings: [
    {
      severity: 'error' as const,
      file: 'articles/2024/Kế hoạch, số 1.md',
      line: 3,
      column: 8,
      message: 'Sai 100%.',
      hint: 'Sửa: đi.',
    },
    {
      severity: 'warning' as const,
      file: 'a.jpg',
      rule: 'anh-qua-nang',
      message: 'Nặng.',
    },
  ],
  files: 12,
  prefix: 'content',
};

test('the report for people has place, rule, cure and a count', () => {
  expect(describeAs.text(report)).toBe(
    [
      '  Lỗi – articles/2024/Kế hoạch, số 1.md:3:8',
      '    Sai 100%.',
      '    Cách sửa: Sửa: đi.',
      '  Cảnh báo – a.jpg [anh-qua-nang]',
      '    Nặng.',
      '    Xem thêm: docs/su-co-thuong-gap.md#anh-qua-nang',
      'Đã kiểm tra 12 tệp: 1 lỗi, 1 cảnh báo.',
    ].join('\n'),
  );
});

test('a command for GitHub escapes what would end it', () => {
  expect(describeAs.github(report).split('\n')).toEqual([
    '::error file=content/articles/2024/Kế hoạch%2C số 1.md,line=3,col=8,title=Lỗi nội dung::Sai 100%25.%0ASửa: đi.',
    '::warning file=content/a.jpg,title=anh-qua-nang::Nặng.%0AXem thêm: docs/su-co-thuong-gap.md#anh-qua-nang',
  ]);
});

test('each issue for GitLab has a fingerprint of its own that the line does not change', () => {
  const issuesOf = (line: number) => {
    const moved = report.findings.map((finding) => ({ ...finding, line }));
    const findings = [...moved, ...moved];
    return JSON.parse(describeAs.gitlab({ ...report, findings })) as {
      fingerprint: string;
      location: object;
    }[];
  };
  const issues = issuesOf(3);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  expect(issuesOf(9).map(({ fingerprint }) => fingerprint)).toEqual(
    issues.map(({ fingerprint }) => fingerprint),
  );
  expect(issues[0]?.location).toEqual({
    path: 'content/articles/2024/Kế hoạch, số 1.md',
    lines: { begin: 3 },
  });
});

test('a program reads the findings as JSON', () => {
  expect(JSON.parse(describeAs.json(report))).toEqual({
    files: 12,
    findings: report.findings.map((finding) =>
      finding.rule ? { ...finding, guide: `docs/su-co-thuong-gap.md#${finding.rule}` } : finding,
    ),
  });
});
