/** The bytes that mean something in SQL, and what the other parts of the reader share. */

export const BYTE = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  quote: 0x27,
  open: 0x28,
  close: 0x29,
  star: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  slash: 0x2f,
  semicolon: 0x3b,
  backslash: 0x5c,
  backtick: 0x60,
} as const;

/** Whether a byte separates words. */
export function isSpace(byte: number | undefined): boolean {
  return (
    byte === BYTE.space ||
    byte === BYTE.lineFeed ||
    byte === BYTE.carriageReturn ||
    byte === BYTE.tab ||
    byte === 0x0b ||
    byte === 0x0c
  );
}

/** The bytes at hand end before what was begun: it is read again when there are more. */
export class MoreBytesNeeded extends Error {}

/** What stands in a dump is no SQL that a dump has. */
export class SqlFault extends Error {
  /** Within the bytes at hand. */
  readonly at: number;

  constructor(at: number) {
    super('SQL fault');
    this.at = at;
  }
}

/** The first byte at or behind `from` that is neither white space nor comment. @throws {MoreBytesNeeded} */
export function skipBlank(bytes: Buffer, from: number): number {
  for (let at = from; ;) {
    const byte = bytes[at];
    if (byte === undefined) throw new MoreBytesNeeded();
    if (isSpace(byte)) at += 1;
    else if (byte === BYTE.hash) at = behind(bytes, at, '\n');
    else if (byte === BYTE.dash && byteAt(bytes, at + 1) === BYTE.dash)
      at = behind(bytes, at, '\n');
    else if (byte === BYTE.slash && byteAt(bytes, at + 1) === BYTE.star)
      at = behind(bytes, at + 2, '*/');
    else return at;
  }
}

/** A byte that has to be there. @throws {MoreBytesNeeded} */
export function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new MoreBytesNeeded();
  return byte;
}

function behind(bytes: Buffer, from: number, mark: string): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  if (at < 0) throw new MoreBytesNeeded();
  return at + mark.length;
}
