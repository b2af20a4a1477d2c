/**
 * The marks that the editors' manual teaches, by kind of node: what is written so is meant so. Whatever else Markdown reads as
 * a mark, such as a reference without a target or a mark within a word, may be a sign of the text, and is told.
 */
import type { Link, LinkReference, ListItem, Nodes } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import { judgeBreak } from './taught-breaks.ts';
import { judgeCode } from './taught-code.ts';
import { isPair, judgeEmphasis } from './taught-emphasis.ts';
import { judgeTag } from './taught-tags.ts';
import type { Place, Run } from './unshown-characters.ts';
import { describeSigns, withBackslashes, type Slip } from './unshown-messages.ts';

type Slips = [Run, Slip][];

/** The forms of the marks of one kind of node: in front of its text, between its parts, and behind. */
const FORMS: Partial<Record<Nodes['type'], RegExp>> = {
  heading: /^#{1,6}(?:[ \t]+|$)/,
  listItem: /^(?:[-+*]|\d{1,9}[.)])[ \t]*(?:\[[ xX]\]\s*)?$/,
  footnoteDefinition: /^\[\^[^\]]+\]:\s*$/,
  footnoteReference: /^\[\^[^\]]+\]$/,
  table: /^[\s|:-]+$/,
  tableRow: /^[\s|]+$/,
  tableCell: /^[\s|]+$/,
};

/** Other checks look through these as a whole. */
const WHOLE_NODES = new Set<Nodes['type']>(['code', 'definition', 'image', 'imageReference']);

/** The marks of a node that are no marks of the manual, each with what is said of it. */
export function judgeMarks(place: Place): Slips {
  const { node, runs, source } = place;
  if (runs.length === 0 || WHOLE_NODES.has(node.type)) return [];
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return isPair(runs) ? judgeEmphasis(place) : describeAll(runs, source);
    case 'inlineCode':
      return judgeCode(node, place);
    case 'link':
      return judgeLink(node, place);
    case 'linkReference':
      return judgeReference(node, place);
    case 'listItem':
      return judgeItem(node, place);
    case 'paragraph':
      return describeAll(hasBox(place) ? runs.slice(1) : runs, source);
    case 'html':
      return judgeTag(place);
    case 'break':
      return judgeBreak(place);
    case 'blockquote':
      return isGlued(place) ? describeAll(runs.slice(0, 1), source) : [];
    case 'thematicBreak':
      return RULE.test(runs[0]?.text ?? '') && !isGlued(place) ? [] : describeAll(runs, source);
    default: {
      const form = FORMS[node.type];
      return describeAll(
        runs.filter(({ text }) => !form?.test(text)),
        source,
      );
    }
  }
}

/** `- [x] **Đã nộp**`: the box in front of words with marks. */
function hasBox({ parent, runs: [run] }: Place): boolean {
  const isTask = parent?.node.type === 'listItem' && typeof parent.node.checked === 'boolean';
  return isTask && /^\[[ xX]\]\s*$/.test(run?.text ?? '');
}

function describeAll(runs: readonly Run[], source: string): Slips {
  return runs.map((run) => [run, describeSigns(run, source)]);
}

/** A link shows its words; those of its title come up below a mouse only. */
function judgeLink({ title, children }: Link, { runs, source }: Place): Slips {
  const wrong = describeAll(
    runs.filter(({ text }) => !/^(?:\[|<|>|\]\([^]*\))$/.test(text)),
    source,
  );
  const last = runs.at(-1);
  const said = children.map((child) => ('value' in child ? child.value : '')).join('');
  if (!last || !title || said.toLowerCase().includes(title.trim().toLowerCase())) return wrong;
  const slip = {
    message: `Chữ “${shorten(title)}” ở sau địa chỉ của liên kết không hiện trên trang.`,
    hint: 'Hãy viết chữ ấy trong bài, ngoài liên kết, hoặc xóa nó.',
  };
  return [...wrong, [last, slip]];
}

/** `[Kết luận]` alone is a link where another line has a target for it; `[chữ][1]` can be nothing else. */
function judgeReference(
  { referenceType }: LinkReference,
  { runs: [run], node, source }: Place,
): Slips {
  if (!run || referenceType !== 'shortcut') return [];
  const { position } = node;
  const written = source.slice(position?.start.offset, position?.end.offset);
  return [
    [
      run,
      {
        message: `Hai dấu ngoặc của “${written}” không hiện, vì một dòng khác của bài cho chữ ấy địa chỉ của một liên kết.`,
        hint: `Nếu là chữ của bài, hãy viết: \\${written}. Nếu là liên kết, hãy viết địa chỉ trong ngoặc tròn, sát sau chữ ấy.`,
      },
    ],
  ];
}

/** More items than these no list has: `2027.` is a year at the end of a sentence. */
const MAX_NUMBER_DIGITS = 3;

function judgeItem({ children }: ListItem, { runs, source, parent: list, node }: Place): Slips {
  const form = FORMS['listItem'];
  const wrong = describeAll(
    runs.filter(({ text }, index) => index > 0 || !form?.test(text)),
    source,
  );
  const [run] = runs;
  if (!run || wrong.length > 0) return wrong;
  const [, number = ''] = /^(\d+)[.)]/.exec(run.text) ?? [];
  // Behind the sign of another item stands no sign of a list: `13. 5. họp`, `1. + 5`.
  const item = list?.parent?.node;
  const isSecond = item?.type === 'listItem' && children.length > 0 && isOnLineOf(item, node);
  if (number.length <= MAX_NUMBER_DIGITS && !isSecond && !isFramed(node, source)) return [];
  return [[run, number ? describeNumber(run, number, source) : describeSigns(run, source)]];
}

/** `- nt -`: the same sign ends the line. */
function isFramed({ position }: Nodes, source: string): boolean {
  const [line = ''] = source.slice(position?.start.offset, position?.end.offset).split('\n', 1);
  return /^([-+*])[ \t]+\S+(?:[ \t]+\S+){0,2}[ \t]\1[ \t]*$/.test(line);
}

function isOnLineOf(item: Nodes, { position }: Nodes): boolean {
  return item.position?.start.line === position?.start.line;
}

function describeNumber(run: Run, number: string, source: string): Slip {
  const end = source.indexOf('\n', run.offset);
  const line = source.slice(run.offset, end < 0 ? undefined : end);
  const sign = line[number.length] ?? '';
  return {
    message: `Số “${number}${sign}” ở đầu dòng “${line.slice(0, 60)}” thành số thứ tự của một danh sách.`,
    hint: `Nếu là số của câu, hãy viết: ${number}${withBackslashes(sign)}${line.slice(number.length + 1)}`,
  };
}

/** `---`, `* * *`; `- ---` is an item, or strokes for words. */
const RULE = /^([-*_])(?:\1{2,}|(?:[ \t]+\1){2,})[ \t]*$/;

/** `1. ***`, `- > 5`: behind the sign of an item stands no rule and no quotation. */
function isGlued({ node, parent }: Place): boolean {
  return parent?.node.type === 'listItem' && isOnLineOf(parent.node, node);
}
