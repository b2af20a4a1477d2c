import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const slugs = z.array(z.string());

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './bai-viet', pattern: '*.md', retainBody: false }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      date: z.coerce.date(),
      author: z.string(),
      source: z.string(),
      views: z.number(),
      recent: z.number(),
      featured: z.boolean(),
      cover: z.string(),
      coverAlt: z.string(),
      'chuyen-muc': slugs,
      the: slugs,
      phuong: slugs,
      'dong-su-kien': slugs,
      'luu-tru': slugs,
    }),
  }),
};
