/**
 * Marks inside a password, a formula, a URL or the name of a file are signs of the text: `Abc#_x_`, `a_*b*_c`, `95%*; 5%*`,
 * `https://a.example/?_a_`, `a[i](j)`. CommonMark pairs them wherever a sign stands beside them, so that they vanish.
 */
import type { Delete, Emphasis, Link, Nodes, Parents, Root, Strong, Text } from 'mdast';
import type { RenderState } from './context.ts';
import { LINK_TARGET } from './known-definitions.ts';
import { isOrnamentText } from './read-ornaments.ts';
import { walk } from './walk.ts';

type Marked = Emphasis | Strong | Delete;

/** What no mark of emphasis follows: the signs within a password, a name or a formula. */
export const GLUE = /[#@$%&=+^~_*/]/;
/** What no emphasis begins with right behind another character. */
const CLOSING = /^[;:,.!?)\]}»”’]/;
/** What no emphasis ends with right before another character. */
const OPENING = /[#@$&=^~_*\\/]$/;
const URL_START = /https?:\/\/|ftp:\/\/|www\./i;
/** A line that tells a password, in which every sign counts. */
export const SECRET = /mật khẩu|mật mã|password|passcode|\bpin\b/i;
const WORD = /[\p{L}\p{N}]/u;

/** Gives words the signs back that they are made of. */
export function readGluedMarks(tree: Root, { source }: RenderState): void {
  if (!/[*_~]|\]\(/.test(source)) return;
  const changed = new Set<Parents>();
  walk(tree, (node, index, parent) => {
    const siblings = parent.children as Nodes[];
    if (node.type === 'link' && isCode(node, siblings[index - 1], source)) {
      siblings[index] = makeText(node.position, source);
    } else if (isMarked(node) && isGlued(node, siblings, index, source)) {
      siblings.splice(index, 1, ...unmarked(node, source));
    } else {
      return undefined;
    }
    changed.add(parent);
    return index;
  });
  for (const parent of changed) joinTexts(parent);
}

function isMarked(node: Nodes): node is Marked {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

/** Whether a pair of marks stands within a word: right behind a sign, or in a URL. */
function isGlued(node: Marked, siblings: Nodes[], index: number, source: string): boolean {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [mark = ''] = /^[*_~]+/.exec(written) ?? [];
  const inner = written.slice(mark.length, -mark.length);
  const before =
    siblings[index - 1]?.type === 'text'
      ? wordBefore(node.position?.start.offset ?? 0, source)
      : '';
  const after = siblings[index + 1]?.type === 'text' ? source[endOf(node)] : undefined;
  if (URL_START.test(before)) return true;
  const lastWord = wordBefore(endOf(node) - mark.length, source);
  if (after !== undefined && /[^\s.,;:!?)*_~]/.test(after) && URL_START.test(lastWord)) return true;
  const last = before.at(-1);
  if (last !== undefined && /[^:“"'(]/.test(last) && isSecret(node, source)) return true;
  // `Số:**12**`: bold has no other meaning.
  if (mark.startsWith('**') || node.type === 'delete') return false;
  if (mark === '*' && isProduct(node, inner, source)) return true;
  if (last !== undefined && (GLUE.test(last) || (/\S/.test(last) && CLOSING.test(inner)))) {
    return true;
  }
  return after !== undefined && /\S/.test(after) && OPENING.test(inner);
}

/** `5 *2 = 10, 3* 4 = 12`: a figure stands on both sides of both signs. */
function isProduct({ position }: Marked, inner: string, source: string): boolean {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  return (
    /[\p{N})] ?$/u.test(source.slice(Math.max(0, start - 3), start)) &&
    /^[\p{N}(]/u.test(inner) &&
    /[\p{N})]$/u.test(inner) &&
    /^ ?[\p{N}(]/u.test(source.slice(end, end + 3))
  );
}

/** What stands before a node on its line may say that a password follows. */
function isSecret({ position }: Nodes, source: string): boolean {
  const start = position?.start.offset ?? 0;
  const before = source.slice(Math.max(0, start - MAX_WORD_CHARS), start);
  return SECRET.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** `a[i](j)`: brackets right behind a word, and words in them that lead nowhere. */
function isCode(node: Link, before: Nodes | undefined, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  return (
    source[start] === '[' &&
    before?.type === 'text' &&
    WORD.test(source[start - 1] ?? '') &&
    !LINK_TARGET.test(node.url)
  );
}

/** A longer word, or one that is further away, is of no use. */
const MAX_WORD_CHARS = 500;

/** What stands right before a place, from a space or a bracket of an address on. */
function wordBefore(start: number, source: string): string {
  const before = source.slice(Math.max(0, start - MAX_WORD_CHARS), start);
  return before.slice(
    Math.max(...[' ', '\n', '\t', '<', '“', '"'].map((each) => before.lastIndexOf(each))) + 1,
  );
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

/** What stands in the place of a node: its marks as texts, and its children between them. */
function unmarked(node: Marked, source: string): Nodes[] {
  const { position } = node;
  const [first, last] = [node.children[0]?.position?.start, node.children.at(-1)?.position?.end];
  if (!position || !first || !last) return [makeText(position, source)];
  return [
    makeText({ start: position.start, end: first }, source),
    ...node.children,
    makeText({ start: last, end: position.end }, source),
  ];
}

function makeText(position: Text['position'], source: string): Text {
  const value = source.slice(position?.start.offset, position?.end.offset);
  return { type: 'text', value, ...(position && { position }) };
}

/** One text in the place of several that follow each other, so that a URL is whole again. */
function joinTexts(parent: Parents): void {
  const joined: Nodes[] = [];
  for (const node of parent.children as Nodes[]) {
    const last = joined.at(-1);
    if (isPlainText(node) && last && isPlainText(last) && last.position && node.position) {
      last.value += node.value;
      last.position = { start: last.position.start, end: node.position.end };
    } else {
      joined.push(node);
    }
  }
  (parent.children as Nodes[]) = joined;
}

function isPlainText(node: Nodes): node is Text {
  return node.type === 'text' && !isOrnamentText(node);
}
