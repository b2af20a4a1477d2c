/** Lets readers open a picture on its own, as large as it is published: enlarging the page does not enlarge its file. */
import type { Root } from 'hast';
import { element, isElement } from './tree.ts';
import { walkElements } from './walk.ts';
import type { RenderState } from './context.ts';
import { markdownWords } from '../strings/markdown.ts';

/** A picture that is no wider would look the same, since it is not blown up. */
const MIN_WIDTH_PX = 481;

/** Links each picture of a figure to its file; one that leads to a page already stays as it is. */
export function enlargePictures(tree: Root, { context }: RenderState): void {
  const { enlarge } = markdownWords(context);
  walkElements(tree, (node) => {
    if (!isElement(node, 'figure')) return;
    node.children = node.children.map((picture) => {
      if (!isElement(picture, 'img')) return picture;
      const { src, alt, width } = picture.properties;
      if (Number(width) < MIN_WIDTH_PX) return picture;
      const name = `${String(alt)} – ${enlarge}`;
      return element('a', { href: src, ariaLabel: name }, [picture]);
    });
  });
}
