/** The heads of statements: which table is filled with which columns, and which columns a table is created with. */
import { BYTE, byteAt, skipBlank } from './sql-bytes.ts';
import { readName } from './sql-values.ts';

/** What a statement is, and where that part of it ends that was read. */
export type Head =
  | { kind: 'insert'; table: string; columns: readonly string[] | undefined; end: number }
  | { kind: 'create'; table: string; columns: readonly string[]; end: number }
  | { kind: 'delimiter'; end: number }
  | { kind: 'other'; end: number };

/** Reads the statement that begins at `from`. @throws {MoreBytesNeeded} */
export function readHead(bytes: Buffer, from: number): Head {
  const word = readWord(bytes, from);
  switch (word.text) {
    case 'INSERT':
    case 'REPLACE':
      return readInsert(bytes, word.end);
    case 'CREATE':
      return readCreate(bytes, word.end);
    case 'DELIMITER':
      return { kind: 'delimiter', end: word.end };
    default:
      return { kind: 'other', end: word.end };
  }
}

function readInsert(bytes: Buffer, from: number): Head {
  let word = readWord(bytes, skipBlank(bytes, from));
  while (/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE)$/.test(word.text))
    word = readWord(bytes, skipBlank(bytes, word.end));
  const table = readTable(bytes, skipBlank(bytes, word.text === 'INTO' ? word.end : word.start));
  if (!table) return { kind: 'other', end: word.end };
  const at = skipBlank(bytes, table.end);
  const list = byteAt(bytes, at) === BYTE.open ? readColumns(bytes, at) : undefined;
  const values = readWord(bytes, list ? skipBlank(bytes, list.end) : at);
  if (!/^VALUES?$/.test(values.text)) return { kind: 'other', end: values.end };
  return { kind: 'insert', table: table.name, columns: list?.names, end: values.end };
}

function readColumns(bytes: Buffer, from: number): { names: string[]; end: number } | undefined {
  const names: string[] = [];
  for (let at = skipBlank(bytes, from + 1); ;) {
    const column = readName(bytes, at);
    if (!column) return undefined;
    names.push(column.name);
    at = skipBlank(bytes, column.end);
    if (bytes[at] === BYTE.close) return { names, end: at + 1 };
    if (bytes[at] !== BYTE.comma) return undefined;
    at = skipBlank(bytes, at + 1);
  }
}

function readCreate(bytes: Buffer, from: number): Head {
  let word = readWord(bytes, skipBlank(bytes, from));
  if (word.text === 'TEMPORARY') word = readWord(bytes, skipBlank(bytes, word.end));
  if (word.text !== 'TABLE') return { kind: 'other', end: word.end };
  let at = skipBlank(bytes, word.end);
  for (const each of ['IF', 'NOT', 'EXISTS']) {
    const next = readWord(bytes, at);
    if (next.text === each) at = skipBlank(bytes, next.end);
  }
  const table = readTable(bytes, at);
  if (!table) return { kind: 'other', end: word.end };
  at = skipBlank(bytes, table.end);
  if (bytes[at] !== BYTE.open) return { kind: 'other', end: at };
  const columns: string[] = [];
  for (let isEnd = false; !isEnd;) {
    at = skipBlank(bytes, at + 1);
    const isQuoted = bytes[at] === BYTE.backtick || bytes[at] === BYTE.doubleQuote;
    const column = readName(bytes, at);
    if (column && (isQuoted || !KEYS.test(column.name))) columns.push(column.name);
    at = endOfDefinition(bytes, column?.end ?? at);
    isEnd = bytes[at] === BYTE.close;
  }
  return { kind: 'create', table: table.name, columns, end: at + 1 };
}

/** Words that begin a line of CREATE TABLE which is no column. */
const KEYS = /^(?:PRIMARY|UNIQUE|KEY|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK|PERIOD)$/i;

/** The comma or bracket behind a definition; those within quotes and brackets belong to it. */
function endOfDefinition(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; ; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte === BYTE.quote || byte === BYTE.doubleQuote || byte === BYTE.backtick)
      at = endOfQuotes(bytes, at);
    else if (byte === BYTE.open) depth += 1;
    else if (depth === 0 && (byte === BYTE.comma || byte === BYTE.close)) return at;
    else if (byte === BYTE.close) depth -= 1;
  }
}

function endOfQuotes(bytes: Buffer, from: number): number {
  for (let at = from + 1; ; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte === BYTE.backslash) at += 1;
    else if (byte === bytes[from]) return at;
  }
}

/** The last part of `database`.`table`. */
function readTable(bytes: Buffer, from: number): { name: string; end: number } | undefined {
  const first = readName(bytes, from);
  if (!first || byteAt(bytes, first.end) !== 0x2e) return first;
  return readName(bytes, first.end + 1);
}

/** Letters at a place, as capitals; empty where none stand. */
function readWord(bytes: Buffer, from: number): { text: string; start: number; end: number } {
  let end = from;
  for (;;) {
    const byte = byteAt(bytes, end) & 0xdf;
    if (!((byte >= 0x41 && byte <= 0x5a) || bytes[end] === 0x5f)) break;
    end += 1;
  }
  return { text: bytes.toString('latin1', from, end).toUpperCase(), start: from, end };
}
