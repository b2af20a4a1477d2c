import { expect, test } from 'vitest';
import { currentMaintenance } from '../../../src/content/maintenance.ts';

const maintenance = {
  from: new Date('2026-12-05T22:00:00+07:00'),
  until: new Date('2026-12-06T05:00:00+07:00'),
};
const told = (now: string) => currentMaintenance({ maintenance }, new Date(now)) !== undefined;

test('planned downtime is told seven working days ahead and until it is over', () => {
  expect(told('2026-11-25T23:59:00+07:00')).toBe(false);
  expect(told('2026-11-26T00:00:00+07:00')).toBe(true);
  expect(told('2026-12-06T04:59:00+07:00')).toBe(true);
  expect(told('2026-12-06T05:00:00+07:00')).toBe(false);
  expect(currentMaintenance({}, maintenance.from)).toBeUndefined();
});
