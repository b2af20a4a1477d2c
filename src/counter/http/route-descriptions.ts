/** What the service offers, in the terms of OpenAPI: paths, what they take, and what they may answer. */
import { createRoute, z } from '@hono/zod-openapi';
import { MAX_BODY_BYTES, MAX_FEEDBACK_BYTES } from './middleware.ts';
import {
  counts,
  document,
  feedbackBody,
  feedbackForm,
  ids,
  MAX_IDS,
  problem,
  rating,
  ratingBody,
  siteViews,
} from './schemas.ts';

const text = (description: string) => ({
  description,
  content: { 'text/plain': { schema: z.string() } },
});

const refused = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: problem },
    'text/html': { schema: z.string() },
  },
});

const refusedForNow = (description: string) => ({
  ...refused(description),
  headers: {
    'Retry-After': {
      description: 'Seconds.',
      required: true,
      schema: { type: 'integer' as const, minimum: 1 },
    },
  },
});

/** Answers that every route may give. */
const always = {
  411: refused('The body has no Content-Length.'),
  413: refused(
    `The body is longer than ${MAX_BODY_BYTES} bytes, of a message ${MAX_FEEDBACK_BYTES}.`,
  ),
  429: refusedForNow('Too many requests from one IP.'),
  500: refused('A fault of the service.'),
  503: refusedForNow('The store is not available. Sending again counts nothing twice.'),
};

/** Answers that every route of an article may give. */
const ofArticle = {
  403: refused('Sent by a page of another origin.'),
  404: refused('The portal has no such article.'),
  ...always,
};

const backToArticle = {
  description: 'Stored. It was sent by a form, which returns to the article.',
  headers: { Location: { required: true, schema: { type: 'string' as const, format: 'uri' } } },
};

const params = z.object({
  id: z.string().openapi({
    description: 'Id of an article, such as `2023/ten-bai`. Its slash need not be encoded.',
  }),
});

const asText = (schema: string) => ({
  type: 'string' as const,
  description:
    'The same JSON, as pages of the portal send it: plain text needs no CORS preflight, for which there is no time when a reader leaves.',
  contentMediaType: 'application/json',
  contentSchema: { $ref: `#/components/schemas/${schema}` },
});

export const routes = {
  view: createRoute({
    method: 'post',
    path: '/views/{id}',
    operationId: 'countView',
    summary: 'A reader has an article in view.',
    description: 'Counts once per reader and article in 30 minutes. Robots are not counted.',
    request: { params },
    responses: { 204: { description: 'Counted, or not to be counted.' }, ...ofArticle },
  }),

  rate: createRoute({
    method: 'post',
    path: '/ratings/{id}',
    operationId: 'rate',
    summary: 'A reader rates an article, or changes the rating given today.',
    request: {
      params,
      body: {
        required: true,
        content: {
          'application/json': { schema: ratingBody },
          'application/x-www-form-urlencoded': { schema: ratingBody },
          'text/plain': { schema: asText('RatingBody') },
        },
      },
    },
    responses: {
      200: { description: 'Stored.', content: { 'application/json': { schema: rating } } },
      303: backToArticle,
      400: refused('No number of stars from 1 to 5.'),
      ...ofArticle,
    },
  }),

  feedbackForm: createRoute({
    method: 'get',
    path: '/feedback-form/{id}',
    operationId: 'feedbackForm',
    summary: 'A page opens the form for messages about an article.',
    request: { params },
    responses: {
      200: {
        description: 'When it was opened, signed.',
        content: { 'application/json': { schema: feedbackForm } },
      },
      404: refused('The portal has no such article.'),
      ...always,
    },
  }),

  feedback: createRoute({
    method: 'post',
    path: '/feedback/{id}',
    operationId: 'sendFeedback',
    summary: 'A reader says whether an article is useful, or what is wrong. No route answers it.',
    request: {
      params,
      body: {
        required: true,
        content: {
          'application/json': { schema: feedbackBody },
          'application/x-www-form-urlencoded': { schema: feedbackBody },
          'text/plain': { schema: asText('FeedbackBody') },
        },
      },
    },
    responses: {
      200: {
        description: 'A form without token: a page that asks to confirm.',
        content: { 'text/html': { schema: z.string() } },
      },
      204: { description: 'Stored.' },
      303: backToArticle,
      400: refused('Nothing was chosen, the text is too long, or a program seems to have sent it.'),
      ...ofArticle,
    },
  }),

  counts: createRoute({
    method: 'get',
    path: '/counts',
    operationId: 'counts',
    summary: 'Counts of some articles, or of all.',
    request: {
      query: z.object({ ids }),
      headers: z.object({ 'If-None-Match': z.string().optional() }),
    },
    responses: {
      200: {
        description: 'The counts. Articles without a count are left out.',
        content: { 'application/json': { schema: counts } },
        headers: {
          ETag: {
            description: 'Only in the answer with all articles.',
            schema: { type: 'string' },
          },
        },
      },
      304: { description: 'Nothing has changed.' },
      400: refused(`More than ${MAX_IDS} ids.`),
      ...always,
    },
  }),

  site: createRoute({
    method: 'get',
    path: '/site',
    operationId: 'siteViews',
    summary: 'Views of the whole portal, by days of Hanoi.',
    responses: {
      200: { description: 'Views.', content: { 'application/json': { schema: siteViews } } },
      ...always,
    },
  }),

  healthz: createRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'health',
    summary: 'Whether the service can write.',
    responses: { 200: text('It has just written.'), ...always },
  }),

  metrics: createRoute({
    method: 'get',
    path: '/metrics',
    operationId: 'metrics',
    summary: 'Metrics for Prometheus.',
    responses: { 200: text('Prometheus text format.'), ...always },
  }),

  openapi: createRoute({
    method: 'get',
    path: '/openapi.json',
    operationId: 'openapi',
    summary: 'This document.',
    responses: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: document } } },
      ...always,
    },
  }),
};
