import { TZDate } from '@date-fns/tz';
import { isoAtTodaysOffset } from './hanoi-day.ts';

/** The one zone of the portal; the builder's own zone must never show. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** From 13 June 1975 on the clocks of Hanoi have not been changed; what came before has to be looked up, which is dear. */
const SAME_OFFSET_SINCE = Date.UTC(1975, 5, 13);
/** A year of five digits has another ISO form. */
const SAME_OFFSET_UNTIL = Date.UTC(9999, 11, 31);

/** Whether Hanoi had at this moment, in milliseconds, the offset that it has today. */
export function hasTodaysOffset(moment: number): boolean {
  return moment >= SAME_OFFSET_SINCE && moment < SAME_OFFSET_UNTIL;
}

/** The year on a Hanoi calendar. */
export function yearOf(date: Date): number {
  if (!hasTodaysOffset(date.getTime())) return TZDate.tz(ZONE, date).getFullYear();
  return Number(isoAtTodaysOffset(date.getTime()).slice(0, 4));
}

/** The month on a Hanoi calendar, 1 to 12. */
export function monthOf(date: Date): number {
  if (!hasTodaysOffset(date.getTime())) return TZDate.tz(ZONE, date).getMonth() + 1;
  return Number(isoAtTodaysOffset(date.getTime()).slice(5, 7));
}
