import { collectionRows, rowOf, type CollectionName, type FrontMatter } from '../collections.ts';
import { describeDeadField } from '../markdown/index.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

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
export function fieldLinks<Name extends CollectionName>(
  name: Name,
  file: string,
  data: FrontMatter<Name>,
): FieldLink[] {
  return (rowOf(name).links?.(data) ?? [])
    .filter(({ href }) => href.startsWith('/'))
    .map((link) => ({ file, ...link }));
}

/** The problem of a link in the front matter that leads to no page of the portal. */
export function deadFieldLink({ file, field, href }: FieldLink): UnlocatedProblem {
  return { file, path: field, ...describeDeadField(field.join('.'), href) };
}
