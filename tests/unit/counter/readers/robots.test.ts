import { afterEach, expect, test, vi } from 'vitest';
import { isRobot } from '../../../../src/counter/readers/robots.ts';

afterEach(() => vi.restoreAllMocks());

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test.each([
  [undefined, true],
  ['', true],
  ['curl/8.9.1', true],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  [FIREFOX, false],
])('the User-Agent %j is of a robot: %j', (userAgent, expected) => {
  for (const attempt of ['first', 'cached']) expect(isRobot(userAgent), attempt).toBe(expected);
});

test('made-up names cannot fill the memory', () => {
  const clear = vi.spyOn(Map.prototype, 'clear');
  for (let number = 0; number < 4001; number++) isRobot(`${FIREFOX} ${number}`);
  expect(clear.mock.calls.length, 'at most 2000 are kept').toBeGreaterThanOrEqual(2);
});
