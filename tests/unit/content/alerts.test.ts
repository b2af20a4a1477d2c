import { expect, test } from 'vitest';
import { currentAlerts } from '../../../src/content/alerts.ts';

const now = new Date('2026-10-05T08:00:00+07:00');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const alert = (id: string, level: 'urgent' | 'warning' | 'info', from: number, until: number) => ({
  ...{ id, level },
  from: hours(from),
  until: hours(until),
});
const idsAt = (alerts: ReturnType<typeof alert>[]) =>
  currentAlerts(alerts, now).map(({ id }) => id);

test('the most urgent alert comes first, and of two as urgent as each other the newer one', () => {
  const alerts = [
    alert('power-cut', 'info', -1, 9),
    alert('old-flood', 'urgent', -5, 9),
    alert('high-tide', 'warning', -2, 9),
    alert('new-flood', 'urgent', -3, 9),
  ];
  expect(idsAt(alerts)).toEqual(['new-flood', 'old-flood', 'high-tide', 'power-cut']);
});

test('an alert is shown from its first moment until just before its last', () => {
  const alerts = [
    alert('begins', 'info', 0, 9),
    alert('ends', 'info', -9, 0),
    alert('over', 'info', -9, -1),
    alert('to-come', 'info', 1, 9),
  ];
  expect(idsAt(alerts)).toEqual(['begins']);
});
