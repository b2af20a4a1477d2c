import { z } from 'astro/zod';

/** Not written by anybody: how many entries each collection holds. */
export const inventory = z.record(
  z.enum(['articles', 'categories', 'topics', 'alerts', 'pages', 'counts']),
  z.number(),
);

export type Inventory = z.output<typeof inventory>;
