/** Finds HTML tags that are opened and never closed: the rest of the article would be inside them. */
import type { Html, Root } from 'mdast';
import type { RenderState } from './context.ts';
import { safeList } from './safe-list.ts';
import { lineOf } from './tree.ts';
import { walk } from './walk.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi;
/** HTML closes these by itself, or they hold nothing. */
const NEEDS_NO_END = new Set([
  ...['br', 'col', 'embed', 'hr', 'img', 'input', 'p', 'li', 'dt', 'dd'],
  ...['colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
/** What these hold is removed with them. */
const removedWhole = new Set([...(safeList.strip ?? []), 'plaintext']);
const watched = new Set([...(safeList.tagNames ?? []), ...removedWhole].filter(needsEnd));

function needsEnd(name: string): boolean {
  return !NEEDS_NO_END.has(name);
}

/** One fault a name of tag, at its last opening: an error where text of the article is lost. */
export function findUnclosedTags(tree: Root, state: RenderState): void {
  if (!state.source.includes('<')) return;
  const open = new Map<string, (number | undefined)[]>();
  walk(tree, (node) => {
    if (node.type !== 'html') return;
    for (const { name, closes } of tagsOf(node)) {
      const lines = open.get(name) ?? [];
      if (closes) lines.pop();
      else lines.push(lineOf(node));
      open.set(name, lines);
    }
  });
  for (const [name, lines] of open) {
    if (!lines.length) continue;
    state.context.report({
      severity: removedWhole.has(name) ? 'error' : 'warning',
      line: lines.at(-1),
      message: `Thẻ <${name}> được mở mà không được đóng, nên phần sau của bài nằm lọt trong thẻ.`,
      hint: `Hãy thêm </${name}> vào chỗ kết thúc, hoặc xóa thẻ <${name}>.`,
    });
  }
}

function tagsOf(node: Html): { name: string; closes: boolean }[] {
  return [...node.value.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)]
    .map(([, slash, name = '']) => ({ name: name.toLowerCase(), closes: slash === '/' }))
    .filter(({ name }) => watched.has(name));
}
