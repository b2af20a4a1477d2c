/** What the schema of a field tells of it, for what is made from schemas: the manual of fields, the editing screen. */
import { z } from 'astro/zod';

/** The error message of a field for a value that no field accepts. */
export function errorMessageOf(schema: z.ZodType): string {
  return schema.safeParse(Number.NaN).error?.issues[0]?.message ?? '';
}

/** `title (tiêu đề) phải là …`, `Thiếu title (tiêu đề). …` → `tiêu đề` */
export function labelOf(message: string): string | undefined {
  return /^(?:Thiếu )?[\w.]+ \(([^)]+)\)/.exec(message)?.[1];
}

/** How many characters a text may have; null when there is no limit. */
export function maxCharsOf(schema: unknown): number | null {
  const text = schema instanceof z.ZodPipe ? schema.out : schema;
  return text instanceof z.ZodString ? text.maxLength : null;
}
