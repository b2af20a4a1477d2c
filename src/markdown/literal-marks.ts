/**
 * Marks that are signs of the text rather than of emphasis stay where they are: `5*3*2 m`, `(*)`, `ngày ___/___/2026`.
 * CommonMark would take them in pairs, so that both vanish. https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

const ASTERISK = 42;
const BACKSLASH = 92;
const BACKTICK = 96;
const UNDERSCORE = 95;
const TILDE = 126;

/** An extension of micromark, to be tried before its own emphasis and strikethrough. */
export const literalMarks: Extension = {
  text: {
    ...Object.fromEntries(
      [ASTERISK, UNDERSCORE, TILDE].map((code) => [code, { name: 'literalMarks', tokenize }]),
    ),
    [BACKSLASH]: { name: 'literalArm', tokenize: tokenizeArm },
  },
};

/** The arm of `¯\_(ツ)_/¯` escapes nothing, and the mark behind it is a sign, too. */
function tokenizeArm(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const end: State = (code) => {
    effects.exit('data');
    return ok(code);
  };
  const hand: State = (code) => {
    // ``(¯\`·.¸¸.·´¯\`·.``: here it keeps a backtick from making code.
    if (code === BACKTICK) return nok(code);
    if (code !== UNDERSCORE && code !== ASTERISK) return end(code);
    effects.consume(code);
    return end;
  };
  return (code) => {
    if (characterOf(this.previous) !== '¯') return nok(code);
    effects.enter('data');
    effects.consume(code);
    return hand;
  };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = characterOf(this.previous);
  let mark: Code = null;
  let size = 0;
  const literal: State = (code) => {
    effects.exit('data');
    return ok(code);
  };
  const more: State = (code) => {
    if (size === 0 || code === mark) {
      mark = code;
      size += 1;
      effects.consume(code);
      return more;
    }
    const after = characterOf(code);
    // Only two tildes strike out. The parser would try every tilde of a longer run anew.
    if (mark === TILDE && size !== 2) return literal(code);
    if (isLiteral(characterOf(mark).repeat(size), before, after)) return literal(code);
    if (mark === UNDERSCORE && after === '.') {
      return effects.check({ tokenize: tokenizeExtension }, literal, nok)(code);
    }
    return nok(code);
  };
  return (code) => {
    effects.enter('data');
    return more(code);
  };
}

/** `.docx` behind `_mau_01_`: the marks are a part of the name of a file. */
function tokenizeExtension(effects: Effects, ok: State, nok: State): State {
  return (dot) => {
    effects.enter('data');
    effects.consume(dot);
    return (code) => {
      effects.exit('data');
      return isWord(characterOf(code)) ? ok(code) : nok(code);
    };
  };
}

/** A line end, a tab and what a tab stands for are negative numbers in micromark, the end of the text is null. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCodePoint(code);
}

/** Whether a run of marks between two characters is text. */
export function isLiteral(marks: string, before: string, after: string): boolean {
  const isBetweenWords = isWord(before) && isWord(after);
  const isBetweenDigits = isDigit(before) && isDigit(after);
  if (marks[0] === '~') return isBetweenDigits;
  if (marks[0] === '_') return isBlankToFillIn(marks, before, after);
  return (
    (marks.length === 1 && isBetweenWords) ||
    isBetweenDigits ||
    // `2*(a + b)*3`, `(a + b)*(c + d)`
    (marks.length === 1 && before === ')' && (after === '(' || isWord(after))) ||
    (/[([]/.test(before) && /[)\]]/.test(after)) ||
    (isSpace(before) && /[:;,.)/]/.test(after)) ||
    // `~*~`, `-*-`, `★*★`
    (DRAWING.test(before) && DRAWING.test(after))
  );
}

/** A sign that drawings are made of, and that no emphasis begins or ends beside on both sides. */
const DRAWING = /[~=^+•·°.:#–—\-]|\p{So}|\p{Sk}/u;

const FACE = /[\^<>=;.-]/;

/** `___/___/2026`, `(____)`, `Số: ____`, `Tên:___Lớp:___`: nothing begins behind the marks, and nothing ends before them. */
function isBlankToFillIn(marks: string, before: string, after: string): boolean {
  // `Họ tên: ____Nam____Nữ____`
  if (marks.length > 3 || /[/:]/.test(before) || (after === '/' && !isWord(before))) return true;
  // `^_^`, `>_<`, `-_-`
  if (FACE.test(before) && FACE.test(after)) return true;
  if (
    marks.length > 2 &&
    !isWord(before) &&
    !isWord(after) &&
    !isSpace(before) &&
    !isSpace(after)
  ) {
    return true;
  }
  return /[\s(“‘«[{–-]/.test(before) && /[\s.,;:!?)”’»\]}–-]/.test(after);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

function isDigit(character: string): boolean {
  return /\p{N}/u.test(character);
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
