import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../../src/domain/search/index-text.ts';
import {
  vocabularyOf,
  wordCounter,
  type Tallies,
  type Vocabulary,
} from '../../../../src/domain/search/vocabulary.ts';
import { everySyllable } from '../vietnamese/every-syllable.ts';

function talliesOf(texts: readonly string[]): Tallies {
  const counter = wordCounter();
  for (const text of texts) counter.add(tokenize(text));
  return counter.tallies();
}

const vocabularyIn = (texts: readonly string[]): Vocabulary => vocabularyOf([talliesOf(texts)]);

const countWords = (lines: readonly string[], separator: string) =>
  lines.filter((line) => line !== '').flatMap((line) => line.split(separator)).length;

test('words and pairs stand at the place of their frequency, in the order of their letters', () => {
  const texts = ['Ủy ban nhân dân quận', 'Uỷ ban nhân dân phường', 'NHÂN DÂN', 'Nhân dân'];
  expect(vocabularyIn(texts)).toEqual({
    words: ['', 'ban ủy', 'dân nhân'],
    pairs: ['', 'ban nhân,ủy ban', 'nhân dân'],
  });
});

test('words seen once and numbers are left out, and no pair crosses a number', () => {
  expect(vocabularyIn(['năm 2023 quận', 'năm 2023 quận', 'một lần'])).toEqual({
    words: ['', 'năm quận'],
    pairs: [],
  });
});

test('no pair crosses from one text to the next', () => {
  expect(vocabularyIn(['ủy', 'ban', 'ủy', 'ban']).pairs).toEqual([]);
});

test('a portal without articles has an empty vocabulary', () => {
  expect(vocabularyOf([])).toEqual({ words: [], pairs: [] });
});

test('texts counted bundle by bundle give the vocabulary of all of them together', () => {
  const texts = ['Ủy ban nhân dân quận', 'Uỷ ban nhân dân phường', 'nhân dân', 'một quận'];
  for (const border of [1, 2, 3]) {
    const bundles = [texts.slice(0, border), texts.slice(border)].map(talliesOf);
    expect(vocabularyOf(bundles), `border ${border}`).toEqual(vocabularyIn(texts));
  }
});

describe('of very many texts', () => {
  /** All syllables in another order each time: their pairs are new ones. */
  const shuffled = (step: number) =>
    Array.from(everySyllable, (_, at) => everySyllable[(at * step * 7919) % 8009]).join(' ');

  test('a bundle keeps what is frequent in it, and forgets what is rare', () => {
    const texts = Array.from({ length: 8 }, (_, step) => `${shuffled(step + 1)} 1 quận ủy`);
    const tallies = talliesOf(['lần đầu', ...texts]);
    expect(tallies.pairs[0]).toEqual(['quận ủy', 8]);
    expect(tallies.pairs).toHaveLength(20_000);
    expect(vocabularyOf([tallies]).pairs[3]).toBe('quận ủy');
  });

  test('the vocabulary takes no more than 60 KB when compressed', () => {
    const texts = Array.from(
      { length: 3 },
      (_, step) => `${shuffled(step + 1)} 1 ${shuffled(step + 1)}`,
    );
    const vocabulary = vocabularyIn(texts);
    expect(countWords(vocabulary.words, ' ')).toBe(6000);
    expect(countWords(vocabulary.pairs, ',')).toBe(6000);
    expect(gzipSync(JSON.stringify(vocabulary)).length).toBeLessThan(60_000);
  });
});
