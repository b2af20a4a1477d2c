/** Which fields of the content hold lists. */
import { z } from 'astro/zod';
import { collectionRows, dataFiles } from '../../collections.ts';
import { unwrap } from '../../schemas/unwrap-schema.ts';

let names: ReadonlySet<string> | undefined;

/** Whether a field of this name holds a list, in whatever kind of file. */
export function isListField(name: string): boolean {
  names ??= new Set(
    [...collectionRows.map(([, { schema }]) => schema), dataFiles.portal.schema].flatMap(listsIn),
  );
  return names.has(name);
}

function listsIn(schema: unknown): string[] {
  const fields = unwrap(schema);
  if (!(fields instanceof z.ZodObject)) return [];
  return Object.entries(fields.shape).flatMap(([name, field]) =>
    unwrap(field) instanceof z.ZodArray ? [name] : listsIn(field),
  );
}
