/** The data that the service takes and answers. Bodies are validated by these schemas, and openapi.ts describes them. */
import { z } from '@hono/zod-openapi';
import {
  FEEDBACK_KINDS,
  MAX_FEEDBACK_CHARS,
  TRAP_FIELD,
} from '../../domain/counting/feedback-rules.ts';
import { MAX_STARS, MIN_STARS, type ArticleCounts } from '../../domain/counting/article-counts.ts';

/** A page of the portal shows fewer articles than this. */
export const MAX_IDS = 50;

const count = (description: string) => z.int().min(0).openapi({ description });

const stars = z.int().min(MIN_STARS).max(MAX_STARS);

/** What a reader sends to rate an article. */
export const ratingBody = z.object({ stars }).openapi('RatingBody');

/** What a reader sends about an article. */
export const feedbackBody = z
  .object({
    kind: z.enum(FEEDBACK_KINDS),
    message: z
      .string()
      .max(MAX_FEEDBACK_CHARS)
      .default('')
      .openapi({ description: 'Required when `kind` is `error`.' }),
    token: z.string().max(100).default('').openapi({
      description: 'From `/feedback-form/{id}`. A form without it is asked to confirm.',
    }),
    [TRAP_FIELD]: z.string().default('').openapi({ description: 'Has to be empty.' }),
  })
  .openapi('FeedbackBody');

export const feedbackForm = z
  .strictObject({ token: z.string().openapi({ description: 'Sent back with the form, once.' }) })
  .openapi('FeedbackForm');

/** The ids of `GET /counts?ids=2023/ten-bai,2023/bai-khac`. */
export const ids = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.string()).max(MAX_IDS))
  .optional()
  .openapi({
    type: 'string',
    description: `Up to ${MAX_IDS} ids, separated by commas. Without it, all articles that have a count.`,
  });

export const rating = z
  .strictObject({
    ratings: count('Number of ratings.'),
    score: count('Sum of their stars.'),
    stars: stars.openapi({ description: 'The stars that were sent.' }),
  })
  .openapi('Rating');

const articleCounts = z
  .strictObject({
    views: count('Views since the service counts.'),
    recent: count('Views of the last 30 days, today included.'),
    ratings: count('Number of ratings.'),
    score: count('Sum of their stars.'),
  })
  .openapi('ArticleCounts') satisfies z.ZodType<ArticleCounts>;

export const counts = z
  .strictObject({
    updatedAt: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'When a count last changed. Only in the answer with all articles.' }),
    articles: z.record(z.string(), articleCounts),
  })
  .openapi('Counts');

export const siteViews = z
  .strictObject({
    today: count('Views of today.'),
    month: count('Views of this month.'),
    total: count('Views since the service counts.'),
  })
  .openapi('SiteViews');

export const document = z
  .looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) })
  .openapi('Document');

export const problem = z
  .strictObject({
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
  })
  .openapi('Problem', {
    description: 'RFC 9457. Title and detail are Vietnamese and can be shown to readers.',
  });
