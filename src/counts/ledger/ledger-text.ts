/**
 * How the lines at the borders of what has been read are written down: eight letters (base64url, 48 bits) a line, which
 * hold the second within the hour (12 bits), the verdict (11 bits) and a check (25 bits), seventeen of the article, eight of
 * the whole line. Sixteen million addresses of IPv4 share each of the eight, so that they tell most lines of one second and
 * article apart, but no reader: of all who might have asked, one in 256 fits.
 */

/** A line that has been counted, or not, and may be met again. */
export interface LedgerLine {
  /** Seconds within its hour. */
  second: number;
  /** As the judge gave it. */
  verdict: number;
  /** As `checkOf` gives it. */
  check: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 8;
const VERDICTS = 2 ** 11;
const ARTICLES = 2 ** 17;
const MARKS = 2 ** 8;
const CHECKS = ARTICLES * MARKS;

/** The check on a line with this mark, about an article whose name has that mark. */
export function checkOf(articleMark: number, mark: number): number {
  return (articleMark % ARTICLES) * MARKS + (mark % MARKS);
}

/** The check to be tried when another line has taken this one. After 256 of them one has come round. */
export function nextCheck(check: number): number {
  const mark = check % MARKS;
  return check - mark + ((mark + 1) % MARKS);
}

/** Lines as text, in the order given. */
export function writeLines(lines: readonly LedgerLine[]): string {
  return lines
    .map(({ second, verdict, check }) => {
      // The lowest verdict is -1.
      let number = (second * VERDICTS + verdict + 1) * CHECKS + check;
      let letters = '';
      for (let place = 0; place < LENGTH; place += 1) {
        letters = LETTERS.charAt(number % LETTERS.length) + letters;
        number = Math.floor(number / LETTERS.length);
      }
      return letters;
    })
    .join('');
}

/** What `writeLines` has written. */
export function readLines(text: string): LedgerLine[] {
  return Array.from({ length: text.length / LENGTH }, (_, place) => {
    let number = 0;
    for (const letter of text.slice(place * LENGTH, (place + 1) * LENGTH)) {
      number = number * LETTERS.length + LETTERS.indexOf(letter);
    }
    const rest = Math.floor(number / CHECKS);
    return {
      second: Math.floor(rest / VERDICTS),
      verdict: (rest % VERDICTS) - 1,
      check: number % CHECKS,
    };
  });
}
