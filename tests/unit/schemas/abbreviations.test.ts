import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/content/front-matter.ts';
import { explainIssues } from '../../../src/content/explain-schema-issues.ts';
import type { Problem } from '../../../src/content/problems.ts';
import { abbreviations } from '../../../src/schemas/abbreviations.ts';

test('a short form stands for a name or for several', () => {
  const written = { QU: ' Quận   ủy', CT: ['chủ tịch'.normalize('NFD'), 'chỉ thị'] };
  expect(abbreviations.parse(written)).toEqual({
    QU: ['Quận ủy'],
    CT: ['chủ tịch', 'chỉ thị'],
  });
});

describe('an abbreviation in another form', () => {
  test.each([
    ['a file without a line', null],
    ['text instead of lines', 'UBND'],
    ['a list instead of lines', ['UBND']],
    ['a short form without a name', { QU: null }],
    ['a blank name', { QU: '  ' }],
    ['a number', { QU: 12 }],
    ['yes or no', { QU: true }],
    ['an empty list', { QU: [] }],
    ['a list with a hole', { QU: ['Quận ủy', null] }],
    ['what a second colon makes of a name', { QU: { 'Quận ủy': 'cũ' } }],
    ['a name without end', { QU: 'ủy ban '.repeat(60) }],
    ['a name without a letter', { QU: '???' }],
    ['a list with a name without a letter', { QU: ['Quận ủy', '…'] }],
    ['a name without a short form', { '': 'Quận ủy' }],
    ['a short form without a letter', { '&': 'Quận ủy' }],
  ])('%s is refused in a Vietnamese sentence', (_, written) => {
    const messages = messagesFor(written);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).toMatch(/[ắễệộủựợ]/i);
      expect(message).not.toMatch(/invalid|expected|undefined|null|\[object|required/i);
      expect(message).toMatch(/\.$/);
    }
  });
});

describe('the error of an abbreviation', () => {
  test.each([
    ['- QU: Quận ủy\n', 1, ['dạng UBND: Ủy ban nhân dân']],
    ['QU Quận ủy\n', 1, ['dạng UBND: Ủy ban nhân dân']],
    ['CT: chủ tịch\nQU:\n', 2, ['chưa có tên đầy đủ', 'sau dấu hai chấm']],
    ['CT: chủ tịch\nQU: "  "\n', 2, ['chưa có tên đầy đủ', 'sau dấu hai chấm']],
    ['CT:\n  - chủ tịch\n  -\n', 3, ['chưa có tên đầy đủ']],
    ['CT: []\n', 1, ['đang để trống', 'ít nhất một tên']],
    ['CT: chủ tịch\nQU: "???"\n', 2, ['“???”', 'ghi tên bằng chữ']],
    ['CT: chủ tịch\n"": Quận ủy\n', 2, ['“”', 'trước dấu hai chấm']],
    ['CT: chủ tịch\n"…": Quận ủy\n', 2, ['“…”', 'trước dấu hai chấm']],
    ['QU: 12\n', 1, ['12', 'ngoặc kép']],
    ['QU: Quận ủy: cũ\n', 1, ['dấu hai chấm', 'ngoặc kép']],
  ])('%j is refused on its line with its fix', (source, line, fragments) => {
    const problems = problemsOf(source);
    expect(problems.map((problem) => problem.line)).toEqual([line]);
    const told = `${problems[0]?.message} ${problems[0]?.hint}`;
    for (const fragment of fragments) expect(told).toContain(fragment);
    expect(told).not.toContain('title');
  });

  test('each wrong line has its own error', () => {
    expect(
      problemsOf('QU:\n"?": x\nCT: [chủ tịch, "!"]\n')
        .map(({ line }) => line)
        .sort(),
    ).toEqual([...[1, 2, 3]]);
  });
});

/** What an editor is told of a file. */
function problemsOf(source: string): Pick<Problem, 'line' | 'message' | 'hint'>[] {
  const { data, faults, lineOf } = parseYaml(source);
  if (faults.length > 0) return faults;
  const { error } = abbreviations.safeParse(data);
  return error ? explainIssues(error, abbreviations, 'abbreviations.yaml', lineOf) : [];
}

function messagesFor(written: unknown): string[] {
  const { error } = abbreviations.safeParse(written);
  return error
    ? explainIssues(error, abbreviations, 'abbreviations.yaml', () => 1).map(
        ({ message }) => message,
      )
    : [];
}
