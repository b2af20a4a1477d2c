/**
 * Accounts for every visible character of a YAML text: it is part of a value that is read exactly as it is written, or of
 * the signs that docs/huong-dan-bien-tap.md teaches. What is neither is found, whatever made the parser pass over it.
 */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  Scalar,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { shorten } from '../../domain/shorten.ts';
import { partsOf, repairLine } from './repair-line.ts';
import { lineAt, type YamlProblem } from './yaml-problem.ts';

/** What is read otherwise than it stands there, or not at all, from top to bottom. The document has no errors. */
export function findUnread(document: Document, source: string): YamlProblem[] {
  const account = new Account(source);
  const { contents } = document;
  if (isNode(contents)) account.node(contents, '');
  account.signs(source.length, '');
  return account.found;
}

/** A remark, a field or an item that is set aside, or an ornament; `#SenHạ` and `#“Sen”` are words. */
const REMARK =
  /^[ \t]*#(?:[#=*-]*(?:[^\S\n].*)?|!.*|[ \t]*(?:[\w"']+[ \t]*:|-[ \t]).*|[^\p{L}\p{N}]*)$/gmu;

/** `tags: # hai từ là đủ` above the items speaks of all of them. */
const REMARK_BEHIND = /(?<=^[\s:-]*[:-][ \t]+)# .*/;

/** `> # hai câu` above a text. */
const REMARK_OF_BLOCK = /^[|>][+-]?[ \t]+(?=# .*\n)/;

/** A settings file may begin like a front matter. */
const FIRST_LINE = /^---[ \t]*\n/;

function withoutRemarks(text: string, isGroup: boolean): string {
  const blank = (remark: string) => ' '.repeat(remark.length);
  const rest = text.replace(REMARK, blank);
  return isGroup ? rest.replace(REMARK_BEHIND, blank) : rest;
}

class Account {
  readonly found: YamlProblem[] = [];
  /** What stands before it is accounted for. */
  private at: number;
  /** Whether fields or items on lines of their own come next. */
  private beginsGroup = false;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
    this.at = FIRST_LINE.exec(source)?.[0].length ?? 0;
  }

  /** A node, and the signs between it and what stands before. */
  node(node: Node, signs: string): void {
    if (isMap(node)) this.map(node, signs);
    else if (isSeq(node)) this.list(node, signs);
    else if (isScalar(node)) this.scalar(node, signs);
  }

  /** From where the account has come to `end` stand these signs, white space and remarks; an optional comma at the end. */
  signs(end: number, wanted: string): void {
    const start = this.at;
    const isGroup = this.beginsGroup;
    this.beginsGroup = false;
    if (end <= start) return;
    this.at = end;
    const between = this.source.slice(start, end);
    const plain = between.trim();
    if (plain === wanted) return;
    const lines = plain.includes('#') ? withoutRemarks(between, isGroup) : between;
    const visible = lines.replace(/\s+/g, '');
    if (visible === wanted || visible === `,${wanted}`) return;
    const first = lines.search(wanted === '' ? /\S/ : /[^\s:,\-[\]{}]|\S(?=\s*$)/);
    this.found.push(unread(this.source, start + Math.max(0, first)));
  }

  private map(map: YAMLMap, signs: string): void {
    const isBraced = this.isFlow(map, '{');
    if (!isBraced) this.beginsGroup = true;
    if (isBraced) this.open(map, signs);
    for (const [index, { key, value }] of map.items.entries()) {
      const before = index === 0 ? (isBraced ? '' : signs) : isBraced ? ',' : '';
      if (isNode(key)) this.key(key, before);
      if (isNode(value)) this.node(value, isNode(key) || isBraced ? ':' : `${before}:`);
    }
    if (isBraced) this.close(map, '}');
  }

  private list(list: YAMLSeq, signs: string): void {
    const isBracketed = this.isFlow(list, '[');
    if (!isBracketed) this.beginsGroup = true;
    if (isBracketed) this.open(list, signs);
    for (const [index, item] of list.items.entries()) {
      const before = isBracketed ? (index === 0 ? '' : ',') : index === 0 ? `${signs}-` : '-';
      if (isNode(item)) this.node(item, before);
    }
    if (isBracketed) this.close(list, ']');
  }

  private isFlow(node: YAMLMap | YAMLSeq, bracket: string): boolean {
    return node.flow === true && this.source[startOf(node)] === bracket;
  }

  private open(node: Node, signs: string): void {
    this.signs(startOf(node), signs);
    this.at += 1;
  }

  private close(node: Node, bracket: string): void {
    this.signs(node.range?.[1] ?? this.at, bracket);
  }

  /** The name of a field is text, and stays a field once the file is data. */
  private key(key: Node, signs: string): void {
    this.node(key, signs);
    if (!isScalar(key) || (typeof key.value !== 'object' && key.value !== '__proto__')) return;
    this.found.push(unread(this.source, startOf(key)));
  }

  private scalar(scalar: Scalar, signs: string): void {
    const [start, end] = scalar.range ?? [this.at, this.at];
    this.signs(start, signs);
    this.at = end;
    const written = this.source.slice(start, end);
    const remark = REMARK_OF_BLOCK.exec(written)?.[0].length;
    if (remark !== undefined) this.found.push(unread(this.source, start + remark));
    else if (!isReadAsWritten(scalar, written)) this.found.push(unread(this.source, start, end));
  }
}

/** Whether a value is what stands there, but for white space and the marks around it. */
function isReadAsWritten({ type, value }: Scalar, written: string): boolean {
  if (value === null) return true;
  if (value === written) return type === Scalar.PLAIN;
  if (typeof value !== 'string') return String(value) === written.toLowerCase();
  const text = wordsOf(type, written);
  return text !== undefined && squeeze(text) === squeeze(value);
}

/** The words of a value without its marks; undefined for marks that the manual does not know. */
function wordsOf(type: Scalar['type'], written: string): string | undefined {
  switch (type) {
    case Scalar.QUOTE_DOUBLE:
      return written.slice(1, -1).replace(/\\(["\\/])/g, '$1');
    case Scalar.QUOTE_SINGLE:
      return written.slice(1, -1).replaceAll("''", "'");
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED:
      return /^[|>][+-]?[ \t]*\n([^]*)$/.exec(written)?.[1];
    default:
      return written;
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unread(source: string, start: number, end = start): YamlProblem {
  const line = lineAt(source, start);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const words = line.slice(start - lineStart).trim();
  if (words.startsWith('#')) {
    return {
      severity: 'warning',
      offset: start,
      message: `Phần từ dấu “#” trở đi là ghi chú nên không được đọc: “${shorten(words)}”.`,
      hint: 'Nếu đó là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép thẳng ("). Nếu là ghi chú, hãy đặt trên một dòng riêng, chừa một dấu cách sau dấu “#”.',
    };
  }
  return {
    severity: 'error',
    offset: start,
    message: `“${shorten(words)}” không được đọc nguyên như đã viết.`,
    hint: cureOf(line, words, source.slice(start, end).includes('\n')),
  };
}

function cureOf(line: string, words: string, isLong: boolean): string {
  if (words === '...') return 'Hãy xóa dòng này.';
  if (isLong) return 'Hãy viết cả giá trị trên một dòng, trong ngoặc kép thẳng (").';
  const { lead = '', key = '', value } = partsOf(line) ?? {};
  const hasPlace = lead.trim() + key !== '';
  const repaired = hasPlace && value === words ? repairLine(line) : undefined;
  return repaired === undefined || repaired === line.trim()
    ? 'Hãy viết mỗi trường một dòng: tên trường, dấu hai chấm, dấu cách, rồi giá trị; giá trị có dấu lạ thì đặt trong ngoặc kép thẳng (").'
    : `Hãy viết: ${repaired}`;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
