import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/content/front-matter.ts';
import { explainIssues } from '../../../src/content/explain-schema-issues.ts';
import { synonyms } from '../../../src/schemas/synonyms.ts';

test('a word has another one or several', () => {
  const written = { 'cúp nước': ' ngừng   cấp nước', 'chợ cóc': ['chợ tạm', 'chợ tự phát'] };
  expect(synonyms.parse(written)).toEqual({
    'cúp nước': ['ngừng cấp nước'],
    'chợ cóc': ['chợ tạm', 'chợ tự phát'],
  });
});

describe('the error names the line and the fix', () => {
  test.each([
    ['- cúp nước: ngừng cấp nước\n', 1, 'dạng cúp nước: ngừng cấp nước'],
    ['cúp nước = ngừng cấp nước\n', 1, 'dạng cúp nước: ngừng cấp nước'],
    ['chợ cóc: chợ tạm\ncúp nước:\n', 2, 'chưa có từ cùng nghĩa'],
    ['chợ cóc: []\n', 1, 'đang để trống'],
    ['chợ cóc: "???"\n', 1, '“???”'],
    ['chợ cóc: [chợ tạm, "…"]\n', 1, '“…”'],
    ['"…": chợ tạm\n', 1, 'trước dấu hai chấm'],
  ])('%j is refused on line %i with “%s”', (source, line, fragment) => {
    const { data, faults, lineOf } = parseYaml(source);
    expect(faults).toEqual([]);
    const { error } = synonyms.safeParse(data);
    const problems = error ? explainIssues(error, synonyms, 'synonyms.yaml', lineOf) : [];
    expect(problems.map((problem) => problem.line)).toEqual([line]);
    expect(problems[0]?.message).toContain(fragment);
    expect(problems[0]?.message).toMatch(/\.$/);
    expect(problems[0]?.message).not.toContain('viết tắt');
  });
});
