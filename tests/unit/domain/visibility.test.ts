import { describe, expect, test } from 'vitest';
import { heldBackState, isVisible } from '../../../src/domain/visibility.ts';

const now = new Date('2023-01-13T01:59:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

describe('citizens see an entry from its first moment to its last', () => {
  test.each([
    ['without any moment', {}, undefined],
    ['published a moment ago', { draft: false, from: before }, undefined],
    ['published this very moment', { from: now }, undefined],
    ['to be published in a moment', { from: after }, 'scheduled'],
    ['that is a draft', { draft: true, from: before }, 'draft'],
    ['that is a draft without a moment', { draft: true }, 'draft'],
    ['that waits for approval', { review: true, from: before }, 'review'],
    ['that is a draft of tomorrow', { draft: true, from: after }, 'draft'],
    ['ending in a moment', { from: before, until: after }, undefined],
    ['ending this very moment', { from: before, until: now }, 'expired'],
    ['that has ended', { from: before, until: before }, 'expired'],
    ['that has ended and never had a beginning', { until: before }, 'expired'],
    ['without an end', { from: before, until: undefined }, undefined],
  ])('an entry %s is judged by that', (_situation, visibility, state) => {
    expect(heldBackState(visibility, now)).toBe(state);
    expect(isVisible(visibility, now)).toBe(state === undefined);
  });
});
