/** A field that does nothing where it stands is told, with what it needs. */
import { describe, expect, test } from 'vitest';
import { checkIdleFields } from '../../../src/content/check-idle-fields.ts';
import type { Content } from '../../../src/content/read-content.ts';
import { MAX_OTHERS } from '../../../src/domain/search/query-graph.ts';

const FILE = 'categories/a.md';
const words = (length: number) => Array.from({ length }, (_, index) => `từ ${index}`);

function check(parts: object) {
  const content = { categories: [], ...parts } as unknown as Content;
  return checkIdleFields(content).map(({ file, path, severity }) => [severity, file, path]);
}

const archivedAt = new Date('2025-07-01T00:00:00Z');
const unit = { name: 'Quận B' };

describe('a field without an effect is a warning', () => {
  test.each<[what: string, parts: object, file: string, path: PropertyKey[]]>([
    [
      'successor of a category that goes on',
      { categories: [{ file: FILE, data: { successor: unit } }] },
      FILE,
      ['successor'],
    ],
    [
      'successors of a portal that goes on',
      { portal: { successors: [unit] } },
      'portal.yaml',
      ['successors'],
    ],
    [
      'an application for GitHub',
      { portal: { successors: [], editor: { host: 'github', appId: 'a' } } },
      'portal.yaml',
      ['editor', 'appId'],
    ],
    [
      'a relay for GitLab',
      { portal: { successors: [], editor: { host: 'gitlab', relay: 'https://a.example/' } } },
      'portal.yaml',
      ['editor', 'relay'],
    ],
    [
      'more synonyms than the search asks for',
      { synonyms: { chợ: words(MAX_OTHERS + 1) } },
      'synonyms.yaml',
      ['chợ', MAX_OTHERS],
    ],
  ])('%s', (_, parts, file, path) => {
    expect(check(parts)).toEqual([['warning', file, path]]);
  });
});

test('a field that has what it needs is no warning', () => {
  const found = check({
    categories: [{ file: FILE, data: { successor: unit, archivedAt } }],
    portal: {
      successors: [unit],
      archivedAt,
      editor: { host: 'github', relay: 'https://a.example/' },
    },
    abbreviations: { CT: words(MAX_OTHERS) },
  });
  expect(found).toEqual([]);
});
