/** The OpenAPI document of the service, made from its routes: https://spec.openapis.org/oas/v3.1.1.html */
import { OpenAPIHono } from '@hono/zod-openapi';
import { routes } from './route-descriptions.ts';

const described = new OpenAPIHono();
for (const route of Object.values(routes)) described.openAPIRegistry.registerPath(route);

export const openapi = described.getOpenAPI31Document({
  openapi: '3.1.0',
  info: {
    title: 'Tin Quận: counting service',
    version: '1',
    description:
      'Counts views and ratings of the articles of one portal. Stores no cookie, no IP and no name of a reader.',
  },
  servers: [{ url: '/' }],
});
