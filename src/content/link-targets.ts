import { collectionRows, collections, type CollectionName } from '../collections.ts';
import type { LinkableIds } from './links.ts';
import type { Content } from './read.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/**
 * What can be linked to while content is checked, before the store exists. A file with a fault in its front matter can
 * be linked to: it will be there once the fault is mended.
 */
export function linkableIds(content: Content): LinkableIds {
  return Object.fromEntries(
    collectionRows.map(([name]) => {
      const rejected = content.rejected.filter(({ file }) => file.startsWith(`${name}/`));
      return [name, [...content[name], ...rejected].map(({ id }) => id)];
    }),
  );
}

/** A link within the portal that stands in a field of the front matter. */
export interface FieldLink {
  file: string;
  field: readonly PropertyKey[];
  /** A path from the root, without the base. */
  href: string;
}

/** The links within the portal in the front matter of all collections. */
export function frontMatterLinks(content: Content): FieldLink[] {
  return collectionRows.flatMap(([name]) =>
    content[name].flatMap(({ file, data }) => fieldLinks(name, file, data)),
  );
}

/** The links within the portal in the front matter of one entry. */
export function fieldLinks(name: CollectionName, file: string, data: object): FieldLink[] {
  const links = collections[name].links as
    ((data: object) => Omit<FieldLink, 'file'>[]) | undefined;
  return (links?.(data) ?? [])
    .filter(({ href }) => href.startsWith('/'))
    .map((link) => ({ file, ...link }));
}

/** What to say of a link in the front matter that leads to no page of the portal. */
export function deadFieldLink({ file, field, href }: FieldLink): UnlocatedProblem {
  const name = field.join('.');
  return {
    severity: 'error',
    file,
    path: field,
    message: `${name} (đường dẫn) “${href}” không dẫn tới trang nào của cổng.`,
    hint: 'Sửa tên bài trong đường dẫn cho đúng từng chữ.',
  };
}
