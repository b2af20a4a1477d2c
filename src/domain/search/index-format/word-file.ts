/** One file of the index: some words in the order of their letters, each with where it stands. */
import { WORD_END } from '../index-text.ts';
import { withoutMarks } from './letters.ts';
import { decodePostings, type Posting } from './postings.ts';

/** A word and where it stands. */
export interface IndexedWord {
  /** In the form of the index, with its marks, as `asIndexed` gives it. */
  word: string;
  /** As `encodePostings` gives them. */
  postings: Uint8Array;
}

/** A word of a file. */
export interface StoredWord {
  word: string;
  /** The word without marks. */
  plain: string;
  /** Works out where it stands, once. */
  read(): readonly Posting[];
}

/** The first bytes, so that whatever else a network may send is not taken for an index. */
const MAGIC = [0x54, 0x51, 0x01];
/** Stands for the letter that ends most words: it would take three bytes of each. */
const END = '.';
/** Longest word that is kept whole; longer ones are no words. */
const MAX_WORD_CHARS = 120;

/** Writes words, in the order given. */
export function encodeWords(words: readonly IndexedWord[]): Uint8Array {
  const head: number[] = [...MAGIC];
  const encoder = new TextEncoder();
  let before = '';
  writeNumber(head, words.length);
  for (const { word, postings } of words) {
    const short = word.replaceAll(WORD_END, END).slice(0, MAX_WORD_CHARS);
    const shared = sharedLength(before, short);
    const rest = encoder.encode(short.slice(shared));
    writeNumber(head, shared);
    writeNumber(head, rest.length);
    head.push(...rest);
    writeNumber(head, postings.length);
    before = short;
  }
  const file = new Uint8Array(
    head.length + words.reduce((sum, { postings }) => sum + postings.length, 0),
  );
  file.set(head);
  let at = head.length;
  for (const { postings } of words) {
    file.set(postings, at);
    at += postings.length;
  }
  return file;
}

/** The words of a file. Throws a RangeError when it is none, or not whole. */
export function decodeWords(file: Uint8Array): StoredWord[] {
  if (MAGIC.some((byte, index) => file[index] !== byte)) throw new RangeError('No file of words.');
  const decoder = new TextDecoder();
  let at = MAGIC.length;
  const readNumber = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = file[at++];
      if (byte === undefined) throw new RangeError('The file of words is cut off.');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const count = readNumber();
  const words: { word: string; length: number }[] = [];
  let before = '';
  for (let index = 0; index < count; index++) {
    const shared = readNumber();
    const length = readNumber();
    const short = before.slice(0, shared) + decoder.decode(file.subarray(at, at + length));
    at += length;
    words.push({ word: short.replaceAll(END, WORD_END), length: readNumber() });
    before = short;
  }
  return words.map(({ word, length }) => {
    const from = at;
    at += length;
    if (at > file.length) throw new RangeError('The file of words is cut off.');
    let postings: Posting[] | undefined;
    const read = () => (postings ??= decodePostings(file.subarray(from, from + length)));
    return { word, plain: withoutMarks(word), read };
  });
}

/** In groups of seven bits, the lowest first. */
function writeNumber(bytes: number[], value: number): void {
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left & 127) | 128);
  bytes.push(left);
}

/** Letters that two words have in common at their beginning; never half of a surrogate pair. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}
