/** Removes links around pictures that lead to a picture file; migrated articles hold many. */
import type { Root } from 'hast';
import { isBlank, isElement } from './tree.ts';
import { walkElements } from './walk.ts';

const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** A picture that links to a page stays a link. */
export function unlinkPictures(tree: Root): void {
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'a')) return;
    const [picture, ...others] = node.children.filter((child) => !isBlank(child));
    const leadsToPicture = PICTURE_FILE.test(String(node.properties.href ?? ''));
    if (picture && isElement(picture, 'img') && !others.length && leadsToPicture) {
      parent.children[index] = picture;
    }
  });
}
