import { z } from 'astro/zod';

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) {
    current = current.unwrap();
  }
  return current;
}
