/** Bold, italic and struck words as the editors' manual teaches them: stars or tildes around whole words. */
import type { Nodes } from 'mdast';
import { sourceLine } from '../source-line.ts';
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
/** A line that tells what to type, sign by sign. */
const EXACT =
  /mật khẩu|mật mã|pass|(?<!\p{L})mã(?!\p{L})|tài khoản|đăng nhập|cú pháp|(?<!\p{L})(?:sim|sms|pin)(?!\p{L})|công thức|^\s*=/iu;
/** What no italics begin right behind, and none end right before: signs that close or open something else. */
const CLOSED = /[)\]}”’»>]/;
const OPENED = /[([{“‘«<]/;

/** Marks that are signs of the text rather than the manual's: of a name, within a word, or beside signs of their own kind. */
export function judgeEmphasis(place: Place): [Run, Slip][] {
  const { node, source, runs } = place;
  const [run] = runs;
  const { kind = '', mark = '', tag = '' } = KINDS[node.type] ?? {};
  if (!run) return [];
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const marks = run.text;
  const inner = written.slice(marks.length, -marks.length);
  const words = { ...wordsAround(node, source), written, marks };
  const [before, after] = outside(place);
  const asPair = (otherwise: string): [Run, Slip][] => {
    if (written.includes('\n')) return runs.map((each) => [each, describeSigns(each, source)]);
    return [[run, describePair(words, kind, otherwise)]];
  };
  if (marks.startsWith('_') && NAME.test(inner))
    return asPair(`${kind} thì viết ${mark}${inner}${mark}`);
  const isWithin = WORD.test(before) || WORD.test(after);
  if (isWithin && !marks.startsWith('_'))
    return asPair(`${kind} thì viết <${tag}>${inner}</${tag}>`);
  if (/[*_~]/.test(before + after) || holdsMark(place, marks)) return asPair('');
  const asTwin = (): [Run, Slip][] => {
    const isName = NAME.test(inner.replace(/^[*_~]+|[*_~]+$/g, ''));
    return isName ? asPair('').map(([each, slip]) => [each, { ...slip, isTwin: true }]) : [];
  };
  if (marks.length > 1) return asTwin();
  const isSign =
    (before === '"' && after === '"' && !/\s/.test(inner)) ||
    (NAME.test(inner) && (/\d|_/.test(inner) || EXACT.test(sourceLine(node, source)))) ||
    CLOSED.test(before) ||
    OPENED.test(after);
  return isSign ? asPair(`${kind} thì viết <${tag}>${inner}</${tag}>`) : asTwin();
}

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

/** The characters on both sides of a node and of the marks around it that end where it ends. */
function outside(place: Place): [string, string] {
  let [first, last]: Nodes[] = [place.node, place.node];
  for (let around = place.parent; around && KINDS[around.node.type]; around = around.parent) {
    const children = childrenOf(around.node);
    if (children[0] === first) first = around.node;
    if (children.at(-1) === last) last = around.node;
  }
  const { source } = place;
  return [
    source[(first?.position?.start.offset ?? 0) - 1] ?? '',
    source[last?.position?.end.offset ?? source.length] ?? '',
  ];
}
