import { defineCollection } from 'astro:content';
import { countsLoader, inventoryLoader, markdownLoader, portalLoader } from './content/loader.ts';
import { alert } from './schemas/alert.ts';
import { article } from './schemas/article.ts';
import { category } from './schemas/category.ts';
import { counts } from './schemas/counts.ts';
import { inventory } from './schemas/inventory.ts';
import { page } from './schemas/page.ts';
import { portal } from './schemas/portal.ts';
import { topic } from './schemas/topic.ts';

export const collections = {
  articles: defineCollection({ loader: markdownLoader('articles'), schema: article }),
  categories: defineCollection({ loader: markdownLoader('categories'), schema: category }),
  topics: defineCollection({ loader: markdownLoader('topics'), schema: topic }),
  alerts: defineCollection({ loader: markdownLoader('alerts'), schema: alert }),
  pages: defineCollection({ loader: markdownLoader('pages'), schema: page }),
  portal: defineCollection({ loader: portalLoader(), schema: portal }),
  counts: defineCollection({ loader: countsLoader(), schema: counts }),
  inventory: defineCollection({ loader: inventoryLoader(), schema: inventory }),
};
