import { describe, expect, test } from 'vitest';
import { explainIssues } from '../../../src/content/issues.ts';
import { abbreviations } from '../../../src/schemas/abbreviations.ts';

test('a short form stands for a name or for several', () => {
  const written = { QU: ' Quận   ủy', CT: ['chủ tịch'.normalize('NFD'), 'chỉ thị'] };
  expect(abbreviations.parse(written)).toEqual({
    QU: ['Quận ủy'],
    CT: ['chủ tịch', 'chỉ thị'],
  });
});

describe('whatever else an editor writes is refused in a Vietnamese sentence', () => {
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
  ])('%s', (_, written) => {
    const messages = messagesFor(written);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).toMatch(/[ắễệộủựợ]/i);
      expect(message).not.toMatch(/invalid|expected|undefined|\[object|required/i);
      expect(message).toMatch(/\.$/);
    }
  });
});

function messagesFor(written: unknown): string[] {
  const { error } = abbreviations.safeParse(written);
  return error
    ? explainIssues(error, abbreviations, 'abbreviations.yaml', () => 1).map(
        ({ message }) => message,
      )
    : [];
}
