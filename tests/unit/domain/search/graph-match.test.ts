/** How an article answers a query over the words that it holds: as typed, by other words, or by scattered syllables. */
import { describe, expect, test } from 'vitest';
import { matchGraph, type HeldEdge } from '../../../../src/domain/search/graph-match.ts';
import { BODY_START } from '../../../../src/domain/search/index-text.ts';

/** Words of the article that stand for the typed ones from `from` up to `to`, at these places of its body. */
function edge(
  from: number,
  to: number,
  words: string,
  cost: 0 | 1 | 2,
  ...places: number[]
): HeldEdge {
  const starts = places.map((place) => BODY_START + place);
  return { from, to, words: words.split(' '), cost, isTyped: cost === 0, starts };
}
const answerOf = (held: readonly HeldEdge[], length: number) => {
  const match = matchGraph(held, length);
  return match && [match.cost, match.edges.map(({ words }) => words.join(' '))];
};

describe('an article answers', () => {
  test.each<[string, HeldEdge[], number, unknown]>([
    [
      'by what was typed, together',
      [edge(0, 1, 'thu', 0, 3), edge(1, 2, 'phí', 0, 4)],
      2,
      [0, ['thu', 'phí']],
    ],
    [
      'by what was typed, scattered, where there is nothing else to say it with',
      [edge(0, 1, 'thu', 0, 3), edge(1, 2, 'phí', 0, 90)],
      2,
      [0, ['thu', 'phí']],
    ],
    [
      'by another word, where what was typed is only scattered',
      [edge(0, 1, 'ô', 0, 3), edge(1, 2, 'tô', 0, 90), edge(0, 2, 'xe hơi', 1, 20)],
      2,
      [1, ['ô', 'tô', 'xe hơi']],
    ],
    [
      'by another word, where the syllables of an expression stand alone',
      [edge(0, 1, 'ô', 2, 3), edge(1, 2, 'tô', 2, 90), edge(0, 2, 'xe hơi', 1, 20)],
      2,
      [1, ['xe hơi']],
    ],
    [
      'by what was typed, together, though it has another word too',
      [edge(0, 1, 'ô', 2, 3), edge(1, 2, 'tô', 2, 4), edge(0, 2, 'xe hơi', 1, 20)],
      2,
      [0, ['ô', 'tô']],
    ],
    [
      'by scattered syllables of an expression only',
      [edge(0, 1, 'ô', 2, 3), edge(1, 2, 'tô', 2, 90)],
      2,
      [2, ['ô', 'tô']],
    ],
    [
      'by another word for a part, and a syllable for the rest',
      [edge(0, 2, 'xe hơi', 1, 20), edge(2, 3, 'cũ', 2, 70)],
      3,
      [2, ['xe hơi', 'cũ']],
    ],
  ])('%s', (_, held, length, answer) => {
    expect(answerOf(held, length)).toEqual(answer);
  });
});

test.each<[string, HeldEdge[]]>([
  ['nothing', []],
  ['the first word only', [edge(0, 1, 'thu', 0, 3)]],
  ['the last word only', [edge(2, 3, 'nước', 0, 3)]],
  ['all but the word between', [edge(0, 1, 'thu', 0, 3), edge(2, 3, 'nước', 0, 4)]],
])('an article that holds %s of three words is no answer', (_, held) => {
  expect(matchGraph(held, 3)).toBeUndefined();
});

test('words that lie on no way through the query do not count', () => {
  const way = [edge(0, 1, 'thu', 0, 3), edge(1, 3, 'phí nước', 0, 4)];
  const astray = [edge(0, 2, 'tiền phí', 0, 8), edge(2, 3, 'nước', 0, 9)];
  const deadEnd = [edge(1, 2, 'lệ', 0, 4)];
  expect(answerOf([...way, ...deadEnd], 3)).toEqual([0, ['thu', 'phí nước']]);
  expect(answerOf([...way, ...astray], 3)).toEqual([0, ['thu', 'phí nước', 'tiền phí', 'nước']]);
  expect(answerOf([way[1] as HeldEdge, ...astray], 3)).toEqual([0, ['tiền phí', 'nước']]);
  const whole = edge(0, 3, 'lệ phí nước', 0, 3);
  const withoutBeginning = [edge(1, 2, 'phí', 0, 4), edge(2, 3, 'nước', 0, 5)];
  const withoutEnd = [edge(0, 1, 'lệ', 0, 3), edge(1, 2, 'phí', 0, 4)];
  expect(answerOf([whole, ...withoutBeginning], 3)).toEqual([0, ['lệ phí nước']]);
  expect(answerOf([whole, ...withoutEnd], 3)).toEqual([0, ['lệ phí nước']]);
});
