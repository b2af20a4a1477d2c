import { expect, test } from 'vitest';
import {
  MAX_QUERY_CHARS,
  normaliseQuery,
} from '../../../../src/elements/search/normalise-query.ts';

test.each([
  ['', ''],
  ['   ', ''],
  ['quận ủy', 'quận ủy'],
  ['  quận\n\t ủy ', 'quận ủy'],
  ['quận\u00A0ủy', 'quận ủy'],
  ['quận ủy'.normalize('NFD'), 'quận ủy'],
  ['qu\u200Bận \u200Bủy', 'quận ủy'],
  ['\uFEFFquận\u00AD ủy', 'quận ủy'],
  ['số 159-KH/QU', 'số 159-KH/QU'],
  ['"quận ủy"', '"quận ủy"'],
  ['quận\uD83D ủy', 'quận ủy'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('normaliseQuery(%j) is %j', (text, query) => {
  expect(normaliseQuery(text)).toBe(query);
});

test('a pasted article is cut after a whole word', () => {
  const query = normaliseQuery('đường Hòa Bình '.repeat(700));
  expect(query.length).toBeGreaterThan(MAX_QUERY_CHARS - 15);
  expect(query.length).toBeLessThanOrEqual(MAX_QUERY_CHARS);
  expect(query).toMatch(/^(đường Hòa Bình )+(đường|đường Hòa|đường Hòa Bình)$/);
});

test('a pasted word without an end is cut, and never inside a character', () => {
  expect(normaliseQuery('a'.repeat(10_000))).toBe('a'.repeat(MAX_QUERY_CHARS));
  expect(normaliseQuery(`a${'😀'.repeat(10_000)}`)).toBe(
    `a${'😀'.repeat((MAX_QUERY_CHARS - 2) / 2)}`,
  );
});

test('a query that is normalised twice stays the same', () => {
  for (const text of ['  Hòa   Bình ', 'ễ'.normalize('NFD').repeat(500), `x ${'😀'.repeat(300)}`]) {
    const once = normaliseQuery(text);
    expect(normaliseQuery(once)).toBe(once);
  }
});
