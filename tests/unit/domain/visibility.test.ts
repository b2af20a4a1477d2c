import { describe, expect, test } from 'vitest';
import { isVisible } from '../../../src/domain/visibility.ts';

describe('isVisible', () => {
  const now = new Date('2023-01-13T01:59:00Z');
  const before = new Date(now.getTime() - 1);
  const after = new Date(now.getTime() + 1);

  test.each([
    ['published a moment ago', { draft: false, publishedAt: before }, true],
    ['published this very moment', { draft: false, publishedAt: now }, true],
    ['to be published in a moment', { draft: false, publishedAt: after }, false],
    ['that is a draft', { draft: true, publishedAt: before }, false],
    ['expiring in a moment', { draft: false, publishedAt: before, expiresAt: after }, true],
    ['expiring this very moment', { draft: false, publishedAt: before, expiresAt: now }, false],
    ['expired', { draft: false, publishedAt: before, expiresAt: before }, false],
    ['without an expiry', { draft: false, publishedAt: before, expiresAt: undefined }, true],
  ])(
    'citizens see an article from its publication to its expiry: one %s',
    (_situation, article, visible) => {
      expect(isVisible(article, now)).toBe(visible);
    },
  );
});
