/** Which fields the content has, and which of them hold lists. */
import { z } from 'astro/zod';
import { collectionRows, dataFiles } from '../../collections.ts';
import { unwrap } from '../../schemas/unwrap-schema.ts';

let lists: ReadonlySet<string> | undefined;
let groups: ReadonlySet<string> | undefined;
let fields: ReadonlySet<string> | undefined;

/** Whether a field of this name holds a list, in whatever kind of file. */
export function isListField(name: string): boolean {
  lists ??= new Set(schemas().flatMap(listsIn));
  return lists.has(name);
}

/** Whether there is a field of this name, in whatever kind of file and group of fields. */
export function isField(name: string): boolean {
  fields ??= new Set(schemas().flatMap(fieldsIn));
  return fields.has(name);
}

/** Whether a field of this name holds fields, in some kind of file. */
export function isGroupField(name: string): boolean {
  groups ??= new Set(schemas().flatMap(groupsIn));
  return groups.has(name);
}

/** Whether a field of this name holds one value, in whatever kind of file. */
export function isTextField(name: string): boolean {
  return isField(name) && !isListField(name) && !isGroupField(name);
}

function schemas(): unknown[] {
  return [...collectionRows.map(([, { schema }]) => schema), dataFiles.portal.schema];
}

function fieldsIn(schema: unknown): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return fieldsIn(inner.element);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) => [name, ...fieldsIn(field)]);
}

function listsIn(schema: unknown): string[] {
  const fields = unwrap(schema);
  if (!(fields instanceof z.ZodObject)) return [];
  return Object.entries(fields.shape).flatMap(([name, field]) =>
    unwrap(field) instanceof z.ZodArray ? [name] : listsIn(field),
  );
}

function groupsIn(schema: unknown): string[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]) =>
    unwrap(field) instanceof z.ZodObject ? [name, ...groupsIn(field)] : [],
  );
}
