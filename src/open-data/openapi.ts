/** The OpenAPI document of the files below /api/v1/: https://spec.openapis.org/oas/v3.1.1.html */
import type { Portal } from '../schemas/portal.ts';
import { openDataWords as words } from '../strings/open-data.ts';
import { recordSchema } from './json-schema.ts';

const text = { type: 'string' };
const url = { type: 'string', format: 'uri' };
const count = { type: 'integer', minimum: 0 };

const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const listOf = (name: string) => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
});

/** The schemas by the names that paths use. */
function schemas() {
  return {
    Article: recordSchema('articles'),
    Category: recordSchema('categories'),
    Topic: recordSchema('topics'),
    Index: object({
      portal: object({ name: text, title: text, publisher: text }),
      articles: object({ total: count, pages: count, first: url, last: url }),
      ...{ categories: url, topics: url, counts: url, openapi: url },
    }),
    ArticlePage: object({
      page: { type: 'integer', minimum: 1 },
      next: { type: ['string', 'null'], format: 'uri' },
      articles: listOf('Article'),
    }),
    Categories: object({ categories: listOf('Category') }),
    Topics: object({ topics: listOf('Topic') }),
    Counts: object({
      updatedAt: { type: ['string', 'null'], format: 'date-time' },
      articles: {
        type: 'object',
        additionalProperties: object({ views: count, recent: count, ratings: count, score: count }),
      },
    }),
  };
}

const get = (operationId: string, summary: string, schema: string, parameters?: object[]) => ({
  get: {
    ...{ operationId, summary },
    ...(parameters && { parameters }),
    responses: {
      200: {
        description: summary,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
    },
  },
});

const pageNumber = {
  ...{ name: 'page', in: 'path', required: true, description: words.pageNumber },
  schema: { type: 'integer', minimum: 1 },
};

/** The document. `server` is the full URL of /api/v1/. */
export function openApi({ title, contact }: Portal, server: string) {
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: words.apiTitle(title), version: '1', description: words.lead },
      contact: { email: contact.email },
    },
    servers: [{ url: server.replace(/\/$/, '') }],
    paths: {
      '/index.json': get('index', words.files.index, 'Index'),
      '/articles/{page}.json': get('articles', words.files.articles, 'ArticlePage', [pageNumber]),
      '/categories.json': get('categories', words.files.categories, 'Categories'),
      '/topics.json': get('topics', words.files.topics, 'Topics'),
      '/counts.json': get('counts', words.files.counts, 'Counts'),
    },
    components: { schemas: schemas() },
  };
}
