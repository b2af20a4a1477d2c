import { afterEach, expect, test, vi } from 'vitest';
import { logOutageOnce } from '../../../../src/counter/store/log-outage-once.ts';

afterEach(() => vi.restoreAllMocks());

test('an outage is logged once, its end once, and the next outage again', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const outage = logOutageOnce();
  outage.end();
  expect(log).not.toHaveBeenCalled();
  for (let attempt = 0; attempt < 3; attempt++) outage.begin(new Error('disk full'));
  expect(log).toHaveBeenCalledTimes(1);
  expect(log.mock.calls[0]?.[0]).toContain('(disk full)');
  outage.end();
  outage.end();
  expect(log).toHaveBeenCalledTimes(2);
  outage.begin('gone');
  expect(log).toHaveBeenCalledTimes(3);
  expect(log.mock.calls[2]?.[0]).toContain('(gone)');
});
