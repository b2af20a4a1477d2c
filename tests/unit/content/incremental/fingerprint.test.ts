import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../../src/content/incremental/fingerprint.ts';

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('two values have the same fingerprint if they are the same, and only then', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      fc.pre(!mentionsDigest(a) && !mentionsDigest(b));
      expect(fingerprint(structuredClone(a))).toBe(fingerprint(a));
      expect(fingerprint(a) === fingerprint(b)).toBe(
        isDeepStrictEqual(structuredClone(a), structuredClone(b)),
      );
    }),
  );
});

test.each<[string, unknown, unknown]>([
  ['a number and its digits', 1, '1'],
  ['a date and its milliseconds', new Date(5), 5],
  ['a date and an empty object', new Date(5), {}],
  ['a list and the list in a list', [1], [[1]]],
  ['an empty list and an empty object', [], {}],
  ['no value and no value as a word', undefined, 'undefined'],
  ['true and its word', true, 'true'],
  ['two sets', new Set(['a']), new Set(['b'])],
  ['two maps', new Map([['a', 1]]), new Map([['a', 2]])],
  ['a set and its list', new Set(['a']), ['a']],
  ['two orders of a list', ['a', 'b'], ['b', 'a']],
  ['an object and its text', { a: 1 }, '{"a":1}'],
])('the fingerprint tells apart: %s', (_, a, b) => {
  expect(fingerprint(a)).not.toBe(fingerprint(b));
});

test('a field without a value is as one that is not there, and the digest of a file is not looked at', () => {
  const article = { title: 'Họp', digest: 'a' };
  expect(fingerprint({ ...article, topic: undefined })).toBe(fingerprint({ title: 'Họp' }));
  expect(fingerprint({ ...article, digest: 'b' })).toBe(fingerprint(article));
  expect(fingerprint([{ ...article, digest: 'b' }])).toBe(fingerprint([article]));
});

test('a function has no fingerprint, wherever it stands', () => {
  expect(() => fingerprint(() => 1)).toThrow();
  expect(() => fingerprint([{ a: () => 1 }])).toThrow();
});

function mentionsDigest(value: unknown): boolean {
  return /"digest"/.test(JSON.stringify(value));
}
