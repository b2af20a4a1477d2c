/** Bold, italic and struck words as the editors' manual teaches them: stars or tildes around whole words. */
import type { Nodes } from 'mdast';
import { sourceLine } from '../source-line.ts';
import { isBalanced, isWording, standsFree, type Surroundings } from './plain-form.ts';
import type { Place, Run } from './unshown-characters.ts';
import { describePair, describeSigns, wordsAround, type Slip } from './unshown-messages.ts';

const KINDS: Partial<Record<Nodes['type'], { kind: string; mark: string; tag: string }>> = {
  emphasis: { kind: 'chữ nghiêng', mark: '*', tag: 'i' },
  strong: { kind: 'chữ đậm', mark: '**', tag: 'b' },
  delete: { kind: 'chữ gạch bỏ', mark: '~~', tag: 's' },
};

/** Whether the marks of a node stand at its two ends, and nowhere else. */
export function isPair([opening, closing, more]: readonly Run[]): boolean {
  return !more && /^(?:[*_]{1,2}|~~)$/.test(opening?.text ?? '') && opening?.text === closing?.text;
}

const WORD = /[\p{L}\p{N}]/u;
/** A name of computers has neither blanks nor letters with marks. */
const NAME = /^[a-z\d][a-z\d_.-]*$/i;
/** `101#OK`, `P@ss1`: a word of signs on every keyboard, one of which no name of the language has; `24/7` and `50%` are figures. */
const CODE = /^(?![\d.,/%+:-]+$)(?=[^#@=/$%&+^|{}\\<>]*[#@=/$%&+^|{}\\<>])[!-~]+$/;
/** `*B. Không đạt*`: the star marks the right answer of several. */
const ANSWER = /^[A-H][.)]\s/;
/** A line that tells what to type, sign by sign. */
const EXACT =
  /mật khẩu|mật mã|pass|(?<!\p{L})mã(?!\p{L})|tài khoản|đăng nhập|cú pháp|(?<!\p{L})(?:sim|sms|pin)(?!\p{L})|công thức|^\s*=/iu;

/** Marks that are signs of the text rather than the manual's: of a name, within a word, or beside signs of their own kind. */
export function judgeEmphasis(place: Place): [Run, Slip][] {
  const { node, source, runs, isWrapped } = place;
  const [run] = runs;
  const { kind = '', mark = '', tag = '' } = KINDS[node.type] ?? {};
  if (!run) return [];
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const marks = run.text;
  const inner = written.slice(marks.length, -marks.length);
  const words = { ...wordsAround(node, source), written, marks };
  const around = outside(place);
  const asPair = (otherwise: string): [Run, Slip][] => {
    if (written.includes('\n')) return runs.map((each) => [each, describeSigns(each, source)]);
    return [[run, describePair(words, kind, otherwise)]];
  };
  if (marks.startsWith('_')) return asPair(`${kind} thì viết ${mark}${inner}${mark}`);
  const otherwise = `${kind} thì viết <${tag}>${inner}</${tag}>`;
  const { start, end } = around;
  const [before, after] = [source[start - 1] ?? '', source[end] ?? ''];
  if (WORD.test(before) || WORD.test(after)) return asPair(otherwise);
  if (/[*_~]/.test(before + after) || holdsMark(place, marks)) return asPair('');
  // `***` is bold and italic; more are none of the manual's.
  const sizes = [
    (node.position?.start.offset ?? 0) - start,
    end - (node.position?.end.offset ?? 0),
  ];
  if (sizes.some((size) => size + marks.length > MAX_MARKS)) return asPair('');
  if (!isBalanced(inner) || childrenOf(node).some(({ type }) => type === node.type))
    return asPair('');
  const asTwin = (): [Run, Slip][] => {
    const isName = NAME.test(inner.replace(/^[*_~]+|[*_~]+$/g, ''));
    return isName ? asPair('').map(([each, slip]) => [each, { ...slip, isTwin: true }]) : [];
  };
  if (marks.length > 1) return asTwin();
  const isSign =
    !standsFree(around) ||
    !isWording(inner) ||
    CODE.test(inner) ||
    ANSWER.test(inner) ||
    (before === '"' && after === '"' && !/\s/.test(inner)) ||
    (NAME.test(inner) && (/\d|_/.test(inner) || EXACT.test(sourceLine(node, source)))) ||
    isNote(around, inner, isWrapped);
  return isSign ? asPair(otherwise) : asTwin();
}

const MAX_MARKS = 3;

/** Nothing but the signs of a list or a quotation stands before. */
const LINE_START = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*["“(]?$/;
/** Nothing but punctuation, the end of a cell or a backslash that breaks the line stands behind. */
const LINE_END = /^[\s.,;:!?…)\]}”"’»*~\\|]*$/;

/**
 * `*Ghi chú: giá 5* là giá thấp nhất`: the star of a note and one behind a figure. So are two stars of different lines, unless
 * the lines are italic as a whole, or wrapped.
 */
function isNote({ source, start, end }: Surroundings, inner: string, isWrapped: boolean): boolean {
  const rest = source.slice(end, end + MAX_LINE_CHARS).split('\n', 1)[0] ?? '';
  const above = source.slice(Math.max(0, start - MAX_LINE_CHARS), start);
  const hasRest = !LINE_END.test(rest);
  const isAtStart = LINE_START.test(above.slice(above.lastIndexOf('\n') + 1));
  const isBehindFigure = /\p{N}$/u.test(inner) && /\p{L}/u.test(inner);
  if (!inner.includes('\n'))
    return isBehindFigure && isAtStart && /^[ \t]+[\p{L}\p{N}]/u.test(rest);
  return isBehindFigure || (!isWrapped && (hasRest || !isAtStart));
}

const MAX_LINE_CHARS = 1000;

/** A mark within words of its own kind, and one that begins a word beside them. */
const INSIDE: Readonly<Record<string, RegExp>> & { '*': RegExp } = {
  '*': /\*/,
  '**': /\*\*/,
  _: /_/,
  __: /__/,
  '~~': /~~/,
};
const BESIDE: Readonly<Record<string, RegExp>> = {
  '*': /(?<![\p{L}\p{N}*(])\*\p{L}/u,
  _: /(?<![\p{L}\p{N}_])_\p{L}/u,
};

/** `*BL*0001*`, `*Lưu ý 1; *Lưu ý 2*`: a star that is shown stands in italics, or begins a word beside them. */
function holdsMark({ node, parent, source }: Place, marks: string): boolean {
  const isShown = (each: Nodes, pattern: RegExp): boolean =>
    each.type === 'text' &&
    pattern.test(
      source.slice(each.position?.start.offset, each.position?.end.offset).replace(/\\./g, ''),
    );
  if (childrenOf(node).some((each) => isShown(each, INSIDE[marks] ?? INSIDE['*']))) return true;
  const opening = BESIDE[marks];
  if (!opening) return false;
  const siblings = childrenOf(parent?.node);
  const at = siblings.indexOf(node);
  const beside = [siblings[at - 1], siblings[at + 1]].filter((each) => each !== undefined);
  return beside.some((each) => isShown(each, opening));
}

function childrenOf(node: Nodes | undefined): Nodes[] {
  return (node as { children?: Nodes[] } | undefined)?.children ?? [];
}

/** What stands around a node and the marks around it that end where it ends. */
function outside(place: Place): Surroundings {
  let [first, last]: Nodes[] = [place.node, place.node];
  let around = place.parent;
  for (; around && KINDS[around.node.type]; around = around.parent) {
    const children = childrenOf(around.node);
    if (children[0] === first) first = around.node;
    if (children.at(-1) === last) last = around.node;
  }
  return {
    source: place.source,
    start: first?.position?.start.offset ?? 0,
    end: last?.position?.end.offset ?? place.source.length,
    isInCell: around?.node.type === 'tableCell',
  };
}
