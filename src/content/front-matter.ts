/** Splits a Markdown file into front matter and body, and remembers on which line each field stands. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';

export interface ParsedFile {
  /** The front matter as plain data; timestamps stay text, since YAML would read them as UTC. */
  data: unknown;
  /** The Markdown below the front matter, in NFC. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** What YAML itself objects to. */
  faults: { line: number; message: string }[];
  /** The line of the file on which the value at a path stands, or the nearest line above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/** Reads a Markdown file with front matter; undefined when it has none. */
export function parseMarkdownFile(source: string): ParsedFile | undefined {
  const match = FRONT_MATTER.exec(source);
  if (!match) return undefined;
  const body = source.slice(match[0].length).normalize('NFC');
  return { ...parseYaml(match[1] ?? '', 2), body, bodyLine: countLines(match[0]) + 1 };
}

/** Reads a YAML file whose first line is line `firstLine` of what the editor sees. */
export function parseYaml(source: string, firstLine = 1): Omit<ParsedFile, 'body' | 'bodyLine'> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    faults: document.errors.map((error) => ({
      line: lineAt(offsetOfFault(document, error, source)),
      message: describeYamlFault(error),
    })),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** Reads a JSON file; only a broken or invalid one goes through the slower parser that knows about lines. */
export function parseJson(source: string): ReturnType<typeof parseYaml> {
  try {
    const data: unknown = JSON.parse(source);
    if (countKeys(data) < (source.match(JSON_KEY)?.length ?? 0))
      throw new Error('A key is there twice.');
    return { data, faults: [], lineOf: (path) => parseYaml(source).lineOf(path) };
  } catch {
    const parsed = parseYaml(source);
    const fault = { line: 1, message: 'Tệp không đúng cú pháp JSON.' };
    return {
      ...parsed,
      data: undefined,
      faults: parsed.faults.length > 0 ? parsed.faults : [fault],
    };
  }
}

/** In sound JSON, only a key is a text before a colon. */
const JSON_KEY = /"(?:[^"\\]|\\.)*"\s*:/g;

/** The keys of all objects in what was read: of a key that is there twice, JSON keeps the last without a word. */
function countKeys(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const inner = Object.values(data);
  const own = Array.isArray(data) ? 0 : inner.length;
  return inner.reduce<number>((sum, value) => sum + countKeys(value), own);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!isPair(pair)) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

/** Where the fault is. The parser notices an open quote or bracket only at the end of the text, far below its field. */
function offsetOfFault(document: Document, error: YAMLError, source: string): number {
  const [offset] = error.pos;
  const isAtEnd = error.code === 'MISSING_CHAR' || offset >= source.trimEnd().length;
  if (!isAtEnd || !isMap(document.contents)) return offset;
  const starts = document.contents.items.map(({ key }) => startOf(key) ?? 0);
  return starts.findLast((start) => start <= offset) ?? offset;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range?.[0];
}

const COLON_MISSING =
  'Dòng này thiếu dấu hai chấm và dấu cách sau tên trường, hoặc là phần tiếp của dòng trên mà chưa thụt vào.';

/** The faults editors really make, in their words; https://eemeli.org/yaml/#yaml-errors lists the codes. */
function describeYamlFault({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Một trường được ghi hai lần. Hãy giữ lại một.';
    case 'TAB_AS_INDENT':
      return 'Đầu dòng dùng phím Tab. Hãy thay bằng dấu cách.';
    case 'MISSING_CHAR':
      if (message.includes('followed by map values')) return COLON_MISSING;
      return 'Thiếu dấu ngoặc kép, ngoặc vuông hoặc ngoặc nhọn đóng.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'Giá trị có dấu hai chấm hoặc xuống dòng không đúng chỗ. Hãy đặt cả giá trị trong ngoặc kép.';
    case 'MULTILINE_IMPLICIT_KEY':
      return COLON_MISSING;
    case 'BAD_INDENT':
      return 'Dòng thụt vào không thẳng với các dòng cùng cấp, hoặc dòng trên còn thiếu dấu ngoặc đóng.';
    default:
      return `Phần đầu bài không đúng cú pháp YAML (${code}). Hãy kiểm tra dấu hai chấm, dấu ngoặc và khoảng thụt đầu dòng.`;
  }
}
