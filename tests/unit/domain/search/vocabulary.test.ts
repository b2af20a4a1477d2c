import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { vocabularyCounter, type Vocabulary } from '../../../../src/domain/search/vocabulary.ts';
import { everySyllable } from '../vietnamese/every-syllable.ts';

function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counter = vocabularyCounter();
  for (const text of texts) counter.add(text);
  return counter.vocabulary();
}

const countWords = (lines: readonly string[], separator: string) =>
  lines.filter((line) => line !== '').flatMap((line) => line.split(separator)).length;

test('words and pairs stand at the place of their frequency, in the order of their letters', () => {
  const texts = ['Ủy ban nhân dân quận', 'Uỷ ban nhân dân phường', 'NHÂN DÂN', 'Nhân dân'];
  expect(vocabularyOf(texts)).toEqual({
    words: ['', 'ban ủy', 'dân nhân'],
    pairs: ['', 'ban nhân,ủy ban', 'nhân dân'],
  });
});

test('words seen once and numbers are left out, and no pair crosses a number', () => {
  expect(vocabularyOf(['năm 2023 quận', 'năm 2023 quận', 'một lần'])).toEqual({
    words: ['', 'năm quận'],
    pairs: [],
  });
});

test('no pair crosses from one text to the next', () => {
  expect(vocabularyOf(['ủy', 'ban', 'ủy', 'ban']).pairs).toEqual([]);
});

test('a portal without articles has an empty vocabulary', () => {
  expect(vocabularyOf([])).toEqual({ words: [], pairs: [] });
});

describe('of very many texts', () => {
  /** All syllables in another order each time: their pairs are new ones. */
  const shuffled = (step: number) =>
    Array.from(everySyllable, (_, at) => everySyllable[(at * step * 7919) % 8009]).join(' ');

  test('frequent words are counted well, and rare ones are forgotten on the way', () => {
    const counter = vocabularyCounter();
    counter.add('lần đầu');
    for (let step = 1; step <= 32; step++) counter.add(`${shuffled(step)} 1 quận ủy`);
    counter.add('lần đầu');
    const { pairs } = counter.vocabulary();
    expect(pairs[5]).toBe('quận ủy');
    expect(pairs.join(',')).not.toContain('lần đầu');
  });

  test('the vocabulary takes no more than 60 KB when compressed', () => {
    const counter = vocabularyCounter();
    for (let step = 1; step <= 20; step++) counter.add(`${shuffled(step)} 1 ${shuffled(step)}`);
    const vocabulary = counter.vocabulary();
    expect(countWords(vocabulary.words, ' ')).toBe(6000);
    expect(countWords(vocabulary.pairs, ',')).toBe(6000);
    expect(gzipSync(JSON.stringify(vocabulary)).length).toBeLessThan(60_000);
  });
});
