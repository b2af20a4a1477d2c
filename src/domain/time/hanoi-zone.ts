import { TZDate } from '@date-fns/tz';

/** The one zone of the portal; the builder's own zone must never show. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The year on a Hanoi calendar. */
export function yearOf(date: Date): number {
  return TZDate.tz(ZONE, date).getFullYear();
}

/** The month on a Hanoi calendar, 1 to 12. */
export function monthOf(date: Date): number {
  return TZDate.tz(ZONE, date).getMonth() + 1;
}
