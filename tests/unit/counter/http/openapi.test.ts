import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openapi } from '../../../../src/counter/http/openapi.ts';
import { read } from '../../../support/documents.ts';

test('the OpenAPI document is valid', async () => {
  const { valid, errors } = await new Validator().validate({ ...structuredClone(openapi) });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('the service and Astro use the same zod', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: object };
  const copies = Object.keys(packages).filter((name) => /(^|\/)node_modules\/zod$/.test(name));
  expect(copies).toEqual(['node_modules/zod']);
});
