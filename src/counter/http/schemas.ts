/** The data in the answers of the service, for openapi.ts: https://json-schema.org/draft/2020-12 */

/** A reference to one of them by its name. */
export const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const number = (description: string) => ({ type: 'integer', minimum: 0, description });

/** A number of stars. */
export const rating = { type: 'integer', minimum: 1, maximum: 5 };

/** All of them, by name. */
export const schemas = {
  ArticleCounts: {
    type: 'object',
    additionalProperties: false,
    required: ['views', 'recent', 'ratings', 'score'],
    properties: {
      views: number('Views since the service counts.'),
      recent: number('Views of the last 30 days, today included.'),
      ratings: number('How many have rated.'),
      score: number('The sum of their stars.'),
    },
  },
  Counts: {
    type: 'object',
    additionalProperties: false,
    required: ['articles'],
    properties: {
      updatedAt: {
        type: 'string',
        format: 'date-time',
        description: 'When a count last changed; with all articles only.',
      },
      articles: { type: 'object', additionalProperties: schema('ArticleCounts') },
    },
  },
  Rating: {
    type: 'object',
    additionalProperties: false,
    required: ['ratings', 'score', 'stars'],
    properties: {
      ratings: number('How many have rated.'),
      score: number('The sum of their stars.'),
      stars: { ...rating, description: 'What was sent.' },
    },
  },
  SiteViews: {
    type: 'object',
    additionalProperties: false,
    required: ['today', 'month', 'total'],
    properties: {
      today: number('Views of today.'),
      month: number('Views of this month.'),
      total: number('Views since the service counts.'),
    },
  },
  Document: { type: 'object', required: ['openapi', 'info', 'paths'] },
  Problem: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'status', 'detail'],
    description: 'RFC 9457; both texts are Vietnamese and fit to be shown.',
    properties: {
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
    },
  },
};
