/** Writes dumps of NukeViet as its own export, phpMyAdmin and mysqldump do, from tables given as data. */

/** A value of a row: text, bytes, a number, or NULL. */
export type Cell = string | number | Uint8Array | null;
/** Rows by column, in the order of the columns. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}
export type Tables = Readonly<Record<string, Table>>;

/** How programs write a dump. */
export interface DumpStyle {
  /** `addslashes` of PHP, the escapes of MySQL, doubled quotation marks, or figures of base 16. */
  escape: 'addslashes' | 'mysql' | 'doubled' | 'hex';
  /** Whether INSERT names its columns. */
  names: boolean;
  /** Whether tables are created. */
  creates: boolean;
  rowsPerInsert: number;
}

export const OWN: DumpStyle = {
  escape: 'addslashes',
  names: false,
  creates: true,
  rowsPerInsert: Infinity,
};
export const PHPMYADMIN: DumpStyle = {
  escape: 'doubled',
  names: true,
  creates: true,
  rowsPerInsert: 50,
};
export const MYSQLDUMP: DumpStyle = {
  escape: 'mysql',
  names: false,
  creates: true,
  rowsPerInsert: 20,
};
export const STYLES = { OWN, PHPMYADMIN, MYSQLDUMP };

const MYSQL: Readonly<Record<number, string>> = {
  0: '\\0',
  10: '\\n',
  13: '\\r',
  26: '\\Z',
  34: '\\"',
  39: "\\'",
  92: '\\\\',
};
const SLASHES: Readonly<Record<number, string>> = { 0: '\\0', 34: '\\"', 39: "\\'", 92: '\\\\' };
const DOUBLED: Readonly<Record<number, string>> = {
  10: '\\n',
  13: '\\r',
  39: "''",
  92: '\\\\',
};

/** One value as SQL. */
export function writeCell(cell: Cell, escape: DumpStyle['escape']): Buffer {
  if (cell === null) return Buffer.from('NULL');
  if (typeof cell === 'number') return Buffer.from(String(cell));
  const bytes = Buffer.from(cell as Uint8Array);
  if (escape === 'hex')
    return Buffer.from(bytes.length === 0 ? "''" : `0x${bytes.toString('hex').toUpperCase()}`);
  const table = { addslashes: SLASHES, mysql: MYSQL, doubled: DOUBLED }[escape];
  const text = [...bytes].map((byte) => table[byte] ?? String.fromCharCode(byte)).join('');
  return Buffer.from(`'${text}'`, 'latin1');
}

/** One table: its CREATE and its INSERTs. */
export function writeTable(name: string, { columns, rows }: Table, style: DumpStyle): Buffer {
  const parts: Buffer[] = [];
  const add = (text: string) => void parts.push(Buffer.from(text));
  if (style.creates) {
    const lines = columns.map(
      (column) => `  \`${column}\` varchar(250) NOT NULL DEFAULT '' COMMENT 'cột, (${column});'`,
    );
    add(
      `\n--\n-- Cấu trúc bảng cho bảng \`${name}\`; nó's\n--\n\nDROP TABLE IF EXISTS \`${name}\`;\nCREATE TABLE \`${name}\` (\n${lines.join(',\n')},\n  PRIMARY KEY (\`${columns[0]}\`),\n  KEY \`k\` (\`${columns[0]}\`(20))\n) ENGINE=MyISAM  DEFAULT CHARSET=utf8;\n`,
    );
  }
  const head = `INSERT INTO \`${name}\`${style.names ? ` (${columns.map((column) => `\`${column}\``).join(', ')})` : ''} VALUES`;
  for (const [index, row] of rows.entries()) {
    const isFirst = index % style.rowsPerInsert === 0;
    if (isFirst) add(head);
    add(isFirst ? '\n(' : ', \n(');
    for (const [at, cell] of row.entries()) {
      if (at > 0) add(', ');
      parts.push(writeCell(cell, style.escape));
    }
    const isLast = index === rows.length - 1 || (index + 1) % style.rowsPerInsert === 0;
    add(isLast ? ');\n' : ')');
  }
  return Buffer.concat(parts);
}

const START: Readonly<Record<DumpStyle['escape'], string>> = {
  addslashes:
    '-- NUKEVIET 4.0\n-- Module: Database\n-- http://www.nukeviet.vn\n--\n\nSET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";\nSET NAMES \'utf8\';\nALTER DATABASE DEFAULT CHARACTER SET `utf8` COLLATE `utf8_general_ci`;\n',
  doubled:
    '-- phpMyAdmin SQL Dump\n-- version 5.2.1\n--\n-- Máy chủ: localhost:3306\n\nSET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";\nSTART TRANSACTION;\n/*!40101 SET NAMES utf8mb4 */;\n',
  mysql:
    "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: cong\n\n/*!40101 SET NAMES utf8 */;\n/*!40103 SET TIME_ZONE='+00:00' */;\n",
  hex: '-- MariaDB dump 10.19\n\n',
};

/** A whole dump. */
export function writeDump(tables: Tables, style: DumpStyle): Buffer {
  const end = ['mysql', 'hex'].includes(style.escape)
    ? '\n-- Dump completed on 2026-11-30  8:00:00\n'
    : '';
  return Buffer.concat([
    Buffer.from(START[style.escape]),
    ...Object.entries(tables).map(([name, table]) => writeTable(name, table, style)),
    Buffer.from(end),
  ]);
}

/** A table out of rows that are objects; each has the columns of the first. */
export function tableOf(rows: readonly Readonly<Record<string, Cell>>[]): Table {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

/** The 21 characters that NukeViet keeps as entities, in the order of its own function; `#` behind others, too. */
const ENTITIES = new Map(
  [
    ['&', '&amp;'],
    ["'", '&#039;'],
    ['"', '&quot;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['\\', '&#x005C;'],
    ['/', '&#x002F;'],
    ['(', '&#40;'],
    [')', '&#41;'],
    ['*', '&#42;'],
    ['[', '&#91;'],
    [']', '&#93;'],
    ['!', '&#33;'],
    ['=', '&#x3D;'],
    ['%', '&#x25;'],
    ['^', '&#x5E;'],
    [':', '&#x3A;'],
    ['{', '&#x7B;'],
    ['}', '&#x7D;'],
    ['`', '&#x60;'],
    ['~', '&#x7E;'],
    ['#', '&#x23;'],
  ].map(([sign = '', entity = '']) => [sign, entity]),
);

/** A text as NukeViet stores titles and leads. */
export function encodeText(text: string): string {
  return [...text].map((sign) => ENTITIES.get(sign) ?? sign).join('');
}
