import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../../src/collections.ts';
import { findHeldBack, type HeldBack } from '../../../src/content/held-back.ts';
import type { Content } from '../../../src/content/read-content.ts';
import { describeHeldBack } from '../../../src/integrations/held-back-report.ts';
import { noEntries } from './no-entries.ts';

const NOW = new Date('2024-06-01T00:00:00Z');
const [PAST, FUTURE] = [new Date('2024-05-01T00:00:00Z'), new Date('2024-07-01T00:00:00Z')];

describe('findHeldBack', () => {
  test.each<[string, CollectionName, object, Omit<HeldBack, 'file'> | undefined]>([
    ['a published article', 'articles', { publishedAt: PAST, draft: false }, undefined],
    ['a scheduled one', 'articles', { publishedAt: FUTURE }, { state: 'scheduled', at: FUTURE }],
    ['an article in review', 'articles', { publishedAt: PAST, review: true }, { state: 'review' }],
    ['a draft', 'articles', { publishedAt: PAST, draft: true }, { state: 'draft' }],
    [
      'one that is over',
      'articles',
      { publishedAt: PAST, expiresAt: NOW },
      { state: 'expired', at: NOW },
    ],
    ['an alert that is shown', 'alerts', { from: PAST, until: FUTURE }, undefined],
    [
      'an alert of tomorrow',
      'alerts',
      { from: FUTURE, until: FUTURE },
      { state: 'scheduled', at: FUTURE },
    ],
    [
      'an alert that is over',
      'alerts',
      { from: PAST, until: PAST },
      { state: 'expired', at: PAST },
    ],
    ['a page with fields that its row does not name', 'pages', { publishedAt: FUTURE }, undefined],
  ])('%s is found with its reason and its moment if it is not shown', (_, name, data, expected) => {
    const content = { ...noEntries(), [name]: [{ file: 'tep.md', data }] } as unknown as Content;
    expect(findHeldBack(content, NOW)).toEqual(expected ? [{ file: 'tep.md', ...expected }] : []);
  });
});

describe('describeHeldBack', () => {
  test('the report says nothing when all is shown', () => {
    expect(describeHeldBack([])).toBe('');
  });

  test('the report names what comes next first, and what has ended last', () => {
    expect(
      describeHeldBack([
        { file: 'articles/b.md', state: 'scheduled', at: new Date('2024-09-01T02:00:00Z') },
        { file: 'articles/a.md', state: 'scheduled', at: FUTURE },
        { file: 'articles/n.md', state: 'draft' },
        { file: 'alerts/x.md', state: 'expired', at: PAST },
        { file: 'alerts/y.md', state: 'expired', at: NOW },
      ]),
    ).toMatchInlineSnapshot(`
      "Không hiện trên cổng:
        Hẹn giờ, chưa hiện (2):
          articles/a.md – hiện từ 01/07/2024 | 07:00
          articles/b.md – hiện từ 01/09/2024 | 09:00
        Bản nháp (1):
          articles/n.md
        Hết hạn, đã gỡ (2):
          alerts/y.md – gỡ lúc 01/06/2024 | 07:00
          alerts/x.md – gỡ lúc 01/05/2024 | 07:00"
    `);
  });

  test('the report names ten of two hundred drafts, and counts the others', () => {
    const drafts = Array.from({ length: 200 }, (_, index): HeldBack => ({
      file: `articles/${index + 100}.md`,
      state: 'draft',
    }));
    const lines = describeHeldBack(drafts).split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[1]).toBe('  Bản nháp (200):');
    expect(lines.at(-1)).toBe('    … và 190 tệp nữa');
  });
});
