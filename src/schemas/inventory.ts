import { z } from 'astro/zod';

/** Generated: how many entries each collection holds, by its name. */
export const inventory = z.record(z.string(), z.number());

export type Inventory = z.output<typeof inventory>;
