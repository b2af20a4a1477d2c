/** Finds values that YAML reads without an error, but differently from what the editor wrote. */
import {
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
  type Range,
} from 'yaml';
import { explainItem } from './explain-block.ts';
import { escapeIn } from './describe-sign.ts';
import { describeValue, explainName, missesSpace } from './explain-line.ts';
import { findComma } from './find-commas.ts';
import { findJoinedItems } from './find-joined-items.ts';
import { findLostBreaks } from './find-lost-breaks.ts';
import { findSwallowed, swallowedItems } from './find-swallowed.ts';
import { findValuesCutByComments } from './find-values-cut-by-comments.ts';
import { isField, isListField } from './list-fields.ts';
import { valueProblem, lineAt, type YamlProblem } from './yaml-problem.ts';

/** Characters and lines that may be read otherwise; most front matters have none, and are only accounted for (find-unread.ts). */
const SUSPECT =
  /(?:^|\s)[#%]|\[.*\d,\d|[&*!\\|>“”{;，、；=]|(?:^|\s)[A-Za-z]\w*:[^\s/]|[ \t]['"][^'"\n]*\n|\n[ \t]*-[^-]|\n[ \t]*(?:[–—•·●▪+]|\d{1,3}[.)])|\n[ \t]*\n|^\s*[?[{]|\n\?|[^\S \n]|[：ː꞉﹕∶]/;

/** A limit, since each one costs a scan of its line. */
const MAX_PROBLEMS = 50;

/** Every misread value in a document without YAML errors. */
export function findMisreadValues(document: Document, source: string): YamlProblem[] {
  if (!SUSPECT.test(source) && !hasOpenBracket(source)) return [];
  const items = findForeignItems(source);
  if (items.length > 0) return items;
  const problems = [...directives(source), ...findValuesCutByComments(source)];
  const add = (found: readonly YamlProblem[]) => {
    problems.push(...found);
    return problems.length < MAX_PROBLEMS ? undefined : visit.BREAK;
  };
  visit(document, {
    Alias: (_, node) => add([signProblem(source, startOf(node), '*')]),
    Pair: (_, pair) => add(keyProblem(pair, source)),
    Collection: (_, node) => add([...propertyProblem(node, source), ...findComma(node, source)]),
    Scalar: (_, node, path) => {
      const marked = propertyProblem(node, source);
      const found = marked.length > 0 ? marked : scalarProblem(node, source);
      if (found.length > 0) return add(found);
      const swallowed = findSwallowed(node, source);
      if (swallowed.length > 0) return add(swallowed);
      const isItem = isSeq(path.at(-1));
      return add([...findLostBreaks(node), ...(isItem ? findJoinedItems(node, source) : [])]);
    },
  });
  return problems;
}

function signProblem(source: string, offset: number, sign: string): YamlProblem {
  const described = describeValue(lineAt(source, offset));
  const message = `Dấu “${sign}” ở đầu giá trị là ký hiệu riêng của YAML, nên chữ sau nó không được đọc đúng.`;
  return valueProblem(source, offset, described ?? message);
}

/** `%TAG`: a directive before the fields. */
function directives(source: string): YamlProblem[] {
  const found = /^%.*/m.exec(source);
  if (!found) return [];
  const message = `Dòng bắt đầu bằng dấu “%” không được đọc: “${found[0].slice(0, 60)}”.`;
  return [{ severity: 'error', offset: found.index, message, hint: 'Hãy xóa dòng này.' }];
}

/** Whether a bracket is not closed on its line. */
function hasOpenBracket(source: string): boolean {
  return (
    source.includes('[') &&
    source.split('\n').some((line) => line.includes('[') && !line.includes(']'))
  );
}

/** `• rác` indented below the name of a list: one text to YAML. */
function findForeignItems(source: string): YamlProblem[] {
  const lines = source.split('\n');
  let offset = 0;
  return lines.flatMap((line, index): YamlProblem[] => {
    const start = offset;
    offset += line.length + 1;
    const explained = explainItem(lines, index, isListField);
    return explained ? [{ severity: 'error', offset: start, ...explained }] : [];
  });
}

/** Anchors and tags: `&word` and `!word` before a value. */
function propertyProblem(node: Node, source: string): YamlProblem[] {
  const isEmpty = isScalar(node) && node.value === '';
  if (node.anchor === undefined && node.tag === undefined && !isEmpty) return [];
  const start = startOf(node);
  const sign = signBefore(source, start);
  const isMarked = node.anchor !== undefined || (node.tag !== undefined && sign === '!');
  if (!isMarked && !(isEmpty && sign === '!')) return [];
  return [signProblem(source, start, sign ?? '&')];
}

/** The sign of the word before an offset, read backwards; undefined when it has none. */
function signBefore(source: string, offset: number): string | undefined {
  let end = offset;
  while (/[ \t]/.test(source[end - 1] ?? '')) end -= 1;
  if (source[end - 1] === '>') return source.lastIndexOf('!<', end) < 0 ? undefined : '!';
  let start = end;
  while (/[^\s,[\]{}]/.test(source[start - 1] ?? '')) start -= 1;
  const [sign] = /^[&!]/.exec(source.slice(start, start + 1)) ?? [];
  return sign;
}

/** A name that only looks like a field's, or a bracket where a name belongs. */
function keyProblem({ key }: Pair, source: string): YamlProblem[] {
  if (isScalar(key)) {
    const line = lineAt(source, startOf(key));
    // `title:TP.HCM: họp` has no name but its first part.
    const isJoined = isField(/^([A-Za-z]\w*):/.exec(String(key.value))?.[1] ?? '');
    const explained = explainName(line) ?? (isJoined ? missesSpace(line) : undefined);
    return explained ? [{ severity: 'error', offset: startOf(key), ...explained }] : [];
  }
  if (key === null) return [];
  const message = 'Dòng này bắt đầu bằng dấu ngoặc hoặc dấu hỏi nên không có tên trường.';
  const hint = 'Hãy viết: tên-trường: giá trị, và đặt giá trị trong ngoặc kép.';
  return [{ severity: 'error', offset: startOf(key as Node), message, hint }];
}

function scalarProblem(node: Scalar, source: string): YamlProblem[] {
  const [start, end] = rangeOf(node);
  const text = source.slice(start, end);
  if (node.type === Scalar.QUOTE_DOUBLE) {
    const escape = escapeIn(text);
    if (escape === undefined) return [];
    const message = `Trong ngoặc kép, dấu “\\” là ký hiệu riêng của YAML, nên “${escape}” không hiện nguyên trên trang.`;
    return [valueProblem(source, start, message)];
  }
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    const [header = ''] = text.split('\n');
    const isSuspicious = /\d/.test(header) || String(node.value).trim() === '';
    return isSuspicious ? [signProblem(source, start, header[0] ?? '')] : [];
  }
  if (node.type !== Scalar.PLAIN) return [];
  return [...swallowedItems(text, start, source), ...halfQuoted(node, text, start)];
}

/** `[“một, hai”, ba]`: a comma inside curly quotation marks still separates items. */
function halfQuoted(node: Scalar, text: string, start: number): YamlProblem[] {
  const opened = text.split('“').length - 1;
  const closed = text.split('”').length - 1;
  if (opened === closed || typeof node.value !== 'string') return [];
  return [
    {
      severity: 'warning',
      offset: start,
      message: `“${text.slice(0, 60)}” có dấu ngoặc kép cong mở mà không đóng, hoặc ngược lại.`,
      hint: 'Nếu giá trị có dấu phẩy bên trong, hãy đặt cả giá trị trong ngoặc kép thẳng (").',
    },
  ];
}

function rangeOf(node: Node): Range {
  return node.range ?? [0, 0, 0];
}

function startOf(node: Node): number {
  return rangeOf(node)[0];
}
