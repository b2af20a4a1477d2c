/**
 * The text form of lines near the borders of the times that were read. A line takes eight characters (base64url, 48 bits): the
 * second within the hour (12 bits), the decision (11 bits), and a check of 25 bits, 17 of the article and 8 of the line. The
 * check distinguishes most lines of one second and article. It identifies no reader: of all possible IPs, one in 256 fits.
 */
import { VIEW_WINDOW_S } from '../../domain/counting/view-rules.ts';
import { ROBOT, VIEW, type Decision } from './dedupe.ts';

export interface LedgerLine {
  /** Seconds within its hour. */
  second: number;
  decision: Decision;
  /** As `checkOf` returns it. */
  check: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTERS_A_LINE = 8;
const DECISIONS = 2 ** 11;
const ARTICLES = 2 ** 17;
const LINES = 2 ** 8;
/** Checks are numbers below this. */
export const CHECKS = ARTICLES * LINES;

/** Decisions as numbers: a repeat is the number of seconds + 1. */
const VIEW_NUMBER = 0;
const ROBOT_NUMBER = VIEW_WINDOW_S + 1;

/** The check of a line; `articleHash` is that of the article's slug. */
export function checkOf(articleHash: number, lineHash: number): number {
  return (articleHash % ARTICLES) * LINES + (lineHash % LINES);
}

/** The check to try when another line has this one. It comes round after 256 steps. */
export function nextCheck(check: number): number {
  const line = check % LINES;
  return check - line + ((line + 1) % LINES);
}

/** Writes lines in the given order. */
export function writeLines(lines: readonly LedgerLine[]): string {
  return lines
    .map(({ second, decision, check }) => {
      let number = (second * DECISIONS + toNumber(decision)) * CHECKS + check;
      let letters = '';
      for (let position = 0; position < LETTERS_A_LINE; position += 1) {
        letters = LETTERS.charAt(number % LETTERS.length) + letters;
        number = Math.floor(number / LETTERS.length);
      }
      return letters;
    })
    .join('');
}

/** Reads what `writeLines` wrote. */
export function readLines(text: string): LedgerLine[] {
  return Array.from({ length: text.length / LETTERS_A_LINE }, (_, position) => {
    const start = position * LETTERS_A_LINE;
    let number = 0;
    for (const letter of text.slice(start, start + LETTERS_A_LINE)) {
      number = number * LETTERS.length + LETTERS.indexOf(letter);
    }
    const rest = Math.floor(number / CHECKS);
    return {
      second: Math.floor(rest / DECISIONS),
      decision: toDecision(rest % DECISIONS),
      check: number % CHECKS,
    };
  });
}

function toNumber(decision: Decision): number {
  if (decision.kind === 'repeat') return decision.afterS + 1;
  return decision.kind === 'view' ? VIEW_NUMBER : ROBOT_NUMBER;
}

function toDecision(number: number): Decision {
  if (number === VIEW_NUMBER) return VIEW;
  return number === ROBOT_NUMBER ? ROBOT : { kind: 'repeat', afterS: number - 1 };
}
