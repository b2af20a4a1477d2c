/** Passes over a statement that does not matter, whatever its length: only where it stands is remembered between chunks. */
import { BYTE, isSpace } from './sql-bytes.ts';

type Within = 'sql' | 'line-comment' | 'comment' | number;

export class StatementSkipper {
  /** A quotation mark, a comment, or neither. */
  private within: Within = 'sql';
  private isEscaped = false;
  private before = 0;
  private readonly isDelimiter: boolean;
  /** The line at hand behind DELIMITER; what that sets apart ends where it is `;` again. */
  private line = 'DELIMITER';

  /** @param isDelimiter whether it is the line DELIMITER of MySQL's own program, around procedures */
  constructor(isDelimiter: boolean) {
    this.isDelimiter = isDelimiter;
  }

  /** Whether nothing but blanks was passed so far. */
  isAtStart = true;

  /** The place behind the end of the statement; undefined if it is not within these bytes. */
  skip(bytes: Buffer, from: number): number | undefined {
    return this.isDelimiter ? this.skipLines(bytes, from) : this.skipStatement(bytes, from);
  }

  private skipStatement(bytes: Buffer, from: number): number | undefined {
    const { length } = bytes;
    let { within, before, isEscaped } = this;
    for (let at = from; at < length; at += 1) {
      if (typeof within === 'number') {
        if (isEscaped) at += 1;
        isEscaped = false;
        // Written out, since most bytes of a dump go through this loop.
        while (at < length && bytes[at] !== within && bytes[at] !== BYTE.backslash) at += 1;
        if (bytes[at] === within) [within, before] = ['sql', 0];
        else if (within !== BYTE.backtick) isEscaped = at < length;
        continue;
      }
      const byte = bytes[at] as number;
      if (within === 'line-comment') {
        if (byte === BYTE.lineFeed) within = 'sql';
      } else if (within === 'comment') {
        if (byte === BYTE.slash && before === BYTE.star) within = 'sql';
      } else if (byte === BYTE.semicolon) return at + 1;
      else {
        if (!isSpace(byte)) this.isAtStart = false;
        within = opened(byte, before);
      }
      // `/*/` is no whole comment.
      before = within === 'comment' && byte === BYTE.star && before === BYTE.slash ? 0 : byte;
    }
    Object.assign(this, { within, before, isEscaped });
    return undefined;
  }

  /** `DELIMITER $$ … DELIMITER ;` */
  private skipLines(bytes: Buffer, from: number): number | undefined {
    for (let at = from; at < bytes.length; at += 1) {
      if (bytes[at] !== BYTE.lineFeed) {
        if (this.line.length < 40) this.line += String.fromCharCode(bytes[at] as number);
        continue;
      }
      const line = this.line.trim();
      this.line = '';
      this.isAtStart = false;
      if (/^DELIMITER\s*;$/i.test(line)) return at + 1;
    }
    return undefined;
  }
}

function opened(byte: number, before: number): Within {
  if (byte === BYTE.quote || byte === BYTE.doubleQuote || byte === BYTE.backtick) return byte;
  if (byte === BYTE.hash) return 'line-comment';
  if (byte === BYTE.dash && before === BYTE.dash) return 'line-comment';
  return byte === BYTE.star && before === BYTE.slash ? 'comment' : 'sql';
}
