import { expect, test } from 'vitest';
import { fingerprint, knowFingerprint } from '../../../../src/content/incremental/fingerprint.ts';
import { isOfStore } from '../../../../src/content/incremental/questions.ts';

const question = (...parts: unknown[]) => JSON.stringify(parts);

test('answers of the store and where links lead follow from all of the store', () => {
  for (const [kind, ...args] of [
    ['store', 'articles'],
    ['store', 'relatedTo', { file: 'articles/a.md' }, 5],
    ['store', 'nowhere'],
    ['link', 'articles/a.md', './b.md'],
  ]) {
    expect(isOfStore(question(kind, ...args)), String(args[0])).toBe(true);
  }
});

test('the time, texts, pictures and documents do not', () => {
  for (const [kind, ...args] of [
    ['store', 'now'],
    ['text', 'articles', 'articles/a.md'],
    ['shown', 'articles', 'articles/a.md'],
    ['picture', 'articles/a.jpg', 'body'],
    ['attachment-size', 'articles/a.pdf'],
  ]) {
    expect(isOfStore(question(kind, ...args)), String(kind)).toBe(false);
  }
});

test('an object whose fingerprint is known is not looked at, and is told from others', () => {
  const entry = knowFingerprint({ title: 'Một' }, 'articles/a.md', 'x');
  const other = knowFingerprint({ title: 'Một' }, 'articles/b.md', 'x');
  expect(fingerprint(entry)).toBe(fingerprint(knowFingerprint({}, 'articles/a.md', 'x')));
  expect(fingerprint([entry])).not.toBe(fingerprint([other]));
  expect(fingerprint({ ...entry }), 'a copy may have been changed').not.toBe(fingerprint(entry));
});
