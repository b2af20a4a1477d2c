/** Labels the boxes of a task list. They are disabled, so the label repeats the state. */
import type { Root } from 'hast';
import { isElement } from './tree.ts';
import { walkElements } from './walk.ts';
import type { RenderState } from './context.ts';
import { markdownWords } from '../strings/markdown.ts';

/** Adds an accessible name to every box of a task list. */
export function labelTasks(tree: Root, { context }: RenderState): void {
  const words = markdownWords(context);
  walkElements(tree, (node) => {
    if (!isElement(node, 'input')) return;
    node.properties.disabled = true;
    node.properties.ariaLabel = node.properties.checked ? words.taskDone : words.taskOpen;
  });
}
