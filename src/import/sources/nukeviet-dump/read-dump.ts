/** A dump as rows with named columns, decompressed and decoded; what is wrong with it is said in Vietnamese. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { formatNumber } from '../../../domain/format-number.ts';
import { CommandError } from '../../../cli/run-command.ts';
import { decodeBytes } from '../../repair/decode-bytes.ts';
import { BrokenDump, SqlReader } from './sql-reader.ts';

/** A row by its columns; null for NULL. */
export interface DumpRow {
  table: string;
  fields: Readonly<Record<string, string | null>>;
}

const CHUNK_BYTES = 1024 * 1024;
/** mysqldump and mariadb-dump end with this line. */
const COMPLETE = '-- Dump completed';

/**
 * The rows of the tables that are wanted.
 *
 * @param columnsOf the columns of a table that are kept; undefined for a table that is passed over
 */
export async function* readDump(
  file: string,
  columnsOf: (table: string) => ReadonlySet<string> | undefined,
): AsyncGenerator<DumpRow> {
  const reader = new SqlReader((table) => columnsOf(table) !== undefined);
  let tail = '';
  let isMysqldump: boolean | undefined;
  const name = (row: {
    table: string;
    columns: readonly string[] | undefined;
    values: readonly (Buffer | null)[];
  }): DumpRow => {
    if (!row.columns) throw nameless(file, row.table);
    const wanted = columnsOf(row.table);
    const fields: Record<string, string | null> = {};
    for (const [index, column] of row.columns.entries()) {
      if (!wanted?.has(column)) continue;
      const value = row.values[index] ?? null;
      fields[column] = value && decodeBytes(value);
    }
    return { table: row.table, fields };
  };
  try {
    for await (const chunk of openBytes(file)) {
      isMysqldump ??= /-- (?:MySQL|MariaDB) dump /.test(chunk.toString('latin1', 0, 400));
      tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 400))).slice(-400);
      for (const row of reader.push(chunk)) yield name(row);
    }
    for (const row of reader.end()) yield name(row);
  } catch (error) {
    throw explain(file, error);
  }
  if (isMysqldump && !tail.includes(COMPLETE)) {
    throw new CommandError(
      `Bản sao lưu ${file} bị cắt ngang: thiếu dòng cuối “${COMPLETE}”. Chưa chuyển bài nào. Hãy xuất hoặc chép lại tệp đủ rồi chạy lại.`,
    );
  }
}

/** A file as bytes of UTF-8, or of what the dump was written in. */
async function* openBytes(file: string): AsyncGenerator<Buffer> {
  const [first] = (await readStart(file)) as Buffer[];
  const isCompressed = first?.[0] === 0x1f && first[1] === 0x8b;
  const raw = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const plain = isCompressed ? raw.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : raw;
  // An error of the file does not go through a pipe.
  if (isCompressed)
    raw.on('error', (error) => (plain as NodeJS.ReadableStream).emit('error', error));
  let utf16: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    // PowerShell writes what a program prints in UTF-16.
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    if (utf16) yield Buffer.from(utf16.decode(chunk, { stream: true }));
    else yield isMarked ? chunk.subarray(3) : chunk;
  }
}

async function readStart(file: string): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: 1 }) as AsyncIterable<Buffer>)
    chunks.push(chunk);
  return chunks;
}

function explain(file: string, error: unknown): unknown {
  if (error instanceof BrokenDump) {
    const place = error.table ? `trong bảng ${error.table}, ` : '';
    return new CommandError(
      `Bản sao lưu ${file} hỏng hoặc bị cắt ngang: ${place}ở byte ${formatNumber(error.byte)}. Chưa chuyển bài nào. Hãy xuất lại từ cơ sở dữ liệu (hoặc chép lại tệp đủ) rồi chạy lại.`,
    );
  }
  if (/^Z_|^ERR_.*ZLIB/.test(String((error as NodeJS.ErrnoException).code))) {
    return new CommandError(
      `Tệp nén ${file} hỏng hoặc chưa tải đủ nên không giải nén được. Chưa chuyển bài nào. Hãy chép lại tệp rồi chạy lại.`,
    );
  }
  return error;
}

function nameless(file: string, table: string): CommandError {
  return new CommandError(
    `Bản sao lưu ${file} không ghi tên cột của bảng ${table}. Hãy xuất lại, chọn cả cấu trúc bảng (CREATE TABLE) hoặc ghi tên cột trong INSERT.`,
  );
}
