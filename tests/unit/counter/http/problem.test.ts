import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { problems, toResponse } from '../../../../src/counter/http/problem.ts';
import { StoreError } from '../../../../src/counter/store/store.ts';

afterEach(() => vi.restoreAllMocks());

/** The response of an app whose handler throws. */
function responseTo(error: Error, accept = '*/*') {
  const app = new Hono().onError(toResponse);
  app.get('/', () => {
    throw error;
  });
  return app.request('/', { headers: { accept } });
}

test('an unexpected error is logged, and its message is not sent', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = new Error('SELECT * FROM votes');
  const response = await responseTo(error);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('SELECT');
  expect(log.mock.calls).toEqual([[error]]);
});

test('a store that is not available is answered with the time to wait, as header and in words', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const response = await responseTo(new StoreError('The store does not answer.'));
  expect(response.status).toBe(503);
  const seconds = response.headers.get('retry-after');
  expect(seconds).toBe('5');
  expect(await response.json()).toMatchObject({
    detail: expect.stringContaining(`sau ${seconds} giây`),
  });
  expect(log, 'the outage is logged once, elsewhere').not.toHaveBeenCalled();
});

test.each([problems.lengthRequired(), problems.bodyTooLarge(1024)])(
  '$status closes the connection, on which the body would follow',
  async (problem) => {
    expect((await responseTo(problem)).headers.get('connection')).toBe('close');
  },
);
