/** Marks links that leave the portal, for readers and machines. They open in the same tab, unless the reader chooses otherwise. */
import type { Root } from 'hast';
import { isAnotherHost } from './href.ts';
import { element, isElement } from './tree.ts';
import { walkElements } from './walk.ts';
import { markdownWords } from '../strings.ts';

/** Marks every link to another host. */
export function markExternalLinks(tree: Root): void {
  walkElements(tree, (node) => {
    if (!isElement(node, 'a') || !isAnotherHost(String(node.properties.href))) return;
    node.properties.rel = ['noopener', 'external'];
    node.children.push(
      element('span', { className: ['visually-hidden'] }, ` ${markdownWords.externalLink}`),
    );
  });
}
