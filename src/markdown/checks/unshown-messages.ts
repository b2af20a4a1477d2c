/** What is said of signs that no reader sees. */
import type { Node } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import type { Run } from './unshown-characters.ts';

export type Slip = Pick<MarkdownProblem, 'message' | 'hint'> & {
  /** Said only where other signs of its line are lost: `*admin*` beside `_admin_`. */
  isTwin?: true;
};

/** How much of a line is quoted beside a sign. */
const BESIDE_CHARS = 30;

/** Of signs of any kind; a backslash in front of each shows them. */
export function describeSigns({ text, offset }: Run, source: string): Slip {
  const [signs = ''] = text.trim().split('\n');
  const at = offset + text.length - text.trimStart().length;
  const end = at + signs.length;
  const [before = ''] = /[^\n]*$/.exec(source.slice(Math.max(0, at - BESIDE_CHARS), at)) ?? [];
  const [after = ''] = /^[^\n]*/.exec(source.slice(end, end + BESIDE_CHARS)) ?? [];
  // Whole words, and no other backslash.
  const left = (before.length < BESIDE_CHARS ? before : before.replace(/^\S*/, '')).trimStart();
  const right = after.length < BESIDE_CHARS ? after : after.replace(/\S*$/, '');
  const [rest = ''] = /^[^\\]*?(?=[ \t]*(?:\\|$))/.exec(right) ?? [];
  const quoted = left + signs + rest;
  const what = signs === '\\\\' ? 'chỉ hiện một nửa' : 'không hiện';
  return {
    message: `Dấu “${shorten(signs, 20)}” trong “${quoted}” ${what} trên trang.`,
    hint: `Hãy xóa dấu ấy, hay thay bằng dấu khác. Nếu dấu ấy là chữ của bài, hãy viết: ${left}${withBackslashes(signs)}${rest}`,
  };
}

/** Of marks at both ends of words; `kind` is what they make of the words. */
export function describePair(
  words: { before: string; written: string; after: string; marks: string },
  kind: string,
  otherwise: string,
): Slip {
  const { before, written, after, marks } = words;
  const inner = written.slice(marks.length, -marks.length);
  const [left, right] = [marks, marks.split('').reverse().join('')].map(withBackslashes);
  return {
    message: `Các dấu ${marks} trong “${shorten(before + written + after)}” không hiện, mà làm chữ ở giữa thành ${kind}.`,
    hint: `Nếu các dấu ấy là chữ của bài, hãy viết: ${before}${left}${inner}${right}${after}${otherwise && ` (${otherwise})`}`,
  };
}

/** A line in front of another sentence. */
export function asSentence(line: string): string {
  return /[.;,:!?…]$/.test(line) ? line : `${line}.`;
}

/** The signs of Markdown, each as it stands; one backslash is enough for an entity. */
export function withBackslashes(signs: string): string {
  if (/^&.+;$/.test(signs)) return `\\${signs}`;
  return signs.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The words that a node cuts, before and behind it on its lines. */
export function wordsAround({ position }: Node, source: string): { before: string; after: string } {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  const [before = ''] = /\S*$/.exec(source.slice(Math.max(0, start - MAX_WORD_CHARS), start)) ?? [];
  const [after = ''] = /^\S*/.exec(source.slice(end, end + MAX_WORD_CHARS)) ?? [];
  return { before, after };
}

const MAX_WORD_CHARS = 60;
