/** Bold, italic and struck words as the editors' manual teaches them: stars or tildes around whole words. */
import type { Nodes } from 'mdast';
import type { Place, Run } from './unshown-characters.ts';
import { describePair, wordsAround, type Slip } from './unshown-messages.ts';

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
  if (marks.startsWith('_') && NAME.test(inner)) {
    return [[run, describePair(words, kind, `${kind} thì viết ${mark}${inner}${mark}`)]];
  }
  const [before, after] = outside(place);
  if ((WORD.test(before) || WORD.test(after)) && !marks.startsWith('_')) {
    return [[run, describePair(words, kind, `${kind} thì viết <${tag}>${inner}</${tag}>`)]];
  }
  if (before === marks[0] || after === marks[0]) return [[run, describePair(words, kind, '')]];
  return [];
}

/** The characters on both sides of a node and of the marks around it that end where it ends. */
function outside(place: Place): [string, string] {
  let [first, last]: Nodes[] = [place.node, place.node];
  for (let around = place.parent; around && KINDS[around.node.type]; around = around.parent) {
    const children = (around.node as { children?: Nodes[] }).children ?? [];
    if (children[0] === first) first = around.node;
    if (children.at(-1) === last) last = around.node;
  }
  const { source } = place;
  return [
    source[(first?.position?.start.offset ?? 0) - 1] ?? '',
    source[last?.position?.end.offset ?? source.length] ?? '',
  ];
}
