/** The service as programs read about it: https://spec.openapis.org/oas/v3.1.1.html */
import { LONGEST_BODY } from './middleware.ts';
import { rating, schema, schemas } from './schemas.ts';

/** More articles than on any page of the portal. */
export const MOST_IDS = 50;

const json = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: schema(name) } },
});

const text = (description: string) => ({
  description,
  content: { 'text/plain': { schema: { type: 'string' } } },
});

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: schema('Problem') },
    'text/html': { schema: { type: 'string' } },
  },
});

const later = (description: string) => ({
  ...problem(description),
  headers: {
    'Retry-After': {
      description: 'Seconds.',
      required: true,
      schema: { type: 'integer', minimum: 1 },
    },
  },
});

/** What may happen to any request. */
const always = {
  411: problem('The body has no Content-Length.'),
  413: problem(`The body is longer than ${LONGEST_BODY} bytes.`),
  429: later('Too many requests from one address.'),
  500: problem('A fault of the service.'),
  503: later('The store is away. Asking again counts nothing twice.'),
};

const ofArticle = {
  403: problem('Sent by a page of another origin.'),
  404: problem('The portal has no such article.'),
  ...always,
};

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of an article, `2023/ten-bai`; its slash may be written as it is.',
  schema: { type: 'string' },
};

const ratingSchema = { type: 'object', required: ['stars'], properties: { stars: rating } };
const ratingBody = { schema: ratingSchema };

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Tin Quận: counting service',
    version: '1',
    description:
      'Counts views and ratings of the articles of one portal. Keeps no cookie, no address and no name of a reader.',
  },
  servers: [{ url: '/' }],
  paths: {
    '/views/{id}': {
      parameters: [idParameter],
      post: {
        operationId: 'countView',
        summary: 'A reader has an article before them.',
        description: 'Counts once a reader and article in 30 minutes; robots are not counted.',
        responses: { 204: { description: 'Counted, or not to be counted.' }, ...ofArticle },
      },
    },
    '/ratings/{id}': {
      parameters: [idParameter],
      post: {
        operationId: 'rate',
        summary: 'A reader rates an article, or changes the rating of today.',
        requestBody: {
          required: true,
          content: {
            'application/json': ratingBody,
            'application/x-www-form-urlencoded': ratingBody,
            'text/plain': {
              schema: {
                type: 'string',
                description:
                  'The same JSON, as pages of the portal send it: text needs no preflight (CORS), for which there is no time when a reader leaves.',
                contentMediaType: 'application/json',
                contentSchema: ratingSchema,
              },
            },
          },
        },
        responses: {
          200: json('Kept.', 'Rating'),
          303: {
            description: 'Kept; sent by a form, which goes back to the article.',
            headers: { Location: { required: true, schema: { type: 'string', format: 'uri' } } },
          },
          400: problem('No number of stars from 1 to 5.'),
          ...ofArticle,
        },
      },
    },
    '/counts': {
      get: {
        operationId: 'counts',
        summary: 'Counts of some articles, or of all.',
        parameters: [
          {
            name: 'ids',
            in: 'query',
            description: `Up to ${MOST_IDS} ids with commas between them; all articles with a count when left out.`,
            schema: { type: 'string' },
          },
          { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            ...json('What is known. Articles without a count are left out.', 'Counts'),
            headers: {
              ETag: { description: 'With all articles only.', schema: { type: 'string' } },
            },
          },
          304: { description: 'Nothing has changed.' },
          400: problem(`More than ${MOST_IDS} ids.`),
          ...always,
        },
      },
    },
    '/site': {
      get: {
        operationId: 'siteViews',
        summary: 'Views of the whole portal, by days of Hanoi.',
        responses: { 200: json('Views.', 'SiteViews'), ...always },
      },
    },
    '/healthz': {
      get: {
        operationId: 'health',
        summary: 'Whether the service can write.',
        responses: { 200: text('It has just written.'), ...always },
      },
    },
    '/metrics': {
      get: {
        operationId: 'metrics',
        summary: 'Figures for Prometheus.',
        responses: { 200: text('Prometheus text format.'), ...always },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'openapi',
        summary: 'This document.',
        responses: { 200: json('OpenAPI 3.1.', 'Document'), ...always },
      },
    },
  },
  components: {
    schemas,
  },
};
