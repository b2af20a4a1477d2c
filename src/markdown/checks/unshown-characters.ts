/**
 * The account of every visible character of a text: each is shown, or belongs to a mark in the form that the editors' manual
 * teaches, or is told. Other checks tell of the mistakes that are known, and in better words; what is found here is told where
 * no other problem names the sign, so that nothing vanishes in a way that nobody has thought of.
 */
import type { Node, Nodes, Parents, Root, Text } from 'mdast';
import { hiddenIn } from './hidden-in-text.ts';
import { judgeMarks } from './taught-marks.ts';
import { describeSigns, type Slip } from './unshown-messages.ts';
import type { Unshown } from './tell-unshown.ts';
import type { Wrapping } from './wrapping.ts';

/** A node among those that it stands in. */
export interface Place {
  node: Nodes;
  parent: Place | undefined;
  /** Whether the marks of a quotation may stand in front of its lines. */
  isQuoted: boolean;
  source: string;
  /** Whether the lines of the text are wrapped. */
  isWrapped: boolean;
  /** What of the node's own text no child takes: its marks. */
  runs: readonly Run[];
}

/** A part of the text that is not shown, with something else in it than white space. */
export interface Run {
  text: string;
  offset: number;
  line: number;
  /** What a reader sees in the place of entities. */
  shown?: string;
}

/** What no reader sees and no mark explains, in the order of the text; for the report, once all else is told. */
export function findUnshown(tree: Root, source: string, { isWrapped }: Wrapping): Unshown[] {
  const found: Unshown[] = [];
  visit(tree, undefined, false);
  return found;

  function visit(node: Nodes, parent: Place | undefined, isQuoted: boolean): void {
    if (!node.position) return;
    if (node.type === 'text') {
      if (!isWhole(node, source)) noteHidden(node, isQuoted);
      return;
    }
    const runs = runsOf(node, source, isQuoted);
    const place: Place = { node, parent, isQuoted, source, isWrapped, runs };
    const slips = judgeMarks(place);
    const isPair = slips.length === 1;
    for (const [run, slip] of slips) {
      const isWithin = INLINE.has(node.type);
      note(run, slip, isWithin ? (isPair ? marksOf(place) : [run]) : []);
    }
    if (!('children' in node)) return;
    const isInside = isQuoted || node.type === 'blockquote';
    for (const child of node.children) visit(child, place, isInside);
  }

  function noteHidden(node: Text, isQuoted: boolean): void {
    for (const run of hiddenIn(node, source, isQuoted))
      note(run, describeSigns(run, source), [run]);
  }

  function note({ line }: Run, slip: Slip, signs: readonly Run[]): void {
    found.push({ severity: 'warning', line, ...slip, signs });
  }
}

/** Nodes whose marks stand within a line. */
const INLINE = new Set<Nodes['type']>([
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'html',
]);

/** The marks at both ends of a node. */
function marksOf({ node, runs }: Place): readonly Run[] {
  const [run] = runs;
  if (run && node.type === 'html') return [{ ...run, text: '<' }];
  if (run && node.type === 'break') return [{ ...run, text: '\\' }];
  if (!run || node.type !== 'inlineCode') return runs;
  const [marks = ''] = /^`+/.exec(run.text) ?? [];
  return [
    { ...run, text: marks },
    { ...run, text: marks, offset: run.offset + run.text.length - marks.length },
  ];
}

/** Whether a text is shown exactly as it was written: almost all are. */
function isWhole({ value, position }: Text, source: string): boolean {
  const start = position?.start.offset ?? 0;
  return position?.end.offset === start + value.length && source.startsWith(value, start);
}

const BLANK = /^\s*$/;

/** The parts of a node that none of its children takes, without the marks of the quotations around it. */
function runsOf(node: Nodes, source: string, isQuoted: boolean): Run[] {
  const runs: Run[] = [];
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return runs;
  let { offset, line } = { offset: start.offset, line: start.line };
  const add = (to: number): void => {
    if (to <= offset) return;
    const text = source.slice(offset, to);
    if (BLANK.test(text)) return;
    const own = isQuoted ? withoutQuotations(text, source[offset - 1] === '\n') : text;
    if (BLANK.test(own)) return;
    // A line alone is found again behind the marks of a quotation.
    const lead = text.length - text.trimStart().length;
    runs.push({ text: own, offset, line: line + countBreaks(text.slice(0, lead)) });
  };
  for (const child of (node as Partial<Parents>).children ?? []) {
    const { start: from, end: to } = (child as Node).position ?? {};
    if (from?.offset === undefined || to?.offset === undefined) continue;
    add(from.offset);
    ({ offset, line } = { offset: to.offset, line: to.line });
  }
  add(end.offset);
  return runs;
}

/** @param isAtStart whether the text begins a line */
function withoutQuotations(text: string, isAtStart: boolean): string {
  const plain = text.replace(/\n[ \t>]+/g, '\n');
  return isAtStart ? plain.replace(/^[ \t>]+/, '') : plain;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
