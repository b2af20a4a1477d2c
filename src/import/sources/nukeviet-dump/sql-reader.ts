/**
 * Reads the rows of some tables out of a dump of MySQL or MariaDB as it streams by. Only one row and one chunk are in memory;
 * statements that fill other tables are passed over without being looked at.
 */
import { BYTE, isSpace, MoreBytesNeeded, skipBlank, SqlFault } from './sql-bytes.ts';
import { StatementSkipper } from './sql-skipper.ts';
import { readHead } from './sql-statements.ts';
import { readRow, type SqlValue } from './sql-values.ts';

/** A row of a table that was asked for. */
export interface SqlRow {
  table: string;
  /** Undefined if neither the INSERT nor a CREATE TABLE above it names them. */
  columns: readonly string[] | undefined;
  values: readonly SqlValue[];
}

/** What is wrong with a dump: in which table, if in one, and how many bytes from its start. */
export class BrokenDump extends Error {
  readonly table: string | undefined;
  readonly byte: number;

  constructor(table: string | undefined, byte: number) {
    super('broken dump');
    this.table = table;
    this.byte = byte;
  }
}

/** MySQL's own limit unless it is raised. https://dev.mysql.com/doc/refman/8.4/en/packet-too-large.html */
const MAX_ROW_BYTES = 64 * 1024 * 1024;

export class SqlReader {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  /** Bytes that were dropped before `bytes`. */
  private dropped = 0;
  private columns = new Map<string, readonly string[]>();
  private filling: { table: string; columns: readonly string[] | undefined } | undefined;
  private skipper: StatementSkipper | undefined;
  private readonly isWanted: (table: string) => boolean;
  private readonly maxRowBytes: number;

  constructor(isWanted: (table: string) => boolean, maxRowBytes = MAX_ROW_BYTES) {
    this.isWanted = isWanted;
    this.maxRowBytes = maxRowBytes;
  }

  /** The rows that are complete with this chunk. @throws {BrokenDump} */
  *push(chunk: Buffer): Generator<SqlRow> {
    this.dropped += this.at;
    this.bytes =
      this.at === this.bytes.length ? chunk : Buffer.concat([this.bytes.subarray(this.at), chunk]);
    this.at = 0;
    for (;;) {
      try {
        const row = this.step();
        if (row) yield row;
        else if (row === undefined) return;
      } catch (error) {
        if (error instanceof SqlFault) throw this.fault(error.at);
        if (!(error instanceof MoreBytesNeeded)) throw error;
        if (this.bytes.length - this.at > this.maxRowBytes) throw this.fault(this.at);
        return;
      }
    }
  }

  /** Says that the dump ends here. @throws {BrokenDump} in the middle of a statement */
  *end(): Generator<SqlRow> {
    // The last statement may lack its line end, and a comment too.
    yield* this.push(Buffer.from('\n'));
    const isWhole = this.skipper?.isAtStart ?? true;
    if (this.filling && this.isBlankTo(this.bytes.length)) return;
    if (!this.filling && isWhole && this.isBlankTo(this.bytes.length)) return;
    while (isSpace(this.bytes[this.at])) this.at += 1;
    throw this.fault(this.at);
  }

  /** A row; null for anything else that was read; undefined when all is read. */
  private step(): SqlRow | null | undefined {
    if (this.skipper) return this.skip(this.skipper);
    if (this.filling) return this.fill(this.filling);
    const start = skipBlank(this.bytes, this.at);
    this.at = start;
    const head = readHead(this.bytes, start);
    if (head.kind === 'create') this.columns.set(head.table, head.columns);
    if (head.kind === 'insert' && this.isWanted(head.table)) {
      const columns = head.columns ?? this.columns.get(head.table);
      this.filling = { table: head.table, columns };
    } else this.skipper = new StatementSkipper(head.kind === 'delimiter');
    this.at = head.end;
    return null;
  }

  private skip(skipper: StatementSkipper): null | undefined {
    const end = skipper.skip(this.bytes, this.at);
    this.at = end ?? this.bytes.length;
    if (end === undefined) return undefined;
    this.skipper = undefined;
    return null;
  }

  private fill(filling: { table: string; columns: readonly string[] | undefined }): SqlRow | null {
    const start = skipBlank(this.bytes, this.at);
    this.at = start;
    const byte = this.bytes[start];
    if (byte === BYTE.open) {
      const { values, end } = readRow(this.bytes, start);
      // What stands behind decides nothing, so it need not be there yet.
      this.at = end;
      if (filling.columns && filling.columns.length !== values.length) throw new SqlFault(start);
      return { ...filling, values };
    }
    this.at = start + 1;
    if (byte === BYTE.comma) return null;
    this.filling = undefined;
    if (byte === BYTE.semicolon) return null;
    // NukeViet ends a table with a comma when rows were deleted meanwhile; `ON DUPLICATE KEY` has its own end.
    if (!isLetter(byte)) throw new SqlFault(start);
    this.at = start;
    if (this.bytes.toString('latin1', start, start + 2).toUpperCase() === 'ON')
      this.skipper = new StatementSkipper(false);
    return null;
  }

  private isBlankTo(end: number): boolean {
    try {
      return skipBlank(this.bytes.subarray(0, end), this.at) >= end;
    } catch (error) {
      if (!(error instanceof MoreBytesNeeded)) throw error;
      // An open comment of more than one line is cut short.
      return !/\/\*(?![^]*\*\/)/.test(this.bytes.toString('latin1', this.at));
    }
  }

  private fault(at: number): BrokenDump {
    return new BrokenDump(this.filling?.table, this.dropped + at);
  }
}

function isLetter(byte = 0): boolean {
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x5a;
}
