/** Keeps "phường" with its name and a number with its unit on one line, everywhere but in code. */
import type { Root } from 'hast';
import { bindWords as bind } from '../domain/vietnamese/bind-words.ts';
import { isElement } from './tree.ts';
import { SKIP, walk } from './walk.ts';

/** Puts no-break spaces into every text of an HTML tree, except in code. */
export function bindWords(tree: Root): void {
  walk(tree, (node) => {
    if (isElement(node, 'code', 'pre', 'kbd', 'samp')) return SKIP;
    if (node.type === 'text') node.value = bind(node.value);
    return undefined;
  });
}
