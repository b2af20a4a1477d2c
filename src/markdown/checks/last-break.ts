/** `\\` ends each line of a stanza, the last one as well, where CommonMark would show it. */
import type { Paragraph } from 'mdast';

/** Takes the last backslash of a paragraph away when others of it break lines; alone, it is a sign of the text. */
export function dropLastBreak(node: Paragraph, source: string): void {
  const last = node.children.at(-1);
  const end = node.position?.end.offset ?? 0;
  if (last?.type !== 'text' || !/(?<!\\)\\(?:\\\\)*$/.test(source.slice(0, end))) return;
  const breaksLines = node.children.some(
    ({ type, position }) => type === 'break' && source[position?.start.offset ?? 0] === '\\',
  );
  if (breaksLines) last.value = last.value.replace(/\s*\\$/, '');
}
