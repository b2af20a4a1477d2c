/** Where the sentences of a text begin and end, so that each can be spoken and marked by itself. */
import { DOTTED } from './short-forms.ts';

export interface TextRange {
  start: number;
  /** Behind its last character. */
  end: number;
}

/** Browsers break off what they speak after some 14 seconds, so a longer sentence is spoken in parts. */
const MAX_CHARS = 180;
const MIN_PART_CHARS = 40;
/** The mark that ends a sentence, with the quotes and brackets that belong to it. `./.` ends an official document. */
const SENTENCE_END = /(?:\.\/\.|[.!?…]{1,8})["”’»)\]]{0,3}(?=\s|$)/gu;
const CLAUSE_END = /[;,:](?=\s)|\s[-–—](?=\s)/g;
const DOTTED_FORMS = new Set([...Object.keys(DOTTED), 'v.v', 'Ths', 'Mr', 'Ms', 'Dr', 'No', 'St']);
/** `1.`, `2.1.`, `a.`, `IV.`: the number of what follows it. */
const NUMBER_OF_ITEM = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ]|[IVX]{1,5})\.$/u;
const LAST_WORD = /\S{1,40}$/u;

/** The sentences of a text without markup, none of them empty; a long one is cut at a comma or a dash. */
export function splitSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, end, match[0])) continue;
    ranges.push(...splitClauses(text, start, end));
    start = end;
  }
  ranges.push(...splitClauses(text, start, text.length));
  return ranges;
}

function endsSentence(text: string, start: number, at: number, end: number, mark: string): boolean {
  const next = /^\s{1,8}["“‘«(]{0,3}(\S)/u.exec(text.slice(end, end + 12))?.[1];
  if (next === undefined) return true;
  if (mark.startsWith('./.')) return true;
  // What goes on in small letters goes on.
  if (/\p{Ll}/u.test(next)) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(start, at - 40), at);
  const word = (LAST_WORD.exec(before)?.[0] ?? '').replace(/^["“‘«(]+/, '');
  if (text.slice(start, end).length < 12 && NUMBER_OF_ITEM.test(text.slice(start, end).trim())) {
    return false;
  }
  if (word === 'v.v') return true;
  if (isDotted(word)) return !/[\p{Lu}\d“"]/u.test(next);
  return true;
}

/** `TP`, `PGS.TS`, `BS`: a name follows. The last letter of a person's short name may end a sentence. */
function isDotted(word: string): boolean {
  const last = word.slice(word.lastIndexOf('.') + 1);
  return DOTTED_FORMS.has(last);
}

function splitClauses(text: string, start: number, end: number): TextRange[] {
  const trimmed = trim(text, start, end);
  if (!trimmed) return [];
  const parts: TextRange[] = [];
  let from = trimmed.start;
  while (trimmed.end - from > MAX_CHARS) {
    const cut = lastCut(text, from + MIN_PART_CHARS, from + MAX_CHARS, trimmed.end);
    const part = trim(text, from, cut);
    if (part) parts.push(part);
    from = cut;
  }
  const rest = trim(text, from, trimmed.end);
  return rest ? [...parts, rest] : parts;
}

/** The last comma, dash or space in reach; within a very long word, the reach itself. */
function lastCut(text: string, from: number, to: number, end: number): number {
  const reach = text.slice(from, Math.min(to, end - MIN_PART_CHARS));
  const clause = [...reach.matchAll(CLAUSE_END)].at(-1);
  if (clause) return from + clause.index + clause[0].length;
  const space = reach.lastIndexOf(' ');
  if (space > 0) return from + space;
  return Math.min(to, end);
}

function trim(text: string, start: number, end: number): TextRange | undefined {
  const within = text.slice(start, end);
  const from = start + within.length - within.trimStart().length;
  const to = start + within.trimEnd().length;
  return to > from ? { start: from, end: to } : undefined;
}
