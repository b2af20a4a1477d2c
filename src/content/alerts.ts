import { workingDaysBefore } from '../domain/time/working-days.ts';
import type { Portal } from '../schemas/portal.ts';
import type { Alert } from './entry.ts';

/** How long before planned downtime readers are told (NĐ 224/2026 Đ13), in working days. */
const NOTICE_DAYS = 7;

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

/** The planned downtime that readers have to know of at `now`. */
export function currentMaintenance(
  { maintenance }: Pick<Portal, 'maintenance'>,
  now: Date,
): Portal['maintenance'] {
  if (!maintenance || now >= maintenance.until) return undefined;
  return +now >= workingDaysBefore(+maintenance.from, NOTICE_DAYS) ? maintenance : undefined;
}
