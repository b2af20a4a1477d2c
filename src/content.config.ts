import { defineCollection } from 'astro:content';
import { collections as table, dataFiles, type CollectionName } from './collections.ts';
import {
  countsLoader,
  inventoryLoader,
  markdownLoader,
  portalLoader,
} from './content/astro-loaders.ts';
import { inventory } from './schemas/inventory.ts';

/** One collection of Astro's for each row of the table. */
const markdown = Object.fromEntries(
  (Object.keys(table) as CollectionName[]).map((name) => [
    name,
    defineCollection({ loader: markdownLoader(name), schema: table[name].schema }),
  ]),
) as { [Name in CollectionName]: { schema: (typeof table)[Name]['schema'] } };

export const collections = {
  ...markdown,
  portal: defineCollection({ loader: portalLoader(), schema: dataFiles.portal.schema }),
  counts: defineCollection({ loader: countsLoader(), schema: dataFiles.counts.schema }),
  inventory: defineCollection({ loader: inventoryLoader(), schema: inventory }),
};
