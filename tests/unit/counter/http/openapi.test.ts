import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openapi } from '../../../../src/counter/http/openapi.ts';

test('the OpenAPI document is valid', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(openapi));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});
