/** Wraps loose inline content, left by raw HTML, into paragraphs and drops empty paragraphs. */
import type { Element, Root, RootContent } from 'hast';
import { element, isBlank, isElement, PHRASING } from './tree.ts';
import { walkElements } from './walk.ts';

/** `<center>Thông báo</center>` has lost its tag and `<img …>` alone on a line never had a paragraph. */
export function tidyParagraphs(tree: Root): void {
  tree.children = wrapLoose(tree.children);
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'p') || !node.children.every(isBlank)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function wrapLoose(children: RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let paragraph: Element | undefined;
  for (const child of children) {
    const isLoose = child.type === 'text' || isElement(child, ...PHRASING);
    if (isLoose && paragraph && !isBlank(child) && !isApart(paragraph, child)) {
      paragraph.children.push(child);
    } else if (isLoose && !isBlank(child)) {
      paragraph = element('p', {}, [child]);
      result.push(paragraph);
    } else if (isLoose && paragraph) {
      paragraph.children.push(child);
    } else {
      paragraph = undefined;
      result.push(child);
    }
  }
  return result;
}

/** Whether an empty line stands between the last words of the paragraph and the next. */
function isApart(paragraph: Element, next: RootContent): boolean {
  const last = paragraph.children.findLast((child) => !isBlank(child));
  const [end, start] = [last?.position?.end.line, next.position?.start.line];
  return end !== undefined && start !== undefined && start > end + 1;
}
