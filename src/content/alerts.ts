import type { Alert } from './entry.ts';

const URGENCY = { urgent: 0, warning: 1, info: 2 };

/** The alerts current at `now`: the most urgent first, then the newest. */
export function currentAlerts<A extends Pick<Alert, 'from' | 'until' | 'level'>>(
  alerts: readonly A[],
  now: Date,
): A[] {
  return alerts
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => URGENCY[a.level] - URGENCY[b.level] || b.from.getTime() - a.from.getTime());
}
