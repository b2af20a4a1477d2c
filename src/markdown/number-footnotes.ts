/** Numbers the ids of footnotes: `[^nguồn]` becomes `fn-1`. */
import type { FootnoteDefinition, FootnoteReference, Root, Text } from 'mdast';
import type { RenderState } from './context.ts';
import { faultLines } from './fault-lines.ts';
import { lineOf } from './tree.ts';
import { SKIP, walk } from './walk.ts';
import { shorten } from '../domain/shorten.ts';

const UNDEFINED_REFERENCE = /(?<!\\)\[\^([^\]\s]+)\]/g;

/** Numbers by first mention; warns of a mention without a text and of a text without a mention. */
export function numberFootnotes(tree: Root, state: RenderState): void {
  if (!state.source.includes('[^')) return;
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const references: FootnoteReference[] = [];
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') {
      references.push(node);
    } else if (node.type === 'footnoteDefinition') {
      definitions.push(node);
    } else if (node.type === 'text') {
      reportUndefined(node, state);
    }
  });
  const shown = reachable(tree, definitions);
  const renumbered: Renumbered[] = [];
  for (const reference of references) {
    const name = reference.identifier;
    if (!shown.has(name)) continue;
    const number = numbers.get(name) ?? String(numbers.size + 1);
    if (!numbers.has(name) && /^\d+$/.test(name) && name !== number)
      renumbered.push([reference, number]);
    numbers.set(name, number);
    reference.identifier = number;
  }
  numberDefinitions(definitions, numbers, state);
  reportRenumbered(renumbered, state);
}

/** A first mention, and the number that it is shown with. */
type Renumbered = readonly [reference: FootnoteReference, number: string];

/** One fault a text: a sentence may speak of “chú thích 3”. */
function reportRenumbered(renumbered: readonly Renumbered[], { context }: RenderState): void {
  const [first] = renumbered;
  if (!first) return;
  const [reference, number] = first;
  context.report({
    severity: 'warning',
    ...faultLines(renumbered.map(([each]) => lineOf(each) ?? 1)),
    message: `Chú thích [^${shorten(reference.label ?? '')}] hiện với số ${number}, vì các chú thích được đánh số theo thứ tự được nhắc tới trong bài.`,
    hint: 'Hãy đánh số các chú thích theo thứ tự ấy, từ 1.',
  });
}

/** The footnotes that a reader can come to from the text, over other footnotes or not. */
function reachable(tree: Root, definitions: readonly FootnoteDefinition[]): ReadonlySet<string> {
  const texts = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    if (!texts.has(definition.identifier)) texts.set(definition.identifier, definition);
  }
  const shown = new Set<string>();
  const waiting: (Root | FootnoteDefinition)[] = [tree];
  for (const text of waiting) {
    walk(text, (node) => {
      if (node.type === 'footnoteDefinition' && node !== text) return SKIP;
      if (node.type !== 'footnoteReference' || shown.has(node.identifier)) return undefined;
      shown.add(node.identifier);
      const definition = texts.get(node.identifier);
      if (definition) waiting.push(definition);
      return undefined;
    });
  }
  return shown;
}

function numberDefinitions(
  definitions: readonly FootnoteDefinition[],
  numbers: ReadonlyMap<string, string>,
  state: RenderState,
): void {
  const defined = new Set<string>();
  for (const definition of definitions) {
    const name = `[^${shorten(definition.label ?? definition.identifier)}]`;
    const number = numbers.get(definition.identifier);
    if (!number) {
      state.context.report({
        severity: 'warning',
        ...faultLines(linesOf(definition)),
        message: `Chú thích ${name} không được nhắc tới trong bài nên không hiện${spanOf(definition)}.`,
        hint: `Hãy đặt ${name} vào chỗ cần chú thích, hoặc xóa dòng này.${spanOf(definition) && ' Dòng nào ở dưới là chữ của bài thì chừa một dòng trống ở trên, và đừng thụt vào.'}`,
      });
    } else if (defined.has(number)) {
      state.context.report({
        severity: 'warning',
        line: lineOf(definition),
        message: `Chú thích ${name} được viết hai lần, chỉ lần đầu được dùng.`,
        hint: 'Hãy đổi tên một chú thích, hoặc gộp hai nội dung làm một.',
      });
    }
    if (number) defined.add(number);
    definition.identifier = number ?? `unused-${definition.identifier}`;
  }
}

function reportUndefined(node: Text, state: RenderState): void {
  const written = state.source.slice(node.position?.start.offset, node.position?.end.offset);
  for (const { index, 1: label = '' } of written.matchAll(UNDEFINED_REFERENCE)) {
    const above = written.slice(0, index).split('\n').length - 1;
    const name = `[^${shorten(label)}]`;
    state.context.report({
      severity: 'warning',
      line: (lineOf(node) ?? 1) + above,
      message: `Chú thích ${name} chưa có nội dung nên hiện nguyên dấu ngoặc trên trang.`,
      hint: `${adviseOnText(label, name, state.source)} Nếu là chữ của bài, hãy viết: \\${name}`,
    });
  }
}

/** A line that looks like the text of a footnote may stand in a block of HTML, or right below other words. */
function adviseOnText(label: string, name: string, source: string): string {
  const line = source.split('\n').find((each) => each.trimStart().startsWith(`[^${label}]:`));
  return line === undefined
    ? `Hãy thêm ở cuối bài một dòng: ${name}: nội dung chú thích.`
    : `Dòng “${shorten(line.trim(), 40)}” ghi nội dung ấy nhưng đứng sát dưới chữ khác hoặc thẻ HTML: hãy chừa một dòng trống ở trên nó.`;
}

function linesOf({ position }: FootnoteDefinition): number[] {
  const [start, end] = [position?.start.line ?? 1, position?.end.line ?? 1];
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** Lines right below a footnote belong to it. */
function spanOf(definition: FootnoteDefinition): string {
  const lines = linesOf(definition);
  return lines.length > 1 ? `, cùng ${lines.length - 1} dòng sát dưới nó` : '';
}
