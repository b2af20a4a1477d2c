/** Splits a Markdown file into front matter and body, and remembers on which line each field stands. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { cleanCharacters } from '../markdown/clean-characters.ts';
import { checkSource } from './check-source.ts';
import { MAX_YAML_CHARS } from './file-size-limits.ts';
import { describeMissingFrontMatter } from './missing-front-matter.ts';
import { isError, type TextProblem } from './text-problem.ts';
import { scanJson } from './scan-json.ts';
import { checkYamlLimits } from './yaml/check-limits.ts';
import { explainErrors } from './yaml/explain-errors.ts';
import { findForeignBreak } from './yaml/find-lost-breaks.ts';
import { findMisreadValues } from './yaml/find-misread-values.ts';
import { findUnread } from './yaml/find-unread.ts';
import type { YamlProblem } from './yaml/yaml-problem.ts';

/** A Markdown file cut in two, nothing parsed. */
export interface SplitFile {
  /** The YAML between the two lines `---`. */
  yaml: string;
  /** The Markdown below the front matter, in NFC. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** What a YAML or JSON text says. */
export interface ParsedData {
  /** Plain data, undefined when there is an error; timestamps stay text, since YAML would read them as UTC. */
  data: unknown;
  /** What is wrong with the text itself, and what was read otherwise than it stands there. */
  faults: TextProblem[];
  /** The line of the file on which the value at a path stands, or the nearest line above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface ParsedFile extends ParsedData, Omit<SplitFile, 'yaml'> {}

/** What no editor sees beside the dashes. */
const UNSEEN = '[ \\t\\u00A0\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*';
const FRONT_MATTER = new RegExp(
  `^[\\u200B-\\u200D\\u2060\\uFEFF]*---${UNSEEN}\\n([\\s\\S]*?)(?<=\\n)---${UNSEEN}(?:\\n|$)`,
);

/** Cuts a Markdown file into front matter and body; undefined when it has no front matter or cannot be read at all. */
export function splitFrontMatter(source: string): SplitFile | undefined {
  if (checkSource(source)) return undefined;
  const text = withUnixLineEnds(source);
  const match = FRONT_MATTER.exec(text);
  if (!match) return undefined;
  const body = text.slice(match[0].length).normalize('NFC');
  return { yaml: match[1] ?? '', body, bodyLine: countLines(match[0]) + 1 };
}

/** Reads a Markdown file with front matter. A file that cannot be read has an error among its faults, and no data. */
export function parseMarkdownFile(source: string): ParsedFile {
  const parts = splitFrontMatter(source);
  if (parts) {
    const { yaml, body, bodyLine } = parts;
    return { ...parseYaml(yaml, 2), body, bodyLine };
  }
  const fault = checkSource(source) ?? describeMissingFrontMatter(withUnixLineEnds(source));
  return { data: undefined, faults: [fault], lineOf: () => 1, body: '', bodyLine: 1 };
}

/** Reads a YAML text whose first line is line `firstLine` of what the editor sees. */
export function parseYaml(source: string, firstLine = 1): ParsedData {
  const fault = checkSource(source, MAX_YAML_CHARS) ?? checkYamlLimits(withUnixLineEnds(source));
  if (fault) return { data: undefined, faults: [shift(fault, firstLine)], lineOf: () => firstLine };
  const written = withEmptyLines(withUnixLineEnds(source));
  const { text, faults: found } = cleanCharacters(written);
  const faults: TextProblem[] = [...found, ...findForeignBreak(written)];
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  let data: unknown;
  let lineOf: ParsedData['lineOf'] = () => firstLine;
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // YAML's own warnings are in English; its errors are reported in Vietnamese.
      logLevel: 'error',
    });
    keepNumbersAsWritten(document);
    faults.push(...faultsOf(document, text, lineAt));
    if (!faults.some(isError)) data = document.toJS() as unknown;
    lineOf = (path) => lineAt(offsetOf(document, path)) + firstLine - 1;
  } catch {
    faults.push({ severity: 'error', line: 1, ...UNREADABLE });
  }
  return { data, faults: faults.map((each) => shift(each, firstLine)), lineOf };
}

function faultsOf(
  document: Document,
  text: string,
  lineAt: (offset: number) => number,
): TextProblem[] {
  const errors = explainErrors(document, text, lineAt);
  if (errors.length > 0) return errors;
  const onLine = ({ offset, ...problem }: YamlProblem) => ({ ...problem, line: lineAt(offset) });
  const misread = findMisreadValues(document, text).map(onLine);
  // Many signs of one kind on a line are mended together.
  const known = new Map(misread.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  const told = new Set(misread.map(({ line }) => line));
  const unread = findUnread(document, text)
    .map(onLine)
    .filter(({ line }) => !told.has(line));
  return [...known.values(), ...unread];
}

/** `007`, `1.10` and `0912345678` are no numbers to their writer, who would miss a zero: a field of text shows them as they are. */
function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'number' || node.source === undefined) return;
      if (node.source !== String(node.value)) node.value = node.source;
    },
  });
}

/** What no rule foresees, such as brackets that hold thousands of brackets. */
const UNREADABLE = {
  message: 'Không đọc được các trường của tệp này.',
  hint: 'Hãy viết mỗi trường một dòng, dạng “tên trường: giá trị”, và bỏ các dấu ngoặc lồng nhau.',
};

function shift(fault: TextProblem, firstLine: number): TextProblem {
  return { ...fault, line: fault.line + firstLine - 1 };
}

/**
 * Reads a JSON text. The YAML parser could do so too and knows about lines, but its time grows with the square of the
 * number of keys, and counts.json has one for each article.
 */
export function parseJson(source: string): ParsedData {
  const lineAt = (offset = 0) => countLines(source.slice(0, offset)) + 1;
  const { faultOffset, duplicateOffset } = scanJson(source);
  const offset = faultOffset ?? duplicateOffset;
  const message =
    faultOffset === undefined ? 'Một trường được ghi hai lần.' : 'Tệp không đúng cú pháp JSON.';
  if (offset !== undefined) {
    // What is cut short has its fault at the last thing that stands there.
    const line = lineAt(Math.min(offset, source.trimEnd().length));
    return { data: undefined, faults: [{ severity: 'error', line, message }], lineOf: () => line };
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetInJson(source, path));
  try {
    return { data: JSON.parse(source) as unknown, faults: [], lineOf };
  } catch {
    const fault: TextProblem = {
      severity: 'error',
      line: 1,
      message: 'Tệp không đúng cú pháp JSON.',
    };
    return { data: undefined, faults: [fault], lineOf };
  }
}

/** Where the value at a path begins, or the nearest one above it. */
function offsetInJson(source: string, wanted: readonly PropertyKey[]): number {
  let nearest = 0;
  let depth = -1;
  scanJson(source, (path, offset) => {
    if (path.length <= depth || !path.every((place, index) => place === wanted[index])) return;
    depth = path.length;
    nearest = offset;
  });
  return nearest;
}

/** A line of no-break spaces is an empty one to its writer. */
function withEmptyLines(text: string): string {
  return text.replace(/^[^\S\n]+$/gm, (line) => ' '.repeat(line.length));
}

/** A carriage return alone ended lines on old Macs. */
function withUnixLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
