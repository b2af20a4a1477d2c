/** `-` and right below it `+` are two levels of a list to who writes letters of an office; CommonMark reads two lists of one level. */
import type { List, Nodes, Root } from 'mdast';
import type { RenderState } from './context.ts';
import { walk } from './walk.ts';

/** Puts each list of `+` into the item of `-` above it, and goes on with the list of `-` that follows. */
export function nestLists(tree: Root, { source }: RenderState): void {
  if (!/^[ \t>]*\+ /m.test(source)) return;
  const signOf = (list: List) => source[list.position?.start.offset ?? -1];
  walk(tree, (node, index, parent) => {
    const siblings = parent.children as Nodes[];
    const above = siblings[index - 1];
    if (node.type !== 'list' || above?.type !== 'list' || !isGlued(above, node)) return undefined;
    const last = above.children.at(-1);
    if (signOf(above) !== '-' || !last) return undefined;
    if (signOf(node) === '+' && !holdsNumbers(node, source)) last.children.push(node);
    else if (signOf(node) === '-' && last.children.at(-1)?.type === 'list')
      above.children.push(...node.children);
    else return undefined;
    if (above.position && node.position) above.position.end = node.position.end;
    siblings.splice(index, 1);
    return index;
  });
}

/** Whether no empty line stands between two lists. */
function isGlued(above: List, below: List): boolean {
  const [end, start] = [above.position?.end.line, below.position?.start.line];
  return end !== undefined && start !== undefined && start <= end + 1;
}

/** `- 5.000 đ` and `+ 2.000 đ` are sums with their signs. */
function holdsNumbers({ children }: List, source: string): boolean {
  return children.every(({ position }) =>
    /^\+[ \t]+\d/.test(source.slice(position?.start.offset, position?.end.offset)),
  );
}
