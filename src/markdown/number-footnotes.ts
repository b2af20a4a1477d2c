/** Numbers the ids of footnotes: `[^nguồn]` becomes `fn-1`. */
import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { RenderState } from './context.ts';
import { lineOf } from './tree.ts';
import { walk } from './walk.ts';

const UNDEFINED_REFERENCE = /\[\^([^\]\s]+)\]/g;

/** Numbers by first mention; warns of a mention without a text and of a text without a mention. */
export function numberFootnotes(tree: Root, state: RenderState): void {
  if (!state.source.includes('[^')) return;
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') {
      const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
      numbers.set(node.identifier, number);
      node.identifier = number;
    } else if (node.type === 'footnoteDefinition') {
      definitions.push(node);
    } else if (node.type === 'text') {
      reportUndefined(node, state);
    }
  });
  numberDefinitions(definitions, numbers, state);
}

function numberDefinitions(
  definitions: readonly FootnoteDefinition[],
  numbers: ReadonlyMap<string, string>,
  state: RenderState,
): void {
  const defined = new Set<string>();
  for (const definition of definitions) {
    const name = `[^${definition.label ?? definition.identifier}]`;
    const number = numbers.get(definition.identifier);
    if (!number) {
      state.context.report({
        severity: 'warning',
        line: lineOf(definition),
        message: `Chú thích ${name} không được nhắc tới trong bài nên không hiện.`,
        hint: `Hãy đặt ${name} vào chỗ cần chú thích, hoặc xóa dòng này.`,
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
  for (const [name] of node.value.matchAll(UNDEFINED_REFERENCE)) {
    state.context.report({
      severity: 'warning',
      line: lineOf(node),
      message: `Chú thích ${name} chưa có nội dung nên hiện nguyên dấu ngoặc trên trang.`,
      hint: `Hãy thêm ở cuối bài một dòng: ${name}: nội dung chú thích.`,
    });
  }
}
