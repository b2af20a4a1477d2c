/** One row of an INSERT: `(1, 'Tin \'nóng\'', NULL, 0x1F)`. https://dev.mysql.com/doc/refman/8.4/en/literals.html */
import { BYTE, byteAt, skipBlank, SqlFault } from './sql-bytes.ts';

/** A value as bytes, since a dump may hold any encoding; null for NULL. Numbers are their digits. */
export type SqlValue = Buffer | null;

/** Escapes of MySQL; every other letter stands for itself. */
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
for (const [letter, byte] of [
  ['0', 0x00],
  ['b', 0x08],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['Z', 0x1a],
] as const)
  ESCAPES[letter.charCodeAt(0)] = byte;

/** Reads the row whose bracket opens at `from`. @throws {MoreBytesNeeded} @throws {SqlFault} */
export function readRow(bytes: Buffer, from: number): { values: SqlValue[]; end: number } {
  const values: SqlValue[] = [];
  let at = skipBlank(bytes, from + 1);
  if (bytes[at] === BYTE.close) return { values, end: at + 1 };
  for (;;) {
    const { value, end } = readValue(bytes, at);
    values.push(value);
    at = skipBlank(bytes, end);
    const byte = bytes[at];
    if (byte === BYTE.close) return { values, end: at + 1 };
    if (byte !== BYTE.comma) throw new SqlFault(at);
    at = skipBlank(bytes, at + 1);
  }
}

function readValue(bytes: Buffer, from: number): { value: SqlValue; end: number } {
  const first = byteAt(bytes, from);
  if (first === BYTE.quote || first === BYTE.doubleQuote) return readString(bytes, from);
  let end = from;
  while (isWord(byteAt(bytes, end))) end += 1;
  if (end === from) throw new SqlFault(from);
  const word = bytes.toString('latin1', from, end);
  if (bytes[end] === BYTE.quote && /^(?:[xXnN]|[bB]|_\w+)$/.test(word)) {
    const { value, end: behind } = readString(bytes, end);
    if (/^x$/i.test(word))
      return { value: Buffer.from(value.toString('latin1'), 'hex'), end: behind };
    if (/^b$/i.test(word)) return { value: fromBits(value.toString('latin1')), end: behind };
    return { value, end: behind };
  }
  // `_binary 'x'`: the character set of what follows.
  if (/^_\w+$/.test(word)) return readValue(bytes, skipBlank(bytes, end));
  if (/^0x[\da-f]*$/i.test(word)) return { value: Buffer.from(word.slice(2), 'hex'), end };
  if (/^null$/i.test(word)) return { value: null, end };
  if (/^(?:true|false)$/i.test(word))
    return { value: Buffer.from(/^true$/i.test(word) ? '1' : '0'), end };
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word))
    return { value: Buffer.from(word, 'latin1'), end };
  throw new SqlFault(from);
}

/** Letters, digits and what stands in numbers. */
function isWord(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x5f ||
    byte === 0x2e ||
    byte === 0x2b ||
    byte === BYTE.dash
  );
}

function readString(bytes: Buffer, from: number): { value: Buffer; end: number } {
  const quote = bytes[from] as number;
  const { length } = bytes;
  let at = from + 1;
  let firstEscape = -1;
  for (; ; at += 1) {
    // Written out, since most bytes of a dump go through this loop.
    while (at < length && bytes[at] !== BYTE.backslash && bytes[at] !== quote) at += 1;
    const next = byteAt(bytes, at + 1);
    if (bytes[at] === quote && next !== quote) break;
    if (firstEscape < 0) firstEscape = at;
    at += 1;
  }
  const written = bytes.subarray(from + 1, at);
  const value = firstEscape < 0 ? written : unescape(written, quote, firstEscape - from - 1);
  return { value, end: at + 1 };
}

function unescape(written: Buffer, quote: number, firstEscape: number): Buffer {
  const value = Buffer.allocUnsafeSlow(written.length);
  let length = written.copy(value, 0, 0, firstEscape);
  for (let at = firstEscape; at < written.length; at += 1) {
    let byte = written[at] as number;
    if (byte === BYTE.backslash) {
      at += 1;
      byte = ESCAPES[written[at] as number] ?? (written[at] as number);
    } else if (byte === quote) at += 1;
    value[length] = byte;
    length += 1;
  }
  return value.subarray(0, length);
}

function fromBits(bits: string): Buffer {
  const padded = bits.padStart(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from((padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The name at `from`, with or without quotes around it; undefined where none stands. @throws {MoreBytesNeeded} */
export function readName(bytes: Buffer, from: number): { name: string; end: number } | undefined {
  const first = byteAt(bytes, from);
  if (first === BYTE.backtick || first === BYTE.doubleQuote) {
    let [at, name] = [from + 1, ''];
    for (let start = at; ; at += 1) {
      if (byteAt(bytes, at) !== first) continue;
      name += bytes.toString('utf8', start, at);
      if (byteAt(bytes, at + 1) !== first) return { name, end: at + 1 };
      name += String.fromCharCode(first);
      at += 1;
      start = at + 1;
    }
  }
  let end = from;
  while (isNameByte(byteAt(bytes, end))) end += 1;
  return end === from ? undefined : { name: bytes.toString('utf8', from, end), end };
}

function isNameByte(byte: number): boolean {
  const isSign = byte === 0x2e || byte === 0x2b || byte === BYTE.dash;
  return byte >= 0x80 || byte === 0x24 || (isWord(byte) && !isSign);
}
