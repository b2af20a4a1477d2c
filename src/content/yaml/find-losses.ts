/** Finds what YAML reads without an objection, but as less or as something else than what stands there. */
import { isScalar, Scalar, visit, type Document, type Node, type Pair, type Range } from 'yaml';
import { describeValue, escapeIn, explainName } from './explain-line.ts';
import { findCommentLosses } from './find-comment-losses.ts';
import { lossOfValue, lineAt, type Loss } from './loss.ts';

/** Characters and lines that may be read otherwise; most front matters have none, and are not looked at again. */
const SUSPECT = /(?:^|\s)[#%]|[&*!\\|>“”]|\n[ \t]+[A-Za-z]\w*:\S|^\s*[?[{]|\n\?|[^\S \n]|[：ː꞉﹕∶]/;

/** A limit, since each one costs a scan of its line. */
const MAX_LOSSES = 50;

/** Every loss in a document that YAML has read without an error. */
export function findLosses(document: Document, source: string): Loss[] {
  if (!SUSPECT.test(source)) return [];
  const losses = [...directives(source), ...findCommentLosses(source)];
  const add = (found: readonly Loss[]) => {
    losses.push(...found);
    return losses.length < MAX_LOSSES ? undefined : visit.BREAK;
  };
  visit(document, {
    Alias: (_, node) => add([signLoss(source, startOf(node), '*')]),
    Pair: (_, pair) => add(keyLoss(pair, source)),
    Collection: (_, node) => add(propertyLoss(node, source)),
    Scalar: (_, node) => {
      const marked = propertyLoss(node, source);
      return add(marked.length > 0 ? marked : scalarLoss(node, source));
    },
  });
  return losses;
}

function signLoss(source: string, offset: number, sign: string): Loss {
  const described = describeValue(lineAt(source, offset));
  const message = `Dấu “${sign}” ở đầu giá trị là ký hiệu riêng của YAML, nên chữ sau nó không được đọc đúng.`;
  return lossOfValue(source, offset, described ?? message);
}

/** `%TAG`: a line before the fields that speaks to the parser. */
function directives(source: string): Loss[] {
  const found = /^%.*/m.exec(source);
  if (!found) return [];
  const message = `Dòng bắt đầu bằng dấu “%” không được đọc: “${found[0].slice(0, 60)}”.`;
  return [{ severity: 'error', offset: found.index, message, hint: 'Hãy xóa dòng này.' }];
}

/** Anchors and tags: `&word` and `!word` before a value. */
function propertyLoss(node: Node, source: string): Loss[] {
  const start = startOf(node);
  const [sign] =
    /[&!](?:<[^>\n]*>|[^\s,[\]{}]*)\s*$/.exec(source.slice(0, start).split('\n').at(-1) ?? '') ??
    [];
  const isMarked = node.anchor !== undefined || (node.tag !== undefined && sign?.startsWith('!'));
  const isEmptyTag = isScalar(node) && node.value === '' && sign?.startsWith('!');
  if (!isMarked && !isEmptyTag) return [];
  return [signLoss(source, start, sign?.[0] ?? '&')];
}

/** A name that only looks like a field's, or a bracket where a name belongs. */
function keyLoss({ key }: Pair, source: string): Loss[] {
  if (isScalar(key)) {
    const explained = explainName(lineAt(source, startOf(key)));
    return explained ? [{ severity: 'error', offset: startOf(key), ...explained }] : [];
  }
  if (key === null) return [];
  const message = 'Dòng này bắt đầu bằng dấu ngoặc hoặc dấu hỏi nên không có tên trường.';
  const hint = 'Hãy viết: tên-trường: giá trị, và đặt giá trị trong ngoặc kép.';
  return [{ severity: 'error', offset: startOf(key as Node), message, hint }];
}

function scalarLoss(node: Scalar, source: string): Loss[] {
  const [start, end] = rangeOf(node);
  const text = source.slice(start, end);
  if (node.type === Scalar.QUOTE_DOUBLE) {
    const escape = escapeIn(text);
    if (escape === undefined) return [];
    const message = `Trong ngoặc kép, dấu “\\” là ký hiệu riêng của YAML, nên “${escape}” không hiện nguyên trên trang.`;
    return [lossOfValue(source, start, message)];
  }
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    const [header = ''] = text.split('\n');
    const isSuspicious = /\d/.test(header) || String(node.value).trim() === '';
    return isSuspicious ? [signLoss(source, start, header[0] ?? '')] : [];
  }
  if (node.type !== Scalar.PLAIN) return [];
  return [...swallowedFields(text, start), ...halfQuoted(node, text, start)];
}

/** ` draft:true` below a value: indented and without a space, it is read as the end of that value. */
function swallowedFields(text: string, start: number): Loss[] {
  const found = /\n[ \t]+([A-Za-z]\w*):(?!\/\/)(\S.*)?/.exec(text);
  if (!found) return [];
  const [line, name, value = ''] = found;
  return [
    {
      severity: 'error',
      offset: start + found.index + line.length - 1,
      message: `Dòng “${line.trim()}” bị đọc thành phần tiếp của giá trị ở dòng trên.`,
      hint: `Nếu đó là một trường, hãy viết sát lề và thêm dấu cách: ${name}: ${value}`,
    },
  ];
}

/** `[“một, hai”, ba]`: a comma inside curly quotation marks divides all the same. */
function halfQuoted(node: Scalar, text: string, start: number): Loss[] {
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
