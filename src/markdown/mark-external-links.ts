/** Marks links that leave the portal, for readers and machines. They open in the same tab, unless the reader chooses otherwise. */
import type { Root } from 'hast';
import { isAnotherHost } from './href.ts';
import { element, isElement } from './tree.ts';
import { walkElements } from './walk.ts';
import type { RenderState } from './context.ts';
import { markdownWords } from '../strings/markdown.ts';

/** Marks every link to another host. */
export function markExternalLinks(tree: Root, { context }: RenderState): void {
  const { externalLink } = markdownWords(context);
  walkElements(tree, (node) => {
    if (!isElement(node, 'a') || !isAnotherHost(String(node.properties.href))) return;
    node.properties.rel = ['noopener', 'external'];
    node.children.push(element('span', { className: ['visually-hidden'] }, ` ${externalLink}`));
  });
}
