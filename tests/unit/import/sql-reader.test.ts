/** Dumps are read as bytes: whatever stands in a row comes back, wherever the stream is cut, and whatever stands around it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenDump, SqlReader } from '../../../src/import/sources/nukeviet-dump/sql-reader.ts';
import { writeDump, writeTable, type Cell, type DumpStyle } from '../../support/nukeviet-dump.ts';
import { runs } from '../../support/properties.ts';

const options = runs(300);

const isWanted = (table: string) => table.endsWith('_rows');

/** The rows of a dump that arrives in chunks of these sizes, over and over. */
function read(dump: Buffer, sizes: readonly number[] = [dump.length || 1], limit?: number) {
  const reader = new SqlReader(isWanted, limit);
  const rows: { table: string; columns: readonly string[] | undefined; values: Cell[] }[] = [];
  const add = (found: ReturnType<SqlReader['push']>) => {
    for (const row of found)
      rows.push({ ...row, values: row.values.map((value) => value && Uint8Array.from(value)) });
  };
  for (let [at, index] = [0, 0]; at < dump.length; index += 1) {
    const size = sizes[index % sizes.length] as number;
    add(reader.push(dump.subarray(at, at + size)));
    at += size;
  }
  add(reader.end());
  return rows;
}

/** Signs that SQL gives a meaning, so that they meet each other and the borders of chunks. */
const SIGNS = `\\ ' " \` ; , ( ) \n \r \0 \x1A -- # /* */ NULL 0x41 ), ( '); INSERT INTO a_rows VALUES ('x'); \\' \\\\ ủ é`;
const sign = fc.constantFrom(...SIGNS.split(' ')).map((text) => Uint8Array.from(Buffer.from(text)));
const bytes = fc
  .array(fc.oneof(sign, fc.uint8Array({ maxLength: 4 })), { maxLength: 8 })
  .map((parts) => Uint8Array.from(Buffer.concat(parts)));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: bytes },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer() },
);
const style: fc.Arbitrary<DumpStyle> = fc.record({
  escape: fc.constantFrom('addslashes', 'mysql', 'doubled', 'hex'),
  names: fc.boolean(),
  creates: fc.constant(true),
  rowsPerInsert: fc.constantFrom(1, 2, Infinity),
});
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });

test('rows of any bytes, as any program writes them, read back byte by byte from chunks of any size', () => {
  fc.assert(
    fc.property(
      style,
      rows,
      rows,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      (how, wanted, other, sizes) => {
        const columns = ['id', 'tên, (cột)', 'c'];
        const tables = {
          nv_users: { columns, rows: other },
          nv_vi_rows: { columns, rows: wanted },
          nv_logs: { columns, rows: other },
          nv_en_rows: { columns, rows: other },
        };
        const expected = Object.entries(tables)
          .filter(([table]) => isWanted(table))
          .flatMap(([table, { rows: all }]) =>
            all.map((row) => ({
              table,
              columns,
              values: row.map((value) =>
                typeof value === 'number' ? Uint8Array.from(Buffer.from(String(value))) : value,
              ),
            })),
          );
        expect(read(writeDump(tables, how), sizes)).toEqual(expected);
      },
    ),
    options,
  );
});

const text = (values: readonly Cell[] | undefined) =>
  values?.map((value) => (value === null ? null : Buffer.from(value as Uint8Array).toString()));

test.each<[string, string, (string | null)[]]>([
  ['a database before the table', "INSERT INTO `cong`.`a_rows` VALUES (1,'x');", ['1', 'x']],
  [
    'small letters and words between',
    "insert ignore into a_rows(id, t) values\n(1,\t'x')\n;",
    ['1', 'x'],
  ],
  ['REPLACE', "REPLACE INTO a_rows VALUES ( 1 , 'x' );", ['1', 'x']],
  ['a character set', "INSERT INTO a_rows VALUES (_binary 'a\\0b', _utf8mb4'x');", ['a\0b', 'x']],
  [
    'bytes in quotes, bits and truth',
    "INSERT INTO a_rows VALUES (x'4142', b'1000001', TRUE);",
    ['AB', 'A', '1'],
  ],
  ['numbers', 'INSERT INTO a_rows VALUES (-1.5e3, .5, NULL);', ['-1.5e3', '.5', null]],
  ['double quotation marks', 'INSERT INTO a_rows VALUES ("a""b\\"c", \'\');', ['a"b"c', '']],
  ['unknown escapes', "INSERT INTO a_rows VALUES ('\\%\\_\\q\\t\\b');", ['%_q\t\b']],
  [
    'comments',
    "/* ' */ -- '\n# '\nINSERT INTO /*x*/ a_rows VALUES (1 -- ;\n, /* ) */ 'x');",
    ['1', 'x'],
  ],
  [
    'an update behind the rows',
    "INSERT INTO a_rows VALUES (1,'x') ON DUPLICATE KEY UPDATE t=';';",
    ['1', 'x'],
  ],
  [
    'a procedure',
    "DELIMITER ;;\nCREATE PROCEDURE p() BEGIN SELECT ';'; END ;;\nDELIMITER ;\nINSERT INTO a_rows VALUES ('x');",
    ['x'],
  ],
  [
    'a trigger in a comment',
    "/*!50003 CREATE TRIGGER t SET x = ';' */;\nINSERT INTO a_rows VALUES ('x');",
    ['x'],
  ],
  [
    'no mark at the end of a table',
    "INSERT INTO a_rows VALUES\n('x'), \n\n-- Table\n\nDROP TABLE b;",
    ['x'],
  ],
  ['no mark at the end of all', "INSERT INTO a_rows VALUES\n('x'), ", ['x']],
])('a dump with %s is read', (_, sql, values) => {
  for (const size of [1, 7, 1000])
    expect(read(Buffer.from(sql), [size]).map((row) => text(row.values))).toEqual([values]);
});

test('columns come from the INSERT, else from CREATE TABLE, in which keys are none', () => {
  const create =
    "CREATE TABLE IF NOT EXISTS a_rows (id int(11) unsigned NOT NULL, `key` enum('a,)', \"b\") DEFAULT '(', PRIMARY KEY (id), UNIQUE KEY t (`key`(10)));";
  const [own, named] = read(
    Buffer.from(
      `${create}INSERT INTO a_rows VALUES (1,2);INSERT INTO a_rows (\`b\`, c) VALUES (1,2);`,
    ),
  );
  expect(own?.columns).toEqual(['id', 'key']);
  expect(named?.columns).toEqual(['b', 'c']);
  expect(read(Buffer.from('INSERT INTO a_rows VALUES (1);'))[0]?.columns).toBeUndefined();
});

function faultOf(sql: string, limit?: number): BrokenDump {
  try {
    read(Buffer.from(sql), [5], limit);
  } catch (error) {
    if (error instanceof BrokenDump) return error;
    throw error;
  }
  throw new Error('nothing is broken');
}

test.each<[string, string, string | undefined, string]>([
  ['a value without its end', "INSERT INTO a_rows VALUES (1,'x'),(2,'y", 'a_rows', "(2,'y"],
  ['a row without its end', "INSERT INTO a_rows VALUES (1,'x'),(2", 'a_rows', '(2'],
  ['a letter where a comma is due', "INSERT INTO a_rows VALUES (1 'x');", 'a_rows', "'x');"],
  ['a word that is no value', 'INSERT INTO a_rows VALUES (abc);', 'a_rows', 'abc'],
  [
    'a value too many',
    'CREATE TABLE a_rows (a int);INSERT INTO a_rows VALUES (1,2);',
    'a_rows',
    '(1,2)',
  ],
  ['a statement without its end', "DROP TABLE a; INSERT INTO b VALUES ('x", undefined, ''],
  ['a comment without its end', 'INSERT INTO a_rows VALUES (1); /* to be', undefined, '/* to be'],
])('%s is refused with the table and the byte', (_, sql, table, from) => {
  const fault = faultOf(sql);
  expect(fault.table).toBe(table);
  if (from) expect(fault.byte).toBe(Buffer.from(sql).indexOf(from));
});

test('a row that never ends is refused before it fills the memory', () => {
  const fault = faultOf(`INSERT INTO a_rows VALUES (1,'${'x'.repeat(5000)}`, 1000);
  expect(fault).toMatchObject({ table: 'a_rows', byte: 26 });
});

test('a dump of many times the memory that may be used is read in flat memory', () => {
  const body = `Hội nghị giao ban <p class=\\"a\\">tháng</p> ${'của quận '.repeat(500)}`;
  const rowsOf = (table: string) =>
    writeTable(
      table,
      { columns: ['id', 'b'], rows: [] },
      { escape: 'mysql', names: false, creates: true, rowsPerInsert: 1 },
    ).toString() + `INSERT INTO ${table} VALUES`;
  const chunk = Buffer.from(`\n(1, '${body}'),`.repeat(200));
  const reader = new SqlReader(isWanted);
  let count = 0;
  let most = 0;
  const push = (part: Buffer) => {
    for (const { values } of reader.push(part)) count += values.length;
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  };
  const before = process.memoryUsage();
  for (const table of ['a_rows', 'a_logs']) {
    push(Buffer.from(`${count > 0 ? "(2, 'x');" : ''}${rowsOf(table)}`));
    for (let index = 0; index < 60; index += 1) push(chunk);
  }
  expect(count).toBe(2 * 200 * 60 + 2);
  expect(chunk.length * 120).toBeGreaterThan(120_000_000);
  expect(most - before.heapUsed - before.arrayBuffers).toBeLessThan(80_000_000);
}, 120_000);
