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

/** Where the parser passes over something, or reads a value otherwise than it stands there: from its first character to its last. */
export interface UnreadPart {
  start: number;
  end: number;
}

/** What is not read as it was written, from top to bottom. The document has no errors. */
export function unreadParts(document: Document, source: string): UnreadPart[] {
  const account = new Account(source);
  const { contents } = document;
  if (isNode(contents)) account.node(contents, '');
  account.signs(source.length, '');
  return account.found;
}

/** A remark, a field or an item that is set aside, or an ornament; `#SenHạ` and `#“Sen”` are words. */
const REMARK =
  /^[ \t]*#(?:[#=*-]*(?:[^\S\n].*)?|[ \t]*(?:[\w"']+[ \t]*:|-[ \t]).*|[^\p{L}\p{N}]*)$/gmu;

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
  readonly found: UnreadPart[] = [];
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
    this.add(start + Math.max(0, first));
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

  private add(start: number, end = start): void {
    this.found.push({ start, end });
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
    this.add(startOf(key));
  }

  private scalar(scalar: Scalar, signs: string): void {
    const [start, end] = scalar.range ?? [this.at, this.at];
    this.signs(start, signs);
    this.at = end;
    const written = this.source.slice(start, end);
    const remark = REMARK_OF_BLOCK.exec(written)?.[0].length;
    if (remark !== undefined) this.add(start + remark);
    else if (!isReadAsWritten(scalar, written)) this.add(start, end);
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

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
