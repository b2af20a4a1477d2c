import { workingDaysBefore } from '../domain/time/working-days.ts';
import type { Portal } from '../schemas/portal.ts';

/** How long before planned downtime readers are told (NĐ 224/2026 Đ13), in working days. */
const NOTICE_DAYS = 7;

/** The planned downtime that readers have to know of at `now`. */
export function currentMaintenance(
  { maintenance }: Pick<Portal, 'maintenance'>,
  now: Date,
): Portal['maintenance'] {
  if (!maintenance || now >= maintenance.until) return undefined;
  return +now >= workingDaysBefore(+maintenance.from, NOTICE_DAYS) ? maintenance : undefined;
}
